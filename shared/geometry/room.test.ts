import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, overlaps, type Rect } from "./boxes.ts";
import { anyRoomIn, roomBeside, roomIn } from "./room.ts";

const frame: Rect = [0, 0, 520, 600, 0];

test("an empty frame is filled from its top left, below its title", () => {
  expect(roomIn(frame, [], [200, 200])).toEqual([40, 80]);
});

test("the next place is to the right, then in the next row", () => {
  const first: Rect = [40, 80, 200, 200, 0];
  expect(roomIn(frame, [first], [200, 200])).toEqual([280, 80]);
  expect(roomIn(frame, [first, [280, 80, 200, 200, 0]], [200, 200])).toEqual([40, 320]);
});

test("beside another one is to its right, in its frame, and then where the frame has room", () => {
  const left: Rect = [40, 80, 200, 200, 0];
  const right: Rect = [280, 80, 200, 200, 0];
  expect(roomBeside(left, [left], [200, 200], frame)).toEqual([280, 80]);
  expect(roomBeside(right, [left, right], [200, 200], frame)).toEqual([40, 320]);
  expect(roomBeside(right, [left, right], [200, 200])).toEqual([520, 80]);
  const full: Rect = [0, 0, 520, 600, 0];
  expect(roomBeside(right, [full], [200, 200], frame)).toBeUndefined();
});

test("a new box never lies on another one", () => {
  const place = fc.integer({ min: -300, max: 900 });
  const size = fc.integer({ min: 1, max: 400 });
  const box = fc.tuple(place, place, size, size, fc.constant(0));
  fc.assert(
    fc.property(fc.array(box), box, (taken, [, , width, height]) => {
      const [x, y] = roomIn(frame, taken, [width, height]);
      const edges = boundsOf(frame);
      const inside = taken.map(boundsOf).filter((bounds) => overlaps(bounds, edges));
      const bounds = boundsOf([x, y, width, height, 0]);
      expect(inside.some((other) => overlaps(other, bounds))).toBe(false);
    }),
  );
});

test("any free place in a frame is free, and the chances reach all of them", () => {
  const chance = fc.double({ min: 0, max: 0.999, noNaN: true });
  const box = fc.tuple(
    fc.integer({ min: -300, max: 900 }),
    fc.integer({ min: -300, max: 900 }),
    fc.integer({ min: 1, max: 400 }),
    fc.integer({ min: 1, max: 400 }),
    fc.constant(0),
  );
  fc.assert(
    fc.property(fc.array(box), chance, (taken, random) => {
      const [x, y] = anyRoomIn(frame, taken, [200, 200], random);
      const place = boundsOf([x, y, 200, 200, 0]);
      expect(taken.some((other) => overlaps(boundsOf(other), place))).toBe(false);
    }),
  );
  const places = new Set([0, 0.3, 0.6, 0.9].map((random) => anyRoomIn(frame, [], [200, 200], random).join()));
  expect(places.size).toBe(4);
});
