import * as Y from "yjs";
import { keepable, longestTitle } from "./text.ts";
import {
  counted,
  markOn,
  type Marks,
  mostOnBallot,
  mostVotes,
  type Round,
  showings,
  tallyOf,
  type VoteRules,
} from "./votes.ts";

/**
 * Votes in the control document.
 *
 * A ballot is one value per voter and round, so that sums stay right however edits meet, and budgets are checked when
 * it is read. `rounds` holds a map for each round, so that closing one is never undone by who changes its title.
 */

/** The rounds by id: title, stage, budget, most, shows, on, openedAt, anew, closedAt. */
function roundMaps(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("rounds");
}

/** `[element, votes]` pairs by `round/voter`. */
export function ballotMap(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("ballots");
}

/** How many have voted in a hidden round that is running, by its id: the host's own count. */
function votedMap(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("voted");
}

/** Ids in the keys of ballots. */
const idForm = /^[0-9a-zA-Z-]{1,40}$/;

const words = (value: unknown) => (typeof value === "string" ? value : "");

function between(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= least && value <= most
    ? value
    : otherwise;
}

/** What a round starts with. */
export interface NewRound extends VoteRules, Pick<Round, "id" | "title" | "stage" | "shows" | "openedAt"> {}

/** Opens a vote. To be called inside a transaction, as all that follows. */
export function openRound(control: Y.Doc, round: NewRound): void {
  const map = new Y.Map<unknown>();
  map.set("title", keepable(round.title, longestTitle));
  map.set("stage", round.stage);
  map.set("budget", round.budget);
  map.set("most", round.most);
  map.set("shows", round.shows);
  if (round.on) map.set("on", [...round.on]);
  map.set("openedAt", round.openedAt);
  roundMaps(control).set(round.id, map);
}

/** Closes a vote for good; one that is closed already stays as it is. */
export function closeRound(control: Y.Doc, id: string, at: string): void {
  const map = roundMaps(control).get(id);
  if (map instanceof Y.Map && map.get("closedAt") === undefined) map.set("closedAt", at);
}

// As pairs: Yjs takes an object with a key named "constructor" for something else, and ids come from anybody.
function packed(marks: Marks): [string, number][] {
  return Object.entries(marks).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function unpacked(value: unknown): Readonly<Record<string, unknown>> {
  const pairs: readonly unknown[] = Array.isArray(value) ? value : [];
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const list: readonly unknown[] = Array.isArray(pair) ? pair : [];
      return typeof list[0] === "string" ? [[list[0], list[1]] as const] : [];
    }),
  );
}

/** Puts a ballot in; an empty one takes it out. */
export function putBallot(
  control: Y.Doc,
  key: { readonly round: string; readonly voter: string },
  marks: Marks,
) {
  const ballots = ballotMap(control);
  const name = `${key.round}/${key.voter}`;
  if (Object.keys(marks).length === 0) ballots.delete(name);
  else ballots.set(name, packed(marks));
}

/** Tells how many have voted in a round whose ballots nobody may see yet. */
export function putVoted(control: Y.Doc, round: string, voters: number): void {
  votedMap(control).set(round, voters);
}

/** Whether the document has ballots of a round. */
export function hasBallots(control: Y.Doc, round: string): boolean {
  for (const key of ballotMap(control).keys()) if (key.startsWith(`${round}/`)) return true;
  return false;
}

/** Takes out the ballots of a round that runs, for everybody to vote again, and says so. */
export function startAnew(control: Y.Doc, round: string): void {
  const map = roundMaps(control).get(round);
  if (!(map instanceof Y.Map) || map.get("closedAt") !== undefined) return;
  for (const key of Array.from(ballotMap(control).keys()))
    if (key.startsWith(`${round}/`)) ballotMap(control).delete(key);
  votedMap(control).delete(round);
  map.set("anew", true);
}

/** The ballots in the document by round, each cut to what counts once its round is known. */
function ballotsByRound(control: Y.Doc): ReadonlyMap<string, readonly unknown[]> {
  const byRound = new Map<string, unknown[]>();
  ballotMap(control).forEach((ballot, key) => {
    const end = key.indexOf("/");
    if (end < 1) return;
    const round = key.slice(0, end);
    const known = byRound.get(round);
    if (known) known.push(ballot);
    else byRound.set(round, [ballot]);
  });
  return byRound;
}

/** Writes a vote that was held elsewhere, of which only the sums are known. */
export function holdRound(control: Y.Doc, round: Round): void {
  const { id, tally } = round;
  const voted = Object.keys(tally);
  // One vote on each element in turn, so that the sums are right whatever the ballots were.
  openRound(control, { ...round, budget: Math.max(1, Math.min(voted.length, mostVotes)), most: 1 });
  const most = Math.max(0, ...Object.values(tally));
  for (let voter = 1; voter <= most; voter += 1) {
    const marks = Object.fromEntries(
      voted.filter((one) => markOn(tally, one) >= voter).map((one) => [one, 1]),
    );
    putBallot(control, { round: id, voter: String(voter) }, marks);
  }
  if (round.state === "closed") closeRound(control, id, round.openedAt);
}

function readOn(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((id) => typeof id === "string").slice(0, mostOnBallot);
}

/** All votes, the first opened first. Every value that is missing or of the wrong form gets a default. */
export function readRounds(control: Y.Doc): readonly Round[] {
  const maps = roundMaps(control);
  if (maps.size === 0) return noRounds;
  const ballots = ballotsByRound(control);
  const rounds: Round[] = [];
  maps.forEach((map, id) => {
    if (!(map instanceof Y.Map) || !idForm.test(id)) return;
    const budget = between(map.get("budget"), 1, mostVotes, 1);
    const rules = { budget, most: between(map.get("most"), 1, budget, budget), on: readOn(map.get("on")) };
    const shows = showings.find((one) => one === map.get("shows")) ?? "open";
    const state = map.get("closedAt") === undefined ? "running" : "closed";
    const isSecret = shows === "hidden" && state === "running";
    const fair = (ballots.get(id) ?? []).map((ballot) => counted(unpacked(ballot), rules));
    const cast = isSecret ? [] : fair.filter((marks) => Object.keys(marks).length > 0);
    rounds.push({
      ...rules,
      id,
      title: keepable(words(map.get("title")), longestTitle),
      stage: words(map.get("stage")),
      shows,
      state,
      openedAt: words(map.get("openedAt")),
      ...(map.get("anew") === true && { anew: true }),
      tally: tallyOf(cast),
      voters: isSecret ? between(votedMap(control).get(id), 0, 100_000, 0) : cast.length,
    });
  });
  return rounds.toSorted((a, b) =>
    a.openedAt === b.openedAt ? (a.id < b.id ? -1 : 1) : a.openedAt < b.openedAt ? -1 : 1,
  );
}

const noRounds: readonly Round[] = [];
