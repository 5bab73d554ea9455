import { expect, test } from "vitest";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { scorings } from "#shared/outcomes/prioritisation.ts";
import { candidatesOf, fieldsFor } from "./candidates.ts";
import { methods } from "./index.ts";
import { shortestPath } from "./shortest-path/method.ts";

const board = workshopOf("shortest-path", [
  sticky("a", "candidate", "Slow", { fields: { value: "8", effort: "8", moscow: "must" }, x: 0 }),
  sticky("b", "candidate", "Quick", { fields: { value: "8", effort: "2", place: "1" }, x: 300 }),
  sticky("c", "candidate", "Unknown", { fields: { value: "8" }, x: 600 }),
]);

test("puts the best first, and what is unknown last and never as nought", () => {
  const { candidates } = candidatesOf(shortestPath, board, "value-effort");
  expect(candidates.map(({ sticky: { id }, score, quarter, place }) => [id, score, quarter, place])).toEqual([
    ["b", 4, "Quick wins", 1],
    ["a", 1, "Big bets", undefined],
    ["c", undefined, undefined, undefined],
  ]);
  expect(candidates.at(-1)?.item.effort).toBeUndefined();
  expect(candidatesOf(shortestPath, board, "moscow").candidates[0]?.sticky.id).toBe("a");
});

test("every scoring finds its fields on the kind that is weighed", () => {
  for (const method of methods) {
    if (!method.plane) continue;
    for (const scoring of scorings) expect(fieldsFor(method, scoring).length).toBeGreaterThan(1);
  }
  expect(fieldsFor(shortestPath, "rice").map(({ field }) => field.id)).toEqual([
    "reach",
    "impact",
    "confidence",
    "effort",
  ]);
});

test("knows nothing of boards without a plane", () => {
  const without = methods.filter(({ plane }) => !plane);
  expect(without.flatMap((method) => candidatesOf(method, board, "wsjf").candidates)).toEqual([]);
});
