import type { Element, Point } from "#shared/board/board.ts";
import type { Editor } from "#shared/commands/editor.ts";
import { levelHere } from "#shared/commands/levels.ts";
import { areaOfNew } from "#shared/commands/view.ts";
import { centerOf, contains } from "#shared/geometry/boxes.ts";
import { freeIn, roomAmid, roomBeside } from "#shared/geometry/room.ts";

/** The smallest frame that an element lies in. */
function frameAround({ box }: Element, elements: readonly Element[]): Element | undefined {
  const middle = centerOf(box);
  return elements
    .filter((element) => element.type === "frame" && contains(element.box, middle))
    .toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0];
}

/**
 * Where something new goes: beside the one selected thing, else in the level that is looked into or in the open stage's
 * area, else amid what is visible.
 */
export function roomFor(editor: Editor, size: readonly [width: number, height: number]): Point {
  const elements = editor.live.elements();
  const taken = elements
    .filter(({ type }) => type !== "frame" && type !== "connector" && type !== "cluster")
    .map(({ box }) => box);
  const selected = editor.now().selected === 1 ? editor.selected()[0] : undefined;
  const beside =
    selected && selected.type !== "frame" && selected.type !== "connector" ? selected : undefined;
  const area = levelHere(editor) ?? areaOfNew(editor)[0];
  const frame = beside && frameAround(beside, elements);
  // Beside something on a plane it would have figures that nobody gave it.
  const onPlane =
    frame?.type === "frame" && frame.area !== undefined && frame.area === editor.method.plane?.area;
  return (
    (beside && !onPlane ? roomBeside(beside.box, taken, size, frame?.box) : undefined) ??
    (area && freeIn(area.box, taken, size)) ??
    roomAmid(editor.view.visible(), taken, size)
  );
}
