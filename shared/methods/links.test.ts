import { expect, test } from "vitest";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { joinedWith, joinsOf } from "./links.ts";

const [a, b, c] = [sticky("a", "one", "a"), sticky("b", "two", "b"), sticky("c", "two", "c")];

test("finds what a connector joins whichever way it was drawn, once, and in the order given", () => {
  const workshop = workshopOf("m", [a, b, c, arrow("c", "a"), arrow("a", "c"), arrow("a", "b")]);
  const joined = joinedWith(workshop, [b, c]);
  expect(joined(a)).toEqual([b, c]);
  expect(joined(b)).toEqual([]);
  expect(joinedWith(workshop, [a])(c)).toEqual([a]);
});

test("knows no connector that ends on nothing or on where it began", () => {
  const loose = { ...arrow("a", "b"), id: "loose", to: { point: [1, 2] as const } };
  expect(joinsOf(workshopOf("m", [a, b, arrow("a", "a"), loose]))).toEqual([]);
});
