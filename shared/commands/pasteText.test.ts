import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestText } from "#shared/board/text.ts";
import { mostPasted, readPastedText } from "./pasteText.ts";

const rows = (...all: readonly (readonly string[])[]) => ({ is: "rows", rows: all });

describe("pasted text", () => {
  it.each([
    ["one\ntwo\n", rows(["one"], ["two"])],
    ["one\r\ntwo\r\n\r\nthree", rows(["one"], ["two"], ["three"])],
    ["one\rtwo", rows(["one"], ["two"])],
    ["  one  \n\t\n", rows(["one"])],
    ["a\tb\nc\td", rows(["a", "b"], ["c", "d"])],
    ["a\t\tb\r\n\t\r\nc\t", rows(["a", "b"], ["c"])],
    ['"two\nlines"\tb\nc\td', rows(["two\nlines", "b"], ["c", "d"])],
    ['"two\r\nlines"\tb\r\nc\td', rows(["two\r\nlines", "b"], ["c", "d"])],
    ['"he said ""hi"""\tb', rows(['he said "hi"', "b"])],
    ['12" disk\tb\nc\td', rows(['12" disk', "b"], ["c", "d"])],
    ['"unclosed\tb\nc\td', rows(['"unclosed', "b"], ["c", "d"])],
    ['say "hi"\nand "bye"', rows(['say "hi"'], ['and "bye"'])],
  ])("%j is read as rows", (pasted, expected) => {
    expect(readPastedText(pasted)).toEqual(expected);
  });

  it.each(["", " ", "\n\n", "\t\t\r\n\t"])("%j is nothing", (pasted) => {
    expect(readPastedText(pasted)).toEqual({ is: "nothing" });
  });

  it("makes as many stickies as a paste may, and no more", () => {
    const lines = (count: number) => Array.from({ length: count }, (_, place) => `line ${place}`).join("\n");
    expect(readPastedText(lines(mostPasted))).toMatchObject({ is: "rows" });
    expect(readPastedText(lines(mostPasted + 1))).toEqual({ is: "too-many", count: 2001 });
  });

  it("takes a text as long as a sticky holds, and none longer", () => {
    expect(readPastedText("x".repeat(longestText))).toMatchObject({ is: "rows" });
    expect(readPastedText("x".repeat(longestText + 1))).toEqual({ is: "too-long", length: 100_001 });
  });

  it("says of 5 MB that it is too much", () => {
    expect(readPastedText("word\n".repeat(1_000_000))).toEqual({ is: "too-many", count: 1_000_000 });
    expect(readPastedText("x".repeat(5_000_000))).toEqual({ is: "too-long", length: 5_000_000 });
    expect(readPastedText("a\tb\n".repeat(1_250_000))).toEqual({ is: "too-many", count: 2_500_000 });
  });

  it("loses no word, whatever was pasted", () => {
    const words = fc.stringMatching(/^[a-z"]{1,5}$/);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, fc.constantFrom("\t", "\n", "\r\n", " ")), { minLength: 1 }),
        (parts) => {
          const pasted = readPastedText(parts.flat().join(""));
          const letters = (text: string) => text.replaceAll(/[^a-z]/g, "");
          const read = pasted.is === "rows" ? pasted.rows.flat().join("") : "";
          expect(letters(read)).toBe(letters(parts.flat().join("")));
        },
      ),
    );
  });
});
