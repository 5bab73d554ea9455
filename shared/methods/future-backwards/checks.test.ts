import { expect, test } from "vitest";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const sample = parseWorkshop(json);
const findings = (workshop: Workshop) =>
  checks.flatMap((check) => check(workshop)).map(({ check, elements }) => ({ check, elements }));

const saying = (words: string) => {
  const found = sample.elements.find((element) => element.type === "sticky" && element.text.includes(words));
  if (found?.type !== "sticky") throw new Error(`The sample has no sticky that says "${words}".`);
  return found;
};
const template = saying("Build one template");
const rights = saying("Give teams the rights");
const environment = saying("gets an environment within a day");

const changed = (one: Sticky, change: Partial<Sticky>): Workshop => ({
  ...sample,
  elements: sample.elements.map((each) => (each.id === one.id ? { ...one, ...change } : each)),
});
const without = (...ones: readonly Sticky[]): Workshop => ({
  ...sample,
  elements: sample.elements.filter((each) => !ones.some(({ id }) => id === each.id)),
});
const opened = (...stages: readonly string[]) =>
  stages.map((stage, minute) => ({ stage, at: `2025-09-09T13:0${minute}:00Z` }));

test.each([
  {
    flaw: "a condition without a how",
    board: without(template, rights),
    check: "no-how",
    about: environment,
  },
  {
    flaw: "a how without an owner",
    board: changed(template, { fields: { ...template.fields, owner: " " } }),
    check: "no-owner",
    about: template,
  },
  {
    flaw: "a how without a date",
    board: changed(template, { fields: { ...template.fields, due: "before Christmas" } }),
    check: "no-due",
    about: template,
  },
  ...["Build a portal", "We should give teams more rights", "Set up one cluster"].map((text) => ({
    flaw: `a condition that is an order: ${text}`,
    board: changed(environment, { text }),
    check: "condition-as-order",
    about: environment,
  })),
])("finds: $flaw", ({ board, check, about }) => {
  expect(findings(board)).toEqual([{ check, elements: [about.id] }]);
});

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
