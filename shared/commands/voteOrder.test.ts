import { beforeEach, expect, test } from "vitest";
import fc from "fast-check";
import type { Box } from "#shared/board/board.ts";
import { addElements, setCluster, setLocked } from "#shared/board/edits.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { documentsOf } from "#shared/board/open.ts";
import { closeRound, openRound, putBallot } from "#shared/board/rounds.ts";
import type { Marks } from "#shared/board/votes.ts";
import { boundsOf, overlaps } from "#shared/geometry/boxes.ts";
import { methods } from "#shared/methods/index.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { readingOrder } from "#shared/methods/readingOrder.ts";
import { commandOfKey, commands } from "./registry.ts";
import { pressOf, TestEditor } from "./testEditor.test-support.ts";
import { applyOrder, candidatesOf } from "./voteOrder.ts";

let editor: TestEditor;
const made = { by: "ann", at: "2026-11-23T09:00:00Z" };
const [left, top] = postMortem.areas.find(({ id }) => id === "learning")?.box ?? [0, 0];

function put(text: string, [x, y]: readonly [number, number], size = 200): string {
  const box: Box = [left + x, top + y, size, size, 0];
  return (
    editor.change("put", (board) =>
      addElements(board, [{ type: "sticky", kind: "well", text, box, made }]),
    )[0] ?? ""
  );
}

/** A vote on the stage's stickies that is closed with these votes. */
function vote(marks: Marks, id = "r1"): void {
  const { control } = editor.documents;
  editor.steer(() => {
    const rules = {
      budget: 50,
      most: 50,
      on: undefined,
      stage: "learning",
      shows: "hidden",
      openedAt: made.at,
    } as const;
    openRound(control, { id, title: id, ...rules });
    putBallot(control, { round: id, voter: "v" }, marks);
    closeRound(control, id, made.at);
  });
}

const read = () =>
  readingOrder(editor.live.elements().filter(({ type }) => type === "sticky")).flatMap((one) =>
    one.type === "sticky" ? [one.text] : [],
  );

beforeEach(() => {
  editor = new TestEditor(postMortem);
});

test("puts the most votes first, ties and what has none as they were, on the same places, and is undone", () => {
  const ids = ["a", "b", "c", "d"].map((text, place) => put(text, [100 + place * 240, 100]));
  const before = new Set(editor.live.elements().map(({ box }) => box.join()));
  vote({ [ids[3] ?? ""]: 3, [ids[1] ?? ""]: 1, [ids[2] ?? ""]: 1 });
  expect(applyOrder(editor, "r1")).toBe(true);
  expect(read()).toEqual(["d", "b", "c", "a"]);
  expect(new Set(editor.live.elements().map(({ box }) => box.join()))).toEqual(before);
  editor.undo();
  expect(read()).toEqual(["a", "b", "c", "d"]);
});

test("moves a cluster as one, with the votes of what is in it, to where all have room", () => {
  const ids = ["a", "b", "c", "d"].map((text, place) => put(text, [100 + place * 280, 100 + place * 3]));
  const [cluster = ""] = editor.change("cluster", (board) => {
    const added = addElements(board, [{ type: "cluster", box: [0, 0, 1, 1, 0], text: "both", made }]);
    setCluster(board, ids.slice(2), added[0]);
    return added;
  });
  vote({ [cluster]: 1, [ids[3] ?? ""]: 2, [ids[1] ?? ""]: 2 });
  expect(applyOrder(editor, "r1")).toBe(true);
  expect(read()).toEqual(["c", "d", "b", "a"]);
  expect(editor.live.membersOf(cluster)).toEqual(new Set(ids.slice(2)));
  const boxes = editor.live.elements().flatMap(({ type, box }) => (type === "sticky" ? [boundsOf(box)] : []));
  for (const [place, one] of boxes.entries())
    for (const other of boxes.slice(place + 1)) expect(overlaps(one, other)).toBe(false);
});

