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
export const clusterTitle = 20;
/** Where a cluster's title begins: its lower edge from the corner. */
export const clusterTitleAt = [8, -6] as const;

export const shapeLine = 2;

/** The radius of a shape's corners. */
export function cornerOf(form: ShapeForm, width: number, height: number): number {
  return form === "rounded" ? Math.min(width, height) * 0.2 : 0;
}

/** What stands above a cluster. */
export function clusterTitleOf(text: string, votes: number): string {
  return [votes > 0 ? `● ${votes}` : "", text].filter(Boolean).join("  ");
}
