import fc from "fast-check";
import { lint } from "markdownlint/sync";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ExistingFile, ExportInput } from "#shared/outcomes/exporters/exporter.ts";
import {
  decision,
  hostile,
  programme,
  said,
  textOf,
  textsOf,
  workshops,
} from "#shared/outcomes/exporters/fixture.test-support.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { decisionRecords } from "./exporter.ts";

const formats = ["adr-tools", "madr", "log4brains", "table"] as const;
const write = (
  format: (typeof formats)[number],
  outcomes: readonly Outcome[],
  more: Partial<ExportInput> = {},
) => decisionRecords.write({ title: "T", workshops, outcomes, ...more }, { format });
const existingOf = (files: ReadonlyMap<string, string>): ExistingFile[] =>
  [...files].map(([path, text]) => ({ path, text }));

/** As `adr list` and `adr generate toc` read a folder: by file name, title from the first heading. */
function listed(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()]
    .filter((path) => /^[0-9]+-[^/]*\.md$/u.test(path))
    .toSorted()
    .map((path) => {
      const line = files
        .get(path)
        ?.split("\n")
        .find((one) => one.startsWith("# "));
      return `* [${line?.slice(2) ?? ""}](${path})`;
    });
}

describe("adr-tools", () => {
  const files = textsOf(write("adr-tools", programme.outcomes).files);

  test("has its file names, titles and links, misspelt as they are", () => {
    expect(listed(files)).toEqual([
      "* [1. Environments by ticket through operations](0001-environments-by-ticket-through-operations.md)",
      "* [2. Managed container platform for team workloads](0002-managed-container-platform-for-team-workloads.md)",
    ]);
    expect(files.get("0001-environments-by-ticket-through-operations.md")).toContain(
      "Date: 2024-03-05\n\n## Status\n\nSuperceded by [2. Managed container platform for team workloads](0002-managed-container-platform-for-team-workloads.md)\n",
    );
    expect(files.get("0002-managed-container-platform-for-team-workloads.md")).toContain(
      "# 2. Managed container platform for team workloads\n\nDate: 2025-10-07\n\n## Status\n\nAccepted\n\nSupercedes [1. Environments by ticket through operations](0001-environments-by-ticket-through-operations.md)\n\n## Context\n",
    );
  });

  test("numbers go on after what is there, leading zeros or not", () => {
    const existing = [
      { path: "0007-seven.md", text: "# 7. Seven\n\n## Status\n\nAccepted\n" },
      { path: "12-twelve.md", text: "# 12. Twelve\n" },
      { path: "notes.md", text: "# Notes\n" },
    ];
    const { files: more } = write("adr-tools", [decision("d", "New one")], { existing });
    expect(more.map(({ path }) => path)).toEqual(["0013-new-one.md"]);
  });

  test("a record of others that ours supersedes is changed in its status alone, as a proposal", () => {
    const before =
      "# 3. Old way\n\nDate: 2020-01-01\n\n## Status\n\nAccepted\n\nAmends [1. X](0001-x.md)\n\n## Context\n\nAccepted wisdom.\n";
    const existing = [{ path: "0003-old-way.md", text: before }];
    for (const named of ["3", "0003", "ADR-3", "Old  way", "3. Old way", "0003-old-way.md"]) {
      const { files: both, notes } = write("adr-tools", [decision("d", "New way", { supersedes: [named] })], {
        existing,
      });
      expect(notes).toEqual([]);
      expect(both.map((file) => ["amends" in file, file.path])).toEqual([
        [false, "0004-new-way.md"],
        [true, "0003-old-way.md"],
      ]);
      expect(textOf(both, "0003-old-way.md")).toBe(
        before.replace(
          "Accepted\n\nAmends [1. X](0001-x.md)\n",
          "Amends [1. X](0001-x.md)\n\nSuperceded by [4. New way](0004-new-way.md)\n",
        ),
      );
      expect(textOf(both, "0004-new-way.md")).toContain("Supercedes [3. Old way](0003-old-way.md)");
      const again = write("adr-tools", [decision("d", "New way", { supersedes: [named] })], {
        existing: existingOf(textsOf(both)),
      });
      expect(textsOf(again.files)).toEqual(textsOf(both));
    }
  });
});

