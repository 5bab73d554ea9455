import { expect, test } from "vitest";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample, saying, withStickies, rewritten } = sampleBoard(json);

const findings = (workshop: Workshop) => checks.flatMap((check) => check(workshop));

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

test.each([
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
    about: [snapshot.id, decision.id],
  },
  {
    flaw: "a time that is none",
    board: withField([snapshot], "when", "yesterday"),
    check: "no-time",
    about: [snapshot.id],
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
    about: [prompts.id],
  })),
  {
    flaw: "somebody who is here in a cause",
    board: rewritten(prompts, "The database lead's prompts look alike"),
    check: "named",
    about: [prompts.id],
  },
  {
    flaw: "a cause without evidence",
    board: withField([prompts], "evidence", " "),
    check: "no-evidence",
    about: [prompts.id],
  },
  {
    flaw: "a leaf that nobody accepted or addresses",
    board: withField([staging], "outcome", "unknown"),
    check: "open-cause",
    about: [staging.id],
  },
  {
    flaw: "a countermeasure without an owner",
    board: withField([throttle], "owner", ""),
    check: "no-owner",
    about: [throttle.id],
  },
  {
    flaw: "a countermeasure without a date",
    board: withField([throttle], "due", ""),
    check: "no-due",
    about: [throttle.id],
  },
])("finds: $flaw", ({ board, check, about }) => {
  const found = findings(board);
  expect(found.map((finding) => finding.check)).toEqual([check]);
  expect(found.flatMap(({ elements }) => elements)).toEqual(about);
  // What is wrong, and what to do.
  for (const { what, mend } of found) expect(`${what} ${mend}`).toMatch(/^.+[.:;] .+\.$/u);
});

test("finds a single chain of causes, and is content with two ends", () => {
  const kept = [saying("restore was slow"), staging].map(({ id }) => id);
  const only = (ids: readonly string[]) =>
    withStickies((sticky) =>
      sticky.kind === "countermeasure" || (sticky.kind === "cause" && !ids.includes(sticky.id))
        ? undefined
        : { ...sticky, fields: { ...sticky.fields, outcome: "accepted" } },
    );
  const chain = only(kept);
  expect(findings(chain).map(({ check, elements }) => ({ check, elements }))).toEqual([
    { check: "single-chain", elements: kept },
  ]);
  expect(findings(only([...kept, prompts.id]))).toEqual([]);
});

test("finds a countermeasure that addresses no cause", () => {
  const loose = { ...throttle, id: "loose" };
  const board = { ...sample, elements: [...sample.elements, loose] };
  expect(findings(board).map(({ check, elements }) => ({ check, elements }))).toEqual([
    { check: "loose-countermeasure", elements: ["loose"] },
  ]);
});

test.each([
  "The page fault handler lazy-loads",
  "git blame was slow",
  "The user could have seen an old page",
  "A failed disk",
])("finds no blame in: %s", (text) => {
  expect(findings(rewritten(prompts, text))).toEqual([]);
});
