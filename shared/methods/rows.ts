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
    let nearest: (typeof placed)[number] | undefined;
    for (const one of placed)
      if (one.x < x && y >= one.top && y < one.top + one.height)
        if (!nearest || one.x > nearest.x || (one.x === nearest.x && one.head.id < nearest.head.id))
          nearest = one;
    return nearest?.head;
  };
}
