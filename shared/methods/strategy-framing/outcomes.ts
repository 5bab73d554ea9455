import type { Workshop } from "#shared/board/board.ts";
import { aimOf } from "#shared/methods/aim.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { factId, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { frameOf } from "./frame.ts";
import type { KindId } from "./kinds.ts";

/** What a framed strategy yields: problems with their evidence, the goal, principles, and what stays open. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const { id: own } = workshop.control;
  const { problems, goals, evidenceOf, problemOf } = frameOf(workshop);
  return [
    ...problems.map((sticky): Outcome => {
      const shown = evidenceOf(sticky);
      const evidence = [fieldOf(sticky, "evidence"), ...shown.map(({ text }) => text.trim())];
      return {
        is: "problem",
        ...factOf(workshop, sticky),
        source: { workshop: own, elements: [sticky, ...shown].map(({ id }) => id) },
        evidence: evidence.filter((one) => one !== undefined),
        chosen: sticky.fields["chosen"] === "driver",
      };
    }),
    ...goals.map((sticky): Outcome => {
      const problem = problemOf(sticky);
      return {
        is: "goal",
        ...factOf(workshop, sticky),
        ...aimOf(sticky),
        ...(problem && { problem: factId(own, problem.id) }),
      };
    }),
    ...(["guiding", "excluded"] as const).flatMap((kind) =>
      notesOf<KindId>(workshop, kind).map((sticky): Outcome => {
        const why = fieldOf(sticky, "why");
        return { is: "principle", ...factOf(workshop, sticky), kind, ...(why !== undefined && { why }) };
      }),
    ),
    ...(["risk", "question"] as const).flatMap((kind) =>
      notesOf<KindId>(workshop, kind).map((sticky): Outcome => {
        const owner = fieldOf(sticky, "owner");
        return { is: "open", ...factOf(workshop, sticky), kind, ...(owner !== undefined && { owner }) };
      }),
    ),
  ];
}
