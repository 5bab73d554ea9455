import fc from "fast-check";
import { lint } from "markdownlint/sync";
import { describe, expect, test } from "vitest";
import { hostile } from "./hostile.test-support.ts";
import { linesOf } from "./lines.ts";
import {
  footnotes,
  heading,
  inline,
  item,
  list,
  markdown,
  paragraph,
  references,
  table,
  written,
} from "./markdown.ts";

const source = (text: string) => markdown([paragraph(...inline(text))]);

describe("linesOf", () => {
  test("knows every line end, and drops empty lines and space around", () => {
    expect(linesOf(" one\r\ntwo\r\rthree\u2028 four\u0085\u2029\n\t\nfive\t six ")).toEqual([
      "one",
      "two",
      "three",
      "four",
      "five  six",
    ]);
  });

  test("drops what no text file holds, and keeps every sign of a script", () => {
    expect(linesOf("a\0b\u0007c\ud800")).toEqual(["abc\ufffd"]);
    expect(linesOf("שלום 👩‍👩‍👧 \u200fمرحبا")).toEqual(["שלום 👩‍👩‍👧 \u200fمرحبا"]);
  });

  test("a line on its own is what it is beside another one", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" }), fc.string()), (text) => {
        expect(linesOf(text)).toEqual(linesOf(`${text}\n!`).slice(0, -1));
      }),
    );
  });
});

describe("words", () => {
  test("keep underscores within a word as they are, and escape the others", () => {
    expect(source("max_wal_senders _all_ __init__ a_ é_é a\\_b")).toBe(
      "max_wal_senders \\_all\\_ \\_\\_init\\_\\_ a\\_ é_é a\\\\\\_b\n",
    );
  });

  test.each([
    ["See https://example.com/a_b.", "See <https://example.com/a_b>.\n"],
    ["(https://example.com/a_(b))", "(<https://example.com/a_(b)>)\n"],
    ["https://example.com/a|b", "<https://example.com/a>|b\n"],
    ["https://a.example/?q=1#x, https://b.example!", "<https://a.example/?q=1#x>, <https://b.example>!\n"],
    ["javascript:alert(1)", "javascript:alert(1)\n"],
    ["https://", "https\\://\n"],
  ])("make web addresses links: %s", (text, expected) => {
    expect(source(text)).toBe(expected);
  });

  test("keep their lines in lists, and have a mark between them in cells", () => {
    expect(markdown([list([item(written("one\n# two"))])])).toBe("- one\\\n  \\# two\n");
    expect(markdown([table(["A"], [[inline("one\n\n| two")]])])).toBe("| A |\n| - |\n| one / \\| two |\n");
  });
});

test("a heading ends without punctuation, in one line", () => {
  expect(markdown([heading(1, "What\nhappened: all of it!?!")])).toBe("# What / happened: all of it!?\n");
});

test("footnotes come in the order of their references, once each", () => {
  const texts = new Map([
    ["a", "first"],
    ["b", "second"],
    ["c", "never"],
  ]);
  const body = [paragraph(...inline("x"), ...references(["b", "a"])), paragraph(...references(["b"]))];
  expect(markdown([...body, ...footnotes(body, texts)])).toBe(
    "x[^b] [^a]\n\n[^b]\n\n[^b]: second\n\n[^a]: first\n",
  );
});

test("ids that could not be labels still find their footnotes", () => {
  const body = [paragraph(...references(["A ]"]))];
  expect(markdown([...body, ...footnotes(body, new Map([["A ]", "odd"]]))])).toBe(
    "[^-41--20--5d-]\n\n[^-41--20--5d-]: odd\n",
  );
});

test("tables with empty cells please a linter", () => {
  const report = markdown([
    heading(1, "T"),
    table(
      ["A", "B"],
      [
        [[], inline("x")],
        [inline("y"), []],
      ],
    ),
  ]);
  expect(report).toBe("# T\n\n| A | B |\n| - | - |\n| | x |\n| y | |\n");
  expect(lint({ strings: { report } })).toEqual({ report: [] });
});

test("two prices on a line make no formula, in which a footnote would be lost", () => {
  const text = markdown([
    paragraph(...inline("$5"), ...references(["k1"]), ...inline("or $6")),
    ...footnotes([paragraph(...references(["k1"]))], new Map([["k1", "Sticky k1"]])),
  ]);
  expect(text).toContain("\\$5[^k1]or \\$6");
  expect(lint({ strings: { text }, config: { MD041: false } })["text"]).toEqual([]);
});

test("plain words are written as they are, wherever they stand", () => {
  const word = fc.stringMatching(/^[a-zé]{1,6}$/u);
  const signs = fc.constantFrom(",", ";", "’", "%", " ·", " 7", "…");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, signs), { minLength: 1, maxLength: 8 }), (parts) => {
      const said = parts.map(([letters, sign]) => `${letters}${sign}`).join(" ");
      const nodes = [heading(2, `${said} end`), paragraph(...inline(said)), list([item(written(said))])];
      expect(markdown(nodes)).toBe(`## ${said} end\n\n${said}\n\n- ${said}\n`);
    }),
  );
});
