import type { Sticky, Workshop } from "#shared/board/board.ts";

/** Two stickies that a connector joins, as it was drawn. */
export interface Join {
  readonly from: string;
  readonly to: string;
}

/** The ends of all connectors that join two different elements. */
export function joinsOf({ elements }: Workshop): readonly Join[] {
  return elements.flatMap((element) => {
    if (element.type !== "connector" || !("element" in element.from) || !("element" in element.to)) return [];
    const [from, to] = [element.from.element, element.to.element];
    return from === to ? [] : [{ from, to }];
  });
}

/**
 * Says of an element which of `others` a connector joins it with, in their order, whichever way it was drawn:
 * between most kinds a connector can mean one thing only.
 */
export function joinedWith(
  workshop: Workshop,
  others: readonly Sticky[],
): (one: { readonly id: string }) => readonly Sticky[] {
  const places = new Map(others.map(({ id }, place) => [id, place]));
  const known = new Map<string, Set<number>>();
  const note = (one: string, other: string) => {
    const place = places.get(other);
    if (place === undefined) return;
    const at = known.get(one);
    if (at) at.add(place);
    else known.set(one, new Set([place]));
  };
  for (const { from, to } of joinsOf(workshop)) {
    note(from, to);
    note(to, from);
  }
  return ({ id }) =>
    [...(known.get(id) ?? [])].toSorted((a, b) => a - b).flatMap((place) => others[place] ?? []);
}
