import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow } from "#shared/outcomes/board.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample, between, saying, changed, mended, without } = sampleBoard(json);

const step = saying("Pipeline built");
const pain = saying("An environment takes six weeks");
const hotspot = saying("Who may approve");
const command = saying("Clarify the request");
const policy = saying("Whenever a request is complete");
const rule = saying("complete only with");
const found = saying("Request found complete");

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
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
    about: [step],
  },
  {
    flaw: "a program's step",
    board: mended(step, { text: "Record updated" }),
    check: "technical",
    about: [step],
  },
  {
    flaw: "two of the same words",
    board: mended(step, { text: "the Test Environment requested." }),
    check: "duplicate",
    about: [saying("Test environment requested"), step],
  },
  {
    flaw: "too many pivotal events",
    board: mended(step, { kind: "pivotal" }),
    check: "many-pivotal",
    about: [saying("Test environment handed over"), step, saying("Go-live approved")],
  },
  {
    flaw: "an old hotspot of nobody",
    board: mended(hotspot, { fields: { owner: " " } }),
    check: "no-owner",
    about: [hotspot],
  },
  {
    flaw: "a pain point without context",
    board: mended(pain, { fields: {} }),
    check: "no-context",
    about: [pain],
  },
  {
    flaw: "a command in the past",
    board: mended(command, { text: "Request clarified" }),
    check: "no-order",
    about: [command],
  },
  {
    flaw: "a command that leads nowhere",
    board: without(between(command, rule)),
    check: "dangling-command",
    about: [command],
  },
  {
    flaw: "a policy of one side",
    board: without(between(found, policy)),
    check: "half-policy",
    about: [policy],
  },
  { flaw: "an event from nowhere", board: without(between(rule, found)), check: "no-cause", about: [found] },
  {
    flaw: "an arrow that leaves a step out",
    board: { ...sample, elements: [...sample.elements, arrow(command.id, policy.id)] },
    check: "odd-arrow",
    about: [command],
  },
];
