import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith } from "#shared/methods/links.ts";
import type { FigureTable } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { factId, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import { figureRows, journeyFigures } from "#shared/outcomes/journeyFigures.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { journeyOf, picturesOf } from "./journey.ts";
import type { KindId } from "./kinds.ts";

/** The stickies of some kinds that a connector joins to one, whichever way it was drawn. */
export function joinedTo(
  workshop: Workshop,
  ...kinds: readonly KindId[]
): (sticky: Sticky) => readonly Sticky[] {
  return joinedWith(workshop, notesOf<KindId>(workshop, ...kinds));
}

/** What a user journey yields: its pictures, where it hurts, what is to change, and what is open. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const { id: own } = workshop.control;
  const stepsOf = joinedTo(workshop, "step");
  const answered = joinedTo(workshop, "pain");
  const drawn = picturesOf(workshop).pictures.filter(({ steps }) => steps.length > 0);
  const pains = notesOf<KindId>(workshop, "pain").map((pain): Outcome => {
    const [step] = stepsOf(pain);
    return { is: "pain", ...factOf(workshop, pain), ...(step && { step: factId(own, step.id) }), teams: [] };
  });
  const changes = notesOf<KindId>(workshop, "change").map((change): Outcome => {
    const [owner, due] = [fieldOf(change, "owner"), fieldOf(change, "due")];
    return {
      is: "action",
      ...factOf(workshop, change),
      ...(owner !== undefined && { owner }),
      ...(due !== undefined && { due }),
      answers: answered(change).map(({ id }) => factId(own, id)),
    };
  });
  const questions = notesOf<KindId>(workshop, "question").map((question): Outcome => {
    const owner = fieldOf(question, "owner");
    return {
      is: "open",
      ...factOf(workshop, question),
      kind: "question",
      ...(owner !== undefined && { owner }),
    };
  });
  return [...drawn.map((picture) => journeyOf(own, picture)), ...pains, ...changes, ...questions];
}

/** Counts and times of the three pictures beside each other. */
export function figures(workshop: Workshop): FigureTable | undefined {
  const { id: own } = workshop.control;
  const { pictures } = picturesOf(workshop);
  if (pictures.every(({ steps }) => steps.length === 0)) return undefined;
  return {
    columns: pictures.map(({ title }) => title),
    rows: figureRows(pictures.map((picture) => journeyFigures(journeyOf(own, picture)))),
  };
}
