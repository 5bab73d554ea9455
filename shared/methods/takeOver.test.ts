import { describe, expect, test } from "vitest";
import { sticky } from "#shared/outcomes/board.test-support.ts";
import { factOf } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { futureBackwards } from "./future-backwards/method.ts";
import { originState, takenOver } from "./takeOver.ts";

const origin = { source: { workshop: "past", elements: ["x"] }, id: "past/x" };
const countermeasure: Outcome = {
  is: "action",
  ...origin,
  text: "Rehearse the restore",
  owner: "Database lead",
  due: "2025-10-31",
  type: "prevent",
  answers: [],
};

describe("what is taken over", () => {
  test("becomes the kind that the method says, with its origin and the figures it has a field for", () => {
    expect(takenOver(futureBackwards, countermeasure)).toEqual({
      kind: "how",
      area: "hows",
      text: "Rehearse the restore",
      fields: {
        owner: "Database lead",
        due: "2025-10-31",
        origin: "past/x",
        originText: "Rehearse the restore",
      },
    });
  });

  test("keeps figures as plain numbers, and choices that the kind offers", () => {
    const goal: Outcome = {
      is: "goal",
      ...origin,
      text: "Sooner",
      baseline: 9.5,
      target: 0,
      direction: "down",
    };
    expect(takenOver(futureBackwards, goal)?.fields).toEqual({
      direction: "down",
      baseline: "9.5",
      target: "0",
      origin: "past/x",
      originText: "Sooner",
    });
  });

  test("is nothing where the method has no place for it", () => {
    expect(takenOver(futureBackwards, { is: "moment", ...origin, text: "12:00" })).toBeUndefined();
  });
});

test("a sticky knows whether its origin says the same, something else, or is gone", () => {
  const taken = takenOver(futureBackwards, countermeasure);
  const copy = sticky("s", "how", "Rehearse it every month", { fields: taken?.fields ?? {} });
  const facts = (text: string) => (id: string) => (id === "past/x" ? { ...countermeasure, text } : undefined);
  expect(originState(copy, facts("Rehearse the restore"))).toBe("same");
  expect(originState(copy, facts("Rehearse it"))).toBe("changed");
  expect(originState(copy, () => undefined)).toBe("gone");
  expect(originState(sticky("t", "how", "New"), facts("New"))).toBeUndefined();
  expect(factOf("w", copy).origin).toBe("past/x");
});
