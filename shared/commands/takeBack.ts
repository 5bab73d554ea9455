import type * as Y from "yjs";
import type { Made } from "#shared/board/board.ts";
import { addElements, deleteElements, setField, setText } from "#shared/board/edits.ts";
import { type BoardChange, elementOf } from "#shared/outcomes/readBack/change.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { Editor } from "./editor.ts";

function doChanges(board: Y.Doc, changes: readonly BoardChange[], made: Made): void {
  for (const change of changes)
    if (change.is === "text") setText(board, change.element, change.after);
    else if (change.is === "field") setField(board, change.element, change.field, change.after);
    else if (change.is === "remove") deleteElements(board, [change.element], made);
    else {
      const { sticky, connectors } = change;
      addElements(
        board,
        [sticky, ...connectors].map((one) => ({ ...one, made })),
      );
    }
}

/** Does changes that were found in files of the outcome folder on a board that nobody has open. */
export function changeBoard(board: Y.Doc, changes: readonly BoardChange[], made: Made): void {
  board.transact(() => doChanges(board, changes, made));
}

/** Has the board say what somebody wrote into files of the outcome folder; one step of undo. What was changed is selected. */
export function takeBack(editor: Editor, changes: readonly BoardChange[]): void {
  if (changes.length === 0) return;
  const made = { by: editor.person, at: editor.time() };
  editor.change(sayDocument("readBack.step"), (board) => doChanges(board, changes, made));
  editor.select(changes.filter(({ is }) => is !== "remove").map(elementOf));
}
