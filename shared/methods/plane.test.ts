import * as fc from "fast-check";
import { expect, test } from "vitest";
import { frame, sticky } from "#shared/outcomes/board.test-support.ts";
import { boxAt, placedFigures, planeFigures, planeRoom, quarterName } from "./plane.ts";
import { plane } from "./shortest-path/plane.ts";

const ground = frame("f", "Plane", [100, 200, 1080, 1120, 0], "plane");
// Ten cells of 100 by 100.
const room = [140, 280, 1000, 1000] as const;
const at = (x: number, y: number, fields = {}) => ({
  ...sticky("s", "candidate", "Do it", { fields }),
  box: [x - 50, y - 40, 100, 80, 0] as const,
});

test("counts without the margins of the plane's frame, wherever that was moved", () => {
  expect(planeRoom(plane, [ground])).toEqual(room);
  expect(planeRoom(plane, [{ ...ground, box: [0, 0, 580, 620, 0] }])).toEqual([40, 80, 500, 500]);
  expect(planeRoom(plane, [{ ...ground, box: [0, 0, 60, 60, 0] }])).toBeUndefined();
  expect(planeRoom(plane, [{ ...ground, area: "other" }])).toBeUndefined();
});

test.each([
  [140, 1280, { x: 1, y: 1 }],
  [1140, 280, { x: 10, y: 10 }],
  [239, 1181, { x: 1, y: 1 }],
  [241, 1179, { x: 2, y: 2 }],
  [139, 500, undefined],
  [500, 279, undefined],
])("the middle at %d, %d says %j", (x, y, figures) => {
  expect(placedFigures(plane, [ground])(at(x, y))).toEqual(figures);
});

test("says nothing of stickies of other kinds, and nothing without a frame", () => {
  expect(placedFigures(plane, [ground])({ ...at(500, 500), kind: "step" })).toBeUndefined();
  expect(placedFigures(plane, [])(at(500, 500))).toBeUndefined();
});

test("takes what was typed before what the place says, each for itself", () => {
  const figures = planeFigures(plane, [ground]);
  expect(figures(at(190, 1230, { value: "7.5" }))).toEqual({ x: 1, y: 7.5 });
  expect(figures(at(190, 1230, { value: "high" }))).toEqual({ x: 1, y: 1 });
  expect(figures(at(0, 0, { effort: "0" }))).toEqual({ x: 0, y: undefined });
});

test("a sticky that is put at its figures has them", () => {
  const cell = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(cell, cell, fc.integer({ min: 1, max: 400 }), (x, y, side) => {
      const put = { ...at(0, 0), box: boxAt(room, { x, y }, [side, side]) };
      expect(placedFigures(plane, [ground])(put)).toEqual({ x, y });
    }),
  );
});

test("names the quarter of two figures, and none where one is unknown", () => {
  const { quarters } = plane;
  expect(quarterName(plane, { x: 5, y: 6 })).toBe(quarters.topLeft);
  expect(quarterName(plane, { x: 6, y: 6 })).toBe(quarters.topRight);
  expect(quarterName(plane, { x: 1, y: 5 })).toBe(quarters.bottomLeft);
  expect(quarterName(plane, { x: 10, y: 1 })).toBe(quarters.bottomRight);
  expect(quarterName(plane, { x: undefined, y: 6 })).toBeUndefined();
});
