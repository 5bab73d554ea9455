import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { findingsOf, sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { saying, rewritten, without } = sampleBoard(json);
const findings = (workshop: Workshop) => findingsOf(checks, workshop);

const driver = saying("Nine projects reached production");
const bill = saying("The cloud bill grew");
const goal = saying("within three months");

test("finds that no problem was chosen, once a goal is sought, and that the goal then answers none", () => {
  const problems = [sticky("p", "problem", "We wait 5 days", { fields: { evidence: "Tickets" } })];
  const board = workshopOf("strategy-framing", problems);
  expect(findings(board)).toEqual([]);
  const stageLog = [{ stage: "goal", at: "2026-03-02T10:00:00Z" }];
  const later = { ...board, control: { ...board.control, stageLog } };
  expect(findings(later)).toEqual([{ check: "no-driver", elements: ["p"] }]);
  expect(findings(without(driver))).toContainEqual({ check: "no-problem", elements: [goal.id] });
});

test("is content with a goal that answers a problem, whichever way the arrow was drawn", () => {
  const both = [
    { ...driver, id: "p" },
    { ...goal, id: "g" },
    sticky("e", "evidence", "4 of 5"),
    arrow("e", "p"),
  ];
  expect(findings(workshopOf("strategy-framing", [...both, arrow("g", "p")]))).toEqual([]);
});

test.each([
  "Two outages a month came with no warning",
  "Nine projects were late because no team had the skills",
  "Tools cost 40 % more than last year",
  "Access takes 12 days",
])("sees no solution in: %s", (text) => {
  expect(findings(rewritten(bill, text))).toEqual([]);
});

test.each(["Half of all tickets wait", "A dozen teams stand still each week", "２ outages a month"])(
  "sees a number in: %s",
  (text) => {
    const problem = sticky("p", "problem", text, { fields: { evidence: "Register" } });
    expect(findings(workshopOf("strategy-framing", [problem]))).toEqual([]);
  },
);

test("says of every flaw what was found and how to mend it", () => {
  const bare = [
    sticky("a", "problem", "Slow", { fields: { chosen: "driver" } }),
    sticky("b", "goal", "Fast"),
  ];
  const more = [...bare, sticky("c", "problem", "Build it", { fields: { chosen: "driver" } })];
  const all = checks.flatMap((check) => check(workshopOf("strategy-framing", more)));
  expect(all.length).toBeGreaterThan(7);
  for (const { what, mend } of all) expect(`${what} ${mend}`).toMatch(/^.+[.:;?] .+\.$/u);
});
