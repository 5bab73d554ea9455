import type { ConnectorEnd, Element, Point, Workshop } from "#shared/board/board.ts";
import { centerOf, edgeTowards } from "#shared/geometry/boxes.ts";
import { closedTally, markOn } from "#shared/board/votes.ts";
import type { Loss, LossTally } from "./losses.ts";

/** A board as another program's file. */
export interface WrittenBoard {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** To hundredths: what a screen can show, and files that stay small. */
export const short = (number: number): number => Math.round(number * 100) / 100 || 0;

/** How far an arrow's ends stand off what they join, in board units. */
const gap = 6;

/** Where a connector begins and ends: at the edges of what it joins. */
export function endsOf(
  { from, to }: { readonly from: ConnectorEnd; readonly to: ConnectorEnd },
  byId: ReadonlyMap<string, Element>,
): readonly [Point, Point] | undefined {
  const boxAt = (end: ConnectorEnd) => ("element" in end ? byId.get(end.element)?.box : undefined);
  const middleOf = (end: ConnectorEnd): Point | undefined => {
    if ("point" in end) return end.point;
    const box = boxAt(end);
    return box && centerOf(box);
  };
  const [start, end] = [middleOf(from), middleOf(to)];
  if (!start || !end) return undefined;
  const [source, target] = [boxAt(from), boxAt(to)];
  return [source ? edgeTowards(source, end, gap) : start, target ? edgeTowards(target, start, gap) : end];
}

/** Counts what no format has: votes. */
export function countAlways({ elements, rounds }: Workshop, losses: LossTally): void {
  const votes = closedTally(rounds);
  for (const element of elements) {
    if (element.type === "sticky" && markOn(votes, element.id) > 0) losses.add("votes");
  }
}
