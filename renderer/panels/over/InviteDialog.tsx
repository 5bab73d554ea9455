import "./InviteDialog.css";
import { lazy, Suspense, useRef } from "react";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";

const InviteLinks = lazy(async () => {
  const { InviteLinks: Links } = await import("./InviteLinks.tsx");
  return { default: Links };
});
const InviteStart = lazy(async () => {
  const { InviteStart: Start } = await import("./InviteStart.tsx");
  return { default: Start };
});

/** Lets others into the open workshop: by link or QR code, each role by its own. */
export function InviteDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("invite") && state.place === "board");
  const hosted = useSessionState((state) => state.hosted);
  const body = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open={open}
      onClose={() => session.hide("invite")}
      title={say("invite.title")}
      description={say(hosted ? "invite.intro" : "invite.introBefore")}
      size={hosted ? "large" : "medium"}
      focus={body}
    >
      {/* What is in it comes a moment later, and changes when sharing starts: the keyboard stays in the dialog. */}
      <div ref={body} tabIndex={-1} className="invite-dialog">
        <Suspense fallback={<p role="status">{say("invite.starting")}</p>}>
          {hosted ? <InviteLinks hosted={hosted} /> : <InviteStart />}
        </Suspense>
      </div>
    </Dialog>
  );
}
