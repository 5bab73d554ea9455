import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Box, BoardText } from "#shared/board/board.ts";
import { readingOrder } from "./readingOrder.ts";

const note = (id: string, ...[x, y, width = 200, height = 200]: number[]): BoardText => {
  const box: Box = [x ?? 0, y ?? 0, width, height, 0];
  const made = { by: "", at: "" };
  return { type: "text", id, box, order: 0, locked: false, cluster: undefined, made, text: "", ink: "ink" };
};

const ids = (notes: readonly BoardText[]) => readingOrder(notes).map(({ id }) => id);

test("reads row by row, from left to right", () => {
  expect(ids([note("d", 240, 240), note("b", 240, 0), note("c", 0, 240), note("a", 0, 0)])).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
});

test("takes what was placed by hand, a little askew, as one row", () => {
  expect(ids([note("a", 0, 40), note("b", 240, 0), note("c", 480, 90), note("d", 0, 200)])).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
});

test("gives the same order whatever the order given, and loses nothing", () => {
  const place = fc.integer({ min: -300, max: 300 });
  const notes = fc
    .array(fc.tuple(place, place), { maxLength: 12 })
    .map((places) => places.map(([x, y], index) => note(`n${index}`, x, y)));
  fc.assert(
    fc.property(
      notes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(ids(shuffled)).toEqual(ids(all));
        expect(ids(all).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      },
    ),
  );
});
