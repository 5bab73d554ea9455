import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { stickies, saying, withStickies, mended, withField } = sampleBoard(json);
const findings = (workshop: Workshop) => checks.flatMap((check) => check(workshop));

const form = saying("Fill in the form");
const change = saying("Let a script");
const inPicture = (top: number, bottom: number) =>
  stickies
    .filter(({ kind, box }) => kind === "step" && box[1] > top && box[1] < bottom)
    .toSorted((a, b) => a.box[0] - b.box[0]);

test.each([
  {
    flaw: "nobody's journey",
    board: withStickies((sticky) => (sticky.kind === "need" ? undefined : sticky)),
    check: "no-need",
    about: [],
  },
  {
    flaw: "a step in no lane",
    board: mended(form, { box: [-900, 0, 200, 200, 0] }),
    check: "no-lane",
    about: [form.id],
  },
  {
    flaw: "a time of two numbers",
    board: withField(form, "active", "2-4 h"),
    check: "unread-time",
    about: [form.id],
  },
  { flaw: "no waiting time today", board: withField(form, "wait", ""), check: "no-time", about: [form.id] },
  { flaw: "automated or not", board: withField(form, "automated", ""), check: "not-said", about: [form.id] },
  {
    flaw: "more than all",
    board: withField(form, "accurate", "140"),
    check: "no-percentage",
    about: [form.id],
  },
  {
    flaw: "a change of nobody",
    board: withField(change, "owner", " "),
    check: "no-owner",
    about: [change.id],
  },
])("finds: $flaw", ({ board, check, about }) => {
  const all = findings(board);
  expect(all.map((finding) => finding.check)).toEqual([check]);
  expect(all.flatMap(({ elements }) => elements)).toEqual(about);
  for (const { what, mend } of all) expect(`${what} ${mend}`).toMatch(/^.+[.:;] .+\.$/u);
});

test("finds a goal that is no shorter than today, and a first version that is not between", () => {
  const toBe = inPicture(2600, 3400);
  const first = inPicture(1720, 2520);
  // Of today's nine steps two are left: the goal has three, the first version five.
  const kept = new Set(
    inPicture(0, 1200)
      .slice(0, 2)
      .map(({ id }) => id),
  );
  const today = withStickies((sticky) =>
    sticky.kind === "step" && sticky.box[1] < 1200 && !kept.has(sticky.id) ? undefined : sticky,
  );
  expect(findings(today).map(({ check, elements }) => ({ check, elements }))).toEqual([
    { check: "not-shorter", elements: toBe.map(({ id }) => id) },
    { check: "not-between", elements: first.map(({ id }) => id) },
  ]);
});
