import type { KindShape } from "#shared/methods/method.ts";

/** How far a tilted sticky leans, in degrees; what is written on it stays level. */
export const tilt = -3;

/**
 * The outline of a sticky as an SVG path from 0, 0 to width, height; the same for the board, the legend and
 * exported pictures.
 */
export function kindOutline(shape: KindShape, width: number, height: number): string {
  const least = Math.min(width, height);
  const rounded = (radius: number) =>
    `M${radius} 0H${width - radius}A${radius} ${radius} 0 0 1 ${width} ${radius}V${height - radius}A${radius} ${radius} 0 0 1 ${width - radius} ${height}H${radius}A${radius} ${radius} 0 0 1 0 ${height - radius}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0Z`;
  switch (shape) {
    case "square":
    case "tilted":
      return rounded(least * 0.02);
    case "rounded":
      return rounded(least * 0.16);
    case "tab": {
      const fold = least * 0.16;
      return `M0 0H${width}V${height - fold}L${width - fold} ${height}H0Z`;
    }
    case "notched": {
      const bite = least * 0.08;
      const middle = height / 2;
      return `M0 0H${width}V${middle - bite}A${bite} ${bite} 0 0 0 ${width} ${middle + bite}V${height}H0V${middle + bite}A${bite} ${bite} 0 0 0 0 ${middle - bite}Z`;
    }
    case "octagon": {
      const cut = least * 0.14;
      return `M${cut} 0H${width - cut}L${width} ${cut}V${height - cut}L${width - cut} ${height}H${cut}L0 ${height - cut}V${cut}Z`;
    }
  }
}