test("leaves what is locked, and does nothing where there is no order", () => {
  const [a = "", b = ""] = ["a", "b"].map((text, place) => put(text, [100 + place * 240, 100]));
  vote({});
  expect(applyOrder(editor, "r1")).toBe(false);
  expect(applyOrder(editor, "unknown")).toBe(false);
  vote({ [b]: 1 }, "r2");
  editor.change("lock", (board) => setLocked(board, [a], true));
  expect(applyOrder(editor, "r2")).toBe(false);
  expect(read()).toEqual(["a", "b"]);
});

test("a vote is about the stage's kinds in its area, else about its kinds anywhere, else about all there is", () => {
  const rules = { budget: 1, most: 1, on: undefined };
  const ids = (stage: string, on?: readonly string[]) =>
    candidatesOf(editor, { ...rules, stage, on }).map(({ id }) => id);
  const elsewhere = put("elsewhere", [0, -1800]);
  const first = put("here", [100, 100]);
  expect(ids("learning")).toEqual([elsewhere, first]);
  const second = put("here too", [340, 100]);
  expect(ids("learning")).toEqual([first, second]);
  expect(ids("close")).toEqual([elsewhere, first, second]);
  expect(ids("a stage that the method has no longer")).toEqual([elsewhere, first, second]);
  expect(ids("learning", [elsewhere])).toEqual([elsewhere]);
});

test("whatever was voted, no votes stand before more votes, and nothing is lost or laid over another", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(5), fc.constantFrom(200, 200, 200, 120)), { minLength: 2, maxLength: 12 }),
      (given) => {
        editor = new TestEditor(postMortem);
        const ids = given.map(([, size], place) =>
          put(String(place), [60 + (place % 6) * 240, 90 + Math.floor(place / 6) * 240], size),
        );
        const votes = new Map(ids.map((id, place) => [id, given[place]?.[0] ?? 0]));
        vote(Object.fromEntries([...votes].filter(([, count]) => count > 0)));
        applyOrder(editor, "r1");
        const stickies = readingOrder(editor.live.elements().filter(({ type }) => type === "sticky"));
        expect(stickies).toHaveLength(given.length);
        const counts = stickies.map(({ id }) => votes.get(id) ?? 0).filter((count) => count > 0);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        const bounds = stickies.map(({ box }) => boundsOf(box));
        for (const [place, one] of bounds.entries())
          for (const other of bounds.slice(place + 1)) expect(overlaps(one, other)).toBe(false);
      },
    ),
    { numRuns: 40 },
  );
});

test("its key puts the last vote with a result in order, for facilitators", async () => {
  const ids = ["a", "b"].map((text, place) => put(text, [100 + place * 240, 100]));
  const press = () => commandOfKey(commands, pressOf("Alt+Shift+O"), editor.now(), false);
  expect(press()).toBeUndefined();
  vote({ [ids[1] ?? ""]: 1 });
  editor.role = "participant";
  expect(press()).toBeUndefined();
  editor.role = "facilitator";
  press()?.run(editor);
  await expect.poll(read).toEqual(["b", "a"]);
});

test.each(methods.map((method) => ({ name: method.id, method })))(
  "in $name private notes are stickies, and votes have something of their stage to choose from",
  async ({ method }) => {
    const { control, elements } = await method.sample();
    const documents = documentsOf({ control, elements });
    const live = new LiveBoard(documents.board);
    for (const { id, writing, tools, votes, allows } of method.stages) {
      if (writing === "private") expect(tools, id).toBe("stickies");
      if (!votes) continue;
      expect(votes.most).toBeLessThanOrEqual(votes.budget);
      const candidates = candidatesOf({ live, documents, method }, { ...votes, stage: id, on: undefined });
      expect(candidates.length, id).toBeGreaterThan(1);
      for (const one of candidates) if (one.type === "sticky") expect(allows, id).toContain(one.kind);
    }
    live.close();
  },
);
