import { expect, test } from "vitest";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { futureBackwardsReport } from "./export.ts";

const board = [
  sticky("c", "condition", "It is fast"),
  sticky("a", "how", "Some day", { x: 300 }),
  sticky("b", "how", "Soon", { x: 600, fields: { owner: "Us", due: "2026-01-31", type: "embed" } }),
  arrow("a", "c"),
];

test("puts hows under their conditions, keeps those without one, and sorts what is done by its day", () => {
  expect(futureBackwardsReport.write(workshopOf("", board, "Faster"))).toBe(
    [
      "# Future, backwards: Faster",
      "- Workshop held: 2026-03-02",
      "## What must be true",
      "Under each condition stands what makes it true.",
      "- It is fast[^c]\n  - Some day[^a]",
      "What was to be done without a condition that it makes true:",
      "- Soon[^b] (Way: Embed experts; Owner: Us; Due: 2026-01-31)",
      "## Who does what by when",
      "| Due | How | Owner | Way |\n| - | - | - | - |\n| 2026-01-31 | Soon[^b] | Us | Embed experts |\n| | Some day[^a] | | |",
      "## Not covered",
      "The workshop's board had nothing on: goal, what stood in the way, open questions.",
      "[^c]: Sticky c · Must be true",
      "[^a]: Sticky a · How",
      "[^b]: Sticky b · How\n",
    ].join("\n\n"),
  );
});
