import { expect, test } from "vitest";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { strategyReport } from "./export.ts";

test("leaves out what the board has nothing for, and says so once", () => {
  const board = workshopOf("strategy-framing", [sticky("k1", "excluded", "No rebuild")]);
  expect(strategyReport.write(board)).toBe(
    [
      "# Strategy",
      "- Workshop held: 2026-03-02",
      "## What it is not",
      "- No rebuild[^k1]",
      "## Not covered",
      "The workshop's board had nothing on: the problem, goal, guiding ideas, other problems, risks and open questions.",
      "[^k1]: Sticky k1 · What it is not\n",
    ].join("\n\n"),
  );
});

test("says of a goal which of its figures are missing", () => {
  const fields = { metric: "Time to release", target: "3", due: "2026-06-30" };
  const report = strategyReport.write(workshopOf("", [sticky("g", "goal", "Sooner", { fields })], "Sooner"));
  expect(report).toContain("Sooner[^g]\n\n- Metric: Time to release\n- Target: 3\n- Due: 2026-06-30\n");
  expect(report).toContain("unit, direction, baseline, baseline measured on, owner, measured by,");
});
