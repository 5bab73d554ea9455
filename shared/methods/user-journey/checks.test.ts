import { expect, test } from "vitest";
import type { Element, Sticky, Workshop } from "#shared/board/board.ts";
import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const sample = parseWorkshop(json);
const findings = (workshop: Workshop) => checks.flatMap((check) => check(workshop));
const stickies = sample.elements.filter((element) => element.type === "sticky");

const saying = (words: string): Sticky => {
  const found = stickies.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`The sample has no sticky that says "${words}".`);
  return found;
};

function changed(change: (sticky: Sticky) => readonly Sticky[]): Workshop {
  return {
    ...sample,
    elements: sample.elements.flatMap((element): readonly Element[] =>
      element.type === "sticky" ? change(element) : [element],
    ),
  };
}
const mended = (one: Sticky, change: Partial<Sticky>) =>
  changed((sticky) => [sticky.id === one.id ? { ...one, ...change } : sticky]);
const withField = (one: Sticky, field: string, value: string) =>
  mended(one, { fields: { ...one.fields, [field]: value } });

const form = saying("Fill in the form");
const change = saying("Let a script");
const inPicture = (top: number, bottom: number) =>
  stickies
    .filter(({ kind, box }) => kind === "step" && box[1] > top && box[1] < bottom)
    .toSorted((a, b) => a.box[0] - b.box[0]);

test.each([
  {
    flaw: "nobody's journey",
    board: changed((sticky) => (sticky.kind === "need" ? [] : [sticky])),
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
  const today = changed((sticky) =>
    sticky.kind === "step" && sticky.box[1] < 1200 && !kept.has(sticky.id) ? [] : [sticky],
  );
  expect(findings(today).map(({ check, elements }) => ({ check, elements }))).toEqual([
    { check: "not-shorter", elements: toBe.map(({ id }) => id) },
    { check: "not-between", elements: first.map(({ id }) => id) },
  ]);
});
