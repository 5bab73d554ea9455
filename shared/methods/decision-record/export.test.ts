import { expect, test } from "vitest";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { decisionsReport } from "./export.ts";

test("leaves out nothing of a decision's table, and says once what the board lacks", () => {
  const board = [
    sticky("t", "topic", "Queue", { fields: { status: "rejected", supersedes: "ADR-0003" } }),
    sticky("k", "team", "Quiet nights", { x: 300, fields: { effect: "good" } }),
    sticky("l", "team", "Perhaps", { x: 600 }),
  ];
  expect(decisionsReport.write(workshopOf("decision-record", board, "Messages"))).toBe(
    [
      "# Decisions: Messages",
      "- Workshop held: 2026-03-02",
      "## Index",
      "| No. | Title | Status | Date |\n| - | - | - | - |\n| 1 | Queue[^t] | Rejected | 2026-03-02 |",
      "## 1. Queue",
      [
        "| Date | 2026-03-02 |",
        "| - | - |",
        "| Status | Rejected; supersedes ADR-0003 |",
        "| Context | |",
        "| Forces | |",
        "| Decision | |",
        "| Consequences for the team | Good: Quiet nights[^k]; Perhaps[^l] |",
        "| Consequences for other components | |",
        "| Consequences for the wider organisation | |",
        "| Who was there | |",
      ].join("\n"),
      "## Not covered",
      "The workshop's board had nothing on: context of decision 1, forces of decision 1, decision of decision 1, consequences for other components of decision 1, consequences for the wider organisation of decision 1, who was there of decision 1, options of decision 1, open questions.",
      "[^t]: Sticky t · Title",
      "[^k]: Sticky k · For the team",
      "[^l]: Sticky l · For the team\n",
    ].join("\n\n"),
  );
});
