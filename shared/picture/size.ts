import type { Rect } from "#shared/geometry/boxes.ts";

/** How many pixels a side of a PNG may have: many programs count sides with 15 bits. */
export const mostSide = 32_767;
/** How many pixels a PNG may have in all: what browsers still show. */
export const mostPixels = 16_384 ** 2;
/** The sizes that a PNG is offered in, in pixels per board unit. */
export const scales: readonly number[] = [1, 2, 3, 4, 6, 8];

/** Width and height of a picture in pixels. */
export function sizeAt([, , width, height]: Rect, scale: number): readonly [width: number, height: number] {
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** The greatest scale at which a part of the board can be a PNG. */
export function greatestScale([, , width, height]: Rect): number {
  return Math.min(mostSide / width, mostSide / height, Math.sqrt(mostPixels / (width * height)));
}
