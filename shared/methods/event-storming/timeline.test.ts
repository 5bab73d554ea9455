import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { arrow, frame, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { stormOf } from "./timeline.ts";

const storm = (elements: readonly Element[]) => stormOf(workshopOf("event-storming", elements));

test("steps go from left to right, and what runs beside each other from top to bottom", () => {
  const elements = [
    sticky("a", "event", "second, above", { x: 290, y: 0 }),
    sticky("b", "event", "second, below", { x: 240, y: 300 }),
    sticky("c", "pivotal", "third", { x: 480 }),
    sticky("d", "event", "first", { x: 0 }),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(elements, { minLength: 4 }), (shuffled) => {
      expect(storm(shuffled).steps.map((step) => step.sticky.id)).toEqual(["d", "a", "b", "c"]);
    }),
  );
});

test("a pain point is on the step that it is connected to, or else on the nearest", () => {
  const { steps } = storm([
    sticky("a", "event", "one"),
    sticky("b", "event", "two", { x: 500 }),
    sticky("p", "pain", "beside one", { x: 100, y: 240 }),
    sticky("q", "pain", "connected with two", { x: 0, y: 240 }),
    arrow("b", "q"),
  ]);
  expect(steps.map(({ pains }) => pains.map(({ id }) => id))).toEqual([["p"], ["q"]]);
  expect(storm([sticky("p", "pain", "alone")]).loosePains.map(({ id }) => id)).toEqual(["p"]);
});

test("a frame that people drew is a lane and names the team, where the step does not name one itself", () => {
  const { steps } = storm([
    frame("t", "Timeline", [-100, -100, 2000, 800, 0], "timeline"),
    frame("l", "Operations", [-50, -50, 1000, 400, 0]),
    sticky("a", "event", "one"),
    sticky("b", "event", "two", { x: 300, fields: { team: "Security" } }),
    sticky("c", "event", "three", { x: 1500 }),
  ]);
  expect(steps.map(({ team }) => team)).toEqual(["Operations", "Security", undefined]);
});

test("events of the process in detail are not steps of the timeline", () => {
  const { steps, process } = storm([
    frame("f", "In detail", [400, 0, 1000, 400, 0], "process"),
    sticky("a", "event", "one"),
    sticky("b", "event", "inside", { x: 500 }),
  ]);
  expect(steps.map((step) => step.sticky.id)).toEqual(["a"]);
  expect(process.map(({ id }) => id)).toEqual(["b"]);
});
