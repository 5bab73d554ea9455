import fc from "fast-check";
import { lint } from "markdownlint/sync";
import { expect, test } from "vitest";
import {
  hostile,
  item,
  programme,
  textOf,
  textsOf,
} from "#shared/outcomes/exporters/fixture.test-support.ts";
import { write } from "./read.test-support.ts";

test("the document shows path, figures and what is not scored", () => {
  const text = textOf(write("markdown").files, "backlog.md");
  expect(text.match(/^#+ .*/gmu)).toEqual([
    "# Backlog: Harbour",
    "## Shortest path to value",
    "## In order",
    "## Not scored",
  ]);
  expect(text).toContain(
    "  - First users: Cargo team\n  - What we learn: Whether a team can start in a day\n",
  );
  expect(text).toContain(
    "| 1 | Repository with a pipeline[^shpath2509-t2] | Template for a new service | 8 | 2 | 4 | Tom Weir | 2025-11-14 |\n",
  );
  expect(text).toContain("| 4 | Dashboard of cloud cost by team[^shpath2509-t4] | | 3 | | | | |\n");
  expect(text).toContain("[^shpath2509-t2]: Sticky t2 · Shortest path to value, 2025-09-23\n");
});

test.each(["value-effort", "wsjf", "rice", "moscow"])(
  "hostile words keep a document by %s clean",
  (order) => {
    const items = hostile.map((text, index) =>
      item(`h${index}`, text, {
        onPath: index % 2 === 0,
        firstUsers: [text.slice(0, 99)],
        learn: text.slice(0, 99),
        owner: text.slice(0, 99),
      }),
    );
    const text = textOf(write("markdown", items, { order }).files, "backlog.md");
    expect(lint({ strings: { text }, config: { MD013: false } })).toEqual({ text: [] });
  },
);

test.each(["markdown", "csv", "jira", "linear", "azure-boards", "github", "gitlab", "trello"])(
  "%s: the order of the items changes no byte",
  (target) => {
    const items = programme.outcomes.filter((one) => one.is === "item");
    const plain = textsOf(write(target, items).files);
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(textsOf(write(target, shuffled).files)).toEqual(plain);
      }),
      { numRuns: 10 },
    );
    expect(write(target, []).files).toEqual([]);
  },
);

test("the path comes in its own order, and who uses all of it first is said once", () => {
  const path = (id: string, place: number, firstUsers: readonly string[]) =>
    item(id, `Item ${id}`, { onPath: true, place, firstUsers, value: place, effort: 1 });
  const [first, second] = [
    path("a", 1, ["Cargo, from May", "Booking"]),
    path("b", 2, ["Cargo, from May", "Booking"]),
  ];
  const same = textOf(write("markdown", [second, first]).files, "backlog.md");
  expect(same).toContain(
    "## Shortest path to value\n\nFirst users: Cargo, from May; Booking\n\n- Item a[^shpath2509-a]\n- Item b[^shpath2509-b]\n\n",
  );
  expect(same.match(/First users/gu)).toHaveLength(1);
  const own = textOf(write("markdown", [first, path("b", 2, ["Crew"])]).files, "backlog.md");
  expect(own).toContain(
    "- Item a[^shpath2509-a]\n  - First users: Cargo, from May; Booking\n- Item b[^shpath2509-b]\n  - First users: Crew\n",
  );
});
