import type { Plane } from "#shared/methods/plane.ts";

/** Value and effort of the candidates, as they lie on the board. */
export const plane = {
  area: "plane",
  kind: "candidate",
  x: { field: "effort", label: "Effort", low: "Small", high: "Large" },
  y: { field: "value", label: "Value", low: "Low", high: "High" },
  quarters: {
    topLeft: "Quick wins",
    topRight: "Big bets",
    bottomLeft: "Fill-ins",
    bottomRight: "Time sinks",
  },
} as const satisfies Plane;
