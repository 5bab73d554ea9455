import "./InviteDialog.css";
import { later } from "#renderer/panels/parts/later.tsx";
import { Suspense } from "react";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { LineState } from "#renderer/session/sharing/line.ts";
import type { Role } from "#shared/access/roles.ts";
import { say, type TextKey } from "#shared/text/say.ts";

const InviteLinks = later(async () => {
  const { InviteLinks: Links } = await import("./InviteLinks.tsx");
  return { default: Links };
});
const InviteStart = later(async () => {
  const { InviteStart: Start } = await import("./InviteStart.tsx");
  return { default: Start };
});

function elsewhere(line: LineState, role: Role): TextKey {
  if (role !== "facilitator") return "takeOver.onlyFacilitators";
  return line.is === "joined" ? "takeOver.words" : "takeOver.wordsAway";
}

/** Lets others into the open workshop: by link or QR code, each role by its own. */
export function InviteDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("invite") && state.place === "board");
  const hosted = useSessionState((state) => state.hosted);
  const line = useSessionState((state) => state.line);
  const role = useSessionState((state) => state.role);
  return (
    <Dialog
      open={open}
      onClose={() => session.hide("invite")}
      title={say("invite.title")}
      description={say(hosted ? "invite.intro" : line ? elsewhere(line, role) : "invite.introBefore")}
      size={hosted ? "large" : "medium"}
      focus="content"
    >
      {/* It also changes when sharing starts: the keyboard stays in the dialog. */}
      <div className="invite-dialog">
        <Suspense fallback={<p role="status">{say("invite.starting")}</p>}>
          {hosted ? <InviteLinks hosted={hosted} /> : <InviteStart />}
        </Suspense>
      </div>
    </Dialog>
  );
}
