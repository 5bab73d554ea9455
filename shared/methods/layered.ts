import type { Method } from "./method.ts";

/** Whether workshops of a method can be looked at together: laid over each other, or side by side. */
export function isLayered({ overlay, apartUntil }: Method): boolean {
  return overlay !== undefined || apartUntil !== undefined;
}
