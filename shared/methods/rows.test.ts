import { expect, test } from "vitest";
import { sticky } from "#shared/outcomes/board.test-support.ts";
import { headOfRow } from "./rows.ts";

const heads = [
  sticky("a", "head", "A"),
  sticky("b", "head", "B", { y: 240 }),
  sticky("c", "head", "C", { x: 600 }),
];
const headAt = (x: number, y: number) => headOfRow(heads)(sticky("s", "note", "S", { x, y }))?.id;

test("finds the nearest head to the left, at the same height", () => {
  expect([headAt(240, 0), headAt(900, 20), headAt(900, -90)]).toEqual(["a", "c", "c"]);
  expect([headAt(240, 240), headAt(240, 150), headAt(2000, 339)]).toEqual(["b", "b", "b"]);
});

test("finds no head to the right, between two rows, or for a head by itself", () => {
  expect([headAt(-240, 0), headAt(0, 0), headAt(240, 110), headAt(240, 700)]).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
