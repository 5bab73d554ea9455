import type { Element, Frame } from "#shared/board/board.ts";

/** The middle of an element, which says in which frame it lies. */
export function middleOf({ box: [x, y, width, height] }: Element): readonly [x: number, y: number] {
  return [x + width / 2, y + height / 2];
}

/** The frames of a board that hold an element's middle, the smallest first: a frame within a frame says more. */
export function framesAround(elements: readonly Element[]): (element: Element) => readonly Frame[] {
  const frames = elements
    .filter((one) => one.type === "frame")
    .toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3] || (a.id < b.id ? -1 : 1));
  const near = framesNear(frames);
  return (element) => {
    const [x, y] = middleOf(element);
    return near(x).filter(({ id, box }) => {
      const [left, top, width, height] = box;
      return id !== element.id && x >= left && x <= left + width && y >= top && y <= top + height;
    });
  };
}

/** From so many frames on they are looked up by strips of the board. */
const fewFrames = 32;
/** Over so many strips frames may go, taken together for each. */
const mostStrips = 64;

/** Gives the frames that a place may lie in, in their order: on a board of many, those of its strip from top to bottom. */
function framesNear(frames: readonly Frame[]): (x: number) => readonly Frame[] {
  if (frames.length < fewFrames) return () => frames;
  const lefts = frames.map(({ box: [left] }) => left);
  const start = lefts.reduce((a, b) => Math.min(a, b));
  const end = frames.reduce((most, { box: [left, , width] }) => Math.max(most, left + width), start);
  const wide = (end - start) / frames.length || 1;
  const stripOf = (x: number) => Math.floor((x - start) / wide);
  const spans = frames.map(({ box: [left, , width] }) => stripOf(left + width) - stripOf(left) + 1);
  // Frames that all go far say nothing by their strips.
  if (spans.reduce((a, b) => a + b) > frames.length * mostStrips) return () => frames;
  const strips = new Map<number, Frame[]>();
  for (const frame of frames) {
    const [left, , width] = frame.box;
    for (let strip = stripOf(left); strip <= stripOf(left + width); strip += 1) {
      const known = strips.get(strip);
      if (known) known.push(frame);
      else strips.set(strip, [frame]);
    }
  }
  return (x) => strips.get(stripOf(x)) ?? [];
}

/**
 * From left to right; what starts less than half a width right of the first of a column stands in that column, and
 * columns are read from top to bottom. Does not depend on the order given.
 */
export function leftToRight<Placed extends Element>(elements: readonly Placed[]): Placed[] {
  const placed = elements
    .map((element) => {
      const [x, y] = middleOf(element);
      return { element, x, y };
    })
    .toSorted((a, b) => a.x - b.x || a.y - b.y || (a.element.id < b.element.id ? -1 : 1));
  const columns: (typeof placed)[] = [];
  for (const one of placed) {
    const column = columns.at(-1);
    const first = column?.[0];
    if (column && first && one.x - first.x < first.element.box[2] / 2) column.push(one);
    else columns.push([one]);
  }
  return columns.flatMap((column) =>
    column
      .toSorted((a, b) => a.y - b.y || a.x - b.x || (a.element.id < b.element.id ? -1 : 1))
      .map(({ element }) => element),
  );
}
