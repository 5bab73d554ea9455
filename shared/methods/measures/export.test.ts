import { expect, test } from "vitest";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { scorecard } from "./export.ts";

test("shows a column only where a measure has something in it, and says what the board lacks", () => {
  const fields = { baseline: "10", baselineAt: "2025-06-30", target: "2", unit: "weeks" };
  const board = [
    sticky("m", "measure", "Waiting", { fields }),
    sticky("r", "reading", "", { x: 300, fields: { value: "6", at: "2026-01-31" } }),
  ];
  expect(scorecard.write(workshopOf("measures", board, "Spring"))).toBe(
    [
      "# Measures: Spring",
      "- Workshop held: 2026-03-02",
      "## Goal measures",
      [
        "| Measure | Unit | Baseline | Latest | Target | Progress | Course |",
        "| - | - | - | - | - | - | - |",
        "| Waiting[^m] | weeks | 10 (2025-06-30) | 6 (2026-01-31) | 2 | 50% | █▁ |",
      ].join("\n"),
      "## Readings",
      "| Measure | Day | Value | What happened |\n| - | - | - | - |\n| Waiting | 2026-01-31 | 6[^r] | |",
      "## Not covered",
      "The workshop's board had nothing on: adoption, delivery metrics, what we do now, open questions.",
      "[^m]: Sticky m · Goal measure",
      "[^r]: Sticky r · Reading\n",
    ].join("\n\n"),
  );
});

test("says of a band without its edition that none was named", () => {
  const fields = { delivery: "lead-time", band: "High" };
  const report = scorecard.write(workshopOf("", [sticky("d", "delivery", "Lead", { fields })]));
  expect(report).toContain("| Lead[^d] | Change lead time | High (no edition named) |");
});

test("keeps a measure of which nothing is known but its name", () => {
  const report = scorecard.write(workshopOf("", [sticky("m", "measure", "Waiting")]));
  expect(report).toContain("## Goal measures\n\n| Measure |\n| - |\n| Waiting[^m] |\n\n## Not covered");
});
