import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  type NewItem,
  ordersFor,
  planItems,
  type PlannedItem,
  readAgenda,
  readRun,
  setItemGone,
  setItemMinutes,
  setItemOrders,
  setItemPrompt,
  setItemSkipped,
  setItemTitle,
  setRun,
  setTimerFollows,
} from "./agenda.ts";
import { openStage, setBoardLocked } from "./control.ts";
import { readControl } from "./read.ts";

const at = "2026-11-23T09:00:00Z";

const stages: readonly NewItem[] = ["facts", "causes", "actions"].map((id, place) => ({
  id,
  stage: id,
  title: id,
  minutes: 10,
  order: place + 1,
}));

/** The devices of two facilitators who have the same agenda before them. */
function two(): [Y.Doc, Y.Doc] {
  const one = new Y.Doc();
  one.transact(() => planItems(one, stages));
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  return [one, other];
}

function meet(one: Y.Doc, other: Y.Doc): void {
  const [a, b] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)];
  Y.applyUpdate(one, b);
  Y.applyUpdate(other, a);
}

const ids = (doc: Y.Doc) => readAgenda(doc).map(({ id }) => id);
const item = (doc: Y.Doc, id: string) => readAgenda(doc).find((one) => one.id === id);

test("an agenda that was never planned is empty", () => {
  expect(readAgenda(new Y.Doc())).toEqual([]);
});

test("what was planned is read back in order, and planning it again changes nothing", () => {
  const [doc] = two();
  setItemMinutes(doc, "facts", 25);
  planItems(doc, stages);
  expect(readAgenda(doc)).toEqual<PlannedItem[]>(
    stages.map((stage) => ({
      ...stage,
      stage: stage.id,
      minutes: stage.id === "facts" ? 25 : 10,
      planned: 10,
      prompt: undefined,
      skipped: false,
      gone: false,
    })),
  );
});

test("two facilitators who plan and change at once both get theirs", () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  planItems(one, stages);
  setItemMinutes(one, "facts", 25);
  planItems(other, stages);
  setItemMinutes(other, "causes", 40);
  setItemSkipped(other, "actions", true);
  setItemTitle(other, "facts", "What happened");
  meet(one, other);
  for (const doc of [one, other])
    expect(readAgenda(doc)).toMatchObject([
      { id: "facts", minutes: 25, title: "What happened" },
      { id: "causes", minutes: 40 },
      { id: "actions", minutes: 10, skipped: true },
    ]);
});

test("two facilitators who press Next at once advance once, and it is noted once", () => {
  const [one, other] = two();
  for (const doc of [one, other]) openStage(doc, "facts", at);
  meet(one, other);
  for (const doc of [one, other]) openStage(doc, "causes", at);
  meet(one, other);
  for (const doc of [one, other]) {
    const { stage, stageLog } = readControl(doc);
    expect(stage).toBe("causes");
    expect(stageLog.map((entry) => entry.stage)).toEqual(["facts", "causes"]);
  }
});

test("an item taken off the agenda can be put back as it was", () => {
  const [doc] = two();
  setItemMinutes(doc, "causes", 33);
  setItemGone(doc, "causes", true);
  expect(item(doc, "causes")?.gone).toBe(true);
  setItemGone(doc, "causes", false);
  expect(item(doc, "causes")).toMatchObject({ gone: false, minutes: 33, order: 2 });
});

test("a prompt of one's own goes with an empty one", () => {
  const [doc] = two();
  setItemPrompt(doc, "facts", "Only what you saw yourself.");
  expect(item(doc, "facts")?.prompt).toBe("Only what you saw yourself.");
  setItemPrompt(doc, "facts", "");
  expect(item(doc, "facts")?.prompt).toBeUndefined();
});

test("the run is one value, and one that ends before it starts is none", () => {
  const doc = new Y.Doc();
  expect(readRun(doc)).toBeUndefined();
  setRun(doc, { startedAt: 1_000, endsAt: 61_000 });
  expect(readRun(doc)).toEqual({ startedAt: 1_000, endsAt: 61_000 });
  setRun(doc, { startedAt: 61_000, endsAt: 1_000 });
  expect(readRun(doc)).toBeUndefined();
});

