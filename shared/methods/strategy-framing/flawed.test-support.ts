import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { saying, withStickies, rewritten, withField, without } = sampleBoard(json);

const driver = saying("Nine projects reached production");
const bill = saying("The cloud bill grew");
const slow = saying("nobody outside operations");
const shown = saying("5 reviews name");
const goal = saying("within three months");
const waits = sticky("p", "problem", "We wait 5 days", { fields: { evidence: "Tickets" } });
const undecided = workshopOf("strategy-framing", [waits]);

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
  {
    flaw: "a problem without a number, there or in its evidence",
    board: withStickies((each) =>
      each.id === slow.id || each.id === shown.id ? { ...each, text: "Nobody can see why it is slow" } : each,
    ),
    check: "no-number",
    about: [slow],
  },
  { flaw: "a problem without evidence", board: without(shown), check: "no-evidence", about: [slow] },
  {
    flaw: "a second driver",
    board: withField(bill, "chosen", "driver"),
    check: "several-drivers",
    about: [bill, driver],
  },
  ...["target", "metric"].map((field) => ({
    flaw: `a goal without ${field}`,
    board: withField(goal, field, " "),
    check: "no-target",
    about: [goal],
  })),
  {
    flaw: "a target in words",
    board: withField(goal, "target", "much less"),
    check: "no-target",
    about: [goal],
  },
  ...["baseline", "baselineAt"].map((field) => ({
    flaw: `a goal without ${field}`,
    board: withField(goal, field, ""),
    check: "no-baseline",
    about: [goal],
  })),
  {
    flaw: "a target above the baseline",
    board: withField(goal, "target", "12"),
    check: "not-better",
    about: [goal],
  },
  {
    flaw: "a target at the baseline",
    board: withField(goal, "target", "9.5"),
    check: "not-better",
    about: [goal],
  },
  {
    flaw: "the other direction",
    board: withField(goal, "direction", "up"),
    check: "not-better",
    about: [goal],
  },
  {
    flaw: "a goal without a date",
    board: withField(goal, "due", "next summer"),
    check: "no-date",
    about: [goal],
  },
  { flaw: "a goal without an owner", board: withField(goal, "owner", ""), check: "no-owner", about: [goal] },
  { flaw: "a vanity metric", board: withField(goal, "decision", ""), check: "vanity", about: [goal] },
  ...[
    "We need Kubernetes in all 15 teams",
    "No self-service portal for 15 teams",
    "Introduce one pipeline for 15 teams",
    "There is no internal platform for 15 teams",
    "Teams should use 1 tool",
  ].map((text) => ({ flaw: text, board: rewritten(bill, text), check: "solution", about: [bill] })),
  {
    flaw: "no problem was chosen when a goal is sought",
    board: {
      ...undecided,
      control: { ...undecided.control, stageLog: [{ stage: "goal", at: "2026-03-02T10:00:00Z" }] },
    },
    check: "no-driver",
    about: [waits],
  },
  {
    flaw: "a goal that answers no problem",
    board: without(driver),
    check: "no-problem",
    about: [goal],
    also: ["no-driver"],
  },
];
