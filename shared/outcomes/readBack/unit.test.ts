import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf } from "#shared/outcomes/exporters/backlog/csv.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import {
  heading,
  inline,
  item,
  list,
  markdown,
  paragraph,
  references,
  table,
  written,
} from "#shared/outcomes/markdown.ts";
import { unitsOf } from "./unit.ts";

const squeezed = (text: string) => linesOf(text).map((line) => line.replaceAll(/\s+/gu, " ").trim());
const words = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(...Array.from("ab |*_#-+>`~[]()<>&!\\\n\"'.1:;=$@%{}^")) }),
  fc.constantFrom(
    "a | b",
    "# no",
    "- no",
    "1. no",
    "&amp;",
    "<b>",
    "[^a]",
    "https://a.test/b_c",
    "x\ny",
    "**b**",
  ),
);

describe("units of Markdown", () => {
  it("say what was written, whatever it is", () => {
    fc.assert(
      fc.property(words, words, words, (one, two, three) => {
        const text = markdown([
          heading(1, "Title"),
          paragraph(...written(`P ${one}`), ...references(["p0"])),
          list([item([...written(`I ${two}`), ...references(["i0"])], list([item(written(`J ${three}`))]))]),
          table(
            ["Head", "Owner", "C"],
            [[[...inline(`C ${one}`), ...references(["c0"])], inline(two), inline("")]],
          ),
        ]);
        const said = unitsOf("a.md", text).map(({ where, cells }) => [
          where,
          ...cells.map((cell) => cell.text),
        ]);
        expect(said).toEqual([
          ["heading 1", "Title"],
          ["paragraph", squeezed(`P ${one}`).join("\n")],
          ["item 0", squeezed(`I ${two}`).join("\n")],
          ["item 1", squeezed(`J ${three}`).join("\n")],
          ["row", squeezed(`C ${one}`).join(" / "), squeezed(two).join(" / "), ""],
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it("are the same however they are laid out", () => {
    const ours =
      "# T\n\n- One[^a]\n  - Two is long\n\n| A | B | C |\n| - | - | - |\n| 1[^b] | 2 | |\n\n[^a]: Sticky a\n\n[^b]: Sticky b\n";
    const theirs =
      "# T\r\n\r\n*   One[^a]\r\n    *   Two is\r\n        long\r\n\r\n| A     | B   | C |\r\n| :---- | --- | --- |\r\n| 1[^b] | 2   |     |\r\n\r\n[^a]: Sticky a\r\n[^b]: Sticky b\r\n";
    const said = (text: string) =>
      unitsOf("a.md", text).map(({ where, cells, trail }) => ({ where, cells, trail }));
    expect(said(theirs)).toEqual(said(ours));
    expect(unitsOf("a.md", ours).map(({ line, under }) => [line, under])).toEqual([
      [1, undefined],
      [3, undefined],
      [4, 1],
      [8, undefined],
    ]);
  });

  it("have the facts of front matter in front", () => {
    const text =
      '---\nstatus: accepted # since May\ndate: 2025-10-07\ndecision-makers:\n  - Ann\n  - "Ben B"\n---\n\n# T\n';
    expect(unitsOf("a.md", text).map(({ where, cells, line }) => [where, cells[0]?.text, line])).toEqual([
      ["fact status", "accepted", 2],
      ["fact date", "2025-10-07", 3],
      ["fact decision-makers", "Ann, Ben B", 4],
      ["heading 1", "T", 9],
    ]);
  });

  it("are those of the text alone where the facts before it cannot be read", () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `k${at}: 1`).join("\n");
    for (const facts of [many, many.slice(0, 45_000), `a: ${"[".repeat(45_000)}`, "a: 1\na: 2"]) {
      const units = unitsOf("a.md", `---\n${facts}\n---\nText`);
      expect(units.at(-1)?.cells).toEqual([{ text: "Text", cites: [] }]);
    }
    expect(unitsOf("a.md", "---\na: 1\na: 2\n---\nText")).toHaveLength(1);
  });
});

describe("units of tables", () => {
  it("say what was written, and on which lines", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 5 }), (pairs) => {
        const rows = pairs.map(([one, two]) => [
          `a${one.trim()}`.trim(),
          two.replaceAll(/\r\n?/gu, "\n").trim(),
        ]);
        const text = csvOf({ columns: ["one", "two"], rows }, { bom: true, guard: true });
        const units = unitsOf("a.csv", text);
        expect(units.map(({ cells }) => cells.map((cell) => cell.text))).toEqual(
          // An apostrophe that a person wrote before a formula cannot be told from ours.
          rows.map((row) => row.map((cell) => (/^'\s*[=+\-@＝＋－＠|%]/u.test(cell) ? cell.slice(1) : cell))),
        );
        const lines = text.split("\n");
        for (const { line, end } of units) expect(lines.slice(line - 1, end).join("\n")).not.toBe("");
        expect(units.at(-1)?.end).toBe(lines.length - 1);
      }),
    );
  });
});

it.each([",", ";", "\t"])("are read with “%s” between cells, whatever the cells hold", (between) => {
  const text = [`id${between}title`, `a${between}";;;,,,"`, `b${between}"x\ty"`].join("\n");
  expect(unitsOf("a.csv", text).map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
    ["a", ";;;,,,"],
    ["b", "x\ty"],
  ]);
});

it.each([
  ["spaces behind a heading", `# x${" ".repeat(300_000)}y`],
  ["spaces behind a rule", `| a |\n| - ${" ".repeat(300_000)}x`],
  ["backslashes", `${"\\".repeat(300_001)}x`],
  ["lines that go on", "a\\\n".repeat(100_000)],
  ["open brackets", "[a".repeat(200_000)],
  ["quotes", '[a](b "c'.repeat(50_000)],
  ["entries in entries", Array.from({ length: 3_000 }, (_, depth) => `${" ".repeat(depth)}- a`).join("\n")],
])("are read in the time that their length takes, also with many %s", (_, text) => {
  expect(unitsOf("a.md", text).length).toBeGreaterThan(0);
});

it("are read of anything", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("a.md", "a.csv", "a.txt"),
      fc.string({ unit: "binary" }),
      words,
      (path, text, more) => {
        unitsOf(path, text);
        unitsOf(path, `---\n${text}\n---\n| a |\n| - |\n${more}`);
        return true;
      },
    ),
  );
});
