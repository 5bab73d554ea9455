import { expect, test } from "vitest";
import { sticky, workshopOf } from "./board.test-support.ts";
import { dayOf, factOf, fieldOf, numberOf } from "./facts.ts";

const holding = (value: string) => sticky("a", "goal", " Less of it \n", { fields: { figure: value } });

test.each([
  ["9.5", 9.5],
  [" -3 ", -3],
  ["0", 0],
  ["", undefined],
  [" ", undefined],
  ["about 3", undefined],
  ["1e400", undefined],
  ["0x10", undefined],
  ["3,5", undefined],
  ["Infinity", undefined],
])("reads %j as the number %j", (value, number) => {
  expect(numberOf(holding(value), "figure")).toBe(number);
});

test.each([
  ["2026-06-30", "2026-06-30"],
  ["2026-02-30", undefined],
  ["2026-13-01", undefined],
  ["soon", undefined],
  ["2026-06-30T10:00:00Z", undefined],
])("reads %j as the day %j", (value, day) => {
  expect(dayOf(holding(value), "figure")).toBe(day);
});

test("has no value where a field is missing", () => {
  expect(numberOf(holding("1"), "other")).toBeUndefined();
  expect(dayOf(holding("1"), "other")).toBeUndefined();
  expect(fieldOf(holding("  "), "figure")).toBeUndefined();
});

test("adds up votes, and has none where nobody voted", () => {
  const { control } = workshopOf("m", []);
  const asked = {
    budget: 3,
    most: 3,
    on: undefined,
    shows: "open",
    stage: "",
    openedAt: "",
    voters: 2,
  } as const;
  const round = { ...asked, id: "r", title: "First", state: "closed", tally: { a: 3 } } as const;
  const open = { ...asked, id: "s", title: "Second", state: "running", tally: { a: 1 } } as const;
  expect(factOf({ control, rounds: [round, open] }, holding(""))).toMatchObject({
    text: "Less of it",
    votes: 3,
  });
  expect(factOf({ control, rounds: [open] }, holding("")).votes).toBeUndefined();
  const inCluster = { ...holding(""), id: "b", cluster: "a" };
  expect(factOf({ control, rounds: [round] }, inCluster).votes).toBe(3);
});
