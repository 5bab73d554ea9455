import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { item } from "#shared/outcomes/exporters/fixture.test-support.ts";
import type { Item } from "#shared/outcomes/outcome.ts";
import { ordered } from "./order.ts";
import { write } from "./read.test-support.ts";

const titles = (items: readonly Item[], scoring: Parameters<typeof ordered>[1]) =>
  ordered(items, scoring).map(({ title, score }) => [title, score]);

describe("the order", () => {
  test("by value for effort; no figure and no effort are no score, not nought", () => {
    expect(
      titles(
        [
          item("a", "No effort", { value: 5, effort: 0 }),
          item("b", "No value", { effort: 1 }),
          item("c", "Worthless", { value: 0, effort: 2 }),
          item("d", "Good", { value: 3, effort: 2 }),
        ],
        "value-effort",
      ),
    ).toEqual([
      ["Good", 1.5],
      ["Worthless", 0],
      ["No effort", undefined],
      ["No value", undefined],
    ]);
  });

  test("by WSJF, RICE and MoSCoW", () => {
    const wsjf = { value: 8, timeCriticality: 5, riskReduction: 3, effort: 2 };
    expect(titles([item("a", "A", wsjf), item("b", "B", { ...wsjf, effort: 1 })], "wsjf")).toEqual([
      ["B", 16],
      ["A", 8],
    ]);
    const rice = { reach: 100, impact: 2, confidence: 0.5, effort: 4 };
    expect(titles([item("a", "A", rice), item("b", "B", { ...rice, confidence: 1 })], "rice")).toEqual([
      ["B", 50],
      ["A", 25],
    ]);
    const classes = (["wont", "could", "should", "must"] as const).map((moscow) =>
      item(moscow, moscow, { moscow }),
    );
    expect(ordered([item("x", "none"), ...classes], "moscow").map(({ title }) => title)).toEqual([
      "must",
      "should",
      "could",
      "wont",
      "none",
    ]);
  });

  test("ties: on the path, value for effort, votes, title, id; in whatever order they come", () => {
    const same = { moscow: "must" } as const;
    const items = [
      item("a", "On the path", { ...same, onPath: true }),
      item("b", "Better", { ...same, value: 4, effort: 2 }),
      item("c", "Voted", { ...same, votes: 3 }),
      item("d", "Alpha", same),
      item("e", "Alpha", same),
      item("f", "Beta", same),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(ordered(shuffled, "moscow").map((line) => line.item.id.at(-1))).toEqual([
          "a",
          "b",
          "c",
          "d",
          "e",
          "f",
        ]);
      }),
    );
  });

  test("a circle of parents has no parents, and a parent that is not there is none", () => {
    const lines = ordered(
      [
        item("a", "A", { parent: "shpath2509/b" }),
        item("b", "B", { parent: "shpath2509/a" }),
        item("c", "C", { parent: "shpath2509/c" }),
        item("d", "D", { parent: "gone" }),
        item("e", "E", { parent: "shpath2509/d" }),
      ],
      "moscow",
    );
    expect(lines.map(({ parent }) => parent?.text)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      "D",
    ]);
  });

  test("what comes before what it must come after is named", () => {
    const { notes } = write("markdown", [
      item("a", "Roof", { value: 9, effort: 1, after: ["shpath2509/b"] }),
      item("b", "Wall", { value: 1, effort: 1 }),
    ]);
    expect(notes).toEqual(["“Roof” comes before “Wall”, which it must come after."]);
    const circle = [
      item("a", "Egg", { after: ["shpath2509/b"] }),
      item("b", "Hen", { after: ["shpath2509/a"] }),
    ];
    expect(write("csv", circle).notes).toHaveLength(3);
  });
});
