import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { methods } from "#shared/methods/index.ts";
import { testMethod, whyOf } from "./boards.test-support.ts";
import { familyOf, inkOf, kindNearest } from "./colors.ts";
import { writeExcalidraw } from "./excalidraw/write.ts";
import { idsFor } from "./ids.ts";
import { endingOf, importEndings } from "./endings.ts";
import { importBoard, importPasted } from "./importBoard.ts";
import { elementsOf, groupsOf } from "./settled.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("a file of another program", () => {
  it("is read by its name", async () => {
    const { text } = writeExcalidraw(await testMethod.sample(), testMethod);
    for (const name of ["a.excalidraw", "A.EXCALIDRAW", "a.excalidraw.json"])
      expect(importBoard(name, bytesOf(text))).toMatchObject({ is: "drawing" });
    expect(importBoard("a.csv", bytesOf("a,b\nc,d"))).toMatchObject({
      is: "sheet",
      rows: [
        ["a", "b"],
        ["c", "d"],
      ],
    });
    expect(endingOf("a.png")).toBeUndefined();
  });

  it.each([
    ["a.png", "", "kind that cannot be read"],
    ["a.excalidraw", "{", "damaged"],
    ["a.excalidraw", "[".repeat(200_000), "damaged"],
    ["a.excalidraw", "{}", "no drawing of Excalidraw"],
    ["a.canvas", "7", "no JSON Canvas"],
    ["a.canvas", "", "nothing in “a.canvas”"],
    ["a.tldr", '{"document":{"version":15}}', "first tldraw"],
    ["a.csv", "\n \n,,\n", "nothing in this table"],
  ])("is refused with words that help: %s", (name, text, words) => {
    expect(whyOf(importBoard(name, bytesOf(text)))).toContain(words);
  });

  it("never throws, whatever its bytes are", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...importEndings),
        fc.oneof(fc.uint8Array(), fc.json().map(bytesOf)),
        (ending, bytes) => {
          expect(["drawing", "sheet", "refused"]).toContain(importBoard(`a.${ending}`, bytes).is);
        },
      ),
    );
  });
});

describe("what is in the clipboard", () => {
  it("is a table, a drawing of Excalidraw, or neither", () => {
    const element = { id: "a", type: "rectangle", x: 0, y: 0, width: 9, height: 9 };
    expect(importPasted(JSON.stringify({ type: "excalidraw/clipboard", elements: [element] }))).toMatchObject(
      { is: "drawing" },
    );
    expect(importPasted("a\tb\nc\td")).toMatchObject({ is: "sheet" });
    for (const text of [
      "",
      "a",
      "a\nb",
      "{",
      '{"type":"x"}',
      '{"type":"excalidraw/clipboard","elements":[]}',
    ])
      expect(importPasted(text), text).toBeUndefined();
  });

  it("may nearly be a table", () => {
    const long = " ".repeat(200_000);
    for (const rule of [`-${long}x`, `${long}x|`, `|-|${long}x`])
      expect(importPasted(`|a|b|\n${rule}`), rule.trim().slice(0, 5)).toBeUndefined();
    expect(importPasted(`|a|b|\n|-|-|${long}\n|c|d|`)).toBeUndefined();
    expect(importPasted("|a|b|\n  |-|:-:|  \n|c|d|")).toMatchObject({ is: "sheet" });
  });
});

describe("colours", () => {
  it("of other programs are told by the nearest of ours", () => {
    const papers = ["#ffc9c9", "#b2f2bb", "#a5d8ff", "#ffec99", "#fcc2d7", "#d0bfff", "#96f2d7", "#e9ecef"];
    expect(papers.map(familyOf)).toEqual([
      "red",
      "green",
      "blue",
      "yellow",
      "pink",
      "violet",
      "teal",
      "grey",
    ]);
    for (const none of ["transparent", "#fff", "#ffffff", "white", "#a5d8ff00", "nonsense", "__proto__"])
      expect(familyOf(none), none).toBeUndefined();
    expect(["#1e1e1e", "#e03131", "#2f9e44", "#1971c2", "#f08c00", "nonsense"].map(inkOf)).toEqual([
      "ink",
      "red",
      "green",
      "blue",
      "orange",
      "ink",
    ]);
  });

  it("are a method's kinds, each its own", () => {
    for (const { kinds } of methods)
      for (const { color } of Object.values(kinds)) {
        const kind = kindNearest(kinds, color);
        expect(kind === undefined ? undefined : kinds[kind]?.color).toBe(color);
      }
  });
});

describe("notes without a kind", () => {
  const note = { type: "note", box: [0, 0, 9, 9, 0], locked: false, cluster: undefined, fields: {} } as const;
  const drawing = {
    is: "drawing",
    losses: [],
    drawn: [
      { ...note, id: "1", text: " a ", color: "red", kind: undefined },
      { ...note, id: "2", text: "", color: "red", kind: "no such kind" },
      { ...note, id: "3", text: "c", color: undefined, kind: undefined },
    ],
  } as const;

  it("are asked for by colour, the most frequent first", () => {
    expect(groupsOf(drawing, testMethod, "usual")).toEqual([
      { color: "red", count: 2, examples: ["a"], kind: kindNearest(testMethod.kinds, "red") },
      { color: "none", count: 1, examples: ["c"], kind: "usual" },
    ]);
  });

  it("become what a person says", () => {
    const { elements } = elementsOf(drawing, testMethod, {
      kindOf: (color) => `kind of ${color}`,
      made: { by: "me", at: "now" },
    });
    expect(elements.map((element) => element.type === "sticky" && element.kind)).toEqual([
      "kind of red",
      "kind of red",
      "kind of none",
    ]);
  });
});

describe("ids", () => {
  it("are ours where they were, always the same, and never twice", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (foreign) => {
        const [one, other] = [idsFor(), idsFor()];
        const ids = foreign.map(one);
        expect(ids).toEqual(foreign.map(other));
        expect(ids).toEqual(foreign.map(one));
        expect(new Set(ids).size).toBe(foreign.length);
        for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/u);
      }),
    );
    expect(idsFor()("0123456789")).toBe("0123456789");
  });
});
