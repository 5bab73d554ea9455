import { Resvg } from "@resvg/resvg-js";
import { lint } from "markdownlint/sync";
import { describe, expect, test } from "vitest";
import {
  hostile,
  measure,
  programme,
  textOf,
  workshops,
} from "#shared/outcomes/exporters/fixture.test-support.ts";
import type { Measure } from "#shared/outcomes/outcome.ts";
import { bandsOf, type Edition } from "./bands.ts";
import { measuresScorecard } from "./exporter.ts";
import { hours, isAimedBackwards, latest, progress, share, timesAMonth } from "./figures.ts";

const write = (outcomes: readonly Measure[], options = {}) =>
  measuresScorecard.write({ title: "Harbour", workshops, outcomes }, options);

describe("figures", () => {
  test.each([
    [9.5, 3, 4, 0.846],
    [9.5, 3, 9.5, 0],
    [9.5, 3, 11, -0.231],
    [0, 6, 3, 0.5],
    [0, 6, 9, 1.5],
    [3, 3, 3, undefined],
    [undefined, 3, 1, undefined],
    [1, undefined, 1, undefined],
    [1, 3, undefined, undefined],
  ])("from %s to %s, now %s: %s of the way", (baseline, target, actual, part) => {
    const aim = { ...(baseline !== undefined && { baseline }), ...(target !== undefined && { target }) };
    const found = progress(aim, actual);
    if (part === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(part, 3);
  });

  test("a target must be better than the baseline, for its direction", () => {
    expect(isAimedBackwards({ baseline: 3, target: 9, direction: "down" })).toBe(true);
    expect(isAimedBackwards({ baseline: 9, target: 3, direction: "down" })).toBe(false);
    expect(isAimedBackwards({ baseline: 3, target: 3, direction: "up" })).toBe(true);
    expect(isAimedBackwards({ baseline: 3, target: 9 })).toBe(false);
  });

  test("the newest reading is the latest, wherever it stands", () => {
    const readings = [
      { at: "2026-03-31", value: 4 },
      { at: "2025-10-31", value: 8 },
    ];
    expect(latest(measure("m", "M", { readings }))?.value).toBe(4);
    expect(latest(measure("m", "M"))).toBeUndefined();
  });

  test.each([
    [hours(2, "Days"), 48],
    [hours(30, "min"), 0.5],
    [hours(1, "h"), 1],
    [hours(1, "sprints"), undefined],
    [hours(1, undefined), undefined],
    [timesAMonth(1, "per month"), 1],
    [timesAMonth(2, "times a day"), 60.833],
    [timesAMonth(1, "deploys"), undefined],
    [share(12, "%"), 0.12],
    [share(0.3, ""), 0.3],
    [share(12, ""), undefined],
  ])("units as people write them: %s", (found, expected) => {
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(expected, 3);
  });
});

test.each<[NonNullable<Measure["delivery"]>, number, string, Edition, readonly string[]]>([
  ["lead-time", 4, "days", "2024", ["high"]],
  ["lead-time", 12, "hours", "2024", ["elite"]],
  ["lead-time", 12, "hours", "2021", []],
  ["lead-time", 9, "months", "2021", ["low"]],
  ["lead-time", 4, "sprints", "2024", []],
  ["recovery-time", 5, "hours", "2024", ["high", "medium"]],
  ["recovery-time", 30, "minutes", "2024", ["elite"]],
  ["deployment-frequency", 2, "per week", "2024", ["high"]],
  ["deployment-frequency", 2, "per month", "2024", ["medium"]],
  ["fail-rate", 12, "%", "2021", ["elite"]],
  ["fail-rate", 20, "%", "2021", ["high", "medium", "low"]],
  ["fail-rate", 12, "%", "2024", []],
  ["rework-rate", 12, "%", "2024", []],
])("%s of %s %s in %s: %s", (delivery, value, unit, edition, bands) => {
  expect(bandsOf(measure("m", "M", { delivery, unit }), value, edition)).toEqual(bands);
});

test("the scorecard shows the way of each measure, and bands one by one with their edition", () => {
  const { files, notes } = measuresScorecard.write(programme);
  const text = textOf(files, "measures.md");
  expect(notes).toEqual([]);
  expect(text).toContain(
    "| Time to first release[^measrs2510-m1] | 9.5 months | 4 months | 3 months | 2026-06-30 | 85% |\n",
  );
  expect(text).toContain("## Software delivery, beside DORA’s report of 2024\n");
  expect(text).toContain(
    "| Booking: change lead time[^measrs2510-m2] | Change lead time | 4 days | High |\n",
  );
  expect(text).toContain(
    "| Booking: change fail rate[^measrs2510-m3] | Change fail rate | 12% | No band holds it |\n",
  );
  expect(text).toContain("- Goal: New projects reach production within three months\n");
  expect(text).toContain("| Baseline, 2025-06-30 | 9.5 months | |\n| 2025-10-31 | 8 months | 23% |\n");
  expect(text).not.toMatch(/average|overall/iu);
  expect(textOf(measuresScorecard.write(programme, { edition: "2021" }).files, "measures.md")).toContain(
    "| 12% | Elite |\n",
  );
});

test("a measure that is aimed the wrong way is named; one without readings says so", () => {
  const { files, notes } = write([
    measure("a", "A", { baseline: 1, target: 2, direction: "down" }),
    measure("b", "B"),
  ]);
  expect(notes).toEqual(["“A”: the target is no better than the baseline. Look at the direction."]);
  expect(textOf(files, "measures.md")).toContain("### B\n\nNo reading yet\n");
  expect(write([]).files).toEqual([]);
});

test("each measure that was read has a picture of its course beside the scorecard, named in words", () => {
  const { files } = measuresScorecard.write(programme);
  const text = textOf(files, "measures.md");
  expect(text).toContain(
    "![Time to first release: from 9.5 months on 2025-06-30 to 4 months on 2026-03-31, 4 figures](chart-time-to-first-release.svg)",
  );
  const svg = textOf(files, "chart-time-to-first-release.svg");
  expect(svg.match(/<circle /gu)).toHaveLength(4);
  expect(svg).toContain(">Target 3 months</text>");
  expect(measuresScorecard.write(programme).files).toEqual(files);
});

test("two measures of one name have a picture each; one without readings and baseline has none", () => {
  const read = { readings: [{ at: "2026-01-31", value: 1 }] };
  const { files } = write([measure("a", "Wait", read), measure("b", "wait!", read), measure("c", "Other")]);
  expect(files.map(({ path }) => path)).toEqual(["measures.md", "chart-wait.svg", "chart-wait-2.svg"]);
});

test("hostile words keep it clean", () => {
  const all = hostile.map((text, index) =>
    measure(`h${index}`, text, {
      unit: text.slice(0, 50),
      owner: text.slice(0, 50),
      delivery: "lead-time",
      readings: [{ at: "2025-01-01", value: index / 3 }],
    }),
  );
  const { files } = write(all);
  const text = textOf(files, "measures.md");
  for (const { path } of files.filter((one) => one.path.endsWith(".svg")))
    expect(new Resvg(textOf(files, path)).width).toBe(640);
  expect(lint({ strings: { text }, config: { MD013: false, MD024: false } })).toEqual({ text: [] });
});
