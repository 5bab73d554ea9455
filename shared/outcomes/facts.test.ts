import { expect, test } from "vitest";
import { sticky } from "./board.test-support.ts";
import { dayOf, factOf, fieldOf, numberOf } from "./facts.ts";

const holding = (value: string) => sticky("a", "goal", " Less of it \n", { fields: { figure: value } });

test.each([
  ["9.5", 9.5],
  [" -3 ", -3],
  ["0", 0],
  ["", undefined],
  [" ", undefined],
  ["about 3", undefined],
  ["1e400", undefined],
  ["0x10", undefined],
  ["3,5", undefined],
  ["Infinity", undefined],
])("reads %j as the number %j", (value, number) => {
  expect(numberOf(holding(value), "figure")).toBe(number);
});

test.each([
  ["2026-06-30", "2026-06-30"],
  ["2026-02-30", undefined],
  ["2026-13-01", undefined],
  ["soon", undefined],
  ["2026-06-30T10:00:00Z", undefined],
])("reads %j as the day %j", (value, day) => {
  expect(dayOf(holding(value), "figure")).toBe(day);
});

test("has no value where a field is missing", () => {
  expect(numberOf(holding("1"), "other")).toBeUndefined();
  expect(dayOf(holding("1"), "other")).toBeUndefined();
  expect(fieldOf(holding("  "), "figure")).toBeUndefined();
});

test("adds up votes, and has none where nobody voted", () => {
  expect(factOf("w", { ...holding(""), votes: { p: 2, q: 1 } })).toEqual({
    id: "w/a",
    source: { workshop: "w", elements: ["a"] },
    text: "Less of it",
    votes: 3,
  });
  expect(factOf("w", holding("")).votes).toBeUndefined();
});
