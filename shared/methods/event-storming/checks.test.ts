import { expect, test } from "vitest";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample, saying, changed, mended } = sampleBoard(json);

const findings = (workshop: Workshop) => checks.flatMap((check) => check(workshop));

const withoutArrow = (from: Sticky, to: Sticky) =>
  changed((element) =>
    element.type === "connector" &&
    "element" in element.from &&
    "element" in element.to &&
    element.from.element === from.id &&
    element.to.element === to.id
      ? undefined
      : element,
  );

const step = saying("Pipeline built");
const pain = saying("An environment takes six weeks");
const hotspot = saying("Who may approve");
const command = saying("Clarify the request");
const policy = saying("Whenever a request is complete");
const rule = saying("complete only with");
const found = saying("Request found complete");

test.each([
  {
    flaw: "no start",
    board: changed((element) => (element.id === saying("Project start").id ? undefined : element)),
    check: "no-start",
    about: [],
  },
  {
    flaw: "no end",
    board: changed((element) => (element.id === saying("Live in production").id ? undefined : element)),
    check: "no-end",
    about: [],
  },
  {
    flaw: "an order for a step",
    board: mended(step, { text: "Build a pipeline" }),
    check: "not-past",
    about: [step.id],
  },
  {
    flaw: "a program's step",
    board: mended(step, { text: "Record updated" }),
    check: "technical",
    about: [step.id],
  },
  {
    flaw: "two of the same words",
    board: mended(step, { text: "the Test Environment requested." }),
    check: "duplicate",
    about: [saying("Test environment requested").id, step.id],
  },
  {
    flaw: "too many pivotal events",
    board: mended(step, { kind: "pivotal" }),
    check: "many-pivotal",
    about: [saying("Test environment handed over").id, step.id, saying("Go-live approved").id],
  },
  {
    flaw: "an old hotspot of nobody",
    board: mended(hotspot, { fields: { owner: " " } }),
    check: "no-owner",
    about: [hotspot.id],
  },
  {
    flaw: "a pain point without context",
    board: mended(pain, { fields: {} }),
    check: "no-context",
    about: [pain.id],
  },
  {
    flaw: "a command in the past",
    board: mended(command, { text: "Request clarified" }),
    check: "no-order",
    about: [command.id],
  },
  {
    flaw: "a command that leads nowhere",
    board: withoutArrow(command, rule),
    check: "dangling-command",
    about: [command.id],
  },
  {
    flaw: "a policy of one side",
    board: withoutArrow(found, policy),
    check: "half-policy",
    about: [policy.id],
  },
  { flaw: "an event from nowhere", board: withoutArrow(rule, found), check: "no-cause", about: [found.id] },
  {
    flaw: "an arrow that leaves a step out",
    board: { ...sample, elements: [...sample.elements, arrow(command.id, policy.id)] },
    check: "odd-arrow",
    about: [command.id],
  },
])("finds: $flaw", ({ board, check, about }) => {
  const all = findings(board);
  expect(all.map((finding) => finding.check)).toEqual([check]);
  expect(all.flatMap(({ elements }) => elements)).toEqual(about);
  for (const { what, mend } of all) expect(`${what} ${mend}`).toMatch(/^.+[.:;?] .+\.$/u);
});

test("a hotspot of the last stage may still be without an owner, and a board that has just begun without an end", () => {
  expect(findings(mended(hotspot, { fields: {}, made: { by: "", at: "2025-09-18T14:17:00Z" } }))).toEqual([]);
  expect(findings({ ...sample, elements: [] })).toEqual([]);
});
