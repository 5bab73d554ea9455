import "./Standing.css";
import "#renderer/panels/parts/floating.css";
import { Eye, Lock } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";

/** Why the board cannot be changed, or who else cannot change it; nothing while everyone can. */
export function Standing() {
  const watches = useSessionState((state) => state.role === "observer");
  const locked = useSessionState((state) => state.locked && state.line !== undefined);
  const leads = useSessionState(mayLead);
  const Icon = watches ? Eye : Lock;
  return (
    <div role="status">
      {(watches || locked) && (
        <p className="standing floating">
          <Icon aria-hidden size={16} />
          {say(watches ? "share.watching" : leads ? "share.lockedToOthers" : "share.boardLocked")}
        </p>
      )}
    </div>
  );
}
