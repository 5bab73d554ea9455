import { describe, expect, test } from "vitest";
import { sticky } from "#shared/outcomes/board.test-support.ts";
import { factOf } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { futureBackwards } from "./future-backwards/method.ts";
import { goesBackTo, originState, takenOver, updatedFrom } from "./takeOver.ts";

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
        originFigures: '{"due":"2025-10-31","owner":"Database lead"}',
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
      originFigures: '{"baseline":"9.5","direction":"down","target":"0"}',
    });
  });

  test("is nothing where the method has no place for it", () => {
    expect(takenOver(futureBackwards, { is: "moment", ...origin, text: "12:00" })).toBeUndefined();
  });
});

const taken = takenOver(futureBackwards, countermeasure);
const copy = sticky("s", "how", "Rehearse it every month", { fields: taken?.fields ?? {} });
const facts = (fact: Outcome | undefined) => (id: string) => (id === fact?.id ? fact : undefined);
const stateWith = (fact: Outcome | undefined, of = copy) => originState(futureBackwards, of, facts(fact));

describe("a sticky that was taken over", () => {
  test("knows whether its origin says the same, something else, or is gone", () => {
    expect(factOf("w", copy).origin).toBe("past/x");
    expect(stateWith(countermeasure)).toBe("same");
    expect(stateWith({ ...countermeasure, text: "Rehearse it" })).toBe("changed");
    expect(stateWith({ ...countermeasure, due: "2025-12-01" })).toBe("changed");
    expect(stateWith(undefined)).toBe("gone");
    expect(stateWith(countermeasure, sticky("t", "how", "New"))).toBeUndefined();
  });

  test("is known by its words alone where it keeps no figures", () => {
    const older = sticky("s", "how", "Rehearse it every month", {
      fields: { origin: "past/x", originText: "Rehearse the restore" },
    });
    expect(stateWith({ ...countermeasure, due: "2025-12-01" }, older)).toBe("same");
    expect(stateWith({ ...countermeasure, text: "Rehearse it" }, older)).toBe("changed");
  });

  test("follows its origin with words and figures, and is the same as it after that", () => {
    const { due: _, ...noDate } = countermeasure;
    for (const now of [{ ...countermeasure, text: "Rehearse it", owner: "Operations" }, noDate]) {
      const update = updatedFrom(futureBackwards, copy, now);
      expect(update.text).toBe(now.text);
      const followed = { ...copy, text: update.text, fields: { ...copy.fields, ...update.fields } };
      expect(followed.fields["owner"]).toBe(now.owner);
      expect(stateWith(now, followed)).toBe("same");
    }
  });
});

describe("a fact that was taken over", () => {
  const fact = (id: string, from?: string): Outcome => ({
    ...countermeasure,
    id,
    source: { workshop: id.split("/")[0] ?? "", elements: ["x"] },
    ...(from !== undefined && { origin: from }),
  });
  const among = (all: readonly Outcome[]) => (id: string) => all.find((one) => one.id === id);

  test("goes back to where it began, over others", () => {
    const all = [fact("a/1"), fact("b/1", "a/1"), fact("c/1", "b/1")];
    const [, , last] = all;
    if (!last) throw new Error("There is no last one");
    for (const workshop of ["a", "b", "c"]) expect(goesBackTo(workshop, last, among(all))).toBe(true);
    expect(goesBackTo("d", last, among(all))).toBe(false);
    // The one in between is gone, and its workshop is still named.
    expect(goesBackTo("b", last, among([last]))).toBe(true);
  });

  test("comes to an end where workshops took over from each other in a circle", () => {
    const all = [fact("a/1", "b/1"), fact("b/1", "a/1")];
    for (const one of all) {
      expect(goesBackTo("a", one, among(all))).toBe(true);
      expect(goesBackTo("c", one, among(all))).toBe(false);
    }
  });
});
