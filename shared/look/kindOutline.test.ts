import { expect, test } from "vitest";
import { kindShapes } from "#shared/methods/method.ts";
import { kindOutline } from "./kindOutline.ts";

test("each shape has an outline of its own", () => {
  const outlines = kindShapes.map((shape) => kindOutline(shape, 200, 120));
  expect(new Set(outlines).size).toBe(kindShapes.length);
});

test.each(kindShapes)("%s is one closed path with plain numbers", (shape) => {
  expect(kindOutline(shape, 210.123456, 100 / 3)).toMatch(/^M[\d .LHVA]+Z$/);
});
