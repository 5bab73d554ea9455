import type { Workshop } from "#shared/board/board.ts";

/** The ISO days on which stages of a workshop were opened: "2025-09-16", or "2025-09-16 and 2025-09-18". */
export function heldOn({ control }: Workshop): string {
  const days = control.stageLog.map(({ at }) => at.slice(0, 10));
  const distinct = [...new Set(days.length > 0 ? days : [control.createdAt.slice(0, 10)])].toSorted();
  const last = distinct.at(-1) ?? "";
  return distinct.length > 1 ? `${distinct.slice(0, -1).join(", ")} and ${last}` : last;
}
