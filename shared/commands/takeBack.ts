import * as Y from "yjs";
import type { Element, Made } from "#shared/board/board.ts";
import { elementMaps } from "#shared/board/documents.ts";
import { addElements, deleteElements, setBoxes, setField, setText } from "#shared/board/edits.ts";
import { readElement } from "#shared/board/read.ts";
import { type BoardChange, elementsOf, reordered } from "#shared/outcomes/readBack/change.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { Editor } from "./editor.ts";

function elementIn(board: Y.Doc, id: string): Element | undefined {
  const map = elementMaps(board).get(id);
  return map instanceof Y.Map ? readElement(id, map) : undefined;
}

function doChanges(board: Y.Doc, changes: readonly BoardChange[], made: Made): void {
  // Stickies change places as they lie: before one of them is taken out.
  for (const change of changes.toSorted(
    (one, other) => Number(other.is === "order") - Number(one.is === "order"),
  ))
    if (change.is === "text") setText(board, change.element, change.after);
    else if (change.is === "field") setField(board, change.element, change.field, change.after);
    else if (change.is === "order") {
      const { boxes, fields } = reordered(change, (id) => elementIn(board, id));
      setBoxes(board, boxes);
      for (const [id, value] of fields) setField(board, id, change.field ?? "", value);
    } else if (change.is === "remove") deleteElements(board, [change.element], made);
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
  editor.select(changes.filter(({ is }) => is !== "remove").flatMap(elementsOf));
}
