/** The texts of what shows a board's figures: the plane, the table of candidates, counts, and measures. */
export const surfaces = {
  "plane.figures": "{y}: {figureY}. {x}: {figureX}.",
  "plane.byPlace": "{figure}, by its place",
  "plane.unknown": "unknown",
} as const;
