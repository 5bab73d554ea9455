import type { Element } from "#shared/board/board.ts";
import type { Finding } from "./method.ts";

/** One finding about these elements, or about the board as a whole where there are none. */
export function finding(check: string, elements: readonly Element[], message: string): Finding {
  return { check, elements: elements.map(({ id }) => id), message };
}

/** One finding about all the elements that a check objects to, or none. */
export function about(
  check: string,
  notes: readonly Element[],
  { one, many, mend }: { readonly one: string; readonly many: string; readonly mend: string },
): Finding[] {
  if (notes.length === 0) return [];
  return [finding(check, notes, `${notes.length === 1 ? `One ${one}` : `${notes.length} ${many}`}. ${mend}`)];
}
