import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Pain, Step } from "./outcome.ts";
import { type Layer, overlay } from "./overlay.ts";

function layer(
  team: string,
  steps: readonly string[],
  pains: readonly (readonly [string, number])[] = [],
): Layer {
  const common = (id: string, text: string) => ({
    id: `${team}/${id}`,
    source: { workshop: team, elements: [id] },
    text,
  });
  return {
    team,
    steps: steps.map((text, at): Step => ({ is: "step", kind: "Event", ...common(`s${at}`, text) })),
    pains: pains.map(([text, step], at): Pain => ({
      is: "pain",
      ...common(`p${at}`, text),
      ...(step >= 0 && { step: `${team}/s${step}` }),
      teams: [],
    })),
  };
}

const told = (layers: readonly Layer[]) => overlay(layers).steps.map(({ text, teams }) => [text, ...teams]);

test("steps of the same words become one, whatever their capitals, articles and full stops", () => {
  expect(
    told([
      layer("Booking", ["Project approved", "Environment requested", "Live"]),
      layer("Cargo", ["project  approved.", "The environment requested", "Firewall opened", "Live!"]),
    ]),
  ).toEqual([
    ["Project approved", "Booking", "Cargo"],
    ["Environment requested", "Booking", "Cargo"],
    ["Firewall opened", "Cargo"],
    ["Live", "Booking", "Cargo"],
  ]);
});

test("a step that comes elsewhere in another team's order stays a step of its own", () => {
  expect(told([layer("A", ["one", "two", "three"]), layer("B", ["three", "one", "two"])])).toEqual([
    ["three", "B"],
    ["one", "A", "B"],
    ["two", "A", "B"],
    ["three", "A"],
  ]);
});

test("a step is as hot as there are teams with a pain point on it", () => {
  const merged = overlay([
    layer(
      "A",
      ["wait", "go"],
      [
        ["Takes 6 weeks", 0],
        ["Nobody answers", 0],
      ],
    ),
    layer(
      "B",
      ["wait", "go"],
      [
        ["takes 6 weeks!", 0],
        ["Too late", 1],
      ],
    ),
    layer("C", ["go"], [["Nowhere", -1]]),
  ]);
  expect(merged.steps.map(({ painTeams }) => painTeams)).toEqual([["A", "B"], ["B"]]);
  expect(merged.steps[0]?.pains.map(({ text, teams }) => [text, ...teams])).toEqual([
    ["Takes 6 weeks", "A", "B"],
    ["Nobody answers", "A"],
  ]);
  expect(merged.loosePains.map(({ text, teams }) => [text, ...teams])).toEqual([["Nowhere", "C"]]);
  expect(merged.hottest).toBe(2);
});

test("a pain point counts for the teams that it names", () => {
  const [only] = [layer("A and B", ["wait"], [["Slow", 0]])];
  const named = { ...only, pains: only.pains.map((pain) => ({ ...pain, teams: ["A", "B"] })) };
  expect(overlay([named]).hottest).toBe(2);
});

test("keeps every step once and every board's order, and nothing of no boards", () => {
  const text = fc.constantFrom("a", "b", "c", "d", "", "?");
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 4 }), (boards) => {
      const layers = boards.map((steps, at) => layer(`T${at}`, steps));
      const merged = overlay(layers).steps.flatMap(({ steps }) => steps.map(({ id }) => id));
      for (const { steps, team } of layers)
        expect(merged.filter((id) => id.startsWith(`${team}/`))).toEqual(steps.map(({ id }) => id));
    }),
  );
  expect(overlay([])).toEqual({ steps: [], loosePains: [], hottest: 0 });
});
