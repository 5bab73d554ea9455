import * as Y from "yjs";
import type { Element, Sticky } from "#shared/board/board.ts";
import { elementMaps } from "#shared/board/documents.ts";
import { setBoxes, setField } from "#shared/board/edits.ts";
import { fieldKey, readElement } from "#shared/board/read.ts";
import { roomIn } from "#shared/geometry/room.ts";
import type { Method } from "#shared/methods/method.ts";
import { asideOf, planeStep } from "#shared/methods/planeStep.ts";

/** A sticky whose figures follow from a step, with what they are then; "" is unknown. */
export interface Figured {
  readonly id: string;
  readonly x: string;
  readonly y: string;
}

/**
 * Ends a step on a board with a plane: figures follow places, and places figures. To be called in the step's own
 * transaction, so that all is one step of undo; `known` are the board's elements before the step.
 */
export function keepOnPlane(
  method: Method,
  known: ReadonlyMap<string, Element>,
  board: Y.Doc,
): readonly Figured[] {
  const { plane } = method;
  if (!plane) return [];
  const maps = elementMaps(board);
  const changed: { readonly before: Sticky | undefined; readonly after: Sticky }[] = [];
  const elements: Element[] = [];
  maps.forEach((map, id) => {
    if (!(map instanceof Y.Map)) return;
    const before = known.get(id);
    const after = isSame(map, before, [plane.x.field, plane.y.field]) ? before : readElement(id, map);
    if (!after) return;
    elements.push(after);
    if (after !== before && after.type === "sticky" && after.kind === plane.kind)
      changed.push({
        before: before?.type === "sticky" && before.kind === plane.kind ? before : undefined,
        after,
      });
  });
  const frame = elements.find((one) => one.type === "frame" && one.area === plane.area);
  // With the plane go the stickies on it, and mean what they meant.
  if (!frame || known.get(frame.id) !== frame) return [];
  const area = asideOf(method);
  const aside = elements.find((one) => one.type === "frame" && one.area !== undefined && one.area === area);
  return changed.flatMap(({ before, after }): Figured[] => {
    const step = planeStep(plane, elements, before, after);
    if (!step) return [];
    for (const [field, value] of Object.entries(step.fields)) setField(board, after.id, field, value);
    const box = step.goes === "aside" ? aside && besides(aside, after, elements) : step.goes;
    if (box) setBoxes(board, new Map([[after.id, box]]));
    const figure = (field: string) => step.fields[field] ?? after.fields[field] ?? "";
    return [{ id: after.id, x: figure(plane.x.field), y: figure(plane.y.field) }];
  });
}

/** Whether a map is as `before` was, in all that planes ask of it. */
function isSame(map: Y.Map<unknown>, before: Element | undefined, fields: readonly string[]): boolean {
  if (!before || before.type === "connector" || before.type === "cluster") return before !== undefined;
  const box: unknown = map.get("box");
  return (
    map.get("gone") === undefined &&
    Array.isArray(box) &&
    before.box.every((length, place) => box[place] === length) &&
    (before.type !== "sticky" ||
      (map.get("kind") === before.kind &&
        fields.every((field) => (map.get(fieldKey(field)) ?? "") === (before.fields[field] ?? ""))))
  );
}

function besides(frame: Element, { id, box }: Sticky, elements: readonly Element[]) {
  const taken = elements.filter((one) => one.id !== id && one.type === "sticky").map((one) => one.box);
  const [, , width, height, turn] = box;
  const [x, y] = roomIn(frame.box, taken, [width, height]);
  return [x, y, width, height, turn] as const;
}