describe("MADR", () => {
  const { files } = write("madr", programme.outcomes);
  const record = textOf(files, "0002-managed-container-platform-for-team-workloads.md");

  test("has front matter that YAML reads, with an identifier for what supersedes", () => {
    const front = (path: string): unknown => parse(textOf(files, path).split("---\n")[1] ?? "");
    expect(front("0002-managed-container-platform-for-team-workloads.md")).toEqual({
      status: "accepted",
      date: "2025-10-07",
      "decision-makers": ["Mira Okafor", "Jonas Lind", "Ade Bello", "Sofia Marques"],
    });
    expect(front("0001-environments-by-ticket-through-operations.md")).toEqual({
      status: "superseded by ADR-0002",
      date: "2024-03-05",
    });
  });

  test("has its sections in their order, and leaves out the empty ones", () => {
    expect(record.match(/^#+ .*/gmu)).toEqual([
      "# Managed container platform for team workloads",
      "## Context and Problem Statement",
      "## Decision Drivers",
      "## Considered Options",
      "## Decision Outcome",
      "### Consequences",
      "## Pros and Cons of the Options",
      "### Managed container platform",
      "### Clusters of our own",
      "## More Information",
    ]);
    expect(record).toContain('Chosen option: "Managed container platform", because nobody patches nodes');
    expect(record).toContain("[^dcsrec2510-d1]: Sticky d1 · Decisions, 2025-10-07");
  });

  test("changes the status of others' records in front matter and in lists, and says where there is none", () => {
    const old = (text: string) =>
      write("madr", [decision("d", "New way", { supersedes: ["1"] })], {
        existing: [{ path: "0001-old.md", text }],
      });
    expect(textOf(old("---\nstatus: accepted\ndate: 2020-01-01\n---\n\n# Old\n").files, "0001-old.md")).toBe(
      '---\nstatus: "superseded by ADR-0002"\ndate: 2020-01-01\n---\n\n# Old\n',
    );
    expect(textOf(old("# Old\n\n* Status: accepted\n").files, "0001-old.md")).toBe(
      "# Old\n\n* Status: superseded by ADR-0002\n",
    );
    const without = old("# Old\n\nNothing.\n");
    expect(without.files).toHaveLength(1);
    expect(without.notes[0]).toContain("0001-old.md is superseded by “New way”");
  });
});

test("log4brains has dates in names and links in the status", () => {
  const { files } = write("log4brains", programme.outcomes);
  expect(files.map(({ path }) => path)).toEqual([
    "20240305-environments-by-ticket-through-operations.md",
    "20251007-managed-container-platform-for-team-workloads.md",
  ]);
  expect(textOf(files, "20240305-environments-by-ticket-through-operations.md")).toContain(
    "- Status: superseded by [20251007-managed-container-platform-for-team-workloads](20251007-managed-container-platform-for-team-workloads.md)\n- Date: 2024-03-05\n",
  );
  expect(textOf(files, "20251007-managed-container-platform-for-team-workloads.md")).toContain(
    "## Links\n\n- Supersedes [20240305-environments-by-ticket-through-operations](20240305-environments-by-ticket-through-operations.md)\n",
  );
});

test("log4brains keeps two of one name and day apart, and changes the status of others", () => {
  const existing = [{ path: "20200101-old.md", text: "# Old\n\n- Status: accepted\n- Date: 2020-01-01\n" }];
  const { files } = write(
    "log4brains",
    [decision("a", "Same", { supersedes: ["Old"] }), decision("b", "Same")],
    { existing },
  );
  expect(files.map(({ path }) => path)).toEqual([
    "20251007-same.md",
    "20251007-same-2.md",
    "20200101-old.md",
  ]);
  expect(textOf(files, "20200101-old.md")).toContain(
    "- Status: superseded by [20251007-same](20251007-same.md)\n",
  );
});

test("the table says who was there", () => {
  const text = textOf(write("table", programme.outcomes).files, "decisions.md");
  expect(text).toContain(
    "## 2. Managed container platform for team workloads\n\n| Date | 2025-10-07 |\n| - | - |\n| Status | Accepted / Supersedes 1. Environments by ticket through operations |\n",
  );
  expect(text).toContain("| Who was there | Mira Okafor, Jonas Lind, Ade Bello, Sofia Marques |\n");
  expect(
    textOf(write("table", [decision("d", "Maybe", { status: "proposed" })]).files, "decisions.md"),
  ).toContain("| Status | Pending |");
});

