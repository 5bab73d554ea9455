import type { Sticky } from "#shared/board/board.ts";
import type { Source } from "./outcome.ts";

/** The id of a fact that stands on one sticky. */
export const factId = (workshop: string, element: string): string => `${workshop}/${element}`;

/** What every outcome has that stands on one sticky: its id, source, text, and its votes if there were any. */
export function factOf(
  workshop: string,
  sticky: Sticky,
): { readonly id: string; readonly source: Source; readonly text: string; readonly votes?: number } {
  const votes = Object.values(sticky.votes).reduce((sum, count) => sum + count, 0);
  return {
    id: factId(workshop, sticky.id),
    source: { workshop, elements: [sticky.id] },
    text: sticky.text.trim(),
    ...(votes > 0 && { votes }),
  };
}

/** A field's value without surrounding space; undefined where nothing is written. */
export function fieldOf(sticky: Sticky, field: string): string | undefined {
  const value = sticky.fields[field]?.trim();
  return value === "" ? undefined : value;
}
