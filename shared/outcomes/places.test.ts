import fc from "fast-check";
import { expect, test } from "vitest";
import type { Frame } from "#shared/board/board.ts";
import { sticky } from "./board.test-support.ts";
import { framesAround, middleOf } from "./places.ts";

const frameAt = (id: string, [x, y, width, height]: readonly [number, number, number, number]): Frame => ({
  type: "frame",
  id,
  text: id,
  box: [x, y, width, height, 0],
  made: { by: "", at: "2026-01-01T00:00:00Z" },
  order: 0,
  locked: false,
  cluster: undefined,
  area: undefined,
});

/** Many frames, of which some lie on each other's edges and some go all the way. */
const frames = fc.array(
  fc.tuple(
    fc.integer({ min: -500, max: 3_000 }),
    fc.integer({ min: -100, max: 100 }),
    fc.constantFrom(0, 40, 120, 5_000),
    fc.constantFrom(40, 300),
  ),
  { maxLength: 120 },
);

test("the frames around an element are found among many as among few, the smallest first", () => {
  fc.assert(
    fc.property(frames, fc.integer({ min: -600, max: 3_100 }), (boxes, x) => {
      const all = boxes.map((box, at) => frameAt(`f${at}`, box));
      const one = sticky("s", "note", "Here", { x, y: -100 });
      const [middle, across] = middleOf(one);
      const found = framesAround(all)(one);
      const wanted = all.filter(
        ({ box: [left, top, width, height] }) =>
          middle >= left && middle <= left + width && across >= top && across <= top + height,
      );
      expect(new Set(found)).toEqual(new Set(wanted));
      const sizes = found.map(({ box }) => box[2] * box[3]);
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    }),
  );
});
