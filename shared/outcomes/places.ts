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
  return (element) => {
    const [x, y] = middleOf(element);
    return frames.filter(({ id, box }) => {
      const [left, top, width, height] = box;
      return id !== element.id && x >= left && x <= left + width && y >= top && y <= top + height;
    });
  };
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
