import "./SidePanel.css";
import { X } from "lucide-react";
import { type ReactNode, type Ref, useId } from "react";
import { say } from "#shared/text/say.ts";
import { IconButton } from "./IconButton.tsx";

interface SidePanelProps {
  /** The name of its class, and of the place that F6 goes to unless `region` says another. */
  readonly name: string;
  readonly region?: string;
  readonly title: ReactNode;
  /** Buttons at the right of the title, before the one that closes. */
  readonly tools?: ReactNode;
  /** Undefined where it goes by itself, with what it is about. */
  readonly onClose?: () => void;
  /** For what it is to be found by. */
  readonly id?: string;
  /** For what moves the focus to it as a whole. */
  readonly ref?: Ref<HTMLElement>;
  /** Below the title. A `side-panel-body` scrolls and has room around it. */
  readonly children: ReactNode;
}

/** What stands beside the board, titled. */
export function SidePanel({ name, region = name, title, tools, onClose, id, ref, children }: SidePanelProps) {
  const titled = useId();
  return (
    <section
      ref={ref}
      className={`side-panel ${name}`}
      data-region={region}
      id={id}
      aria-labelledby={titled}
      tabIndex={-1}
    >
      <header className="side-panel-head">
        <h2 id={titled} className="side-panel-title">
          {title}
        </h2>
        {tools}
        {onClose && <IconButton icon={X} label={say("part.close")} onClick={onClose} />}
      </header>
      {children}
    </section>
  );
}
