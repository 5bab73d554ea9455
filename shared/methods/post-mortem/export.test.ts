import type { TableRow } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { all, arrow, common, faults, frame, parse, sticky } from "#shared/outcomes/board.test-support.ts";
import { reportOf } from "./report.test-support.ts";

function section(markdown: string, title: string): string {
  return markdown.split(/^## /mu).find((part) => part.startsWith(`${title}\n`)) ?? "";
}

describe("timeline", () => {
  const rows = (elements: readonly Element[]) =>
    all(parse(reportOf(elements)), "tableRow")
      .slice(1)
      .map(({ children }: TableRow) => children.map((cell) => textOf(cell)));

  test("shows times in UTC in their order, over midnight", () => {
    const late = sticky("a", "event", "late", { fields: { when: "2017-02-01T00:00:07Z" } });
    const early = sticky("b", "decision", "early", { fields: { when: "2017-01-31T23:59:00.000Z" }, x: 500 });
    expect(rows([late, early])).toEqual([
      ["2017-01-31 23:59", "early", "Decision"],
      ["2017-02-01 00:00:07", "late", ""],
    ]);
  });

  test("puts what has no time after what lies to its left, and says so", () => {
    const elements = [
      sticky("a", "event", "unknown", { x: 300 }),
      sticky("b", "event", "second", { fields: { when: "2017-01-31T02:00:00Z" }, x: 400 }),
      sticky("c", "event", "first", { fields: { when: "2017-01-31T01:00:00Z" }, x: 200 }),
      sticky("d", "event", "before all", { fields: { when: "in the morning" }, x: 100 }),
    ];
    expect(rows(elements).map(([time, text]) => [time, text])).toEqual([
      ["no time (in the morning)", "before all"],
      ["2017-01-31 01:00", "first"],
      ["no time", "unknown"],
      ["2017-01-31 02:00", "second"],
    ]);
  });
});

describe("causes", () => {
  const causes = (elements: readonly Element[]) =>
    section(reportOf(elements), "Contributing causes")
      .split("###")[0]
      ?.trim()
      .split("\n")
      .slice(4)
      .join("\n");

  test("tells a cause with two effects once in full, and refers to it after", () => {
    const elements = [
      sticky("a", "impact", "effect"),
      sticky("b", "cause", "left", { x: 100 }),
      sticky("c", "cause", "right", { x: 200 }),
      sticky("d", "cause", "both", { x: 300 }),
      arrow("a", "b"),
      arrow("a", "c"),
      arrow("b", "d"),
      arrow("c", "d"),
    ];
    expect(causes(elements)).toBe(
      ["- effect[^a]", "  - left[^b]", "    - both[^d]", "  - right[^c]", "    - both[^d] (see above)"].join(
        "\n",
      ),
    );
  });

  test("ends where causes go round in a circle, with or without a top", () => {
    const circle = [arrow("b", "c"), arrow("c", "b")];
    const elements = [sticky("b", "cause", "egg"), sticky("c", "cause", "hen", { x: 300 }), ...circle];
    const round = "- egg[^b]\n  - hen[^c]\n    - egg[^b] (see above)";
    expect(causes(elements)).toBe(round);
    expect(causes([...elements, sticky("a", "event", "top"), arrow("a", "b")])).toBe(
      "- top[^a]\n  - egg[^b]\n    - hen[^c]\n      - egg[^b] (see above)",
    );
  });

  test("goes on below where a chain is very deep", () => {
    const chain = Array.from({ length: 300 }, (_, index) =>
      sticky(`c${index}`, "cause", `why ${index}`, { x: index * 240 }),
    );
    const arrows = chain.slice(1).map((_, index) => arrow(`c${index}`, `c${index + 1}`));
    const markdown = reportOf([...chain, ...arrows]);
    expect(faults(markdown)).toEqual([]);
    const told = all(parse(markdown), "paragraph").map((node) => textOf(node));
    for (const { text } of chain) expect(told).toContain(text);
  });

  test("tells each of five hundred causes in full once, however they hang together", () => {
    const places = Array.from({ length: 500 }, (_, place) => place);
    const elements = [
      sticky("top", "impact", "effect"),
      ...places.map((place) => sticky(`c${place}`, "cause", `cause ${place}`, { x: 100 + place })),
      arrow("top", "c0"),
      // Three reasons each, and round in circles.
      ...places.flatMap((place) => [1, 7, 31].map((step) => arrow(`c${place}`, `c${(place + step) % 500}`))),
    ];
    const lines = section(reportOf(elements), "Contributing causes").split("\n");
    const inFull = lines.flatMap((line) => /^ *- cause (\d+)\[\^c\d+\]$/u.exec(line)?.[1] ?? []);
    expect(inFull.map(Number).toSorted((a, b) => a - b)).toEqual(places);
    expect(lines.length).toBeLessThan(3_000);
  });

  test("pairs the ends with their countermeasures, whichever way the arrow was drawn", () => {
    const elements = [
      sticky("a", "cause", "open", { fields: { outcome: "accepted" } }),
      sticky("b", "cause", "met", { x: 300 }),
      sticky("m", "countermeasure", "mend", { x: 600 }),
      arrow("m", "b"),
    ];
    expect(section(reportOf(elements), "Contributing causes")).toContain(
      "| open[^a] | Accepted | |\n| met[^b] | | mend[^m] |",
    );
  });
});

test("leaves out what the board has nothing for, and says so once", () => {
  expect(reportOf([sticky("k1", "well", "The alarm rang")], "")).toBe(
    [
      "# Post-mortem",
      "- Workshop held: 2026-03-02",
      "## Lessons learned",
      "### What went well",
      "- The alarm rang[^k1]",
      "## Not covered",
      "The workshop's board had nothing on: date, authors, status, summary, impact, timeline, trigger, detection, resolution, contributing causes, action items, what went wrong, where we got lucky, supporting information.",
      "[^k1]: Sticky k1 · Went well\n",
    ].join("\n\n"),
  );
});

test("sorts action items by their date, those without one last", () => {
  const elements = [
    sticky("a", "countermeasure", "some day"),
    sticky("b", "countermeasure", "later", { fields: { due: "2026-05-01" }, x: 300 }),
    sticky("c", "countermeasure", "soon", { fields: { due: "2026-04-01", type: "detect" }, x: 600 }),
  ];
  expect(section(reportOf(elements), "Action items").match(/^\| (?:soon|later|some day).*$/gmu)).toEqual([
    "| soon[^c] | Detect | | 2026-04-01 |",
    "| later[^b] | | | 2026-05-01 |",
    "| some day[^a] | | | |",
  ]);
  // What nobody filled in has no column, unless every action needs it.
  const tracked = sticky("d", "countermeasure", "now", { fields: { tracking: "OPS-7" }, x: 900 });
  expect(section(reportOf([...elements, tracked]), "Action items")).toContain(
    "| Action | Type | Owner | Due | Tracking |",
  );
});

test("names a sticky's area and cluster in its footnote", () => {
  const area = frame("f", "Learning", [0, 0, 900, 900, 0], "learning");
  const cluster: Element = {
    type: "cluster",
    ...common,
    id: "g",
    text: "Alarms | all",
    box: [0, 0, 200, 200, 0],
  };
  const elements = [area, cluster, { ...sticky("k1", "well", "The alarm rang"), cluster: "g" }];
  expect(reportOf(elements)).toContain("[^k1]: Sticky k1 · Went well · Learning · Alarms | all\n");
});
