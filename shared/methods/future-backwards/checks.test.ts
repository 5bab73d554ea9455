import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { findingsOf } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";

const findings = (workshop: Workshop) => findingsOf(checks, workshop);

const opened = (...stages: readonly string[]) =>
  stages.map((stage, minute) => ({ stage, at: `2025-09-09T13:0${minute}:00Z` }));

test("finds a how that serves nothing, a goal that is missing, and conditions of no goal among several", () => {
  const how = sticky("h", "how", "Do it", { fields: { owner: "Us", due: "2026-01-31" } });
  const condition = sticky("c", "condition", "It is done", { x: 300 });
  expect(findings(workshopOf("", [how]))).toEqual([{ check: "loose-how", elements: ["h"] }]);
  expect(findings(workshopOf("", [condition]))).toEqual([{ check: "no-goal", elements: [] }]);
  const goals = [sticky("g", "goal", "One", { x: 600 }), sticky("i", "goal", "Other", { x: 900 })];
  expect(findings(workshopOf("", [condition, ...goals]))).toEqual([{ check: "no-goal", elements: ["c"] }]);
  expect(findings(workshopOf("", [condition, ...goals, arrow("g", "c")]))).toEqual([]);
});

test("asks for hows, owners and dates only once their stages were opened", () => {
  const board = workshopOf("", [
    sticky("g", "goal", "Sooner"),
    sticky("c", "condition", "It is done", { x: 300 }),
    sticky("d", "condition", "It is fast", { x: 600 }),
    sticky("h", "how", "Do it", { x: 900 }),
    arrow("h", "c"),
  ]);
  const at = (...stages: readonly string[]) =>
    findings({ ...board, control: { ...board.control, stageLog: opened(...stages) } }).map(
      ({ check }) => check,
    );
  expect(at("conditions")).toEqual([]);
  expect(at("conditions", "hows")).toEqual(["no-how"]);
  expect(at("conditions", "hows", "who")).toEqual(["no-how", "no-owner", "no-due"]);
  expect(at("goal", "hows")).toEqual(["out-of-order", "no-how"]);
});
