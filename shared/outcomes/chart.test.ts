import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chartOf } from "./chart.ts";
import type { Measure } from "./outcome.ts";

const measure = (more: Partial<Measure>): Measure => ({
  is: "measure",
  id: "w/m",
  source: { workshop: "w", elements: ["m"] },
  text: "Months",
  readings: [],
  ...more,
});

test("draws from the baseline over the readings towards the target's day", () => {
  const chart = chartOf(
    measure({
      baseline: 10,
      baselineAt: "2026-01-01",
      target: 2,
      due: "2026-01-11",
      readings: [{ at: "2026-01-06", value: 6 }],
    }),
    [100, 40],
  );
  expect(chart).toMatchObject({
    points: [
      { x: 0, y: 0, isBaseline: true },
      { x: 50, y: 20, isBaseline: false },
    ],
    target: 40,
    top: { value: 10, y: 0 },
    bottom: { value: 2, y: 40 },
    from: "2026-01-01",
    until: "2026-01-11",
  });
});

test("draws a target alone, and nothing where no figure is known: unknown is not nought", () => {
  expect(chartOf(measure({}), [100, 40])).toBeUndefined();
  expect(chartOf(measure({ baseline: 3 }), [100, 40])).toBeUndefined();
  expect(chartOf(measure({ target: 3 }), [100, 40])).toMatchObject({
    points: [],
    target: 20,
    from: undefined,
  });
  expect(chartOf(measure({ readings: [{ at: "2026-01-06", value: 6 }] }), [100, 40])?.points).toMatchObject([
    { x: 50, y: 20 },
  ]);
});

test("keeps every point within the picture, in the order of days, greater figures higher", () => {
  const day = fc
    .integer({ min: 0, max: 2000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.record({ at: day, value }), { minLength: 1 }),
      fc.option(value),
      (readings, target) => {
        const chart = chartOf(measure({ readings, ...(target !== null && { target }) }), [300, 100]);
        const points = chart?.points ?? [];
        expect(points.length).toBe(new Set(readings.map(({ at }) => at)).size);
        for (const [place, point] of points.entries()) {
          expect(point.x).toBeGreaterThanOrEqual(0);
          expect(point.x).toBeLessThanOrEqual(300);
          expect(point.y).toBeGreaterThanOrEqual(-1e-6);
          expect(point.y).toBeLessThanOrEqual(100 + 1e-6);
          const before = points[place - 1];
          if (!before) continue;
          expect(point.x).toBeGreaterThan(before.x);
          if (point.value > before.value) expect(point.y).toBeLessThanOrEqual(before.y);
        }
      },
    ),
  );
});
