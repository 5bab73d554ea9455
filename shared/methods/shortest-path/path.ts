import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith, joinsOf } from "#shared/methods/links.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { numberOf } from "#shared/outcomes/facts.ts";
import { leftToRight } from "#shared/outcomes/places.ts";
import type { KindId } from "./kinds.ts";

/** The slice that was chosen, and the way that it has to cover. */
export interface Path {
  readonly candidates: readonly Sticky[];
  /** The candidates on the path, in the order of their places. */
  readonly slice: readonly Sticky[];
  /** From left to right. */
  readonly steps: readonly Sticky[];
  readonly values: readonly Sticky[];
  readonly stepsOf: (candidate: Sticky) => readonly Sticky[];
  /** The candidates on the path that cover a step, in their order. */
  readonly coveredBy: (step: Sticky) => readonly Sticky[];
  /** Steps that do not work yet and that nothing on the path makes. */
  readonly open: readonly Sticky[];
  /** Whether what is on the path leads all the way from a start to the value. */
  readonly complete: boolean;
}

/** Whether `through` can be gone through from the first of a way to its value, along the connectors. */
function leads(
  workshop: Workshop,
  steps: readonly Sticky[],
  values: readonly Sticky[],
  through: (step: Sticky) => boolean,
): boolean {
  const notes = new Map([...steps, ...values].map((note) => [note.id, note]));
  const joins = joinsOf(workshop).filter(({ from, to }) => notes.has(from) && notes.has(to));
  // Without connectors the steps follow each other as they lie.
  if (joins.length === 0) return steps.every(through);
  const next = Map.groupBy(joins, ({ from }) => from);
  const later = new Set(joins.map(({ to }) => to));
  const goals = new Set(values.map(({ id }) => id));
  const open = steps.filter(({ id }) => !later.has(id) && next.has(id));
  const seen = new Set(open);
  for (let step = open.pop(); step; step = open.pop()) {
    if (goals.has(step.id)) return true;
    if (!through(step)) continue;
    for (const { to } of next.get(step.id) ?? []) {
      const following = notes.get(to);
      if (!following || seen.has(following)) continue;
      seen.add(following);
      open.push(following);
    }
  }
  return false;
}

export function pathOf(workshop: Workshop): Path {
  const candidates = notesOf<KindId>(workshop, "candidate");
  const placed = candidates.map((note) => ({ note, place: numberOf(note, "place") ?? 0 }));
  const slice = placed
    .filter(({ place }) => place > 0)
    .toSorted((a, b) => a.place - b.place)
    .map(({ note }) => note);
  const steps = leftToRight(notesOf<KindId>(workshop, "step"));
  const values = notesOf<KindId>(workshop, "value");
  const coveredBy = joinedWith(workshop, slice);
  const works = (step: Sticky) =>
    step.kind === "value" || step.fields["works"] === "already" || coveredBy(step).length > 0;
  return {
    candidates,
    slice,
    steps,
    values,
    stepsOf: joinedWith(workshop, steps),
    coveredBy,
    open: steps.filter((step) => !works(step)),
    complete:
      slice.length > 0 && steps.length > 0 && values.length > 0 && leads(workshop, steps, values, works),
  };
}