test("moving an item puts it where it was asked to go, however often", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 4 })), { maxLength: 150 }), (moves) => {
      const [doc] = two();
      for (const [which, place] of moves) {
        const before = readAgenda(doc);
        const id = stages[which]?.id ?? "";
        setItemOrders(doc, ordersFor(before, id, place));
        const expected = before.map((one) => one.id).filter((one) => one !== id);
        expected.splice(Math.min(place, expected.length), 0, id);
        expect(ids(doc)).toEqual(expected);
      }
    }),
  );
});

test("a place between two that are no longer apart is made by ordering all anew", () => {
  const doc = new Y.Doc();
  planItems(doc, stages);
  // One comes between the two others again and again: 60 halvings leave no number between them.
  for (let turn = 0; turn < 60; turn += 1) {
    const [, middle = "", last = ""] = ids(doc);
    setItemOrders(doc, ordersFor(readAgenda(doc), last, 1));
    expect(ids(doc)).toEqual(["facts", last, middle]);
  }
});

type Edit = (doc: Y.Doc) => void;
const anyId = fc.constantFrom("facts", "causes", "actions", "break");
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyId, fc.integer({ min: -5, max: 900 })).map(
    ([id, minutes]): Edit =>
      (doc) =>
        setItemMinutes(doc, id, minutes),
  ),
  fc.tuple(anyId, fc.boolean()).map(
    ([id, skipped]): Edit =>
      (doc) =>
        setItemSkipped(doc, id, skipped),
  ),
  fc.tuple(anyId, fc.boolean()).map(
    ([id, gone]): Edit =>
      (doc) =>
        setItemGone(doc, id, gone),
  ),
  fc.tuple(anyId, fc.nat({ max: 4 })).map(
    ([id, place]): Edit =>
      (doc) =>
        setItemOrders(doc, ordersFor(readAgenda(doc), id, place)),
  ),
  anyId.map(
    (id): Edit =>
      (doc) =>
        openStage(doc, id, at),
  ),
  fc.constant<Edit>((doc) =>
    planItems(doc, [{ id: "break", stage: undefined, title: "Break", minutes: 15, order: 2.5 }]),
  ),
);

test("whatever two facilitators do apart, they have one agenda afterwards, with nothing that was planned lost", () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), fc.array(edits, { maxLength: 12 }), (here, there) => {
      const [one, other] = two();
      for (const edit of here) one.transact(() => edit(one));
      for (const edit of there) other.transact(() => edit(other));
      meet(one, other);
      expect(readControl(one)).toEqual(readControl(other));
      expect(ids(one)).toEqual(expect.arrayContaining(["facts", "causes", "actions"]));
      expect(new Set(ids(one)).size).toBe(ids(one).length);
      for (const { minutes } of readAgenda(one)) expect(minutes).toBeGreaterThanOrEqual(1);
    }),
  );
});

test("the timer follows the stages once somebody says so, and participants are locked out and in", () => {
  const doc = new Y.Doc();
  expect(readControl(doc)).toMatchObject({ timerFollows: false, locked: false });
  setTimerFollows(doc, true);
  setBoardLocked(doc, true);
  expect(readControl(doc)).toMatchObject({ timerFollows: true, locked: true });
  setBoardLocked(doc, false);
  expect(readControl(doc).locked).toBe(false);
});

test("hostile values cost the agenda nothing but themselves", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(
          "facts/plan",
          "facts/minutes",
          "facts/order",
          "facts/title",
          "/plan",
          "run",
          "x/plan",
          "timer",
        ),
        fc.jsonValue(),
      ),
      (values) => {
        const doc = new Y.Doc();
        for (const [key, value] of Object.entries(values)) doc.getMap("agenda").set(key, value);
        for (const { id, title, minutes, order } of readAgenda(doc)) {
          expect(id).not.toBe("");
          expect(typeof title).toBe("string");
          expect(Number.isInteger(minutes)).toBe(true);
          expect(Number.isFinite(order)).toBe(true);
        }
        readControl(doc);
      },
    ),
  );
});
