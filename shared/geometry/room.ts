import { boundsOf, overlaps, type Rect, type Vector } from "./boxes.ts";

/** What a frame keeps free for its title, on top. */
const titleRoom = 80;

/**
 * The first free place for a box in a frame, row by row; below all that is there when the frame is full.
 * Boxes that lie outside the frame do not count.
 */
export function roomIn(
  frame: Rect,
  taken: readonly Rect[],
  [width, height]: readonly [width: number, height: number],
  gap = 40,
): Vector {
  const [left, top, frameWidth, frameHeight] = frame;
  const edges = boundsOf([left, top, frameWidth, frameHeight, 0]);
  const inside = taken.map(boundsOf).filter((bounds) => overlaps(bounds, edges));
  const first = top + titleRoom;
  const columns = Math.max(1, Math.floor((frameWidth - gap) / (width + gap)));
  const rows = Math.max(1, Math.floor((frameHeight - titleRoom) / (height + gap)));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const x = left + gap + column * (width + gap);
      const y = first + row * (height + gap);
      const place = { left: x, top: y, right: x + width, bottom: y + height };
      if (!inside.some((bounds) => overlaps(bounds, place))) return [x, y];
    }
  return [left + gap, inside.reduce((lowest, { bottom }) => Math.max(lowest, bottom + gap), first)];
}
