import { type Bounds, boundsOf, type Rect, type Vector } from "./boxes.ts";

/** A line that says something: its ends, and how much room its words take. */
export interface LabelledLine {
  readonly id: string;
  readonly from: Vector;
  readonly to: Vector;
  readonly size: readonly [width: number, height: number];
}

/** Where on their line words are tried, as parts of the way: in the middle, then ever nearer to an end. */
const shares = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78];
const cell = 256;
/** What is larger than this is ground to words, not in their way. */
const largest = 4_000;

/** Rectangles by the cells of a grid, to find those near another. */
class Grid {
  readonly #cells = new Map<number, Bounds[]>();

  add(bounds: Bounds): void {
    for (const key of cellsOf(bounds)) {
      const here = this.#cells.get(key);
      if (here) here.push(bounds);
      else this.#cells.set(key, [bounds]);
    }
  }

  /** How much of a rectangle is covered; what reaches over several cells counts in each. */
  covered(bounds: Bounds): number {
    let sum = 0;
    for (const key of cellsOf(bounds))
      for (const other of this.#cells.get(key) ?? []) {
        const width = Math.min(bounds.right, other.right) - Math.max(bounds.left, other.left);
        const height = Math.min(bounds.bottom, other.bottom) - Math.max(bounds.top, other.top);
        if (width > 0 && height > 0) sum += width * height;
      }
    return sum;
  }
}

// Cells that share a number are only looked at in vain: each rectangle is compared itself.
function* cellsOf({ left, top, right, bottom }: Bounds): Iterable<number> {
  for (let x = Math.floor(left / cell); x <= Math.floor(right / cell); x += 1)
    for (let y = Math.floor(top / cell); y <= Math.floor(bottom / cell); y += 1) yield x * 1_000_003 + y;
}

/** The middle of a line's words when they stand at a part of its way. */
export function labelPoint({ from, to }: Pick<LabelledLine, "from" | "to">, share: number): Vector {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function labelBounds(line: LabelledLine, share: number): Bounds {
  const [x, y] = labelPoint(line, share);
  const [width, height] = line.size;
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/**
 * Where on each line its words stand, as a part of the way: where they cover neither those of a line before nor an
 * obstacle, or else the least of both. The nearest to the middle goes first; lines that are not named keep the middle.
 */
export function labelPlaces(
  lines: readonly LabelledLine[],
  obstacles: Iterable<Rect>,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  if (lines.length === 0) return places;
  const grid = new Grid();
  for (const rect of obstacles) if (rect[2] <= largest && rect[3] <= largest) grid.add(boundsOf(rect));
  for (const line of lines) {
    let [best, least] = [0.5, Infinity];
    for (const share of shares) {
      const covered = grid.covered(labelBounds(line, share));
      if (covered < least) [best, least] = [share, covered];
      if (covered === 0) break;
    }
    grid.add(labelBounds(line, best));
    if (best !== 0.5) places.set(line.id, best);
  }
  return places;
}
