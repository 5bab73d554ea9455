import type { Box, Element, Frame, Sticky } from "#shared/board/board.ts";
import { centerOf, hullOf, rectOf } from "#shared/geometry/boxes.ts";
import type { Method } from "#shared/methods/method.ts";
import { openedElement } from "#shared/methods/opened.ts";
import type { Beside } from "#shared/methods/pictures.ts";
import { framesAround } from "#shared/outcomes/places.ts";
import { elementsIn, type Scope } from "./scope.ts";

/** What of a board a picture shows, and where. */
export interface Pictured {
  /** In drawing order. */
  readonly drawn: readonly Element[];
  /** The whole board, with what stands elsewhere in this picture in its place there. */
  readonly board: readonly Element[];
  /** Around the frame of a model what this has to do with. */
  readonly beside: Beside | undefined;
}

/** Between a frame and what stands around it: a word on an arrow has room. */
const apart = 280;
/** Between two that stand there. */
const between = 40;

/**
 * The elements that a picture shows. That of an opened element has around its frame, as C4 draws it, what arrows join
 * with those in it, but for their own parts; on the board that may lie anywhere.
 */
export function picturedOf(
  elements: readonly Element[],
  scope: Scope,
  method: Pick<Method, "kinds" | "opens"> | undefined,
): Pictured {
  const inIt = elementsIn(elements, scope);
  const frame = scope.is === "frame" ? inIt.find(({ id }) => id === scope.id) : undefined;
  const own = frame?.type === "frame" ? openedElement(frame) : undefined;
  if (!method?.opens || frame?.type !== "frame" || own === undefined)
    return { drawn: inIt, board: elements, beside: undefined };
  const chosen = new Set(inIt.map(({ id }) => id));
  const byId = new Map(elements.map((element) => [element.id, element]));
  const isPart = partsOf(elements, chosen);
  const arrows = new Map<string, readonly [Sticky, Element]>();
  const joined = new Map<Sticky, Element[]>();
  for (const arrow of elements) {
    if (arrow.type !== "connector" || chosen.has(arrow.id)) continue;
    const ends = [arrow.from, arrow.to].map((end) => ("element" in end ? byId.get(end.element) : undefined));
    const inside = ends.find((end) => end && chosen.has(end.id));
    const outside = ends.find((end) => end && !chosen.has(end.id));
    if (!inside || outside?.type !== "sticky" || outside.id === own) continue;
    if (method.kinds[outside.kind]?.card === undefined || isPart(outside)) continue;
    arrows.set(arrow.id, [outside, inside]);
    joined.set(outside, [...(joined.get(outside) ?? []), inside]);
  }
  if (joined.size === 0) return { drawn: inIt, board: elements, beside: undefined };
  const placed = placedAround(frame, joined);
  const shown = new Set([...chosen, ...placed.keys(), ...arrows.keys()]);
  const board = elements.map((element) => {
    const ends = arrows.get(element.id);
    return ends
      ? { ...element, box: boxAround(ends.map((end) => placed.get(end.id) ?? end)) }
      : (placed.get(element.id) ?? element);
  });
  return {
    drawn: board.filter(({ id }) => shown.has(id)),
    board,
    beside: { frame: frame.id, stickies: [...joined.keys()] },
  };
}

/** Whether something is a part of one of these elements, or a part of its parts: it lies in the frame that opens it. */
function partsOf(elements: readonly Element[], of: ReadonlySet<string>): (one: Element) => boolean {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const framesOf = framesAround(elements);
  const wholeOf = (one: Element): string | undefined =>
    framesOf(one)
      .map(openedElement)
      .find((id) => id !== undefined);
  return (one) => {
    const seen = new Set<string>();
    for (let at: Element | undefined = one; at && !seen.has(at.id);) {
      seen.add(at.id);
      const whole = wholeOf(at);
      if (whole !== undefined && of.has(whole)) return true;
      at = byId.get(whole ?? "");
    }
    return false;
  };
}

/** The box of an arrow, with all of what it joins. */
function boxAround(ends: readonly Element[]): Box {
  const hull = hullOf(ends.map(({ box }) => box));
  return hull ? rectOf(hull) : [0, 0, 0, 0, 0];
}

const middle = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

/** To the left and to the right of a frame, each beside what it is joined with and none on another. */
function placedAround(
  { box: [left, top, width, height] }: Frame,
  joined: ReadonlyMap<Sticky, readonly Element[]>,
): ReadonlyMap<string, Sticky> {
  const wanted = [...joined].map(([sticky, partners]) => {
    const centers = partners.map(({ box }) => centerOf(box));
    return {
      sticky,
      toTheRight: middle(centers.map(([x]) => x)) > left + width / 2,
      top: middle(centers.map(([, y]) => y)) - sticky.box[3] / 2,
    };
  });
  const placed = new Map<string, Sticky>();
  for (const side of [false, true]) {
    const column = wanted
      .filter(({ toTheRight }) => toTheRight === side)
      .toSorted((one, other) => one.top - other.top || (one.sticky.id < other.sticky.id ? -1 : 1));
    const tall = column.reduce((sum, { sticky }) => sum + sticky.box[3] + between, -between);
    // From where the last of them still ends with the frame, or in its middle where they are more than it is high.
    const highest = Math.min(top, top + (height - tall) / 2);
    let free = highest;
    let below = tall;
    for (const { sticky, top: wish } of column) {
      const [, , wide, high, rotation] = sticky.box;
      const latest = Math.max(top + height, highest + tall) - below;
      const y = Math.max(free, Math.min(wish, latest));
      const x = side ? left + width + apart : left - apart - wide;
      placed.set(sticky.id, { ...sticky, box: [x, y, wide, high, rotation] });
      free = y + high + between;
      below -= high + between;
    }
  }
  return placed;
}
