import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  ballotMap,
  closeRound,
  holdRound,
  type NewRound,
  openRound,
  putBallot,
  putVoted,
  readRounds,
} from "./rounds.ts";
import {
  castIn,
  counted,
  isFair,
  isVotable,
  type Marks,
  ranking,
  roundToShow,
  tallyOf,
  votesOn,
  withVote,
} from "./votes.ts";

const at = "2026-11-23T09:00:00.000Z";
const round: NewRound = {
  id: "r1",
  title: "What matters most",
  stage: "causes",
  budget: 5,
  most: 3,
  shows: "open",
  on: undefined,
  openedAt: at,
};

const elements = ["a", "b", "c", "d", "__proto__", "constructor"];
const anyMarks = fc.dictionary(
  fc.constantFrom(...elements),
  fc.oneof(fc.integer({ min: -3, max: 200 }), fc.constantFrom(0.5, Number.NaN, "2", null)),
);
const fairMarks = fc
  .dictionary(fc.constantFrom(...elements), fc.integer({ min: 1, max: 3 }))
  .map((marks) => counted(marks, round));

function controlWith(given: Partial<NewRound> = {}): Y.Doc {
  const control = new Y.Doc();
  openRound(control, { ...round, ...given });
  return control;
}

function mergeAll(docs: readonly Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

describe("a ballot", () => {
  it("never counts for more than the budget, nor an element for more than it may, and is cut alike by all", () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const fair = counted(marks, round);
        expect(castIn(fair)).toBeLessThanOrEqual(round.budget);
        for (const count of Object.values(fair)) expect(count).toBeLessThanOrEqual(round.most);
        expect(isFair(fair, round)).toBe(true);
        const otherOrder = Object.fromEntries(Object.entries(marks).toReversed());
        expect(counted(otherOrder, round)).toEqual(fair);
      }),
    );
  });

  it("counts whole if it keeps the rules", () => {
    expect(counted({ a: 3, b: 2 }, round)).toEqual({ a: 3, b: 2 });
    expect(counted({ a: 2, b: 1 }, { ...round, on: ["b"] })).toEqual({ b: 1 });
    for (const nonsense of [undefined, null, "a", 3, []]) expect(counted(nonsense, round)).toEqual({});
  });

  it("grows vote by vote up to what the rules allow, and shrinks to nothing", () => {
    let marks: Marks = {};
    for (const element of ["a", "a", "a", "b", "b"]) marks = withVote(marks, element, 1, round) ?? marks;
    expect(marks).toEqual({ a: 3, b: 2 });
    expect(withVote(marks, "c", 1, round)).toBeUndefined();
    expect(withVote({ a: 3 }, "a", 1, round)).toBeUndefined();
    expect(withVote(marks, "c", -1, round)).toBeUndefined();
    expect(withVote({ a: 1 }, "a", -1, round)).toEqual({});
  });
});

