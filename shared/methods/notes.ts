import type { Sticky, Workshop } from "#shared/board/board.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { readingOrder } from "./readingOrder.ts";

/** The stickies of these kinds that say something, in reading order. An empty sticky states nothing. */
export function notesOf<KindId extends string>(
  workshop: Workshop,
  ...kinds: readonly NoInfer<KindId>[]
): readonly Sticky[] {
  const wanted: readonly string[] = kinds;
  return readingOrder(
    workshop.elements
      .filter((element) => element.type === "sticky")
      .filter(({ kind, text }) => wanted.includes(kind) && linesOf(text).length > 0),
  );
}
