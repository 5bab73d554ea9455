import type { Element } from "#shared/board/board.ts";
import type { Finding } from "./method.ts";

/** One finding about these elements together, or about the board as a whole where there are none. */
export function finding(
  check: string,
  elements: readonly Element[],
  { what, mend }: Pick<Finding, "what" | "mend">,
): Finding {
  return { check, elements: elements.map(({ id }) => id), what, each: what, mend };
}

/** One finding about all the elements that a check objects to, or none. */
export function about(
  check: string,
  notes: readonly Element[],
  { one, many, mend }: { readonly one: string; readonly many: string; readonly mend: string },
): Finding[] {
  if (notes.length === 0) return [];
  const what = notes.length === 1 ? `One ${one}.` : `${notes.length} ${many}.`;
  return [{ check, elements: notes.map(({ id }) => id), what, each: `This ${one}.`, mend }];
}
