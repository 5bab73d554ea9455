import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { findingsOf, sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { saying, withStickies, rewritten } = sampleBoard(json);
const findings = (workshop: Workshop) => findingsOf(checks, workshop);

const platform = saying("Managed container platform for");
const sentence = saying("We will run team workloads");

test("finds that nobody is listed, but not of what was decided before", () => {
  const board = withStickies((each) => (each.kind === "person" ? undefined : each));
  const nobody = { ...board, control: { ...board.control, people: undefined } };
  const templates = saying("Templates are repositories");
  expect(findings(nobody)).toEqual([{ check: "nobody", elements: [platform.id, templates.id] }]);
  expect(findings(board)).toEqual([]);
});

test("finds two titles in one frame, unless each has its cluster", () => {
  const beside = (cluster: string | undefined) =>
    withStickies((each) =>
      each.id === platform.id ? { ...each, box: [1840, 320, 200, 200, 0], cluster } : each,
    );
  expect(findings(beside(undefined)).map(({ check }) => check)).toContain("two-titles");
  expect(findings(beside("kkkkkkkkkk")).map(({ check }) => check)).not.toContain("two-titles");
});

test("is silent as long as nothing was decided, and takes ’ and ' for the same", () => {
  const open = [sticky("t", "topic", "Queue"), sticky("o", "option", "Buy"), sticky("f", "force", "Cheap")];
  expect(findings(workshopOf("decision-record", open))).toEqual([]);
  for (const text of ["We'll run it", "We’ll run it", "we will run it"])
    expect(findings(rewritten(sentence, text))).toEqual([]);
});
