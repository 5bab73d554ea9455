import { expect, test } from "vitest";
import { eventStorming } from "#shared/methods/event-storming/method.ts";
import { futureBackwards } from "#shared/methods/future-backwards/method.ts";
import { arrow, frame, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { figures } from "./figures.ts";
import { shortestPath } from "./method.ts";

test("the sample's candidates come from the other boards, and the path is first in its order", async () => {
  const items = outcomesOf(shortestPath.outcomes(await shortestPath.sample()), "item");
  const others = await Promise.all(
    [eventStorming, futureBackwards].map(async (method) => method.outcomes(await method.sample())),
  );
  const known = new Set(others.flat().map(({ id }) => id));
  const origins = items.flatMap(({ origin }) => origin ?? []);
  expect(origins.length).toBeGreaterThan(10);
  expect(origins.filter((id) => !known.has(id))).toEqual([]);
  expect(items.map(({ onPath }) => onPath)).toEqual(items.map((_, place) => place < 7));
  expect(items.slice(0, 3).map(({ value, effort }) => [value, effort])).toEqual([
    [7, 1],
    [8, 2],
    [9, 4],
  ]);
  expect(items.filter(({ value }) => value === undefined).length).toBe(2);
  expect(figures(await shortestPath.sample())?.rows.map(({ cells }) => cells)).toEqual([
    ["7", "21"],
    ["24", "99, 2 unknown"],
    ["8", "8"],
    ["", "35%"],
  ]);
});

test("an item knows what it needs first, who gets it and what it tells; figures that nobody gave are unknown", () => {
  const items = outcomesOf(
    shortestPath.outcomes(
      workshopOf("", [
        frame("f", "Plane", [0, 1000, 2080, 1720, 0], "plane"),
        sticky("a", "candidate", "A", { fields: { place: "2", impact: "0.5", confidence: "high" } }),
        sticky("b", "candidate", "B", { x: 300, fields: { place: "1", value: "0", origin: "past/x" } }),
        sticky("c", "candidate", "C", { x: 600, fields: { place: "0", moscow: "perhaps" } }),
        sticky("u", "user", "Everyone", { x: 900 }),
        sticky("v", "user", "Cargo", { x: 1200 }),
        sticky("l", "learn", "Whether it works", { x: 1500 }),
        arrow("a", "b"),
        arrow("v", "a"),
        arrow("b", "l"),
      ]),
    ),
    "item",
  );
  const common = { is: "item", type: "story", labels: [], after: [], answers: [] };
  const from = (id: string) => ({ id: `w/${id}`, source: { workshop: "w", elements: [id] } });
  expect(items).toEqual([
    {
      ...common,
      ...from("b"),
      text: "B",
      value: 0,
      onPath: true,
      place: 1,
      firstUsers: ["Everyone", "Cargo"],
      learn: "Whether it works",
      origin: "past/x",
      answers: ["past/x"],
    },
    {
      ...common,
      ...from("a"),
      text: "A",
      impact: 0.5,
      onPath: true,
      place: 2,
      firstUsers: ["Cargo"],
      after: ["w/b"],
    },
    { ...common, ...from("c"), text: "C", onPath: false, firstUsers: [] },
  ]);
});
