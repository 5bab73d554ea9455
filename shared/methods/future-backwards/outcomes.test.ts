import { expect, test } from "vitest";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { strategyFraming } from "#shared/methods/strategy-framing/method.ts";
import { futureBackwards } from "./method.ts";

test("the sample serves the goal of the strategy, says what must be true for it, and who does what", async () => {
  const all = futureBackwards.outcomes(await futureBackwards.sample());
  const [strategy] = outcomesOf(strategyFraming.outcomes(await strategyFraming.sample()), "goal");
  const [goal] = outcomesOf(all, "goal");
  expect(goal?.origin).toBe(strategy?.id);
  expect(goal?.text).toBe(strategy?.text);
  const conditions = outcomesOf(all, "condition");
  expect(conditions.length).toBeGreaterThan(4);
  expect(conditions.filter(({ goals }) => goals[0] !== goal?.id)).toEqual([]);
  const answered = new Set(outcomesOf(all, "action").flatMap(({ answers }) => answers));
  expect(conditions.filter(({ id }) => !answered.has(id))).toEqual([]);
  expect(outcomesOf(all, "cause").filter(({ id }) => !answered.has(id))).toEqual([]);
  expect(outcomesOf(all, "action").filter(({ owner, due }) => !owner || !due)).toEqual([]);
});

test("a condition serves the only goal that there is, and of several those it is joined with", () => {
  const board = [sticky("c", "condition", "Fast"), sticky("g", "goal", "Sooner", { x: 300 })];
  const goalsOf = (...more: typeof board) =>
    outcomesOf(futureBackwards.outcomes(workshopOf("", [...board, ...more])), "condition")[0]?.goals;
  const second = sticky("h", "goal", "Cheaper", { x: 600 });
  expect(goalsOf()).toEqual(["w/g"]);
  expect(goalsOf(second)).toEqual([]);
  const joined = workshopOf("", [...board, second, arrow("h", "c")]);
  expect(outcomesOf(futureBackwards.outcomes(joined), "condition")[0]?.goals).toEqual(["w/h"]);
});
