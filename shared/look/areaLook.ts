import type { ShapeForm } from "#shared/board/board.ts";

/** How frames, clusters and shapes look; lengths in board units. */

export const frameRadius = 12;
/** The size of a frame's title at 100 %, and the greatest, which fits between two frames. */
export const frameTitle = 26;
export const greatestTitle = 72;
export const titleWeight = 700;
/** How far from a frame's corner its title stands, in parts of its size. */
export const titleInset = 0.9;

export const clusterRadius = 20;
export const clusterDash: readonly number[] = [10, 6];
export const clusterLine = 2;
/** The size of a cluster's title at 100 %, and the greatest, which still leaves the stickies around it free. */
export const clusterTitle = 20;
export const greatestClusterTitle = 34;

export const shapeLine = 2;

/** The radius of a shape's corners. */
export function cornerOf(form: ShapeForm, width: number, height: number): number {
  return form === "rounded" ? Math.min(width, height) * 0.2 : 0;
}

/** What stands on the upper line of a cluster. */
export function clusterTitleOf(text: string, votes: number): string {
  return [votes > 0 ? `● ${votes}` : "", text].filter(Boolean).join("  ");
}

/** The patch of the board's ground that a cluster's title stands on, from the corner, and the words in its middle. */
export interface ClusterPatch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly corner: number;
  /** Where the words begin; their middle is the cluster's upper line. */
  readonly words: number;
  /** How wide they are at most; wider ones are squeezed. */
  readonly most: number;
}

const patchInset = 14;
const patchPad = 8;
/** In parts of the title's size. */
const patchHeight = 1.4;

/** Where a title of this size goes on a cluster so wide, when its words are so wide; in board units. */
export function clusterPatchOf(
  clusterWidth: number,
  wordsWidth: number,
  size: number = clusterTitle,
): ClusterPatch {
  const most = Math.max(1, clusterWidth - 2 * (patchInset + patchPad));
  const height = size * patchHeight;
  return {
    x: patchInset,
    y: -height / 2,
    width: Math.min(wordsWidth, most) + 2 * patchPad,
    height,
    corner: height / 2,
    words: patchInset + patchPad,
    most,
  };
}
