import fc from "fast-check";
import { expect, test } from "vitest";
import { glide } from "./glide.ts";

const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const point = fc.tuple(coordinate, coordinate);
const distance = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
  Math.hypot(bx - ax, by - ay);

test("what glides never goes beyond its goal, and comes to rest exactly there", () => {
  fc.assert(
    fc.property(point, point, fc.integer({ min: 4, max: 100 }), (from, to, elapsed) => {
      let at: readonly [number, number] = from;
      for (let frame = 0; frame < 400 && distance(at, to) > 0; frame += 1) {
        const next = glide(at, to, elapsed);
        expect(distance(next, to)).toBeLessThanOrEqual(distance(at, to));
        at = next;
      }
      expect(at).toEqual(to);
    }),
  );
});

test("many short frames go as far as one long", () => {
  let at: readonly [number, number] = [0, 0];
  for (let frame = 0; frame < 6; frame += 1) at = glide(at, [1000, 0], 8);
  expect(at[0]).toBeCloseTo(glide([0, 0], [1000, 0], 48)[0], 6);
});
