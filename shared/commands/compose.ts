import { addElements } from "#shared/board/edits.ts";
import { roomIn } from "#shared/geometry/room.ts";
import { say } from "#shared/text/say.ts";
import type { Editor } from "./editor.ts";
import { sizeOfKind } from "./insert.ts";
import { areaOfNew } from "./view.ts";

/** Adds a sticky with its text in one step, where the open stage has room for it; gives its id, or nothing where it is kept as a draft. */
export function composeSticky(editor: Editor, kind: string, text: string): string | undefined {
  if (editor.draft([{ kind, text }])) return undefined;
  const size = sizeOfKind(editor.method, kind);
  const taken = editor.live
    .elements()
    .filter(({ type }) => type !== "frame" && type !== "connector" && type !== "cluster")
    .map(({ box }) => box);
  const area = areaOfNew(editor)[0];
  // Nothing is selected by whoever does not see the board.
  editor.select([]);
  const [x, y] = area ? roomIn(area.box, taken, size) : editor.place(...size);
  const [id] = editor.change(say("step.addSticky"), (board) =>
    addElements(board, [
      {
        type: "sticky",
        kind,
        text,
        box: [x, y, ...size, 0],
        made: { by: editor.person, at: editor.time() },
      },
    ]),
  );
  return id;
}
