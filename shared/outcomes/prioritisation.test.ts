import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Item } from "./outcome.ts";
import {
  inCircles,
  mustShare,
  orderFaults,
  quarterOf,
  ranked,
  scoreOf,
  scorings,
  tieBreakers,
} from "./prioritisation.ts";

function item(id: string, figures: Partial<Item> = {}): Item {
  return {
    is: "item",
    id,
    source: { workshop: "w", elements: [id] },
    text: id,
    type: "story",
    onPath: false,
    firstUsers: [],
    labels: [],
    after: [],
    answers: [],
    ...figures,
  };
}

const figure = fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined });
const known = (figures: object) =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
const items = fc
  .array(
    fc.record({
      value: figure,
      effort: figure,
      timeCriticality: figure,
      riskReduction: figure,
      reach: figure,
      impact: figure,
      confidence: figure,
      votes: figure,
      moscow: fc.constantFrom(undefined, "must", "should", "could", "wont"),
      onPath: fc.boolean(),
      text: fc.constantFrom("same", "other"),
    }),
  )
  .map((list) => list.map((figures, place) => item(`i${place}`, known(figures))));

describe("a score", () => {
  const all = { timeCriticality: 5, riskReduction: 3, reach: 100, impact: 2, confidence: 0.5 } as const;

  test.each([
    ["value-effort", 4],
    ["wsjf", 8],
    ["rice", 50],
    ["moscow", 3],
  ] as const)("by %s", (scoring, score) => {
    expect(scoreOf(item("a", { ...all, value: 8, effort: 2, moscow: "must" }), scoring)).toBe(score);
  });

  test("is unknown where a figure is, and where there is no effort; nought is a figure", () => {
    for (const effort of [undefined, 0, -1])
      for (const scoring of ["value-effort", "wsjf", "rice"] as const)
        expect(scoreOf(item("a", known({ ...all, value: 8, effort })), scoring)).toBeUndefined();
    expect(scoreOf(item("a", { effort: 2 }), "value-effort")).toBeUndefined();
    expect(scoreOf(item("a", { value: 8, effort: 2, timeCriticality: 5 }), "wsjf")).toBeUndefined();
    expect(scoreOf(item("a", { value: 0, effort: 2 }), "value-effort")).toBe(0);
    expect(scoreOf(item("a"), "moscow")).toBeUndefined();
  });
});

describe("an order", () => {
  test("does not depend on the order given, puts what has no score last, and names what broke each tie", () => {
    fc.assert(
      fc.property(
        items.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        fc.constantFrom(...scorings),
        ([list, shuffled], scoring) => {
          const lines = ranked(list, scoring);
          expect(ranked(shuffled, scoring)).toEqual(lines);
          expect(lines.map(({ rank }) => rank)).toEqual(list.map((_, place) => place + 1));
          for (const [place, { score, tie }] of lines.entries()) {
            const before = lines[place - 1];
            if (!before) continue;
            expect(score ?? -Infinity).toBeLessThanOrEqual(before.score ?? -Infinity);
            expect(tie !== undefined).toBe(score === before.score);
          }
        },
      ),
    );
  });

  test("asks its tie-breakers one after the other", () => {
    const same = { value: 2, effort: 2 };
    const order = ranked(
      [
        item("e", { ...same, text: "b" }),
        item("d", { ...same, text: "b" }),
        item("c", { ...same, text: "a" }),
        item("b", { ...same, votes: 1 }),
        item("a", { ...same, onPath: true }),
      ],
      "value-effort",
    );
    expect(order.map(({ item: { id }, tie }) => [id, tie])).toEqual([
      ["a", undefined],
      ["b", "path"],
      ["c", "votes"],
      ["d", "text"],
      ["e", "id"],
    ]);
    const byClass = ranked(
      [item("a", { moscow: "must" }), item("b", { moscow: "must", value: 3, effort: 1 })],
      "moscow",
    );
    expect(byClass.map(({ item: { id }, tie }) => [id, tie])).toEqual([
      ["b", undefined],
      ["a", "ratio"],
    ]);
    expect(tieBreakers.at(-1)).toBe("id");
  });
});

test.each([
  [6, 5, "quick win"],
  [10, 6, "big bet"],
  [5, 5, "fill-in"],
  [1, 10, "time sink"],
  [undefined, 3, undefined],
  [3, undefined, undefined],
] as const)("value %s and effort %s is %s", (value, effort, quarter) => {
  expect(quarterOf(known({ value, effort }))).toBe(quarter);
});

describe("what must come first", () => {
  const first = item("first");
  const second = item("second", { after: ["first"] });
  const lost = item("lost", { after: ["nowhere", "lost"] });

  test("is found where it comes later or is missing", () => {
    const all = [first, second, lost];
    expect(orderFaults([first, second, lost], all)).toEqual([]);
    expect(orderFaults([second, first], all)).toEqual([{ item: second, needs: first, is: "later" }]);
    expect(orderFaults([second], all)).toEqual([{ item: second, needs: first, is: "missing" }]);
  });

  test("goes round in a circle only where it comes back", () => {
    const [a, b, c] = [item("a", { after: ["b"] }), item("b", { after: ["a"] }), item("c", { after: ["a"] })];
    expect(inCircles([a, b, c, first, second])).toEqual([a, b]);
    expect(inCircles([item("s", { after: ["s"] })]).length).toBe(1);
  });
});

test("Must is a part of the known effort of what is planned", () => {
  const of = (moscow: Item["moscow"], effort?: number) =>
    item(`${moscow} ${effort}`, known({ moscow, effort }));
  expect(mustShare([of("must", 6), of("should", 4), of("wont", 90), of("must"), of(undefined, 5)])).toBe(0.6);
  expect(mustShare([of("must", 0), of("should")])).toBeUndefined();
  expect(mustShare([])).toBeUndefined();
});
