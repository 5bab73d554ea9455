import type { Sticky, Workshop } from "#shared/board/board.ts";
import { aimOf } from "#shared/methods/aim.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { dayOf, factId, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { type KindId } from "./kinds.ts";
import { planOf } from "./plan.ts";

/** What looking back from the goal yields: the goal, what must be true, and hows as actions. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const { id: own } = workshop.control;
  const { goals, conditions, hows, causes, goalsOf, conditionsOf, causesOf } = planOf(workshop);
  const idOf = ({ id }: Sticky) => factId(own, id);
  return [
    ...goals.map((sticky): Outcome => ({ is: "goal", ...factOf(workshop, sticky), ...aimOf(sticky) })),
    ...causes.map((sticky): Outcome => ({
      is: "cause",
      ...factOf(workshop, sticky),
      evidence: [],
      because: [],
      accepted: false,
    })),
    ...conditions.map((sticky): Outcome => ({
      is: "condition",
      ...factOf(workshop, sticky),
      goals: goalsOf(sticky).map(idOf),
    })),
    ...hows.map((sticky): Outcome => {
      const [type, owner] = ["type", "owner"].map((field) => fieldOf(sticky, field));
      const due = dayOf(sticky, "due");
      return {
        is: "action",
        ...factOf(workshop, sticky),
        ...(owner !== undefined && { owner }),
        ...(due !== undefined && { due }),
        ...(type !== undefined && { type }),
        answers: [...conditionsOf(sticky), ...causesOf(sticky)].map(idOf),
      };
    }),
    ...notesOf<KindId>(workshop, "question").map((sticky): Outcome => {
      const owner = fieldOf(sticky, "owner");
      return {
        is: "open",
        ...factOf(workshop, sticky),
        kind: "question",
        ...(owner !== undefined && { owner }),
      };
    }),
  ];
}
