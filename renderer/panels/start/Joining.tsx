import "./Joining.css";
import { Users } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";

/** While the host of a shared workshop is asked for it. */
export function Joining() {
  const session = useSession();
  return (
    <main className="joining" aria-busy>
      <Empty icon={Users} text={say("share.joining")}>
        <Button onClick={() => session.desk.joiner.stop()}>{say("join.stop")}</Button>
      </Empty>
    </main>
  );
}
