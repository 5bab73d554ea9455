import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align, distribute, type Edge, tidy } from "./arrange.ts";
import { boundsOf, hullOf, overlaps, type Rect } from "./boxes.ts";

const rects: fc.Arbitrary<Rect> = fc.tuple(
  fc.integer({ min: -3000, max: 3000 }),
  fc.integer({ min: -3000, max: 3000 }),
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 1, max: 600 }),
  fc.constantFrom(0, 0, 30, 90, 211),
);
const many = fc.array(rects, { minLength: 1, maxLength: 12 });
const edges: readonly Edge[] = ["left", "center", "right", "top", "middle", "bottom"];

/** Where a rectangle's edge or middle line lies. */
function lineOf(rect: Rect, edge: Edge): number {
  const { left, right, top, bottom } = boundsOf(rect);
  return { left, right, top, bottom, center: (left + right) / 2, middle: (top + bottom) / 2 }[edge];
}

function expectSameSizes(after: readonly Rect[], before: readonly Rect[]): void {
  expect(after.map((rect) => rect.slice(2))).toEqual(before.map((rect) => rect.slice(2)));
}

describe("align", () => {
  it.each(edges)("puts every %s on one line and moves nothing across it", (edge) => {
    fc.assert(
      fc.property(many, (before) => {
        const after = align(before, edge);
        expectSameSizes(after, before);
        for (const rect of after) expect(lineOf(rect, edge)).toBeCloseTo(lineOf(after[0] ?? rect, edge), 6);
        const kept = ["left", "center", "right"].includes(edge) ? 1 : 0;
        after.forEach((rect, place) => expect(rect[kept]).toBe(before[place]?.[kept]));
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(many, fc.constantFrom(...edges), (before, edge) => {
        const once = align(before, edge);
        align(once, edge).forEach((rect, place) => {
          expect(rect[0]).toBeCloseTo(once[place]?.[0] ?? NaN, 6);
          expect(rect[1]).toBeCloseTo(once[place]?.[1] ?? NaN, 6);
        });
      }),
    );
  });

  it("of nothing is nothing", () => {
    expect([align([], "left"), distribute([], "horizontal"), tidy([], 40)]).toEqual([[], [], []]);
  });
});

describe("distribute", () => {
  it.each(["horizontal", "vertical"] as const)("makes %s gaps equal and keeps the span", (axis) => {
    fc.assert(
      fc.property(fc.array(rects, { minLength: 3, maxLength: 10 }), (before) => {
        const after = distribute(before, axis);
        expectSameSizes(after, before);
        const [start, end] =
          axis === "horizontal" ? (["left", "right"] as const) : (["top", "bottom"] as const);
        const sorted = after
          .map((rect, place) => ({ b: boundsOf(rect), was: boundsOf(before[place] ?? rect)[start] }))
          .sort((a, b) => a.was - b.was);
        const gaps = sorted.slice(1).map(({ b }, place) => b[start] - (sorted[place]?.b[end] ?? NaN));
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? NaN, 5);
        expect(sorted[0]?.b[start]).toBeCloseTo(hullOf(before)?.[start] ?? NaN, 5);
        const last = sorted.at(-1)?.b[end];
        expect(last).toBeCloseTo(hullOf(before)?.[end] ?? NaN, 5);
      }),
    );
  });

  it("leaves two where they are", () => {
    fc.assert(
      fc.property(fc.array(rects, { maxLength: 2 }), (before) => {
        expect(distribute(before, "horizontal")).toEqual(before);
      }),
    );
  });
});

describe("tidy", () => {
  it("makes a grid without overlaps, as wide as it is high, from the same corner", () => {
    fc.assert(
      fc.property(
        fc.array(
          rects.map(([x, y, w, h]): Rect => [x, y, w, h, 0]),
          { minLength: 1, maxLength: 20 },
        ),
        (before) => {
          const after = tidy(before, 40);
          expectSameSizes(after, before);
          const columns = new Set(after.map(([x]) => x)).size;
          const rows = new Set(after.map(([, y]) => y)).size;
          expect(columns).toBe(Math.ceil(Math.sqrt(before.length)));
          expect(rows).toBe(Math.ceil(before.length / columns));
          after.forEach((rect, place) => {
            for (const other of after.slice(place + 1))
              expect(overlaps(boundsOf(rect), boundsOf(other))).toBe(false);
          });
          expect([hullOf(after)?.left, hullOf(after)?.top]).toEqual([
            hullOf(before)?.left,
            hullOf(before)?.top,
          ]);
        },
      ),
    );
  });

  it("keeps rows of equal stickies in reading order", () => {
    const at = (x: number, y: number): Rect => [x, y, 200, 200, 0];
    const before = [at(520, 12), at(10, 0), at(255, 30), at(260, 270), at(0, 250), at(490, 260)];
    const after = tidy(before, 40);
    const reading = (list: readonly Rect[]) =>
      list
        .map((rect, place) => ({ rect, place }))
        .sort((a, b) => Math.round((a.rect[1] - b.rect[1]) / 150) || a.rect[0] - b.rect[0])
        .map(({ place }) => place);
    expect(reading(after)).toEqual([1, 2, 0, 4, 3, 5]);
  });
});
