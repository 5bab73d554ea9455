import { expect, test } from "vitest";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { about, finding } from "./findings.ts";
import { heard, keysOf, lookAt } from "./hints.ts";
import type { Check } from "./method.ts";

const check: Check = ({ elements }) => [
  ...about("no-owner", elements, {
    one: "change has no owner",
    many: "changes have no owner",
    mend: "Name one.",
  }),
  finding("no-goal", [], { what: "There is no goal.", mend: "Write one." }),
];
const board = workshopOf("any", [sticky("a", "change", "A"), sticky("b", "change", "B")]);
const found = lookAt(board, [check], { "no-owner": "Nobody does it.", "no-goal": "What for?" });

const told = (...silences: readonly string[]) => heard(found, new Set(silences));

test("a hint says what was found, of each sticky alone, why, and how to mend it", () => {
  expect(found[0]).toEqual({
    check: "no-owner",
    elements: ["a", "b"],
    what: "2 changes have no owner.",
    each: "This change has no owner.",
    mend: "Name one.",
    why: "Nobody does it.",
    silenced: 0,
  });
  expect(
    told()
      .of.get("b")
      ?.map(({ each }) => each),
  ).toEqual(["This change has no owner."]);
  expect(told().silenced).toEqual([]);
});

test("a check that is silenced is told of no sticky", () => {
  const { told: left, silenced, of } = told("no-owner");
  expect(left.map((hint) => hint.check)).toEqual(["no-goal"]);
  expect(silenced.map((hint) => hint.check)).toEqual(["no-owner"]);
  expect(of.size).toBe(0);
});

test("one sticky can be silenced alone, and then the other", () => {
  const one = told("no-owner/a");
  expect(one.told.find((hint) => hint.check === "no-owner")).toMatchObject({ elements: ["b"], silenced: 1 });
  expect(one.silenced).toMatchObject([{ check: "no-owner", elements: ["a"] }]);
  expect([...one.of.keys()]).toEqual(["b"]);
  const both = told("no-owner/a", "no-owner/b");
  expect(both.told.map((hint) => hint.check)).toEqual(["no-goal"]);
});

test("the keys of a hint silence just that", () => {
  const [changes, goal] = found;
  if (!changes || !goal) throw new Error("The check found too little.");
  expect(keysOf(changes, false)).toEqual(["no-owner/a", "no-owner/b"]);
  expect(keysOf(changes, true)).toEqual(["no-owner"]);
  expect(keysOf(goal, false)).toEqual(["no-goal"]);
  expect(told(...keysOf(changes, false), ...keysOf(goal, false)).told).toEqual([]);
});
