import type { Workshop } from "#shared/board/board.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { factOf, fieldOf } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { latestFirst } from "./chains.ts";
import type { KindId } from "./kinds.ts";

/**
 * What the two futures yield: the turning points that happened, gaps between tables as questions and early signs as
 * risks. The futures themselves are no facts, and no plan.
 */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const open = (kind: "gap" | "sign") =>
    notesOf<KindId>(workshop, kind).map((sticky): Outcome => {
      const owner = fieldOf(sticky, "owner");
      return {
        is: "open",
        ...factOf(workshop, sticky),
        kind: kind === "gap" ? "question" : "risk",
        ...(owner !== undefined && { owner }),
      };
    });
  return [
    ...latestFirst(notesOf<KindId>(workshop, "past"))
      .toReversed()
      .map((sticky): Outcome => ({ is: "moment", ...factOf(workshop, sticky) })),
    ...open("sign"),
    ...open("gap"),
  ];
}
