import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addElements, setBoxes, setField, setKind, setText } from "./edits.ts";
import { LiveBoard } from "./liveBoard.ts";
import { type Step, steps } from "./steps.test-support.ts";

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };
const names = ["ann", "bob", "cleo"] as const;

function replicas() {
  const first = new Y.Doc();
  addElements(first, [
    { type: "sticky", id: "one", kind: "event", text: "db1 fell behind", box: [0, 0, 200, 200, 0], made },
    { type: "sticky", id: "two", kind: "cause", text: "", box: [300, 0, 200, 200, 0], made },
    { type: "cluster", id: "set", text: "Replication", box: [0, 0, 1, 1, 0], made },
  ]);
  return names.map(() => {
    const board = new Y.Doc();
    Y.applyUpdate(board, Y.encodeStateAsUpdate(first));
    const updates: Uint8Array[] = [];
    board.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "delivery") updates.push(update);
    });
    return { board, live: new LiveBoard(board), updates };
  });
}

type Replica = ReturnType<typeof replicas>[number];

function deliver(to: Replica, updates: Iterable<Uint8Array>): void {
  for (const update of updates) Y.applyUpdate(to.board, update, "delivery");
}

/** Everyone gets everything. */
function mergeAll(all: readonly Replica[]): void {
  for (const to of all) for (const from of all) if (from !== to) deliver(to, from.updates);
}

const offline: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(
  fc.array(steps, { maxLength: 10, size: "max" }),
  { minLength: names.length, maxLength: names.length },
);

function workOffline(all: readonly Replica[], work: readonly (readonly Step[])[]): void {
  all.forEach(({ board }, who) =>
    work[who]?.forEach((step, place) => board.transact(() => step(board, `${names[who]}${place}`))),
  );
}

describe("three people who worked offline", () => {
  it("come to the same board in whatever order the changes reach them", () => {
    fc.assert(
      fc.property(offline, fc.infiniteStream(fc.nat({ max: 999 })), (work, choices) => {
        const all = replicas();
        workOffline(all, work);
        for (const to of all) {
          const waiting = all.filter((from) => from !== to).flatMap((from) => from.updates);
          // Drawn one by one, so that updates overtake each other, also those of one person.
          while (waiting.length > 0)
            deliver(to, waiting.splice((choices.next().value ?? 0) % waiting.length, 1));
        }
        const [first, ...others] = all;
        for (const other of others) {
          expect(other.live.elements()).toEqual(first?.live.elements());
          expect(Y.encodeStateVector(other.board)).toEqual(first && Y.encodeStateVector(first.board));
          expect(other.board.getMap("elements").toJSON()).toEqual(first?.board.getMap("elements").toJSON());
        }
      }),
      { numRuns: 80 },
    );
  });

  it("come to the same board when changes arrive twice and late", () => {
    fc.assert(
      fc.property(offline, (work) => {
        const all = replicas();
        workOffline(all, work);
        mergeAll(all.slice(0, 2));
        mergeAll(all);
        mergeAll(all.toReversed());
        const [first, ...others] = all;
        for (const other of others) expect(other.live.elements()).toEqual(first?.live.elements());
      }),
      { numRuns: 40 },
    );
  });

  it("keep a move, a text, a kind and a fact that were changed apart", () => {
    const all = replicas();
    const [ann, bob, cleo] = all;
    if (!ann || !bob || !cleo) throw new Error("three people were expected");
    setBoxes(ann.board, new Map([["one", [50, 60, 200, 200, 0]]]));
    setText(bob.board, "one", "db1 fell behind by 4 GB");
    setKind(cleo.board, ["one"], "cause");
    setField(cleo.board, "one", "time", "22:10");
    setField(bob.board, "one", "owner", "Pablo");
    mergeAll(all);
    for (const { live } of all)
      expect(live.get("one")).toMatchObject({
        box: [50, 60, 200, 200, 0],
        text: "db1 fell behind by 4 GB",
        kind: "cause",
        fields: { time: "22:10", owner: "Pablo" },
      });
  });

  it("see each other's new elements in the same order", () => {
    const all = replicas();
    for (const [who, { board }] of all.entries())
      addElements(board, [
        { type: "text", id: `new-${who}`, text: "", ink: "ink", box: [0, 0, 200, 40, 0], made },
      ]);
    mergeAll(all);
    for (const { live } of all)
      expect(live.elements().map((element) => element.id)).toEqual(["one", "two", "new-0", "new-1", "new-2"]);
  });
});
