import { expect, test } from "vitest";
import { workshopOf } from "#shared/outcomes/board.test-support.ts";
import { inOrder } from "./stageOrder.ts";

const stages = [
  { id: "a", title: "First" },
  { id: "b", title: "Second" },
  { id: "c", title: "Third" },
];

function found(...opened: readonly string[]): readonly string[] {
  const workshop = workshopOf("m", []);
  const stageLog = opened.map((stage, minute) => ({ stage, at: `2026-03-02T09:0${minute}:00Z` }));
  const control = { ...workshop.control, stageLog };
  return inOrder(stages)({ ...workshop, control }).map(({ what }) => what.replace(/\.$/u, ""));
}

test.each([[[]], [["a"]], [["a", "b", "c"]], [["a", "b", "a", "b", "c"]], [["x", "a", "y", "b"]]])(
  "is content with %j",
  (opened) => {
    expect(found(...opened)).toEqual([]);
  },
);

test.each([
  [["b"], "“Second” was opened before “First” was done"],
  [["a", "c"], "“Third” was opened before “Second” was done"],
  [["a", "c", "b"], "“Third” was opened before “Second” was done"],
])("finds what was leapt over in %j", (opened, message) => {
  expect(found(...opened)).toEqual([message]);
});
