import type { Sticky } from "#shared/board/board.ts";
import { middleOf } from "#shared/outcomes/places.ts";

/**
 * Says of a sticky in whose row it lies: of the `heads` that stand left of it and at its height, the nearest. What is
 * added to a row again and again needs no connector.
 */
export function headOfRow(heads: readonly Sticky[]): (sticky: Sticky) => Sticky | undefined {
  const placed = heads.map((head) => ({ head, x: middleOf(head)[0], top: head.box[1], height: head.box[3] }));
  return (sticky) => {
    const [x, y] = middleOf(sticky);
    return placed
      .filter((one) => one.x < x && y >= one.top && y < one.top + one.height)
      .toSorted((a, b) => b.x - a.x || (a.head.id < b.head.id ? -1 : 1))[0]?.head;
  };
}
