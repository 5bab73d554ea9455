import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { pathOf } from "./path.ts";
import { shortestPath } from "./method.ts";
import { sliceOf } from "./slice.ts";

const candidate = (id: string, effort: string, place = "") =>
  sticky(id, "candidate", id, { fields: { effort, value: "5", place }, x: -1000 });
const step = (id: string, x: number, works = "") => sticky(id, "step", id, { fields: { works }, x });
const value = sticky("v", "value", "Somebody has it", { x: 9000 });
const of = (...elements: readonly Element[]) => sliceOf(workshopOf("shortest-path", elements));

test("takes what makes the whole way with the least effort, also where one makes two steps", () => {
  const way = [step("s1", 0), step("s2", 300), step("s3", 600, "already"), value];
  const single = [candidate("a", "2"), candidate("b", "2"), arrow("a", "s1"), arrow("b", "s2")];
  const both = (effort: string) => [candidate("c", effort), arrow("c", "s1"), arrow("c", "s2")];
  expect(of(...way, ...single, ...both("5")).thinnest).toEqual(["a", "b"]);
  expect(of(...way, ...single, ...both("3")).thinnest).toEqual(["c"]);
  // Of equal effort fewer are thinner.
  expect(of(...way, ...single, ...both("4")).thinnest).toEqual(["c"]);
});

test("counts what must come before as a part of it", () => {
  const way = [step("s1", 0), value];
  const made = [candidate("a", "1"), candidate("b", "3"), arrow("a", "s1"), arrow("b", "s1")];
  expect(of(...way, ...made, candidate("n", "4"), arrow("a", "n")).thinnest).toEqual(["b"]);
  expect(of(...way, ...made, candidate("n", "1"), arrow("a", "n")).thinnest).toEqual(["a", "n"]);
  // A circle is gone through once.
  expect(of(...way, ...made, candidate("n", "1"), arrow("a", "n"), arrow("n", "a")).thinnest).toEqual([
    "a",
    "n",
  ]);
});

test("knows of no thinnest one where an effort is unknown, nothing covers a step, or no value is reached", () => {
  const way = [step("s1", 0), step("s2", 300)];
  const a = [candidate("a", ""), arrow("a", "s1"), arrow("a", "s2")];
  expect(of(...way, value, ...a).thinnest).toBeUndefined();
  expect(of(...way, value, candidate("b", "3"), arrow("b", "s1")).thinnest).toBeUndefined();
  expect(of(...way, candidate("b", "3"), arrow("b", "s1"), arrow("b", "s2")).thinnest).toBeUndefined();
  expect(of().thinnest).toBeUndefined();
});

test("follows the connectors of a way that branches, and takes the branch of less effort", () => {
  const way = [step("s1", 0), step("s2", 300), step("s3", 300), value];
  const arrows = [arrow("s1", "s2"), arrow("s1", "s3"), arrow("s2", "v"), arrow("s3", "v")];
  const made = ["s1", "s2", "s3"].flatMap((id, place) => [
    candidate(`c${place}`, String(3 - place)),
    arrow(`c${place}`, id),
  ]);
  expect(of(...way, ...arrows, ...made).thinnest).toEqual(["c0", "c2"]);
});

test("says what is chosen, and which steps nothing chosen makes", () => {
  const way = [step("s1", 0), step("s2", 300), value];
  const slice = of(...way, candidate("a", "2", "2"), candidate("b", "2", "1"), arrow("a", "s1"));
  expect(slice).toMatchObject({ chosen: ["b", "a"], complete: false, open: ["s2"] });
});

test("the sample's path is whole, and the thinnest slice is no thicker", async () => {
  const workshop = await shortestPath.sample();
  const { complete, thinnest, chosen } = sliceOf(workshop);
  expect(complete).toBe(true);
  expect(thinnest?.length).toBeLessThanOrEqual(chosen.length);
});

test("no other choice makes the way with less effort, and what it takes makes the way", () => {
  const steps = ["s0", "s1", "s2", "s3"];
  const candidates = fc.array(
    fc.record({ effort: fc.integer({ min: 1, max: 9 }), makes: fc.subarray(steps, { minLength: 1 }) }),
    { minLength: 1, maxLength: 7 },
  );
  fc.assert(
    fc.property(candidates, fc.subarray(steps), (all, already) => {
      const board = (places: ReadonlySet<string>) => [
        ...steps.map((id, place) => step(id, 300 * place, already.includes(id) ? "already" : "")),
        value,
        ...all.flatMap(({ effort, makes }, place) => [
          candidate(`c${place}`, String(effort), places.has(`c${place}`) ? String(place + 1) : ""),
          ...makes.map((id) => arrow(`c${place}`, id)),
        ]),
      ];
      const { thinnest } = sliceOf(workshopOf("shortest-path", board(new Set())));
      const needed = steps.filter((id) => !already.includes(id));
      const effortOf = (ids: readonly string[]) =>
        ids.reduce((sum, id) => sum + (all[Number(id.slice(1))]?.effort ?? 0), 0);
      const choices = Array.from({ length: 2 ** all.length }, (_, bits) =>
        all.flatMap((_one, place) => (((bits >> place) & 1) === 1 ? [`c${place}`] : [])),
      ).filter((ids) =>
        needed.every((id) => ids.some((one) => all[Number(one.slice(1))]?.makes.includes(id))),
      );
      const least = Math.min(...choices.map(effortOf));
      expect(thinnest === undefined ? Infinity : effortOf(thinnest)).toBe(least);
      if (thinnest && thinnest.length > 0)
        expect(pathOf(workshopOf("shortest-path", board(new Set(thinnest)))).complete).toBe(true);
    }),
  );
});
