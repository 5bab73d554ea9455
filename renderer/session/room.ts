import type { Element, Point } from "#shared/board/board.ts";
import { type Bounds, boundsOf, overlaps, type Rect } from "#shared/geometry/boxes.ts";

const gap = 40;
/** What an area leaves on top for its title. */
const titleRoom = 80;

function free(spot: Bounds, taken: readonly Bounds[]): boolean {
  return !taken.some((bounds) => overlaps(bounds, spot));
}

/**
 * Where a new element of a size finds room: to the right of `beside`; without it in the first free place of `area`,
 * row by row; and if that is full or not given, in the middle of what is visible.
 */
export function findRoom(
  elements: readonly Element[],
  size: readonly [width: number, height: number],
  where: { readonly beside: Rect | undefined; readonly area: Rect | undefined; readonly visible: Rect },
): Point {
  const [width, height] = size;
  const taken = elements
    .filter(({ type }) => type !== "frame" && type !== "connector" && type !== "cluster")
    .map(({ box }) => boundsOf(box));
  const isFree = (x: number, y: number) =>
    free({ left: x, top: y, right: x + width, bottom: y + height }, taken);
  if (where.beside) {
    const { right, top } = boundsOf(where.beside);
    for (let step = 0; step < 50; step += 1) {
      const x = right + gap + step * (width + gap);
      if (isFree(x, top)) return [x, top];
    }
  }
  if (where.area) {
    const [left, top, areaWidth, areaHeight] = where.area;
    for (let y = top + titleRoom; y + height <= top + areaHeight; y += height + gap)
      for (let x = left + gap; x + width <= left + areaWidth; x += width + gap)
        if (isFree(x, y)) return [x, y];
  }
  const [left, top, visibleWidth, visibleHeight] = where.visible;
  let [x, y] = [left + (visibleWidth - width) / 2, top + (visibleHeight - height) / 2];
  for (let step = 0; step < 50 && !isFree(x, y); step += 1) [x, y] = [x + gap, y + gap];
  return [x, y];
}
