import { expect, test } from "vitest";
import type { Element, Sticky, Workshop } from "#shared/board/board.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample } = sampleBoard(json);
const findings = (workshop: Workshop) => checks.flatMap((check) => check(workshop));

const named = (text: string): Sticky => {
  const found = sample.elements.find((element) => element.type === "sticky" && element.text === text);
  if (found?.type !== "sticky") throw new Error(`The sample has no sticky that says "${text}".`);
  return found;
};
const added = (...more: readonly Element[]): Workshop => ({
  ...sample,
  elements: [...sample.elements, ...more],
});

const worker = named("Job worker");
const state = named("State store");

test("says the same of both arrows that answer each other in the same words", () => {
  const both = added(arrow(state.id, worker.id, "Notes each step in"));
  expect(findings(both).map(({ check, elements }) => ({ check, elements }))).toEqual([
    { check: "both-ways", elements: [worker.id, state.id] },
  ]);
  expect(findings(added(arrow(state.id, worker.id, "Wakes up")))).toEqual([]);
});
