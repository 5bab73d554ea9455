import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith } from "#shared/methods/links.ts";
import { notesOf } from "#shared/methods/notes.ts";
import type { KindId } from "./kinds.ts";

/** What belongs together on the board of a framed strategy. */
export interface Frame {
  /** In reading order; the drivers first. */
  readonly problems: readonly Sticky[];
  /** The problems marked as the driver; there should be one. */
  readonly drivers: readonly Sticky[];
  readonly goals: readonly Sticky[];
  readonly evidenceOf: (problem: Sticky) => readonly Sticky[];
  /** The problem that a goal answers: of several that it is joined with, the driver. */
  readonly problemOf: (goal: Sticky) => Sticky | undefined;
}

export function frameOf(workshop: Workshop): Frame {
  const isDriver = ({ fields }: Sticky) => fields["chosen"] === "driver";
  const all = notesOf<KindId>(workshop, "problem");
  const drivers = all.filter(isDriver);
  const problems = [...drivers, ...all.filter((problem) => !isDriver(problem))];
  const problemsOf = joinedWith(workshop, problems);
  return {
    problems,
    drivers,
    goals: notesOf<KindId>(workshop, "goal"),
    evidenceOf: joinedWith(workshop, notesOf<KindId>(workshop, "evidence")),
    problemOf: (goal) => problemsOf(goal)[0],
  };
}
