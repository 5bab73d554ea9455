import * as Y from "yjs";
import { controlMap, type Documents, elementMaps } from "#shared/board/documents.ts";
import { closeRound, openRound, putBallot } from "#shared/board/rounds.ts";
import { type Marks, mostVotes } from "#shared/board/votes.ts";
import { say } from "#shared/text/say.ts";
import type { Migration } from "./migration.ts";

const prefix = "v:";
const round = "earlier";

function votesOn(map: Y.Map<unknown>): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  map.forEach((count, key) => {
    if (!key.startsWith(prefix)) return;
    if (typeof count === "number" && Number.isSafeInteger(count) && count > 0)
      votes.set(key.slice(prefix.length), Math.min(count, mostVotes));
  });
  return votes;
}

/** Takes the votes off every sticky; by voter, the counts by element. */
function takeVotes(board: Y.Doc): ReadonlyMap<string, Marks> {
  const byVoter = new Map<string, Record<string, number>>();
  elementMaps(board).forEach((map, id) => {
    if (!(map instanceof Y.Map)) return;
    for (const [voter, count] of votesOn(map)) {
      const marks = byVoter.get(voter) ?? {};
      marks[id] = count;
      byVoter.set(voter, marks);
    }
    for (const key of map.keys()) if (key.startsWith(prefix)) map.delete(key);
  });
  return byVoter;
}

/**
 * Votes were counted on each sticky, by the voter's id. They become one closed vote. Voters are numbered, so that
 * nobody's votes can be found by their id; two devices that do it at once number alike.
 */
export const votesInRounds: Migration = {
  to: 2,
  name: "votes in rounds",
  run: ({ board, control }: Documents) => {
    const byVoter = takeVotes(board);
    if (byVoter.size === 0) return;
    const most = Math.max(...[...byVoter.values()].flatMap((marks) => Object.values(marks)));
    const sums = [...byVoter.values()].map((marks) =>
      Object.values(marks).reduce((sum, count) => sum + count, 0),
    );
    const createdAt = controlMap(control).get("createdAt");
    const openedAt = typeof createdAt === "string" ? createdAt : "";
    const stage = controlMap(control).get("stage");
    openRound(control, {
      id: round,
      title: say("votes.earlier"),
      stage: typeof stage === "string" ? stage : "",
      budget: Math.min(mostVotes, Math.max(...sums)),
      most,
      shows: "open",
      on: undefined,
      openedAt,
    });
    const voters = [...byVoter].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [place, [, marks]] of voters.entries())
      putBallot(control, { round, voter: String(place + 1) }, marks);
    closeRound(control, round, openedAt);
  },
};
