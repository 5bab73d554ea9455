import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { stickies, saying, withStickies, mended, withField } = sampleBoard(json);

const form = saying("Fill in the form");
const change = saying("Let a script");
const inPicture = (top: number, bottom: number) =>
  stickies
    .filter(({ kind, box }) => kind === "step" && box[1] > top && box[1] < bottom)
    .toSorted((a, b) => a.box[0] - b.box[0]);
/** Of today's nine steps two are left: the goal has three, the first version five. */
const kept = new Set(
  inPicture(0, 1200)
    .slice(0, 2)
    .map(({ id }) => id),
);
const shortToday = withStickies((sticky) =>
  sticky.kind === "step" && sticky.box[1] < 1200 && !kept.has(sticky.id) ? undefined : sticky,
);

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
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
    about: [form],
  },
  {
    flaw: "a time of two numbers",
    board: withField(form, "active", "2-4 h"),
    check: "unread-time",
    about: [form],
  },
  { flaw: "no waiting time today", board: withField(form, "wait", ""), check: "no-time", about: [form] },
  { flaw: "automated or not", board: withField(form, "automated", ""), check: "not-said", about: [form] },
  {
    flaw: "more than all",
    board: withField(form, "accurate", "140"),
    check: "no-percentage",
    about: [form],
  },
  {
    flaw: "a change of nobody",
    board: withField(change, "owner", " "),
    check: "no-owner",
    about: [change],
  },
  {
    flaw: "a goal that is no shorter than today",
    board: shortToday,
    check: "not-shorter",
    about: inPicture(2600, 3400),
    also: ["not-between"],
  },
  {
    flaw: "a first version that is not between",
    board: shortToday,
    check: "not-between",
    about: inPicture(1720, 2520),
    also: ["not-shorter"],
  },
];
