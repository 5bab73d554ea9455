import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { findingsOf, sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { saying, withField } = sampleBoard(json);
const findings = (workshop: Workshop) => findingsOf(checks, workshop);

test("asks for baselines and for both sides only once baselines are sought, and for no goal of delivery", () => {
  const fields = { delivery: "lead-time", application: "Booking", decision: "Look closer" };
  const board = workshopOf("measures", [sticky("d", "delivery", "From commit", { fields })]);
  expect(findings(board)).toEqual([]);
  const stageLog = [{ stage: "baseline", at: "2026-03-02T10:00:00Z" }];
  expect(findings({ ...board, control: { ...board.control, stageLog } }).map(({ check }) => check)).toEqual([
    "no-baseline",
    "one-sided",
  ]);
});

test("looks at each application by itself", () => {
  const other = withField(saying("Deployments that needed"), "application", "Cargo app");
  expect(findings(other)).toEqual([{ check: "one-sided", elements: [saying("Deployments that needed").id] }]);
});
