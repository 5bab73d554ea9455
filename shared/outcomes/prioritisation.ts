import type { Item } from "./outcome.ts";

/**
 * Ways to put work in order. A figure that nobody gave is unknown, which is not nought: what lacks one has no score and
 * comes last. Scores of one board can be compared with each other, and with no other board's.
 */
export const scorings = ["value-effort", "wsjf", "rice", "moscow"] as const;
export type Scoring = (typeof scorings)[number];

type Figures = Pick<
  Item,
  "value" | "effort" | "timeCriticality" | "riskReduction" | "reach" | "impact" | "confidence" | "moscow"
>;

const moscowOrder = ["wont", "could", "should", "must"] as const;

function combined(
  figures: readonly (number | undefined)[],
  combine: (one: number, other: number) => number,
): number | undefined {
  return figures.reduce((all, one) =>
    all === undefined || one === undefined ? undefined : combine(all, one),
  );
}

function perEffort(gain: number | undefined, effort: number | undefined): number | undefined {
  return gain === undefined || effort === undefined || effort <= 0 ? undefined : gain / effort;
}

/** The greater, the sooner; undefined where a figure is missing or the effort is nought. */
export function scoreOf(item: Figures, scoring: Scoring): number | undefined {
  const { value, effort, timeCriticality, riskReduction, reach, impact, confidence, moscow } = item;
  switch (scoring) {
    case "value-effort":
      return perEffort(value, effort);
    case "wsjf":
      return perEffort(
        combined([value, timeCriticality, riskReduction], (one, other) => one + other),
        effort,
      );
    case "rice":
      return perEffort(
        combined([reach, impact, confidence], (one, other) => one * other),
        effort,
      );
    case "moscow":
      return moscow === undefined ? undefined : moscowOrder.indexOf(moscow);
  }
}

/** What decides between items of one score, in this order; each is asked only where all before it are equal too. */
export const tieBreakers = ["path", "ratio", "votes", "text", "id"] as const;
export type TieBreaker = (typeof tieBreakers)[number];

export interface Ranked {
  readonly item: Item;
  /** From 1. */
  readonly rank: number;
  readonly score: number | undefined;
  /** What put it behind the item before it, where the scores did not. */
  readonly tie: TieBreaker | undefined;
}

/** Below nought if the first is greater; what is undefined is smaller than any number. */
function greaterFirst(one: number | undefined, other: number | undefined): number {
  if (one === other) return 0;
  return (one ?? -Infinity) > (other ?? -Infinity) ? -1 : 1;
}

function smallerFirst(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

const compare: Readonly<Record<TieBreaker, (one: Item, other: Item) => number>> = {
  path: (one, other) => Number(other.onPath) - Number(one.onPath),
  ratio: (one, other) => greaterFirst(scoreOf(one, "value-effort"), scoreOf(other, "value-effort")),
  votes: (one, other) => greaterFirst(one.votes, other.votes),
  text: (one, other) => smallerFirst(one.text, other.text),
  id: (one, other) => smallerFirst(one.id, other.id),
};

/** The items with the best first, in the same order whichever order they come in. */
export function ranked(items: readonly Item[], scoring: Scoring): readonly Ranked[] {
  const scores = new Map(items.map((item) => [item, scoreOf(item, scoring)]));
  const byScore = (one: Item, other: Item) => greaterFirst(scores.get(one), scores.get(other));
  const breaker = (one: Item, other: Item) => tieBreakers.find((tie) => compare[tie](one, other) !== 0);
  const sorted = items.toSorted((one, other) => {
    const order = byScore(one, other);
    if (order !== 0) return order;
    const tie = breaker(one, other);
    return tie ? compare[tie](one, other) : 0;
  });
  return sorted.map((item, place) => {
    const before = sorted[place - 1];
    return {
      item,
      rank: place + 1,
      score: scores.get(item),
      tie: before && byScore(before, item) === 0 ? breaker(before, item) : undefined,
    };
  });
}

/** The quarters of the plane of value and effort, both from 1 to 10. */
export type Quarter = "quick win" | "big bet" | "fill-in" | "time sink";

/** Undefined where one of the figures is unknown. */
export function quarterOf({ value, effort }: Pick<Item, "value" | "effort">): Quarter | undefined {
  if (value === undefined || effort === undefined) return undefined;
  if (value > 5) return effort > 5 ? "big bet" : "quick win";
  return effort > 5 ? "time sink" : "fill-in";
}

/** An item and one that must come before it, but does not. */
export interface OrderFault {
  readonly item: Item;
  readonly needs: Item;
  /** Whether what it needs comes later, or is not in the order at all. */
  readonly is: "later" | "missing";
}

/** Where an order does not heed what must come first; `all` holds what is not in it, too. */
export function orderFaults(order: readonly Item[], all: readonly Item[]): readonly OrderFault[] {
  const known = new Map(all.map((item) => [item.id, item]));
  const places = new Map(order.map(({ id }, place) => [id, place]));
  return order.flatMap((item, place) =>
    item.after.flatMap((id): OrderFault[] => {
      const needs = known.get(id);
      if (!needs || needs === item) return [];
      const at = places.get(id);
      if (at === undefined) return [{ item, needs, is: "missing" }];
      return at > place ? [{ item, needs, is: "later" }] : [];
    }),
  );
}

/** The items that must each come before themselves, since what they need goes round in a circle. */
export function inCircles(items: readonly Item[]): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const needed = (start: Item) => {
    const reached = new Set<Item>();
    const open = [start];
    for (let item = open.pop(); item; item = open.pop())
      for (const id of item.after) {
        const next = byId.get(id);
        if (!next || reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    return reached;
  };
  return items.filter((item) => item.after.length > 0 && needed(item).has(item));
}

/** The part of the effort that may be Must; more leaves no room for what turns out otherwise (DSDM). */
export const mostMust = 0.6;

/** The part of the known effort, without Won't, that is Must; undefined where no effort is known. */
export function mustShare(items: readonly Item[]): number | undefined {
  const effort = (some: readonly Item[]) => some.reduce((sum, one) => sum + Math.max(0, one.effort ?? 0), 0);
  const planned = items.filter(({ moscow }) => moscow !== undefined && moscow !== "wont");
  const whole = effort(planned);
  return whole === 0 ? undefined : effort(planned.filter(({ moscow }) => moscow === "must")) / whole;
}
