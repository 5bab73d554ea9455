/** A rectangle as `[x, y, width, height, rotation in degrees about its centre]`. */
export type Rect = readonly [x: number, y: number, width: number, height: number, rotation: number];

/** An upright rectangle by its edges. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Vector = readonly [x: number, y: number];

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The smallest upright rectangle around a rotated one. */
export function boundsOf([x, y, width, height, rotation]: Rect): Bounds {
  if (rotation === 0) return { left: x, top: y, right: x + width, bottom: y + height };
  const cos = Math.abs(Math.cos(radians(rotation)));
  const sin = Math.abs(Math.sin(radians(rotation)));
  const halfWidth = (width * cos + height * sin) / 2;
  const halfHeight = (width * sin + height * cos) / 2;
  const [cx, cy] = [x + width / 2, y + height / 2];
  return { left: cx - halfWidth, top: cy - halfHeight, right: cx + halfWidth, bottom: cy + halfHeight };
}

/** The hull of many rectangles; undefined for none. */
export function hullOf(rects: Iterable<Rect>): Bounds | undefined {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const rect of rects) {
    // Nearly all are upright, and of thousands each allocation counts.
    const [x, y, width, height, rotation] = rect;
    const turned = rotation === 0 ? undefined : boundsOf(rect);
    left = Math.min(left, turned?.left ?? x);
    top = Math.min(top, turned?.top ?? y);
    right = Math.max(right, turned?.right ?? x + width);
    bottom = Math.max(bottom, turned?.bottom ?? y + height);
  }
  return left > right ? undefined : { left, top, right, bottom };
}

/** The upright rectangle of bounds, grown by a margin on each side. */
export function rectOf(bounds: Bounds, margin = 0): Rect {
  return [
    bounds.left - margin,
    bounds.top - margin,
    bounds.right - bounds.left + 2 * margin,
    bounds.bottom - bounds.top + 2 * margin,
    0,
  ];
}

export function overlaps(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether `inner` lies wholly inside `outer`. */
export function encloses(outer: Bounds, inner: Bounds): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}

export function centerOf([x, y, width, height]: Rect): Vector {
  return [x + width / 2, y + height / 2];
}

/** Whether a point lies in a rotated rectangle, with a margin around it. */
export function contains(rect: Rect, [px, py]: Vector, margin = 0): boolean {
  const [x, y, width, height, rotation] = rect;
  const [cx, cy] = centerOf(rect);
  const [dx, dy] = rotate([px - cx, py - cy], -rotation);
  return (
    dx >= x - cx - margin &&
    dx <= x + width - cx + margin &&
    dy >= y - cy - margin &&
    dy <= y + height - cy + margin
  );
}

/** A vector turned clockwise about the origin. */
export function rotate([x, y]: Vector, degrees: number): Vector {
  if (degrees === 0) return [x, y];
  const cos = Math.cos(radians(degrees));
  const sin = Math.sin(radians(degrees));
  return [x * cos - y * sin, x * sin + y * cos];
}

/** Distance from a point to a segment. */
export function distanceToSegment([px, py]: Vector, [ax, ay]: Vector, [bx, by]: Vector): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - (ax + t * dx), py - (ay + t * dy));
}

/** Where the line from the rectangle's centre towards a point leaves the rectangle, `gap` units outside it. */
export function edgeTowards(rect: Rect, towards: Vector, gap = 0): Vector {
  const [cx, cy] = centerOf(rect);
  const [, , width, height, rotation] = rect;
  const [dx, dy] = rotate([towards[0] - cx, towards[1] - cy], -rotation);
  if (dx === 0 && dy === 0) return [cx, cy];
  const scale = Math.min(
    dx === 0 ? Infinity : (width / 2 + gap) / Math.abs(dx),
    dy === 0 ? Infinity : (height / 2 + gap) / Math.abs(dy),
  );
  if (scale >= 1) return [cx, cy];
  const [ex, ey] = rotate([dx * scale, dy * scale], rotation);
  return [cx + ex, cy + ey];
}
