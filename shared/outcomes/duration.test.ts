import * as fc from "fast-check";
import { expect, test } from "vitest";
import { durationText, minutesOf } from "./duration.ts";

test.each([
  ["6 weeks", 14_400],
  ["1.5 h", 90],
  ["1,5 h", 90],
  ["2 days 4 hours", 1200],
  ["3 days and 2 h", 1560],
  ["half a day", 240],
  ["a week", 2400],
  ["about 20 min", 20],
  ["~2 months", 19_200],
  ["0 min", 0],
])("reads %s", (text, minutes) => {
  expect(minutesOf(text)).toBe(minutes);
});

test.each([
  undefined,
  "",
  "long",
  "2-3 weeks",
  "2 to 3 weeks",
  "6",
  "weeks",
  "6 parsecs",
  "3 days or so",
  "-2 days",
])("makes no number of %s", (text) => {
  expect(minutesOf(text)).toBeUndefined();
});

test.each([
  [0, "0 min"],
  [90, "1 h 30 min"],
  [480, "1 day"],
  [15_360, "6 weeks 2 days"],
  [479, "7 h 59 min"],
  [2399, "5 days"],
])("writes %d", (minutes, text) => {
  expect(durationText(minutes)).toBe(text);
});

test("what it writes it reads, to within half of the smaller unit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500_000 }), (minutes) => {
      const read = minutesOf(durationText(minutes));
      expect(Math.abs((read ?? Infinity) - minutes)).toBeLessThanOrEqual(
        minutes < 480 ? 0 : minutes < 2400 ? 30 : 240,
      );
    }),
  );
});
