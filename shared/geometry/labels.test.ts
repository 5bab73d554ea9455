import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rect } from "./boxes.ts";
import { type LabelledLine, labelPlaces, labelPoint } from "./labels.ts";

const line = (id: string, more: Partial<LabelledLine> = {}): LabelledLine => ({
  id,
  from: [0, 0],
  to: [1_000, 0],
  size: [100, 26],
  ...more,
});

test("words stand in the middle of their line where nothing is in their way", () => {
  expect(labelPlaces([line("a"), line("b", { from: [0, 100], to: [1_000, 100] })], [])).toEqual(new Map());
  expect(labelPlaces([], [[0, 0, 100, 100, 0]])).toEqual(new Map());
});

test("words of lines that lie on one another stand beside each other", () => {
  const lines = [line("there"), line("back", { from: [1_000, 0], to: [0, 0] }), line("too")];
  const places = labelPlaces(lines, []);
  const middles = lines.map((one) => labelPoint(one, places.get(one.id) ?? 0.5)[0]);
  expect(places.has("there")).toBe(false);
  for (const [index, one] of middles.entries())
    for (const other of middles.slice(index + 1)) expect(Math.abs(one - other)).toBeGreaterThanOrEqual(100);
});

test("words keep off a sticky that the line runs behind", () => {
  const sticky: Rect = [400, -100, 200, 200, 0];
  const share = labelPlaces([line("a")], [sticky]).get("a") ?? 0.5;
  const [x] = labelPoint(line("a"), share);
  expect(x + 50 <= 400 || x - 50 >= 600).toBe(true);
});

test("the room's walls are in nobody's way, however large they are", () => {
  expect(labelPlaces([line("a")], [[-1e7, -1e7, 2e7, 2e7, 0]])).toEqual(new Map());
});

test("whatever there is, words stay on their line between its ends, the same each time", () => {
  const point = fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 }));
  const size = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 80 }));
  const lines = fc
    .array(fc.record({ from: point, to: point, size }), { maxLength: 30 })
    .map((all) => all.map((one, index) => ({ ...one, id: String(index) })));
  const boxes = fc.array(
    fc.tuple(point, size).map(([[x, y], [width, height]]): Rect => [x, y, width, height, 0]),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(lines, boxes, (all, obstacles) => {
      const places = labelPlaces(all, obstacles);
      for (const share of places.values()) expect(Math.abs(share - 0.5)).toBeLessThan(0.3);
      expect(labelPlaces(all, obstacles)).toEqual(places);
    }),
  );
});
