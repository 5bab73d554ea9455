import type { Point } from "#shared/board/board.ts";
import type { KindShape } from "#shared/methods/method.ts";

/** What is laid over a sticky for the while of looking at it: tags below it, and marks at its foot; in board units. */

/** Two tags fit between two stickies that lie as a board is laid out. */
export const tagHeight = 20;
const tagGap = 3;
export const tagPadding = 8;
export const tagCorner = 4;
export const tagWeight = 700;

/** Where a tag begins below a sticky so high, the first being 0. */
export function tagTop(height: number, row: number): number {
  return height + tagGap + row * (tagHeight + tagGap);
}

/** The marks at a sticky's foot. */
export const markRadius = 9;
/** How far from a sticky's edge the middle of a mark is, by the corners that a shape cuts off. */
export const markInset: Readonly<Record<KindShape, number>> = {
  square: 18,
  rounded: 24,
  tab: 18,
  notched: 18,
  tilted: 24,
  octagon: 50,
  person: 24,
};
/** How far above the foot's middle line the middle of a mark is. */
export const markAbove = 2;

/** The mark of what has another origin by now, around its middle: an arrow that goes round, with the clock. */
export const outdatedMark: {
  readonly radius: number;
  /** Where the arrow ends that began at the right, as an angle with the clock. */
  readonly until: number;
  readonly line: number;
  readonly tip: readonly [Point, Point, Point];
} = (() => {
  const radius = markRadius - 2;
  const until = 1.6 * Math.PI;
  const [sine, cosine] = [Math.sin(until), Math.cos(until)];
  const at = (along: number, away: number): Point => {
    const out = radius + away;
    return [cosine * out - sine * along, sine * out + cosine * along];
  };
  return { radius, until, line: 2, tip: [at(5, 0), at(-1.5, 4), at(-1.5, -4)] };
})();
