import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { saying, withStickies, rewritten } = sampleBoard(json);

const findings = (workshop: Workshop) => checks.flatMap((check) => check(workshop));

const prompts = saying("prompts of both hosts");
const staging = saying("cheaper disks");

test("finds a single chain of causes, and is content with two ends", () => {
  const kept = [saying("restore was slow"), staging].map(({ id }) => id);
  const only = (ids: readonly string[]) =>
    withStickies((sticky) =>
      sticky.kind === "countermeasure" || (sticky.kind === "cause" && !ids.includes(sticky.id))
        ? undefined
        : { ...sticky, fields: { ...sticky.fields, outcome: "accepted" } },
    );
  const chain = only(kept);
  expect(findings(chain).map(({ check, elements }) => ({ check, elements }))).toEqual([
    { check: "single-chain", elements: kept },
  ]);
  expect(findings(only([...kept, prompts.id]))).toEqual([]);
});

test.each([
  "The page fault handler lazy-loads",
  "git blame was slow",
  "The user could have seen an old page",
  "A failed disk",
])("finds no blame in: %s", (text) => {
  expect(findings(rewritten(prompts, text))).toEqual([]);
});
