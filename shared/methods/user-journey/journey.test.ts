import { expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { arrow, frame, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { picturesOf } from "./journey.ts";
import { userJourney } from "./method.ts";

const lanes = [
  frame("u", "As it is: user", [0, 0, 2000, 400, 0], "as-is-user"),
  frame("t", "As it is: platform team", [0, 500, 2000, 400, 0], "as-is-team"),
];
const board = (elements: readonly Element[]) => workshopOf("user-journey", [...lanes, ...elements]);

test("steps are read from left to right, whichever lane they lie in; those in none are left over", () => {
  const { pictures, loose } = picturesOf(
    board([
      sticky("c", "step", "third", { x: 600, y: 100 }),
      sticky("b", "step", "second", { x: 300, y: 600 }),
      sticky("a", "step", "first", { x: 0, y: 100 }),
      sticky("x", "step", "nowhere", { x: 5000 }),
    ]),
  );
  expect(pictures[0]?.steps.map(({ sticky: { id }, lane }) => [id, lane])).toEqual([
    ["a", "User"],
    ["b", "Platform team"],
    ["c", "User"],
  ]);
  expect(loose.map(({ id }) => id)).toEqual(["x"]);
});

test("an arrow to an earlier step is a loop, one to a later step is not", () => {
  const { pictures } = picturesOf(
    board([
      sticky("a", "step", "first"),
      sticky("b", "step", "second", { x: 300 }),
      arrow("a", "b"),
      arrow("b", "a"),
    ]),
  );
  expect([...(pictures[0]?.backTo ?? [])]).toEqual([
    ["a", []],
    ["b", ["a"]],
  ]);
});

test("figures say what is unknown, and there are none without steps", () => {
  const found = userJourney.figures?.(
    board([
      sticky("a", "step", "first", { fields: { active: "3 days", wait: "1-2 weeks" } }),
      sticky("b", "step", "second", { x: 300, y: 600 }),
    ]),
  );
  const rows = new Map(found?.rows.map(({ label, cells }) => [label, cells]));
  expect(found?.columns).toEqual(["As it is", "First version", "As it shall be"]);
  expect(rows.get("Active time")).toEqual(["at least 3 days (1 unknown)", "", ""]);
  expect(rows.get("Waiting time")).toEqual(["unknown", "", ""]);
  expect(rows.get("Hand-offs")).toEqual(["1", "", ""]);
  expect(userJourney.figures?.(board([]))).toBeUndefined();
});

test("the sample tells of 9, 5 and 3 steps with 5 hand-offs today, and leads each change to a pain point", async () => {
  const outcomes = userJourney.outcomes(await userJourney.sample());
  expect(outcomesOf(outcomes, "journey").map(({ steps }) => steps.length)).toEqual([9, 5, 3]);
  const figures = userJourney.figures?.(await userJourney.sample());
  expect(figures?.rows.find(({ label }) => label === "Hand-offs")?.cells[0]).toBe("5");
  const pains = new Set(outcomesOf(outcomes, "pain").map(({ id }) => id));
  for (const { answers } of outcomesOf(outcomes, "action")) {
    expect(answers.length).toBe(1);
    expect(pains).toContain(answers[0]);
  }
});
