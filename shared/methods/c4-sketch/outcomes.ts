import type { Workshop } from "#shared/board/board.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { factOf, fieldOf } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import type { KindId } from "./kinds.ts";
import { modelOf } from "./model.ts";

/** What a C4 sketch yields: its model, what is open, and ideas that nobody has placed yet. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const { elements, relations } = modelOf(workshop);
  const open = (["question", "idea"] as const).flatMap((kind) =>
    notesOf<KindId>(workshop, kind).map((sticky): Outcome => {
      const owner = fieldOf(sticky, "owner");
      return {
        is: "open",
        ...factOf(workshop, sticky),
        kind: kind === "idea" ? "parked" : "question",
        ...(owner !== undefined && { owner }),
      };
    }),
  );
  return [...elements.map(({ element }) => element), ...relations.map(({ relation }) => relation), ...open];
}
