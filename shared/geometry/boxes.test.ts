import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundsOf,
  centerOf,
  contains,
  distanceToSegment,
  edgeTowards,
  encloses,
  hullOf,
  overlaps,
  type Rect,
  rectOf,
  rotate,
  type Vector,
} from "./boxes.ts";

const number = fc.integer({ min: -3000, max: 3000 });
const rects: fc.Arbitrary<Rect> = fc.tuple(
  number,
  number,
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: -360, max: 360 }),
);
const points: fc.Arbitrary<Vector> = fc.tuple(number, number);
const distance = (a: Vector, b: Vector) => Math.hypot(a[0] - b[0], a[1] - b[1]);

function cornersOf(rect: Rect): Vector[] {
  const [x, y, width, height, rotation] = rect;
  const [cx, cy] = centerOf(rect);
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([px = 0, py = 0]): Vector => {
    const [dx, dy] = rotate([px - cx, py - cy], rotation);
    return [cx + dx, cy + dy];
  });
}

describe("boundsOf", () => {
  it("holds every corner, and no more than that", () => {
    fc.assert(
      fc.property(rects, (rect) => {
        const b = boundsOf(rect);
        const corners = cornersOf(rect);
        expect(b.left).toBeCloseTo(Math.min(...corners.map(([x]) => x)), 6);
        expect(b.right).toBeCloseTo(Math.max(...corners.map(([x]) => x)), 6);
        expect(b.top).toBeCloseTo(Math.min(...corners.map(([, y]) => y)), 6);
        expect(b.bottom).toBeCloseTo(Math.max(...corners.map(([, y]) => y)), 6);
      }),
    );
  });
});

describe("hullOf", () => {
  it("encloses each rectangle, and is undefined for none", () => {
    fc.assert(
      fc.property(fc.array(rects), (all) => {
        const hull = hullOf(all);
        expect(hull === undefined).toBe(all.length === 0);
        for (const rect of all) expect(hull && encloses(hull, boundsOf(rect))).toBe(true);
      }),
    );
  });

  it("is the bounds of its rectangle, and grows by the margin", () => {
    fc.assert(
      fc.property(fc.array(rects, { minLength: 1 }), (all) => {
        const hull = hullOf(all);
        if (!hull) throw new Error("a hull was expected");
        const grown = boundsOf(rectOf(hull, 10));
        expect(grown.left).toBeCloseTo(hull.left - 10, 6);
        expect(grown.bottom).toBeCloseTo(hull.bottom + 10, 6);
      }),
    );
  });
});

describe("contains", () => {
  it("holds the centre and what lies inside the corners, turned as it may be", () => {
    fc.assert(
      fc.property(rects, fc.double({ min: 0, max: 0.99, noNaN: true }), (rect, part) => {
        const [cx, cy] = centerOf(rect);
        for (const [x, y] of cornersOf(rect)) {
          expect(contains(rect, [cx + (x - cx) * part, cy + (y - cy) * part])).toBe(true);
          expect(contains(rect, [cx + (x - cx) * 1.01, cy + (y - cy) * 1.01])).toBe(false);
        }
      }),
    );
  });
});

describe("overlaps", () => {
  it("is mutual, and no matter of touching", () => {
    fc.assert(
      fc.property(rects, rects, (a, b) => {
        expect(overlaps(boundsOf(a), boundsOf(b))).toBe(overlaps(boundsOf(b), boundsOf(a)));
      }),
    );
    expect(overlaps(boundsOf([0, 0, 10, 10, 0]), boundsOf([10, 0, 10, 10, 0]))).toBe(false);
  });
});

describe("rotate", () => {
  it("keeps the length and turns back", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -720, max: 720 }), (point, degrees) => {
        const turned = rotate(point, degrees);
        expect(distance(turned, [0, 0])).toBeCloseTo(distance(point, [0, 0]), 6);
        expect(distance(rotate(turned, -degrees), point)).toBeCloseTo(0, 6);
      }),
    );
  });

  it("turns clockwise on a board whose y points down", () => {
    const [x, y] = rotate([1, 0], 90);
    expect([x, y].map((each) => Math.round(each))).toEqual([0, 1]);
  });
});

describe("edgeTowards", () => {
  it("lies on the rectangle's edge, between the centre and the aim", () => {
    fc.assert(
      fc.property(rects, points, (rect, aim) => {
        const [cx, cy] = centerOf(rect);
        const edge = edgeTowards(rect, aim);
        if (contains(rect, aim)) return;
        expect(contains(rect, edge, 1e-6)).toBe(true);
        expect(contains(rect, edge, -1e-6)).toBe(false);
        expect(distance([cx, cy], edge) + distance(edge, aim)).toBeCloseTo(distance([cx, cy], aim), 5);
      }),
    );
  });

  it("stays at the centre when the aim is inside", () => {
    expect(edgeTowards([0, 0, 200, 200, 0], [120, 90])).toEqual([100, 100]);
    expect(edgeTowards([0, 0, 200, 200, 0], [100, 100])).toEqual([100, 100]);
  });
});

describe("distanceToSegment", () => {
  it("is never more than to either end, and nothing on the segment", () => {
    fc.assert(
      fc.property(points, points, points, fc.double({ min: 0, max: 1, noNaN: true }), (p, a, b, part) => {
        const least = Math.min(distance(p, a), distance(p, b));
        expect(distanceToSegment(p, a, b)).toBeLessThanOrEqual(least + 1e-9);
        const on: Vector = [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
        expect(distanceToSegment(on, a, b)).toBeCloseTo(0, 6);
      }),
    );
  });
});
