import { expect, test } from "vitest";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { progressOf } from "#shared/outcomes/measures.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { takenOver } from "#shared/methods/takeOver.ts";
import { strategyFraming } from "#shared/methods/strategy-framing/method.ts";
import { measures } from "./method.ts";
import { figures } from "./figures.ts";
import { outcomes } from "./outcomes.ts";

const board = (...elements: Parameters<typeof workshopOf>[1]) => workshopOf("measures", elements);
const measuresOn = (...elements: Parameters<typeof workshopOf>[1]) =>
  outcomesOf(outcomes(board(...elements)), "measure");

test("the sample yields the goal's measure with its readings, adoption, and five figures of delivery", async () => {
  const all = measures.outcomes(await measures.sample());
  const measured = outcomesOf(all, "measure");
  const [goal] = measured;
  expect(goal).toMatchObject({ baseline: 9.5, target: 3, unit: "months", direction: "down" });
  expect(goal?.readings.map(({ value }) => value)).toEqual([8, 5.5, 4]);
  expect(goal?.goal).toBe(goal?.origin);
  expect(measured.flatMap(({ delivery }) => delivery ?? []).toSorted()).toEqual([
    "deployment-frequency",
    "fail-rate",
    "lead-time",
    "recovery-time",
    "rework-rate",
  ]);
  for (const one of measured) expect(one.readings).toHaveLength(3);
  expect(outcomesOf(all, "action").some(({ answers }) => answers.length > 0)).toBe(true);
});

test("the sample's goal is that of the framed strategy", async () => {
  const [goal] = outcomesOf(strategyFraming.outcomes(await strategyFraming.sample()), "goal");
  const [measure] = outcomesOf(measures.outcomes(await measures.sample()), "measure");
  expect(measure?.goal).toBe(goal?.id);
  expect(measure?.text).toBe(goal?.text);
  expect(goal && takenOver(measures, goal)).toMatchObject({
    kind: "measure",
    fields: { baseline: "9.5", target: "3", due: "2026-06-30" },
  });
});

test("a reading belongs to the measure it is joined with, else to that of its cluster, else to that of its row", () => {
  const [first, second] = measuresOn(
    sticky("a", "measure", "First"),
    { ...sticky("b", "adoption", "Second", { y: 300 }), cluster: "k" },
    sticky("r", "reading", "", { x: 300, fields: { value: "1", at: "2026-01-01" } }),
    { ...sticky("s", "reading", "", { x: 600, fields: { value: "2", at: "2026-01-02" } }), cluster: "k" },
    sticky("t", "reading", "", { x: 900, fields: { value: "3", at: "2026-01-03" } }),
    arrow("b", "t"),
  );
  expect(first?.readings).toEqual([{ at: "2026-01-01", value: 1 }]);
  expect(second?.readings.map(({ value }) => value)).toEqual([2, 3]);
});

test("readings come oldest first, wherever they lie; without a day or a number they are none", () => {
  const reading = (id: string, x: number, text: string, fields: Readonly<Record<string, string>>) =>
    sticky(id, "reading", text, { x, fields });
  const [measure] = measuresOn(
    sticky("a", "measure", "First"),
    reading("r", 300, "9.5", { at: "2026-02-01" }),
    reading("s", 600, "40 %", { at: "2026-01-01" }),
    reading("t", 900, "3 teams", { at: "2026-01-01" }),
    reading("u", 1200, "7", { at: "soon" }),
  );
  expect(measure?.readings).toEqual([
    { at: "2026-01-01", value: 40 },
    { at: "2026-02-01", value: 9.5 },
  ]);
  expect(measure?.source.elements).toEqual(["a", "s", "r"]);
});

test("a figure of delivery knows which way it gets better, and what it is a figure of", () => {
  const fields = { delivery: "deployment-frequency", application: "Booking" };
  expect(measuresOn(sticky("d", "delivery", "How often", { fields }))).toEqual([
    expect.objectContaining({ direction: "up", metric: "Deployment frequency, Booking" }),
  ]);
});

test("shows where each measure stands, and what is unknown as unknown", () => {
  expect(figures(board())).toBeUndefined();
  const some = board(
    sticky("a", "measure", "Time to\nrelease", { fields: { baseline: "10", target: "2" } }),
    sticky("r", "reading", "6", { x: 300, fields: { at: "2026-02-01" } }),
    sticky("b", "measure", "Other", { y: 300 }),
  );
  expect(figures(some)?.rows).toEqual([
    { label: "Time to release", cells: ["10", "6", "2", "50%"] },
    { label: "Other", cells: ["unknown", "unknown", "unknown", "unknown"] },
  ]);
  expect(outcomesOf(outcomes(some), "measure").map(progressOf)).toEqual([0.5, undefined]);
});

test("a next step answers the measures it is joined with, else that of its row", () => {
  const some = board(
    sticky("a", "measure", "First"),
    sticky("b", "measure", "Second", { y: 300 }),
    sticky("n", "action", "Look", { x: 3000, y: 300 }),
    sticky("o", "action", "Ask", { x: 3000 }),
    sticky("p", "action", "Wait", { x: 3000, y: 900 }),
    arrow("o", "b"),
  );
  const answers = outcomesOf(outcomes(some), "action").map((one) => [one.text, one.answers]);
  expect(Object.fromEntries(answers)).toEqual({ Look: ["w/b"], Ask: ["w/b"], Wait: [] });
});
