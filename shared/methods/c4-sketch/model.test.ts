import { expect, test } from "vitest";
import { arrow, frame, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { c4Sketch } from "./method.ts";
import { modelOf } from "./model.ts";

test("an element is part of what its frame opens, unless it says otherwise itself", () => {
  const { elements } = modelOf(
    workshopOf("c4-sketch", [
      sticky("s", "system", "Shop", { x: -500 }),
      sticky("t", "system", "Bank", { x: -900 }),
      frame("f", "Inside Shop", [0, 0, 900, 900, 0], "of:s"),
      frame("g", "Inside Page", [300, 0, 400, 400, 0], "of:c"),
      sticky("c", "container", "Page", { x: 10, y: 400 }),
      sticky("d", "container", "Ledger", { x: 10, y: 650, fields: { parent: "t" } }),
      sticky("e", "container", "Odd one", { x: 600, y: 650, fields: { parent: "nowhere" } }),
      sticky("k", "component", "Cart", { x: 400, y: 100 }),
    ]),
  );
  expect(elements.map(({ element: { text, parent } }) => [text, parent])).toEqual([
    ["Bank", undefined],
    ["Shop", undefined],
    ["Page", "w/s"],
    ["Ledger", "w/t"],
    ["Odd one", "w/s"],
    ["Cart", "w/c"],
  ]);
});

test("connectors between elements are relations, all others are not", () => {
  const { relations } = modelOf(
    workshopOf("c4-sketch", [
      sticky("a", "person", "User"),
      sticky("b", "system", "Shop", { x: 300 }),
      sticky("i", "idea", "Loyalty card", { x: 600 }),
      arrow("a", "b", "Buys in [browser]"),
      arrow("a", "i", "wants"),
      arrow("a", "gone", "?"),
    ]),
  );
  expect(
    relations.map(({ relation: { from, to, text, technology } }) => [from, to, text, technology]),
  ).toEqual([["w/a", "w/b", "Buys in", "browser"]]);
});

test("the sample is one model of which every container and component has its place", async () => {
  const outcomes = c4Sketch.outcomes(await c4Sketch.sample());
  const elements = outcomesOf(outcomes, "element");
  const typeOf = new Map(elements.map(({ id, type }) => [id, type]));
  for (const { type, parent } of elements)
    if (type !== "person" && type !== "system")
      expect(typeOf.get(parent ?? "")).toBe(
        { container: "system", component: "container", code: "component" }[type],
      );
  expect(outcomesOf(outcomes, "open").filter(({ kind }) => kind === "parked").length).toBe(5);
});
