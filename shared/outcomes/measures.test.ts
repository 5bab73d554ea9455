import * as fc from "fast-check";
import { expect, test } from "vitest";
import { courseOf, latestOf, progressOf, quickCheckAnswer, sparkline } from "./measures.ts";
import type { Measure } from "./outcome.ts";

const measure = (more: Partial<Measure>): Measure => ({
  is: "measure",
  id: "w/m",
  source: { workshop: "w", elements: ["m"] },
  text: "Time to release",
  readings: [],
  ...more,
});

const readings = [
  { at: "2025-12-01", value: 8 },
  { at: "2026-03-02", value: 4 },
];

test("a course begins at the baseline where its day is known, and shows the target", () => {
  const whole = measure({ baseline: 9.5, baselineAt: "2025-06-30", target: 3, due: "2026-06-30", readings });
  expect(courseOf(whole)).toEqual({
    points: [{ at: "2025-06-30", value: 9.5 }, ...readings],
    target: 3,
    due: "2026-06-30",
    range: [3, 9.5],
  });
  expect(courseOf(measure({ baseline: 9.5, readings })).points).toEqual(readings);
  expect(courseOf(measure({})).range).toBeUndefined();
});

test("of two figures of a day the last one counts", () => {
  const twice = measure({
    baseline: 9,
    baselineAt: "2025-12-01",
    readings: [...readings, { at: "2026-03-02", value: 5 }],
  });
  expect(courseOf(twice).points.map(({ value }) => value)).toEqual([8, 5]);
  expect(latestOf(twice)?.value).toBe(5);
  expect(latestOf(measure({}))).toBeUndefined();
});

test.each([
  { is: "half the way", given: { baseline: 10, target: 2, value: 6 }, progress: 0.5 },
  { is: "half the way up", given: { baseline: 0, target: 8, value: 4 }, progress: 0.5 },
  { is: "worse than at first", given: { baseline: 10, target: 5, value: 12 }, progress: -0.4 },
  { is: "past the target", given: { baseline: 10, target: 5, value: 0 }, progress: 2 },
  { is: "no way to go", given: { baseline: 5, target: 5, value: 5 }, progress: undefined },
])("tells progress: $is", ({ given: { value, ...aim }, progress }) => {
  expect(progressOf(measure({ ...aim, readings: [{ at: "2026-01-01", value }] }))).toBe(progress);
});

test("knows no progress without baseline, target or reading", () => {
  expect(progressOf(measure({ target: 3, readings }))).toBeUndefined();
  expect(progressOf(measure({ baseline: 3, readings }))).toBeUndefined();
  expect(progressOf(measure({ baseline: 9, target: 3 }))).toBeUndefined();
});

test("draws the least figure lowest and the greatest highest, one bar each", () => {
  expect(sparkline([0, 1, 3, 6])).toBe("▁▂▅█");
  expect(sparkline([4, 4])).toBe("▄▄");
  expect([sparkline([]), sparkline([1])]).toEqual(["", ""]);
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 2 }), (values) => {
      const line = Array.from(sparkline(values));
      expect(line).toHaveLength(values.length);
      for (const [place, bar] of line.entries())
        for (const [other, next] of line.entries())
          if ((values[place] ?? 0) <= (values[other] ?? 0)) expect(bar <= next).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test.each([
  ["lead-time", 30, "minutes", "Less than one hour"],
  ["lead-time", 1, "hour", "Less than one day"],
  ["lead-time", 1, "day", "Between one day and one week"],
  ["lead-time", 9, "working days", "Between one week and one month"],
  ["recovery-time", 5, "weeks", "Between one month and six months"],
  ["recovery-time", 7, "months", "More than six months"],
  ["lead-time", 4, "teams", undefined],
  ["lead-time", 4, undefined, undefined],
  ["lead-time", -1, "days", undefined],
  ["deployment-frequency", 30, "a day", "On demand"],
  ["deployment-frequency", 5, "per day", "Between once an hour and once a day"],
  ["deployment-frequency", 9, "per month", "Between once a day and once a week"],
  ["deployment-frequency", 2, "per month", "Between once a week and once a month"],
  ["deployment-frequency", 4, "a year", "Between once a month and once every six months"],
  ["deployment-frequency", 1, "a year", "Fewer than once every six months"],
  ["deployment-frequency", 0, "per month", "Fewer than once every six months"],
  ["fail-rate", 20, "%", undefined],
] as const)("reads %s %d %s as: %s", (delivery, value, unit, answer) => {
  expect(quickCheckAnswer(delivery, value, unit)).toBe(answer);
});
