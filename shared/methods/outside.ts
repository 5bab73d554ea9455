import type { Sticky } from "#shared/board/board.ts";
import type { Kind } from "./method.ts";

/** Whether a sticky is about what is somebody else's. */
export function isOutside({ card }: Kind, { fields }: Pick<Sticky, "fields">): boolean {
  return card?.outside !== undefined && fields[card.outside.field] === card.outside.value;
}
