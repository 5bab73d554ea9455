import * as fc from "fast-check";
import { expect, test } from "vitest";
import { figureRows, journeyFigures, partText, timeText } from "./journeyFigures.ts";
import type { Journey } from "./outcome.ts";

type Step = Journey["steps"][number];

const step = (id: string, lane: string, more: Partial<Step> = {}): Step => ({
  id,
  text: id,
  lane,
  backTo: [],
  ...more,
});

test("counts steps by lane, hand-offs between neighbours, and ways back", () => {
  const figures = journeyFigures({
    steps: [
      step("a", "User"),
      step("b", "Team"),
      step("c", "Team", { backTo: ["a", "c"] }),
      step("d", "User", { backTo: ["nowhere"] }),
    ],
  });
  expect(figures.steps).toBe(4);
  expect([...figures.stepsByLane]).toEqual([
    ["User", 2],
    ["Team", 2],
  ]);
  expect(figures.handOffs).toBe(2);
  expect(figures.loops).toBe(2);
});

test("times add up, and efficiency is the active part", () => {
  const figures = journeyFigures({
    steps: [step("a", "User", { active: 60, wait: 0 }), step("b", "Team", { active: 60, wait: 360 })],
  });
  expect(figures.lead).toEqual({ known: 480, unknown: 0 });
  expect(figures.flowEfficiency).toBe(0.25);
});

test("what is unknown is said, never nought", () => {
  const figures = journeyFigures({
    steps: [step("a", "User", { active: 1440, automated: true }), step("b", "Team")],
  });
  expect(timeText(figures.active)).toBe("at least 3 days (1 unknown)");
  expect(timeText(figures.wait)).toBe("unknown");
  expect(timeText(figures.lead)).toBe("at least 3 days (3 unknown)");
  expect(figures.flowEfficiency).toBeUndefined();
  expect(partText(figures.automated, 2)).toBe("at least 1 of 2 (1 unknown)");
  expect(partText({ known: 0, unknown: 2 }, 2)).toBe("unknown");
  expect(figures.accurate).toBeUndefined();
});

test("rework makes the lead time longer by the part that is complete and accurate", () => {
  const all = { active: 240, wait: 240 };
  const figures = journeyFigures({
    steps: [step("a", "User", { ...all, accurate: 0.5 }), step("b", "Team", { ...all, accurate: 0.5 })],
  });
  expect(figures.leadWithRework).toEqual({ known: 3840, unknown: 0 });
  const nothing = journeyFigures({ steps: [step("a", "User", { ...all, accurate: 0 })] });
  expect(nothing.leadWithRework).toBeUndefined();
});

test("rows have a cell per picture, empty for one that is not drawn, and no row without any", () => {
  const drawn = journeyFigures({ steps: [step("a", "User", { active: 60, wait: 0, automated: false })] });
  const rows = figureRows([drawn, journeyFigures({ steps: [] })]);
  expect(Object.fromEntries(rows.map(({ label, cells }) => [label, cells]))).toEqual({
    Steps: ["1", ""],
    "Steps: User": ["1", ""],
    "Hand-offs": ["0", ""],
    Loops: ["0", ""],
    Automated: ["0 of 1 (0%)", ""],
    "Active time": ["1 h", ""],
    "Waiting time": ["0 min", ""],
    "Lead time": ["1 h", ""],
    "Flow efficiency": ["100%", ""],
  });
});

test("one more unknown never makes a sum greater", () => {
  const known = fc.option(fc.nat({ max: 9999 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(known, { minLength: 1, maxLength: 12 }), fc.nat(), (times, pick) => {
      const journey = (values: readonly (number | undefined)[]) =>
        journeyFigures({
          steps: values.map((active, at) => step(`s${at}`, "User", active === undefined ? {} : { active })),
        });
      const forgotten = times.map((value, at) => (at === pick % times.length ? undefined : value));
      expect(journey(forgotten).active.known).toBeLessThanOrEqual(journey(times).active.known);
      expect(journey(forgotten).active.unknown).toBeGreaterThanOrEqual(journey(times).active.unknown);
    }),
  );
});
