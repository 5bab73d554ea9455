import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { saying, mended, without } = sampleBoard(json);

const template = saying("Build one template");
const rights = saying("Give teams the rights");
const environment = saying("gets an environment within a day");

const how = sticky("h", "how", "Do it", { fields: { owner: "Us", due: "2026-01-31" } });
const condition = sticky("c", "condition", "It is done", { x: 300 });
const goals = [sticky("g", "goal", "One", { x: 600 }), sticky("i", "goal", "Other", { x: 900 })];

const opened = (...stages: readonly string[]) =>
  stages.map((stage, minute) => ({ stage, at: `2025-09-09T13:0${minute}:00Z` }));
const early = workshopOf("", [sticky("g", "goal", "Sooner"), condition]);

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
  {
    flaw: "a condition without a how",
    board: without(template, rights),
    check: "no-how",
    about: [environment],
  },
  {
    flaw: "a how without an owner",
    board: mended(template, { fields: { ...template.fields, owner: " " } }),
    check: "no-owner",
    about: [template],
  },
  {
    flaw: "a how without a date",
    board: mended(template, { fields: { ...template.fields, due: "before Christmas" } }),
    check: "no-due",
    about: [template],
  },
  ...["Build a portal", "We should give teams more rights", "Set up one cluster"].map((text) => ({
    flaw: `a condition that is an order: ${text}`,
    board: mended(environment, { text }),
    check: "condition-as-order",
    about: [environment],
  })),
  { flaw: "a how that serves nothing", board: workshopOf("", [how]), check: "loose-how", about: [how] },
  { flaw: "no goal", board: workshopOf("", [condition]), check: "no-goal", about: [] },
  {
    flaw: "conditions of no goal among several",
    board: workshopOf("", [condition, ...goals]),
    check: "no-goal",
    about: [condition],
  },
  {
    flaw: "hows before any condition",
    board: { ...early, control: { ...early.control, stageLog: opened("goal", "hows") } },
    check: "out-of-order",
    about: [],
    also: ["no-how"],
  },
];
