import fc from "fast-check";
import { expect, test } from "vitest";
import { greatestScale, mostPixels, mostSide, sizeAt } from "./size.ts";

const side = fc.double({ min: 1, max: 1e6, noNaN: true });

test("the greatest picture of any board keeps to what programs open, and leaves nothing of it unused", () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const region = [0, 0, width, height, 0] as const;
      const scale = greatestScale(region);
      const [wide, high] = sizeAt(region, scale);
      expect(Math.max(wide, high)).toBeLessThanOrEqual(mostSide);
      // Rounded to whole pixels.
      expect(wide * high).toBeLessThanOrEqual(mostPixels + wide + high);
      const [wider, higher] = [width * scale * 1.01, height * scale * 1.01];
      expect(Math.max(wider, higher) > mostSide || wider * higher > mostPixels).toBe(true);
    }),
  );
});

test("a picture has at least a pixel", () => {
  expect(sizeAt([0, 0, 0.1, 3, 0], 1)).toEqual([1, 3]);
});
