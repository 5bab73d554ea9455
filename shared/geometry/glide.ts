import type { Vector } from "./boxes.ts";

/** In what time, in milliseconds, something that glides comes two thirds of its way. */
const pace = 60;
/** Nearer than this it is there. */
const near = 0.25;

/** How much of the way is gone in a time, in milliseconds: the same over many short frames as over one long. */
export function partOfWay(elapsed: number): number {
  return 1 - Math.exp(-elapsed / pace);
}

/** Where something that glides from one point to another is after a time in milliseconds; there at last, it is exactly there. */
export function glide(from: Vector, to: Vector, elapsed: number): Vector {
  const part = partOfWay(elapsed);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (Math.hypot(dx, dy) * (1 - part) < near) return to;
  return [from[0] + dx * part, from[1] + dy * part];
}
