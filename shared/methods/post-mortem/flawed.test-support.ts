import type { Sticky } from "#shared/board/board.ts";
import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample, saying, withStickies, rewritten } = sampleBoard(json);

const prompts = saying("prompts of both hosts");
const staging = saying("cheaper disks");
const snapshot = saying("took a manual LVM snapshot");
const decision = saying("Restore from the LVM snapshot");
const throttle = saying("Throttle");

const withField = (ids: readonly Sticky[], field: string, value: string) =>
  withStickies((sticky) =>
    ids.some(({ id }) => id === sticky.id)
      ? { ...sticky, fields: { ...sticky.fields, [field]: value } }
      : sticky,
  );
const loose = { ...throttle, id: "loose" };
const chained = [saying("restore was slow"), staging];
const chain = withStickies((sticky) =>
  sticky.kind === "countermeasure" || (sticky.kind === "cause" && !chained.some(({ id }) => id === sticky.id))
    ? undefined
    : { ...sticky, fields: { ...sticky.fields, outcome: "accepted" } },
);

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
  {
    flaw: "nobody agreed on anything",
    board: withStickies((sticky) => (sticky.kind === "agreement" ? undefined : sticky)),
    check: "no-agreement",
    about: [],
  },
  {
    flaw: "nobody is listed",
    board: withStickies((sticky) => (sticky.kind === "person" ? undefined : sticky)),
    check: "nobody-here",
    about: [],
  },
  {
    flaw: "an event and a decision without a time",
    board: withField([snapshot, decision], "when", ""),
    check: "no-time",
    about: [snapshot, decision],
  },
  {
    flaw: "a time that is none",
    board: withField([snapshot], "when", "yesterday"),
    check: "no-time",
    about: [snapshot],
  },
  ...[
    "Human error at the prompt",
    "They should have looked at the prompt",
    "He shouldn't have typed that",
    "It was their fault",
    "The engineer was careless",
    "Somebody forgot to look",
  ].map((text) => ({
    flaw: text,
    board: rewritten(prompts, text),
    check: "blame",
    about: [prompts],
  })),
  {
    flaw: "somebody who is here in a cause",
    board: rewritten(prompts, "The database lead's prompts look alike"),
    check: "named",
    about: [prompts],
  },
  {
    flaw: "a cause without evidence",
    board: withField([prompts], "evidence", " "),
    check: "no-evidence",
    about: [prompts],
  },
  {
    flaw: "a leaf that nobody accepted or addresses",
    board: withField([staging], "outcome", "unknown"),
    check: "open-cause",
    about: [staging],
  },
  {
    flaw: "a countermeasure without an owner",
    board: withField([throttle], "owner", ""),
    check: "no-owner",
    about: [throttle],
  },
  {
    flaw: "a countermeasure without a date",
    board: withField([throttle], "due", ""),
    check: "no-due",
    about: [throttle],
  },
  { flaw: "a single chain of causes", board: chain, check: "single-chain", about: chained },
  {
    flaw: "a countermeasure that addresses no cause",
    board: { ...sample, elements: [...sample.elements, loose] },
    check: "loose-countermeasure",
    about: [loose],
  },
];
