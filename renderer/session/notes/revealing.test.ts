import fc from "fast-check";
import { expect, test } from "vitest";
import { shuffled } from "./revealing.ts";

test("shuffling keeps every note once, and each order comes as the chances fall", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer()),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      (notes, chances) => {
        const order = shuffled(notes, () => Number(chances.next().value));
        expect(order.toSorted((a, b) => a - b)).toEqual(notes.toSorted((a, b) => a - b));
      },
    ),
  );
  expect(shuffled([1, 2, 3], () => 0)).toEqual([1, 2, 3]);
  expect(shuffled([1, 2, 3], () => 0.99)).toEqual([3, 2, 1]);
});
