import { useState } from "react";
import { readControl } from "#shared/board/read.ts";
import { agendaOf } from "#shared/methods/agenda.ts";
import { useSituation } from "#renderer/panels/parts/useSituation.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Session } from "#renderer/session/session.ts";
import { say } from "#shared/text/say.ts";
import { paletteItems, type PaletteItem, rankedItems } from "./paletteItems.ts";
import { firstOf, SearchDialog } from "./SearchDialog.tsx";

const remembered = 8;

/** The agenda's items that this person may open. */
function stagesIn(session: Session) {
  const { editor } = session;
  if (!editor || session.now().role !== "facilitator") return [];
  return agendaOf(readControl(editor.documents.control), editor.method);
}

/** Every command and stage by its name. */
export function CommandPalette() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("palette"));
  // What was done right before it was opened may take a moment, and then other commands apply.
  const now = useSituation((situation) => situation);
  const [recent, setRecent] = useState<readonly string[]>([]);

  const run = ({ id, stage }: PaletteItem) => {
    setRecent((before) => [id, ...before.filter((other) => other !== id)].slice(0, remembered));
    if (stage === undefined) session.run(id);
    else session.editor?.goToStage(stage);
  };
  return (
    <SearchDialog
      open={open}
      onClose={() => session.hide("palette")}
      title={say("view.palette")}
      placeholder={say("palette.placeholder")}
      find={(query, most) =>
        firstOf(
          rankedItems(paletteItems(session.commands(), now, stagesIn(session), session.mac), query, recent),
          most,
        )
      }
      nothing={(query) => say("palette.nothingNow", { query })}
      onPick={run}
    />
  );
}
