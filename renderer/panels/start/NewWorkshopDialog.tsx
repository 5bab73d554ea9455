import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { NewWorkshop } from "./NewWorkshop.tsx";

/** The panel `newWorkshop`: asks for a new workshop from anywhere. */
export function NewWorkshopDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("newWorkshop"));
  return <NewWorkshop open={open} method={undefined} onClose={() => session.hide("newWorkshop")} />;
}
