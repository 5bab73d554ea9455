import fc from "fast-check";
import { expect, test } from "vitest";
import { type ReportPart, reportParts } from "./reportParts.ts";

const wordsOf = (parts: readonly ReportPart[]) => parts.map(({ markdown }) => markdown).join("\n");

test("a short document is one part, and its notes come in the order of their references", () => {
  const { parts, notes } = reportParts(
    "# Title\n\nB[^b] and a[^a], b again[^b].\n\n[^a]: Sticky a\n\n[^b]: Sticky b\n",
  );
  expect(parts).toHaveLength(1);
  expect(notes).toEqual([
    { label: "b", text: "Sticky b" },
    { label: "a", text: "Sticky a" },
  ]);
});

test("a part holds the notes it refers to, so that its references stay references", () => {
  const { parts } = reportParts("One[^a].\n\n[^a]: Sticky a\n");
  expect(parts).toEqual([{ line: 0, markdown: "One[^a].\n\n[^a]: a\n" }]);
});

test("a long table is cut between rows, each part with the table's head", () => {
  const rows = Array.from({ length: 200 }, (_, index) => `| ${index} | x |`);
  const { parts } = reportParts(["| a | b |", "| - | - |", ...rows, ""].join("\n"));
  expect(parts.length).toBeGreaterThan(1);
  for (const { markdown } of parts) expect(markdown.startsWith("| a | b |\n| - | - |\n")).toBe(true);
  expect(wordsOf(parts).match(/^\| \d+ \|/gmu)).toHaveLength(200);
});

test("a long list is cut only before an entry of its first level", () => {
  const entries = Array.from({ length: 200 }, (_, index) => `- top ${index}\n  - under ${index}`);
  const { parts } = reportParts(entries.join("\n"));
  expect(parts.length).toBeGreaterThan(1);
  for (const { markdown } of parts) expect(markdown.startsWith("- top")).toBe(true);
});

test("no line of the document is lost or told twice", () => {
  const line = fc.constantFrom("", "words", "- entry", "  - under", "## Heading", "| 1 | 2 |", "text[^n]");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 400 }), (lines) => {
      const { parts } = reportParts(`${lines.join("\n")}\n\n[^n]: note\n`);
      const all = wordsOf(parts).split("\n");
      for (const sample of ["words", "- entry", "  - under", "## Heading", "text[^n]"])
        expect(all.filter((one) => one === sample)).toHaveLength(
          lines.filter((one) => one === sample).length,
        );
    }),
  );
});
