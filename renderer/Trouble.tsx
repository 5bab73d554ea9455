import { Component, type ReactNode } from "react";
import { say } from "#shared/text/say.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { TriangleAlert } from "lucide-react";

interface Props {
  /** Stores what is not stored yet; called before the way out is offered. */
  readonly onTrouble: () => void;
  readonly children: ReactNode;
}

/** Stands in for the window when drawing it failed: the work is stored, and one button starts the window anew. */
export class Trouble extends Component<Props, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    this.props.onTrouble();
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main role="alert">
        <Empty icon={TriangleAlert} text={say("app.trouble")}>
          <Button variant="primary" onClick={() => window.location.reload()}>
            {say("app.startAnew")}
          </Button>
        </Empty>
      </main>
    );
  }
}
