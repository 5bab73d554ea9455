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

/** How large a PNG is: in pixels, and how many of them a board unit has. */
export interface PngSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Of a part of the board at a scale, or smaller: as large as a PNG may be, and its longest side no longer than told. */
export function pngSizeOf(
  region: Rect,
  wished: { readonly scale: number; readonly longest?: number },
): PngSize {
  const longest = (wished.longest ?? Infinity) / Math.max(region[2], region[3]);
  const scale = Math.min(wished.scale, greatestScale(region), longest);
  const [width, height] = sizeAt(region, scale);
  return { width, height, scale };
}
