import type { Sticky, Workshop } from "#shared/board/board.ts";
import { notesOf as notes } from "#shared/methods/notes.ts";
import type { KindId } from "./kinds.ts";

/** The stickies of these kinds that say something, in reading order. */
export function notesOf(workshop: Workshop, ...kinds: readonly KindId[]): readonly Sticky[] {
  return notes<KindId>(workshop, ...kinds);
}