describe("votes in the control document", () => {
  it("add up however ballots that were cast apart meet", () => {
    fc.assert(
      fc.property(fc.array(fairMarks, { minLength: 1, maxLength: 5 }), (ballots) => {
        const first = controlWith();
        const docs = ballots.map(() => {
          const doc = new Y.Doc();
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
          return doc;
        });
        ballots.forEach((marks, voter) => {
          const doc = docs[voter];
          if (doc) putBallot(doc, { round: "r1", voter: `v${voter}` }, marks);
        });
        mergeAll(docs);
        for (const doc of docs) {
          const [read] = readRounds(doc);
          expect(read?.tally).toEqual(tallyOf(ballots));
          expect(read?.voters).toBe(ballots.filter((marks) => castIn(marks) > 0).length);
        }
      }),
    );
  });

  it("count a voter once, whose last ballot is the one that counts", () => {
    const control = controlWith();
    putBallot(control, { round: "r1", voter: "ann" }, { a: 3 });
    putBallot(control, { round: "r1", voter: "ann" }, { b: 1 });
    expect(readRounds(control)).toMatchObject([{ tally: { b: 1 }, voters: 1 }]);
    putBallot(control, { round: "r1", voter: "ann" }, {});
    expect(readRounds(control)).toMatchObject([{ tally: {}, voters: 0 }]);
  });

  it("show nothing of a hidden vote while it runs but how many have voted", () => {
    const control = controlWith({ shows: "hidden" });
    putVoted(control, "r1", 4);
    putBallot(control, { round: "r1", voter: "x" }, { a: 1 });
    expect(readRounds(control)).toMatchObject([{ state: "running", tally: {}, voters: 4 }]);
    closeRound(control, "r1", at);
    expect(readRounds(control)).toMatchObject([{ state: "closed", tally: { a: 1 }, voters: 1 }]);
  });

  it("are closed once, by whoever was first, also if two close at once", () => {
    const first = controlWith();
    const second = new Y.Doc();
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
    closeRound(first, "r1", "2026-11-23T09:10:00.000Z");
    closeRound(first, "r1", "2026-11-23T09:20:00.000Z");
    closeRound(second, "r1", "2026-11-23T09:10:01.000Z");
    closeRound(second, "unknown", at);
    mergeAll([first, second]);
    expect(readRounds(first)).toEqual(readRounds(second));
    expect(readRounds(first)).toMatchObject([{ state: "closed" }]);
    expect(JSON.stringify(first.getMap("rounds").toJSON())).not.toContain("09:20");
  });

  it("are read whatever is there", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (fields, ballot) => {
        const control = controlWith();
        const map = new Y.Map<unknown>(Object.entries(fields));
        control.getMap("rounds").set("r2", map);
        control.getMap("rounds").set("r3", ballot);
        ballotMap(control).set("r2/x", ballot);
        ballotMap(control).set("no round", ballot);
        const rounds = readRounds(control);
        expect(rounds.map(({ id }) => id).toSorted()).toEqual(["r1", "r2"]);
        for (const one of rounds) {
          expect(one.most).toBeLessThanOrEqual(one.budget);
          expect(castIn(one.tally)).toBeLessThanOrEqual(one.budget * one.voters);
        }
      }),
    );
  });

  it("come in the order in which they were opened, and the last closed one counts", () => {
    const control = controlWith();
    openRound(control, { ...round, id: "r0", openedAt: "2026-11-23T10:00:00.000Z" });
    putBallot(control, { round: "r1", voter: "x" }, { a: 2 });
    expect(readRounds(control).map(({ id }) => id)).toEqual(["r1", "r0"]);
    expect(votesOn(readRounds(control), "a")).toBe(0);
    closeRound(control, "r1", at);
    expect(votesOn(readRounds(control), "a")).toBe(2);
    expect(votesOn(readRounds(control), "constructor")).toBe(0);
    expect(roundToShow(readRounds(control))?.id).toBe("r0");
    expect(votesOn(undefined, "a")).toBe(0);
  });

  it("are on stickies and clusters, or on some of them", () => {
    expect(isVotable({ type: "sticky", id: "a" }, round)).toBe(true);
    expect(isVotable({ type: "cluster", id: "a" }, round)).toBe(true);
    expect(isVotable({ type: "frame", id: "a" }, round)).toBe(false);
    expect(isVotable({ type: "sticky", id: "a" }, { ...round, on: ["b"] })).toBe(false);
  });
});

describe("a vote that was held elsewhere", () => {
  it("keeps its sums", () => {
    fc.assert(
      fc.property(fc.array(fairMarks, { maxLength: 5 }), (ballots) => {
        const tally = tallyOf(ballots);
        const control = new Y.Doc();
        holdRound(control, { ...round, state: "closed", tally, voters: ballots.length });
        expect(readRounds(control)).toMatchObject([{ id: "r1", state: "closed", title: round.title }]);
        expect(readRounds(control)[0]?.tally).toEqual(tally);
      }),
    );
  });
});

describe("a result", () => {
  it("is an order in which ties share a place", () => {
    expect(ranking({ a: 2, b: 5, c: 2, d: 1, e: 0 })).toEqual([
      { place: 1, votes: 5, elements: ["b"] },
      { place: 2, votes: 2, elements: ["a", "c"] },
      { place: 4, votes: 1, elements: ["d"] },
    ]);
  });
});
