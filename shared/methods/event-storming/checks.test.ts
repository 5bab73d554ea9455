import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample, saying, mended } = sampleBoard(json);

const findings = (workshop: Workshop) => checks.flatMap((check) => check(workshop));

const hotspot = saying("Who may approve");

test("a hotspot of the last stage may still be without an owner, and a board that has just begun without an end", () => {
  expect(findings(mended(hotspot, { fields: {}, made: { by: "", at: "2025-09-18T14:17:00Z" } }))).toEqual([]);
  expect(findings({ ...sample, elements: [] })).toEqual([]);
});
