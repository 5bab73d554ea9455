import type { Point } from "#shared/board/board.ts";

/** How a connector looks; lengths in board units. */
export const arrowWidth = 2.5;
const headLength = 14;

/** An arrow: where its line ends, and the two corners of its head that are not its tip. */
export interface Arrow {
  readonly neck: Point;
  readonly barbs: readonly [Point, Point];
}

/** The arrow from point to point; undefined where both are one. */
export function arrowOf([fx, fy]: Point, [tx, ty]: Point): Arrow | undefined {
  const length = Math.hypot(tx - fx, ty - fy);
  if (length === 0) return undefined;
  const [ux, uy] = [(tx - fx) / length, (ty - fy) / length];
  const head = Math.min(headLength, length);
  const [x, y] = [tx - ux * head, ty - uy * head];
  const half = head * 0.45;
  return {
    neck: [x, y],
    barbs: [
      [x - uy * half, y + ux * half],
      [x + uy * half, y - ux * half],
    ],
  };
}
