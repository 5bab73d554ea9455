import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinsOf } from "#shared/methods/links.ts";
import { notesOf } from "#shared/methods/notes.ts";
import type { KindId } from "./kinds.ts";

/** The way back from one of the two futures. */
export interface Chain {
  readonly futures: readonly Sticky[];
  /** Its steps and accidents, the latest first. */
  readonly steps: readonly Sticky[];
  readonly accidents: readonly Sticky[];
  /** The turning points, or notes of the current state, at which it arrives; the latest first. */
  readonly joins: readonly Sticky[];
  /** Where it ends in the open: steps that nothing comes before. */
  readonly ends: readonly Sticky[];
}

/** One thing on the board and what came before it. */
interface Link {
  readonly later: Sticky;
  readonly earlier: Sticky;
}

const middle = ({ box: [x, , width] }: Sticky) => x + width / 2;

/** From the right of the board to the left: from later to earlier. */
export function latestFirst(notes: readonly Sticky[]): readonly Sticky[] {
  return notes.toSorted((a, b) => middle(b) - middle(a) || (a.id < b.id ? -1 : 1));
}

/** Whether one lies right of the other although it is said to come before it. */
export const isBackToFront = ({ later, earlier }: Link): boolean => middle(earlier) >= middle(later);

const ranks: Readonly<Record<string, number>> = {
  past: 0,
  current: 1,
  fromUtopia: 2,
  fromDystopia: 2,
  accident: 2,
  utopia: 3,
  dystopia: 3,
} satisfies Partial<Record<KindId, number>>;

/**
 * What comes before what. Between two of one rank the connector says it, from the later to the earlier; between
 * others only one order is possible, whichever way it was drawn.
 */
export function linksOf(workshop: Workshop): readonly Link[] {
  const notes = new Map(
    notesOf<KindId>(
      workshop,
      "past",
      "current",
      "fromUtopia",
      "fromDystopia",
      "accident",
      "utopia",
      "dystopia",
    ).map((note) => [note.id, note]),
  );
  const rank = ({ kind }: Sticky) => ranks[kind] ?? 0;
  return joinsOf(workshop).flatMap(({ from, to }): Link[] => {
    const [one, other] = [notes.get(from), notes.get(to)];
    if (!one || !other) return [];
    return rank(one) >= rank(other) ? [{ later: one, earlier: other }] : [{ later: other, earlier: one }];
  });
}

/** The way back from the utopia or the dystopia, as far as it has been laid. */
export function chainFrom(workshop: Workshop, future: "utopia" | "dystopia"): Chain {
  const links = linksOf(workshop);
  const own = notesOf<KindId>(workshop, future === "utopia" ? "fromUtopia" : "fromDystopia");
  const futures = notesOf<KindId>(workshop, future);
  const members = new Set([...futures, ...own]);
  const neighbours = Map.groupBy(
    links.flatMap(({ later, earlier }) => [
      { of: later, is: earlier },
      { of: earlier, is: later },
    ]),
    (one) => one.of.id,
  );
  // An accident belongs to the path that it lies on, be it through other accidents.
  for (const member of members)
    for (const { is } of neighbours.get(member.id) ?? []) if (is.kind === "accident") members.add(is);
  const steps = latestFirst([...members].filter((member) => !futures.includes(member)));
  const before = new Map(
    [...Map.groupBy(links, ({ later }) => later.id)].map(([id, list]) => [
      id,
      list.map(({ earlier }) => earlier),
    ]),
  );
  const arrives = ({ kind }: Sticky) => kind === "past" || kind === "current";
  return {
    futures,
    steps,
    accidents: steps.filter(({ kind }) => kind === "accident"),
    joins: latestFirst([
      ...new Set([...members].flatMap(({ id }) => (before.get(id) ?? []).filter(arrives))),
    ]),
    ends: steps.filter(({ id }) => (before.get(id) ?? []).length === 0),
  };
}
