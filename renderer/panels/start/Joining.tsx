import "./Joining.css";
import { Users } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { Empty } from "#renderer/panels/parts/Empty.tsx";

/** While the host of a shared workshop is asked for it. */
export function Joining() {
  return (
    <main className="joining" aria-busy>
      <Empty icon={Users} text={say("share.joining")} />
    </main>
  );
}
