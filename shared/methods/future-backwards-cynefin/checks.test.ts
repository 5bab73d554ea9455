import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { findingsOf, sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample, saying, changed, mended } = sampleBoard(json);
const findings = (workshop: Workshop) => findingsOf(checks, workshop);

const review = saying("The review says");
const cargo = saying("Cargo tracking is finished");
const late = saying("answered after six weeks");

test("finds a future from which no way leads back", () => {
  const board = changed((each) =>
    each.type === "sticky" && (each.kind === "fromDystopia" || each.kind === "accident") ? undefined : each,
  );
  const found = findings(board).filter(({ check }) => check === "never-joins");
  expect(found.map(({ elements }) => elements.length)).toEqual([1, 4]);
});

test("finds a step right of what came after it, whichever way the arrow was drawn", () => {
  const board = mended(cargo, { box: [1700, 840, 200, 200, 0] });
  expect(findings(board)).toEqual([{ check: "back-to-front", elements: [cargo.id] }]);
  const turned = mended(late, { box: [640, 1520, 200, 200, 0] });
  expect(findings(turned).map(({ check }) => check)).toEqual(["back-to-front"]);
});

test("finds what was written before its step, and a step that was leapt over", () => {
  const made = { ...review.made, at: "2025-09-10T13:07:00Z" };
  expect(findings(mended(review, { made }))).toEqual([{ check: "ahead", elements: [review.id] }]);
  const stageLog = sample.control.stageLog.filter(({ stage }) => stage !== "past");
  const leapt = findings({ ...sample, control: { ...sample.control, stageLog } });
  expect(leapt.map(({ check }) => check)).toEqual(["out-of-order", "ahead"]);
});

test("leaves a way in peace as long as it is being laid", () => {
  const elements = [sticky("u", "utopia", "All is well"), sticky("s", "fromUtopia", "Before", { x: -300 })];
  expect(findings(workshopOf("", elements))).toEqual([]);
});
