import "./OverlayDialog.css";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { apartIn } from "#shared/methods/apart.ts";
import { say } from "#shared/text/say.ts";
import { Groups } from "./Groups.tsx";
import { Together } from "./Together.tsx";

/** Several workshops of one method, looked at as one: laid over each other, side by side, and as a document. */
export function OverlayDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("overlay") && state.place === "board");
  const close = () => session.hide("overlay");
  return (
    <Dialog
      open={open}
      onClose={close}
      title={say("overlay.title")}
      description={say("overlay.intro")}
      size="large"
      focus="content"
    >
      {session.editor && <Content onClose={close} />}
    </Dialog>
  );
}

function Content({ onClose }: { readonly onClose: () => void }) {
  const { method } = useBoard();
  const control = useSessionState((state) => state.control);
  const apart = control && apartIn(control, method);
  if (!apart) return null;
  if (apart.is === "group") return <p className="overlay-dialog-note">{say("overlay.group")}</p>;
  return (
    <div className="overlay-dialog">
      {apart.is === "apart" && (
        <p className="overlay-dialog-note">{say("overlay.apart", { stage: apart.until })}</p>
      )}
      {method.apartUntil !== undefined && <Groups />}
      {apart.is === "together" && <Together onClose={onClose} />}
    </div>
  );
}
