import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith } from "#shared/methods/links.ts";
import { notesOf } from "#shared/methods/notes.ts";
import type { KindId } from "./kinds.ts";

/** What belongs together on the board: from the goal back to who does what. All in reading order. */
export interface Plan {
  readonly goals: readonly Sticky[];
  readonly conditions: readonly Sticky[];
  readonly hows: readonly Sticky[];
  readonly causes: readonly Sticky[];
  /** The goals that a condition is needed for: those it is joined with, or the only one. */
  readonly goalsOf: (condition: Sticky) => readonly Sticky[];
  readonly howsOf: (condition: Sticky) => readonly Sticky[];
  readonly conditionsOf: (how: Sticky) => readonly Sticky[];
  readonly causesOf: (how: Sticky) => readonly Sticky[];
}

export function planOf(workshop: Workshop): Plan {
  const goals = notesOf<KindId>(workshop, "goal");
  const conditions = notesOf<KindId>(workshop, "condition");
  const hows = notesOf<KindId>(workshop, "how");
  const causes = notesOf<KindId>(workshop, "cause");
  const joinedGoals = joinedWith(workshop, goals);
  return {
    goals,
    conditions,
    hows,
    causes,
    goalsOf: (condition) => {
      const joined = joinedGoals(condition);
      return joined.length === 0 && goals.length === 1 ? goals : joined;
    },
    howsOf: joinedWith(workshop, hows),
    conditionsOf: joinedWith(workshop, conditions),
    causesOf: joinedWith(workshop, causes),
  };
}
