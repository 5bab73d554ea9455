import { boundsOf, hullOf, type Rect } from "./boxes.ts";

export type Edge = "left" | "center" | "right" | "top" | "middle" | "bottom";
export type Axis = "horizontal" | "vertical";

function moved(rect: Rect, dx: number, dy: number): Rect {
  return [rect[0] + dx, rect[1] + dy, rect[2], rect[3], rect[4]];
}

/** The same rectangles with one edge or middle line in common; sizes and order stay. */
export function align(rects: readonly Rect[], edge: Edge): Rect[] {
  const hull = hullOf(rects);
  if (!hull) return [];
  return rects.map((rect) => {
    const b = boundsOf(rect);
    switch (edge) {
      case "left":
        return moved(rect, hull.left - b.left, 0);
      case "right":
        return moved(rect, hull.right - b.right, 0);
      case "center":
        return moved(rect, (hull.left + hull.right - b.left - b.right) / 2, 0);
      case "top":
        return moved(rect, 0, hull.top - b.top);
      case "bottom":
        return moved(rect, 0, hull.bottom - b.bottom);
      case "middle":
        return moved(rect, 0, (hull.top + hull.bottom - b.top - b.bottom) / 2);
    }
  });
}

/** The same rectangles with equal gaps along an axis; the outermost two stay where they are. */
export function distribute(rects: readonly Rect[], axis: Axis): Rect[] {
  const hull = hullOf(rects);
  if (!hull || rects.length < 3) return [...rects];
  const start = (rect: Rect) => (axis === "horizontal" ? boundsOf(rect).left : boundsOf(rect).top);
  const length = (rect: Rect) => {
    const b = boundsOf(rect);
    return axis === "horizontal" ? b.right - b.left : b.bottom - b.top;
  };
  const sorted = rects.map((rect, index) => ({ rect, index })).sort((a, b) => start(a.rect) - start(b.rect));
  const span = axis === "horizontal" ? hull.right - hull.left : hull.bottom - hull.top;
  const used = rects.reduce((sum, rect) => sum + length(rect), 0);
  const gap = (span - used) / (rects.length - 1);
  const out = [...rects];
  let at = axis === "horizontal" ? hull.left : hull.top;
  for (const { rect, index } of sorted) {
    const shift = at - start(rect);
    out[index] = axis === "horizontal" ? moved(rect, shift, 0) : moved(rect, 0, shift);
    at += length(rect) + gap;
  }
  return out;
}

/**
 * The same rectangles in a grid as wide as it is high, read row by row in the order they had:
 * top to bottom in bands of one row's height, left to right within a band.
 */
export function tidy(rects: readonly Rect[], gap: number): Rect[] {
  const hull = hullOf(rects);
  if (!hull) return [];
  const width = Math.max(...rects.map((rect) => rect[2]));
  const height = Math.max(...rects.map((rect) => rect[3]));
  const columns = Math.ceil(Math.sqrt(rects.length));
  const band = (rect: Rect) => Math.round((rect[1] - hull.top) / (height + gap / 2));
  const sorted = rects
    .map((rect, index) => ({ rect, index }))
    .sort((a, b) => band(a.rect) - band(b.rect) || a.rect[0] - b.rect[0] || a.index - b.index);
  const out = [...rects];
  sorted.forEach(({ rect, index }, place) => {
    const column = place % columns;
    const row = Math.floor(place / columns);
    out[index] = [
      hull.left + column * (width + gap),
      hull.top + row * (height + gap),
      rect[2],
      rect[3],
      rect[4],
    ];
  });
  return out;
}
