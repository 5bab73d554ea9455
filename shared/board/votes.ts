import type { Element } from "./board.ts";

/** Whether everybody sees the votes as they are cast, or nobody does until the vote is closed. */
export const showings = ["open", "hidden"] as const;
export type Showing = (typeof showings)[number];

/** One person's votes: how many on which element. */
export type Marks = Readonly<Record<string, number>>;

/** What a vote allows each person. */
export interface VoteRules {
  /** How many votes each person has. */
  readonly budget: number;
  /** How many of them one element may have. */
  readonly most: number;
  /** The elements that are voted on; undefined for all stickies and clusters. */
  readonly on: readonly string[] | undefined;
}

/** One dot vote. */
export interface Round extends VoteRules {
  readonly id: string;
  readonly title: string;
  /** The id of the stage it belongs to. */
  readonly stage: string;
  readonly shows: Showing;
  readonly state: "running" | "closed";
  /** UTC ISO time. */
  readonly openedAt: string;
  /** Whether it was begun anew when the workshop went to another host: whoever had voted votes again. */
  readonly anew?: boolean;
  /** Votes by element, over all ballots; empty for a hidden vote that is running. */
  readonly tally: Marks;
  /** How many people have voted. */
  readonly voters: number;
}

/** The most votes that a person can be given, and the most elements that a vote can be limited to. */
export const mostVotes = 99;
export const mostOnBallot = 500;

const noMarks: Marks = {};

function whole(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : 0;
}

/**
 * What of a ballot counts. What is over the budget is cut from the end of the elements in the order of their ids, so
 * that everyone who counts cuts alike.
 */
export function counted(marks: unknown, { budget, most, on }: VoteRules): Marks {
  if (typeof marks !== "object" || marks === null) return noMarks;
  const fair = new Map<string, number>();
  let left = budget;
  for (const [element, count] of Object.entries(marks).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (on?.includes(element) === false) continue;
    const taken = Math.min(whole(count), most, left);
    if (taken === 0) continue;
    fair.set(element, taken);
    left -= taken;
  }
  return Object.fromEntries(fair);
}

/** Whether a ballot keeps the rules as it is. */
export function isFair(marks: Marks, rules: VoteRules): boolean {
  const fair = counted(marks, rules);
  return Object.entries(marks).every(([element, count]) => count > 0 && markOn(fair, element) === count);
}

/** The votes on an element; 0 for one without, whatever its id is. */
export function markOn(marks: Marks, element: string): number {
  return Object.hasOwn(marks, element) ? (marks[element] ?? 0) : 0;
}

/** The number of votes on a ballot. */
export function castIn(marks: Marks): number {
  return Object.values(marks).reduce((sum, count) => sum + count, 0);
}

/** A ballot with one vote more or less on an element; undefined if the rules do not allow it. */
export function withVote(marks: Marks, element: string, step: 1 | -1, rules: VoteRules): Marks | undefined {
  const count = markOn(marks, element) + step;
  if (count < 0) return undefined;
  const { [element]: _, ...others } = marks;
  const changed: Marks = count === 0 ? others : { ...others, [element]: count };
  return step < 0 || isFair(changed, rules) ? changed : undefined;
}

/** All ballots together. */
export function tallyOf(ballots: Iterable<Marks>): Marks {
  const sums = new Map<string, number>();
  for (const marks of ballots)
    for (const [element, count] of Object.entries(marks)) sums.set(element, (sums.get(element) ?? 0) + count);
  return Object.fromEntries(sums);
}

/** The vote whose result the board shows: the one that runs, else the last one that was closed. */
export function roundToShow(rounds: readonly Round[]): Round | undefined {
  return rounds.findLast(({ state }) => state === "running") ?? rounds.at(-1);
}

/** The last vote that was closed and has a result. */
export function lastRanked(rounds: readonly Round[]): Round | undefined {
  return rounds.findLast(({ state, voters }) => state === "closed" && voters > 0);
}

/** The votes of the last vote that was closed, by element: what documents and pictures go by. */
export function closedTally(rounds: readonly Round[] | undefined): Marks {
  return rounds?.findLast(({ state }) => state === "closed")?.tally ?? noMarks;
}

/** How many votes an element has in the last vote that was closed. */
export function votesOn(rounds: readonly Round[] | undefined, element: string): number {
  return markOn(closedTally(rounds), element);
}

/** One rank of a result: the elements that share it. */
export interface Rank {
  /** 1 for the first; after a tie of two on 1 comes 3. */
  readonly place: number;
  readonly votes: number;
  readonly elements: readonly string[];
}

/** The result as an order, those without votes left out; elements with as many votes share a place. */
export function ranking(tally: Marks): readonly Rank[] {
  const byVotes = Map.groupBy(
    Object.entries(tally).filter(([, votes]) => votes > 0),
    ([, votes]) => votes,
  );
  let before = 0;
  return [...byVotes]
    .toSorted(([a], [b]) => b - a)
    .map(([votes, entries]) => {
      const rank = { place: before + 1, votes, elements: entries.map(([element]) => element).toSorted() };
      before += entries.length;
      return rank;
    });
}

/** Whether an element can be voted on in a round. */
export function isVotable({ type, id }: Pick<Element, "type" | "id">, { on }: VoteRules): boolean {
  return (type === "sticky" || type === "cluster") && on?.includes(id) !== false;
}
