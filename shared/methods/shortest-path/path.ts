import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith, joinsOf } from "#shared/methods/links.ts";
import { oncePerWorkshop } from "#shared/methods/oncePerWorkshop.ts";
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

/** The connectors of a way, by the step that they start from, and the steps that it begins with. */
function wayOf(
  workshop: Workshop,
  steps: readonly Sticky[],
  values: readonly Sticky[],
): { readonly next: ReadonlyMap<string, readonly Sticky[]>; readonly starts: readonly Sticky[] } {
  const notes = new Map([...steps, ...values].map((note) => [note.id, note]));
  const joins = joinsOf(workshop).filter(({ from, to }) => notes.has(from) && notes.has(to));
  const later = new Set(joins.map(({ to }) => to));
  const next = new Map(
    [...Map.groupBy(joins, ({ from }) => from)].map(([from, on]) => [
      from,
      on.flatMap(({ to }) => notes.get(to) ?? []),
    ]),
  );
  return { next, starts: steps.filter(({ id }) => !later.has(id) && next.has(id)) };
}

/** More ways are not told apart: nobody draws as many, and each could be twice as many. */
const mostWays = 200;

/** The ways from a start to the value, each as the steps on it; with no connectors, all steps as they lie. */
export function waysOf(
  workshop: Workshop,
  { steps, values }: Pick<Path, "steps" | "values">,
): readonly (readonly Sticky[])[] {
  if (steps.length === 0 || values.length === 0) return [];
  const { next, starts } = wayOf(workshop, steps, values);
  if (next.size === 0) return [steps];
  const goals = new Set(values.map(({ id }) => id));
  const ways: (readonly Sticky[])[] = [];
  const open: (readonly Sticky[])[] = starts.map((start) => [start]);
  for (let way = open.pop(); way && ways.length < mostWays; way = open.pop()) {
    const last = way.at(-1);
    if (!last) continue;
    if (goals.has(last.id)) {
      ways.push(way.filter(({ id }) => !goals.has(id)));
      continue;
    }
    for (const following of next.get(last.id) ?? [])
      if (!way.includes(following) && open.length < mostWays) open.push([...way, following]);
  }
  return ways;
}

/** Whether `through` can be gone through from the first of a way to its value, along the connectors. */
function leads(
  workshop: Workshop,
  steps: readonly Sticky[],
  values: readonly Sticky[],
  through: (step: Sticky) => boolean,
): boolean {
  const { next, starts } = wayOf(workshop, steps, values);
  // Without connectors the steps follow each other as they lie.
  if (next.size === 0) return steps.every(through);
  const goals = new Set(values.map(({ id }) => id));
  const open = [...starts];
  const seen = new Set(open);
  for (let step = open.pop(); step; step = open.pop()) {
    if (goals.has(step.id)) return true;
    if (!through(step)) continue;
    for (const following of next.get(step.id) ?? []) {
      if (seen.has(following)) continue;
      seen.add(following);
      open.push(following);
    }
  }
  return false;
}

export const pathOf = oncePerWorkshop((workshop): Path => {
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
});
