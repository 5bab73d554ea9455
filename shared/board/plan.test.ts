import fc from "fast-check";
import { expect, test } from "vitest";
import { planOf, type Timed } from "./plan.ts";

const minute = 60_000;
const nine = Date.UTC(2026, 10, 23, 9);
const at = (minutes: number) => nine + minutes * minute;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();

const items: readonly Timed[] = [
  { id: "safety", minutes: 10, skipped: false },
  { id: "timeline", minutes: 20, skipped: false },
  { id: "causes", minutes: 30, skipped: false },
  { id: "close", minutes: 10, skipped: false },
];
const run = { startedAt: nine, endsAt: at(70) };
const inMinutes = (plan: ReturnType<typeof planOf>) =>
  plan.items.map(({ id, is, start, end }) => [id, is, (start - nine) / minute, (end - nine) / minute]);

test("before it begins, all is planned from now on", () => {
  const plan = planOf(items, {
    open: "safety",
    log: [{ stage: "safety", at: iso(-900) }],
    run: undefined,
    now: at(5),
  });
  expect(inMinutes(plan)).toEqual([
    ["safety", "open", 5, 15],
    ["timeline", "ahead", 15, 35],
    ["causes", "ahead", 35, 65],
    ["close", "ahead", 65, 75],
  ]);
  expect(plan.behind).toBe(0);
});

test("in time it runs as planned", () => {
  const log = [
    { stage: "safety", at: iso(0) },
    { stage: "timeline", at: iso(10) },
  ];
  const plan = planOf(items, { open: "timeline", log, run, now: at(15) });
  expect(inMinutes(plan)).toEqual([
    ["safety", "done", 0, 10],
    ["timeline", "open", 10, 30],
    ["causes", "ahead", 30, 60],
    ["close", "ahead", 60, 70],
  ]);
  expect(plan).toMatchObject({ behind: 0, expectedEnd: at(70), plannedEnd: at(70) });
});

test("behind, what is left is shortened in proportion to end in time", () => {
  const log = [
    { stage: "safety", at: iso(0) },
    { stage: "timeline", at: iso(10) },
  ];
  const plan = planOf(items, { open: "timeline", log, run, now: at(50) });
  expect(inMinutes(plan)).toEqual([
    ["safety", "done", 0, 10],
    ["timeline", "open", 10, 50],
    ["causes", "ahead", 50, 65],
    ["close", "ahead", 65, 70],
  ]);
  expect(plan).toMatchObject({ behind: 20, expectedEnd: at(90) });
});

test("ahead, what is left keeps its minutes", () => {
  const log = [
    { stage: "safety", at: iso(0) },
    { stage: "causes", at: iso(10) },
  ];
  const plan = planOf(items, { open: "causes", log, run, now: at(12) });
  expect(inMinutes(plan)).toEqual([
    ["safety", "done", 0, 10],
    ["timeline", "passed", 10, 10],
    ["causes", "open", 10, 40],
    ["close", "ahead", 40, 50],
  ]);
  expect(plan.behind).toBe(-20);
});

test("a skipped item takes no time", () => {
  const plan = planOf(
    items.map((item) => ({ ...item, skipped: item.id === "causes" })),
    { open: "safety", log: [{ stage: "safety", at: iso(0) }], run, now: at(0) },
  );
  expect(inMinutes(plan).slice(2)).toEqual([
    ["causes", "skipped", 30, 30],
    ["close", "ahead", 30, 40],
  ]);
  expect(plan.behind).toBe(-30);
});

test("an item that was opened again counts from when it was opened last", () => {
  const log = [
    { stage: "safety", at: iso(0) },
    { stage: "timeline", at: iso(10) },
    { stage: "safety", at: iso(20) },
  ];
  const plan = planOf(items, { open: "safety", log, run, now: at(22) });
  expect(inMinutes(plan)[0]).toEqual(["safety", "open", 20, 30]);
});

test.each([-300, 300])(
  "a stage opened by a clock that is %d minutes wrong neither runs time back nor ends the workshop",
  (wrong) => {
    const log = [
      { stage: "safety", at: iso(0) },
      { stage: "timeline", at: iso(10 + wrong) },
    ];
    const { items: timed, behind } = planOf(items, { open: "timeline", log, run, now: at(12) });
    expect(timed.every(({ start, end }) => start >= nine && end >= start && end <= at(70))).toBe(true);
    expect(Math.abs(behind)).toBeLessThanOrEqual(10);
  },
);

test("past the planned end, each item that is left still has a minute", () => {
  const plan = planOf(items, { open: "safety", log: [{ stage: "safety", at: iso(0) }], run, now: at(200) });
  expect(plan.items.map(({ minutes }) => minutes)).toEqual([200, 1, 1, 1]);
  expect(plan.behind).toBe(190);
});

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const timed = fc.record({
  id: fc.constantFrom(...ids),
  minutes: fc.integer({ min: 1, max: 90 }),
  skipped: fc.boolean(),
});

test("whatever was planned and happened, items follow each other and end in time where they can", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(timed, { selector: ({ id }) => id, minLength: 1 }),
      fc.nat({ max: 7 }),
      fc.array(fc.tuple(fc.constantFrom(...ids, "x"), fc.integer({ min: -10_000, max: 10_000 }))),
      fc.integer({ min: -10, max: 500 }),
      (agenda, place, opened, passed) => {
        const open = agenda[place % agenda.length]?.id ?? "";
        const planned = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
        const plan = planOf(agenda, {
          open,
          log: opened.map(([stage, minutes]) => ({ stage, at: iso(minutes) })),
          run: { startedAt: nine, endsAt: at(planned) },
          now: at(passed),
        });
        expect(plan.items.map(({ id }) => id)).toEqual(agenda.map(({ id }) => id));
        const rest = plan.items.filter(({ is }) => is === "open" || is === "ahead");
        for (const [index, { id, start, end, is, minutes }] of rest.entries()) {
          expect(end).toBeGreaterThanOrEqual(start);
          if (index > 0) expect(start).toBe(rest[index - 1]?.end);
          if (is !== "ahead") continue;
          expect(minutes).toBeGreaterThanOrEqual(1);
          expect(minutes).toBeLessThanOrEqual(agenda.find((item) => item.id === id)?.minutes ?? 0);
        }
        const ahead = rest.filter(({ is }) => is === "ahead");
        const openEnd = rest[0]?.end ?? 0;
        const last = rest.at(-1)?.end ?? 0;
        expect(last).toBeLessThanOrEqual(Math.max(plan.plannedEnd, openEnd + ahead.length * minute));
        expect(plan.behind > 0).toBe(plan.expectedEnd >= plan.plannedEnd + minute / 2);
      },
    ),
  );
});
