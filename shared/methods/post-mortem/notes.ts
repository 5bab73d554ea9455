import type { Sticky, Workshop } from "#shared/board/board.ts";
import { readingOrder } from "#shared/methods/readingOrder.ts";
import { linesOf } from "#shared/outcomes/markdown.ts";
import type { KindId } from "./kinds.ts";

/** The stickies of these kinds that say something, in reading order. An empty sticky states nothing. */
export function notesOf(workshop: Workshop, ...kinds: readonly KindId[]): Sticky[] {
  const wanted: readonly string[] = kinds;
  return readingOrder(
    workshop.elements
      .filter((element) => element.type === "sticky")
      .filter(({ kind, text }) => wanted.includes(kind) && linesOf(text).length > 0),
  );
}
