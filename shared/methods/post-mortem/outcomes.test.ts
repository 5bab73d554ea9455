import { expect, test } from "vitest";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { postMortem } from "./method.ts";

test("the sample yields its causes with what is behind them, and each countermeasure with what it answers", async () => {
  const workshop = await postMortem.sample();
  const all = postMortem.outcomes(workshop);
  const causes = outcomesOf(all, "cause");
  const actions = outcomesOf(all, "action");
  const known = new Set(causes.map(({ id }) => id));
  expect(causes.length).toBeGreaterThan(5);
  expect(causes.flatMap(({ because }) => because).filter((id) => !known.has(id))).toEqual([]);
  expect(causes.some(({ because }) => because.length > 1)).toBe(true);
  expect(actions.filter(({ answers }) => answers.length === 0)).toEqual([]);
  expect(actions.flatMap(({ answers }) => answers).filter((id) => !known.has(id))).toEqual([]);
  expect(outcomesOf(all, "moment").filter(({ at }) => at === undefined)).toEqual([]);
});
