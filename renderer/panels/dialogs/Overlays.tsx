import { type ComponentType, Suspense, useState } from "react";
import { later } from "#renderer/panels/parts/later.tsx";
import { useSessionState } from "#renderer/session/hooks.ts";
import type { Panel } from "#shared/commands/situation.ts";
import { ContextMenu } from "./ContextMenu.tsx";
import { MovedDialog } from "#renderer/panels/invite/MovedDialog.tsx";

// Each is loaded when it is opened for the first time, and stays, so that it can close as it opened.
const CommandPalette = later(async () => ({
  default: (await import("#renderer/panels/palette/CommandPalette.tsx")).CommandPalette,
}));
const ShortcutSheet = later(async () => ({
  default: (await import("#renderer/panels/palette/ShortcutSheet.tsx")).ShortcutSheet,
}));
const ExportDialog = later(async () => ({
  default: (await import("#renderer/panels/documents/ExportDialog.tsx")).ExportDialog,
}));
const PictureDialog = later(async () => ({
  default: (await import("#renderer/panels/picture/PictureDialog.tsx")).PictureDialog,
}));
const WriteOutcomesDialog = later(async () => ({
  default: (await import("#renderer/panels/outcomes/WriteOutcomesDialog.tsx")).WriteOutcomesDialog,
}));
const DeletedDialog = later(async () => ({ default: (await import("./DeletedDialog.tsx")).DeletedDialog }));
const CandidatesDialog = later(async () => ({
  default: (await import("#renderer/panels/figures/CandidatesDialog.tsx")).CandidatesDialog,
}));
const InviteDialog = later(async () => ({
  default: (await import("#renderer/panels/invite/InviteDialog.tsx")).InviteDialog,
}));
const NewWorkshopDialog = later(async () => ({
  default: (await import("#renderer/panels/start/NewWorkshopDialog.tsx")).NewWorkshopDialog,
}));
const ProgrammeScreen = later(async () => ({
  default: (await import("#renderer/panels/programme/ProgrammeScreen.tsx")).ProgrammeScreen,
}));
const TakeOverDialog = later(async () => ({
  default: (await import("#renderer/panels/programme/TakeOverDialog.tsx")).TakeOverDialog,
}));

const ImportDialog = later(async () => ({
  default: (await import("#renderer/panels/import/ImportDialog.tsx")).ImportDialog,
}));

const OverlayDialog = later(async () => ({
  default: (await import("#renderer/panels/overlay/OverlayDialog.tsx")).OverlayDialog,
}));

interface OnceOpenedProps {
  readonly panel: Panel;
  readonly of: ComponentType;
}

function OnceOpened({ panel, of: Overlay }: OnceOpenedProps) {
  const open = useSessionState((state) => state.panels.has(panel));
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return <Suspense fallback={null}>{(open || opened) && <Overlay />}</Suspense>;
}

/** All that lies over the window, each open or not as the session says. */
export function Overlays() {
  const onBoard = useSessionState((state) => state.place === "board");
  return (
    <>
      <OnceOpened panel="palette" of={CommandPalette} />
      <OnceOpened panel="shortcuts" of={ShortcutSheet} />
      <OnceOpened panel="newWorkshop" of={NewWorkshopDialog} />
      <OnceOpened panel="programme" of={ProgrammeScreen} />
      <OnceOpened panel="import" of={ImportDialog} />
      {onBoard && (
        <>
          <ContextMenu />
          <OnceOpened panel="export" of={ExportDialog} />
          <OnceOpened panel="overlay" of={OverlayDialog} />
          <OnceOpened panel="writeOutcomes" of={WriteOutcomesDialog} />
          <OnceOpened panel="picture" of={PictureDialog} />
          <OnceOpened panel="deleted" of={DeletedDialog} />
          <OnceOpened panel="candidates" of={CandidatesDialog} />
          <OnceOpened panel="invite" of={InviteDialog} />
          <OnceOpened panel="takeOver" of={TakeOverDialog} />
          <MovedDialog />
        </>
      )}
    </>
  );
}
