import { expect, test } from "vitest";
import { commandsFor } from "#shared/commands/registry.ts";
import { noSteering } from "#shared/commands/steering.ts";
import type { Situation } from "#shared/commands/situation.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { paletteItems, rankedItems } from "./paletteItems.ts";

const start: Situation = {
  place: "start",
  desktop: false,
  role: "facilitator",
  addsAll: true,
  edits: true,
  together: false,
  hand: false,
  ready: false,
  phone: false,
  wholeBoard: false,
  following: false,
  summoned: false,
  away: false,
  theme: "system",
  panels: ["palette"],
  tool: { is: "select" },
  writing: false,
  elements: 0,
  deleted: 0,
  selected: 0,
  movable: 0,
  types: [],
  clustered: false,
  parked: false,
  tags: [],
  changedOrigins: 0,
  outdated: false,
  layered: false,
  levels: { down: undefined, up: false },
  connecting: undefined,
  undo: undefined,
  redo: undefined,
  stage: 0,
  stages: 0,
  steering: noSteering.steering,
  sound: true,
  votable: false,
  ranked: undefined,
  revealable: false,
  file: false,
  allows: [],
};
const board: Situation = { ...start, place: "board", stages: 7, elements: 3, allows: ["event"] };
const onBoard = paletteItems(commandsFor(postMortem), board, postMortem.stages, false);
const titles = (query: string, recent: readonly string[] = []) =>
  rankedItems(onBoard, query, recent).map(({ title }) => title);

test("on the start screen it offers what needs no board, and no stages", () => {
  const ids = paletteItems(commandsFor(undefined), start, [], false).map(({ id }) => id);
  expect(ids).toContain("file.new");
  expect(ids).not.toContain("file.export");
  expect(ids.some((id) => id.startsWith("stage."))).toBe(false);
});

test("what does not apply now is left out", () => {
  const ids = onBoard.map(({ id }) => id);
  expect(ids).toContain("view.fit");
  expect(ids).not.toContain("edit.undo");
  expect(ids).not.toContain("edit.moveLeft");
});

test("a query finds by parts of words, in order of how well they match", () => {
  expect(titles("causes")[0]).toBe("Go to stage: Causes");
  expect(titles("goca")[0]).toBe("Go to stage: Causes");
  expect(titles("zoom").slice(0, 2)).toEqual(["Zoom in", "Zoom out"]);
  expect(titles("xyzzy")).toEqual([]);
});

test("a menu's name finds what is in it", () => {
  expect(titles("view outline")).toEqual(["Outline"]);
});

test("without a query what was used last comes first", () => {
  expect(titles("", ["view.fit", "file.export"]).slice(0, 2)).toEqual(["Zoom to fit", "Export…"]);
});
