import { expect, test } from "vitest";
import type { Element, Workshop } from "#shared/board/board.ts";
import { findingsOf } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";

const findings = (workshop: Workshop) => findingsOf(checks, workshop);

const stageLog = [{ stage: "users", at: "2026-03-02T10:00:00Z" }];
const wayOf = (...more: readonly Element[]) => {
  const board = workshopOf("", [
    sticky("c", "candidate", "Do it", { y: 300, fields: { place: "1", value: "5", effort: "5" } }),
    sticky("s1", "step", "start"),
    sticky("s2", "step", "by hand", { x: 300 }),
    sticky("s3", "step", "by machine", { x: 300, y: 210 }),
    sticky("v", "value", "here", { x: 600 }),
    arrow("c", "s1"),
    ...more,
  ]);
  return findings({ ...board, control: { ...board.control, stageLog } });
};

test("is content with one whole way among several", () => {
  const ways = [arrow("s1", "s2"), arrow("s1", "s3"), arrow("s2", "v"), arrow("s3", "v")];
  expect(wayOf(...ways)).toEqual([{ check: "path-gap", elements: ["s2", "s3"] }]);
  expect(wayOf(...ways, arrow("c", "s3"))).toEqual([]);
  expect(wayOf(arrow("s2", "s1"), arrow("c", "s3"), arrow("s3", "v"))).toEqual([]);
});

test("takes steps without connectors in a row, so that each has to be covered", () => {
  expect(wayOf(arrow("c", "s2"))).toEqual([{ check: "path-gap", elements: ["s3"] }]);
  expect(wayOf(arrow("c", "s2"), arrow("c", "s3"))).toEqual([]);
});
