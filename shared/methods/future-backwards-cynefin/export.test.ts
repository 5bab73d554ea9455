import { expect, test } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { arrow, faults, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { chainFrom } from "./chains.ts";
import { twoFuturesReport } from "./export.ts";
import { futureBackwardsCynefin } from "./method.ts";

const table = (id: string, name: string, ...more: Workshop["elements"]): Workshop => {
  const board = workshopOf("", [sticky(`${id}g`, "group", name), ...more], "One of two");
  return { ...board, control: { ...board.control, id } };
};

test("goes back from a future through accidents to where it leaves the past", () => {
  const board = workshopOf("", [
    sticky("u", "utopia", "All is well", { x: 1500 }),
    sticky("late", "fromUtopia", "late", { x: 1200 }),
    sticky("luck", "accident", "luck", { x: 900 }),
    sticky("more", "accident", "more luck", { x: 600 }),
    sticky("other", "accident", "on the other way", { x: 700 }),
    sticky("step", "fromDystopia", "not on this way", { x: 1000 }),
    sticky("past", "past", "it began", { x: 100 }),
    arrow("late", "u"),
    arrow("late", "luck"),
    arrow("luck", "more"),
    arrow("past", "more"),
    arrow("step", "other"),
  ]);
  const ids = (notes: readonly { readonly id: string }[]) => notes.map(({ id }) => id);
  const chain = chainFrom(board, "utopia");
  expect(ids(chain.steps)).toEqual(["late", "luck", "more"]);
  expect(ids(chain.accidents)).toEqual(["luck", "more"]);
  expect(ids(chain.joins)).toEqual(["past"]);
  expect(chain.ends).toEqual([]);
  expect(ids(chainFrom(board, "dystopia").ends)).toEqual(["other"]);
});

test("lays several tables side by side, a column for each", () => {
  const together = twoFuturesReport.writeTogether?.([
    table(
      "one",
      "Operations",
      sticky("p1", "past", "2024", { x: 300 }),
      sticky("p2", "past", "2023", { x: 100 }),
    ),
    table("two", "", sticky("p3", "past", "2022"), sticky("q1", "gap", "They saw 2024, we did not")),
  ]);
  expect(together).toContain(
    [
      "| | Operations | One of two |",
      "| - | - | - |",
      "| Last turning point | 2024[^p1] | 2022[^p3] |",
      "| Turning point 2 back | 2023[^p2] | |",
    ].join("\n"),
  );
  expect(together).toContain("### Gaps between tables\n\n- They saw 2024, we did not[^q1]");
  expect(faults(together ?? "")).toEqual([]);
});

test("yields what happened in its order, and what to look out for; the futures are no facts", async () => {
  const all = futureBackwardsCynefin.outcomes(await futureBackwardsCynefin.sample());
  expect(outcomesOf(all, "moment").map(({ text }) => text.split(":")[0])).toEqual([
    "2022",
    "2023",
    "Autumn 2024",
    "March 2025",
    "June 2025",
    "August 2025",
  ]);
  expect(new Set(all.map((one) => one.is))).toEqual(new Set(["moment", "open"]));
});
