import type { Workshop } from "#shared/board/board.ts";

function daysOf({ control }: Workshop): readonly string[] {
  const days = control.stageLog.map(({ at }) => at.slice(0, 10));
  return [...new Set(days.length > 0 ? days : [control.createdAt.slice(0, 10)])].toSorted();
}

/** The ISO day on which a workshop began. */
export const firstDay = (workshop: Workshop): string => daysOf(workshop)[0] ?? "";

/** The ISO days on which stages of a workshop were opened: "2025-09-16", or "2025-09-16 and 2025-09-18". */
export function heldOn(workshop: Workshop): string {
  const distinct = daysOf(workshop);
  const last = distinct.at(-1) ?? "";
  return distinct.length > 1 ? `${distinct.slice(0, -1).join(", ")} and ${last}` : last;
}
