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
