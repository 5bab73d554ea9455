import type { Box, Sticky } from "#shared/board/board.ts";
import { addElements, type NewElement, setField, setText } from "#shared/board/edits.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { roomIn } from "#shared/geometry/room.ts";
import { type TakenOver, updatedFrom } from "#shared/methods/takeOver.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import type { Editor } from "./editor.ts";
import { sizeOfKind } from "./insert.ts";

/**
 * Puts facts of other workshops on the board as stickies, each where its method wants it and with the link to its
 * origin; one step of undo. What was added is selected.
 */
export function takeOver(editor: Editor, taken: readonly TakenOver[]): void {
  const boxes = editor.live
    .elements()
    .filter(({ type }) => type !== "frame" && type !== "connector" && type !== "cluster")
    .map(({ box }) => box);
  const made = { by: editor.person, at: editor.time() };
  const stickies = taken.map(({ kind, area, text, fields }): NewElement & { readonly box: Box } => {
    const [width, height] = sizeOfKind(editor.method, kind);
    const [x, y] = roomIn(roomOf(editor, area), boxes, [width, height]);
    const box: Box = [x, y, width, height, 0];
    boxes.push(box);
    return { type: "sticky", kind, text, fields, box, made };
  });
  const ids = editor.change(sayProgramme("takeOver.step"), (board) => addElements(board, stickies));
  editor.select(ids);
  const hull = hullOf(stickies.map(({ box }) => box));
  if (hull) editor.view.show(rectOf(hull, 60));
}

/** Room below an area, for what it has no place for. */
const below = 100_000;

/** An area and all that is below it; of what is seen now where the board has that area no longer. */
function roomOf({ live, view }: Editor, area: string): Box {
  const frame = live.elements().find((element) => element.type === "frame" && element.area === area);
  const [left, top, width, height] = frame?.box ?? view.visible();
  return [left, top, width, height + below, 0];
}

/** Has stickies say what their origins say now: words and figures; one step of undo. */
export function updateFrom(
  editor: Editor,
  updates: readonly { readonly sticky: Sticky; readonly origin: Outcome }[],
): void {
  if (updates.length === 0) return;
  editor.change(sayProgramme("origin.step"), (board) => {
    for (const { sticky, origin } of updates) {
      const { text, fields } = updatedFrom(editor.method, sticky, origin);
      setText(board, sticky.id, text);
      for (const [field, value] of Object.entries(fields)) setField(board, sticky.id, field, value);
    }
  });
}
