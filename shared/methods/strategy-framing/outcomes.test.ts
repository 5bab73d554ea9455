import { expect, test } from "vitest";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { strategyFraming } from "./method.ts";

test("the sample yields one driver with its votes and evidence, and the goal that answers it", async () => {
  const all = strategyFraming.outcomes(await strategyFraming.sample());
  const [driver, ...others] = outcomesOf(all, "problem").filter(({ chosen }) => chosen);
  const [goal] = outcomesOf(all, "goal");
  expect(others).toEqual([]);
  expect(driver?.votes).toBe(9);
  expect(driver?.evidence.length).toBeGreaterThan(3);
  expect(goal).toMatchObject({
    problem: driver?.id,
    unit: "months",
    direction: "down",
    baseline: 9.5,
    baselineAt: "2025-06-30",
    target: 3,
    due: "2026-06-30",
  });
  expect(outcomesOf(all, "principle").every(({ why }) => why !== undefined)).toBe(true);
  expect(new Set(outcomesOf(all, "open").map(({ kind }) => kind))).toEqual(new Set(["risk", "question"]));
});

test("figures and days that cannot be read are unknown, not nought", () => {
  const fields = { target: "few", baseline: "", due: "soon", direction: "sideways", owner: " " };
  const [goal] = strategyFraming.outcomes(workshopOf("", [sticky("g", "goal", "Fewer", { fields })]));
  expect(goal).toEqual({ is: "goal", id: "w/g", source: { workshop: "w", elements: ["g"] }, text: "Fewer" });
});

test("of several problems that a goal is joined with, it answers the driver", () => {
  const elements = [
    sticky("a", "problem", "first"),
    sticky("b", "problem", "second", { fields: { chosen: "driver" }, x: 300 }),
    sticky("g", "goal", "better", { x: 600 }),
    arrow("a", "g"),
    arrow("g", "b"),
  ];
  const goals = outcomesOf(strategyFraming.outcomes(workshopOf("", elements)), "goal");
  expect(goals.map(({ problem }) => problem)).toEqual(["w/b"]);
});