test.each(formats)("%s: what is only proposed supersedes nothing yet", (format) => {
  const both = [decision("a", "Old"), decision("b", "New", { status: "proposed", supersedes: ["Old"] })];
  const texts = [...textsOf(write(format, both).files).values()].join("\n");
  expect(texts).not.toMatch(/supersede?ced by|superseded by/iu);
});

test.each(["adr-tools", "madr", "log4brains"] as const)(
  "%s: exporting again keeps files and bytes",
  (format) => {
    const first = write(format, programme.outcomes);
    const lastWritten = first.files.map(({ path, of }) => ({ path, of }));
    const existing = existingOf(textsOf(first.files));
    for (const known of [{ existing }, { existing, lastWritten }, { lastWritten }])
      expect(textsOf(write(format, programme.outcomes, known).files)).toEqual(textsOf(first.files));

    const renamed = programme.outcomes.map((one) =>
      one.is === "decision" && one.id.endsWith("d1")
        ? { ...one, text: "Another title", date: "2025-11-01" }
        : one,
    );
    const later = write(format, renamed, { existing, lastWritten });
    expect(later.files.map(({ path }) => path)).toEqual(first.files.map(({ path }) => path));
  },
);

test("says what is superseded by nothing known, and by nothing at all", () => {
  const { notes } = write("madr", [decision("a", "Orphan", { status: "superseded", supersedes: ["Lost"] })]);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain("“Lost”");
  expect(notes[1]).toContain("“Orphan” is superseded");
});

test.each(formats)("%s: every statement leads back to its sticky", (format) => {
  const d1 = programme.outcomes.find(({ is, text }) => is === "decision" && text.startsWith("Managed"));
  if (d1?.is !== "decision") throw new Error("The programme lacks its decision.");
  const statements = [
    ...d1.context,
    ...d1.drivers,
    ...d1.consequences,
    // The table has what was decided, not what was weighed.
    ...(format === "table" ? [] : d1.options.flatMap(({ pros, cons }) => [...pros, ...cons])),
  ];
  const texts = [...textsOf(write(format, programme.outcomes).files).values()];
  for (const { text, source } of statements)
    expect(
      texts.some((one) => one.includes(`${text}[^dcsrec2510-${source.elements[0]}]`)),
      text,
    ).toBe(true);
});

test("refuses a format that it does not know", () => {
  expect(() => decisionRecords.write(programme, { format: "word" })).toThrow("Expected");
});

test.each(formats)("%s: hostile words stay words, and a linter is content", (format) => {
  const all = hostile.map((title, index) => {
    const text = title.slice(0, 200);
    return decision(`h${index}`, title, {
      context: [said(text, "c")],
      drivers: [said(text, "f"), said("b", "g")],
      options: [
        {
          id: `dcsrec2510/o${index}`,
          title: text,
          pros: [said(text, "p")],
          cons: [said(text, "q")],
          chosen: true,
        },
        {
          id: `dcsrec2510/q${index}`,
          title: `Other ${index}`,
          pros: [],
          cons: [said("x", "r")],
          chosen: false,
        },
      ],
      decision: text,
      consequences: [{ ...said(text, "k"), for: "team" }],
      people: [text],
      supersedes: [text],
    });
  });
  const { files } = write(format, all);
  expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
  for (const [path, text] of textsOf(files)) {
    expect(path).toMatch(/^[0-9a-z-]{1,80}\.md$/u);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toContain("\u0000");
  }
  const config = { MD013: false, MD024: false, MD025: false };
  const named = Object.fromEntries(textsOf(files));
  const faults = Object.values(lint({ strings: named, config })).flat();
  expect(
    faults.map(({ ruleNames, lineNumber, errorContext }) => [ruleNames[0], lineNumber, errorContext]),
  ).toEqual([]);
  if (format === "madr")
    for (const text of Object.values(named))
      expect(() => void parse(text.split("\n---\n")[0] ?? "")).not.toThrow();
});

test.each(formats)("%s: the order in which workshops come changes nothing", (format) => {
  const seven = programme.outcomes;
  fc.assert(
    fc.property(fc.shuffledSubarray([...workshops], { minLength: workshops.length }), (shuffled) => {
      const mixed = shuffled.flatMap(({ id }) => seven.filter(({ source }) => source.workshop === id));
      expect(textsOf(write(format, mixed, { workshops: shuffled }).files)).toEqual(
        textsOf(write(format, seven).files),
      );
    }),
    { numRuns: 20 },
  );
});
