import { useSessionState } from "#renderer/session/hooks.ts";
import { CommandPalette } from "./CommandPalette.tsx";
import { ContextMenu } from "./ContextMenu.tsx";
import { DeletedDialog } from "./DeletedDialog.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { InviteDialog } from "./InviteDialog.tsx";
import { MovedDialog } from "./MovedDialog.tsx";
import { ShortcutSheet } from "./ShortcutSheet.tsx";

/** All that lies over the window, each open or not as the session says. */
export function Overlays() {
  const onBoard = useSessionState((state) => state.place === "board");
  return (
    <>
      <CommandPalette />
      <ShortcutSheet />
      {onBoard && (
        <>
          <ContextMenu />
          <ExportDialog />
          <DeletedDialog />
          <InviteDialog />
          <MovedDialog />
        </>
      )}
    </>
  );
}
