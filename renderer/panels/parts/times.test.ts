import { expect, test } from "vitest";
import { clockOf, dayTime } from "./times.ts";

test("a duration reads as on a timer, and what it ran over as such", () => {
  const shown = [600_000, 599_999, 65_000, 1, 0, -999, -1_000, -90_500, 3_725_000].map(clockOf);
  expect(shown).toEqual(["10:00", "10:00", "1:05", "0:01", "0:00", "0:00", "+0:01", "+1:30", "1:02:05"]);
});

test("a moment is told with its day, and what is no time is not", () => {
  expect(dayTime("2026-11-23T12:00:00.000Z")).toContain("2026");
  expect(dayTime("before")).toBeUndefined();
});
