import fc from "fast-check";
import { expect, test } from "vitest";
import { isReadBack, lineMarksOf, linesIn } from "./lineMarks.ts";

test("tell the lines of a text from others, whatever stands around them and whichever system's line ends", () => {
  const known = linesIn(lineMarksOf("# Title\n\n- One[^a]\n  - Two\n\n[^a]: Sticky a\n"));
  expect(["# Title", "- One[^a]", "- Two", "", "[^b]: Sticky b"].map(known)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(known("- Three")).toBe(false);
  expect(lineMarksOf("a\r\nb\r\n")).toBe(lineMarksOf("a\nb"));
});

test("know every line that was there", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (lines) => {
      const known = linesIn(lineMarksOf(lines.join("\n")));
      return lines.every((line) => line.split(/\r?\n/u).every((part) => known(part.trim())));
    }),
  );
});

test("are those of the lines one by one, with any spaces around them", () => {
  const spaces = fc.string({
    unit: fc.constantFrom(" ", "\t", "\r", "\v", "\u00a0", "\ufeff", "\u2028", "\u3000"),
  });
  const lines = fc.array(fc.tuple(spaces, fc.string(), spaces));
  fc.assert(
    fc.property(lines, (all) => {
      const text = all.map((parts) => parts.join("")).join("\n");
      const oneByOne = text.split("\n").map((line) => lineMarksOf(line.trim()));
      expect(lineMarksOf(text)).toBe(oneByOne.join(""));
    }),
  );
});

test("are kept of files that can be read back", () => {
  expect(["a.md", "b/c.csv", "d.title.txt", "e.html", "f.sh"].map(isReadBack)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
