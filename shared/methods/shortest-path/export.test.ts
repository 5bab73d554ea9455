import { expect, test } from "vitest";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { shortestPathReport } from "./export.ts";

test("shows a column only where there are figures for it, and no score where one is missing", () => {
  const board = [
    sticky("a", "candidate", "Both", { fields: { value: "4", effort: "2" } }),
    sticky("b", "candidate", "No effort", { x: 300, fields: { value: "4", effort: "0" } }),
    sticky("c", "candidate", "Tied", { x: 600, fields: { value: "2", effort: "1" } }),
  ];
  expect(shortestPathReport.write(workshopOf("", board, "Thin"))).toBe(
    [
      "# Shortest path to value: Thin",
      "- Workshop held: 2026-03-02",
      "## All candidates",
      [
        "| Candidate | Value | Effort | Value for effort | Quarter |",
        "| - | - | - | - | - |",
        "| Both[^a] | 4 | 2 | 2 | Fill-ins |",
        "| Tied[^c] | 2 | 1 | 2 (equal, by name) | Fill-ins |",
        "| No effort[^b] | 4 | 0 | | Fill-ins |",
      ].join("\n"),
      "## Not covered",
      "The workshop's board had nothing on: value reached, first users, the shortest path, the way, what we learn, open questions.",
      "[^a]: Sticky a · Candidate",
      "[^c]: Sticky c · Candidate",
      "[^b]: Sticky b · Candidate\n",
    ].join("\n\n"),
  );
});
