import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Element } from "#shared/board/board.ts";
import {
  byIdOf,
  drawingIn,
  spoiled,
  testMethod,
  workshops,
} from "#shared/interchange/boards.test-support.ts";
import { elementsOf } from "#shared/interchange/settled.ts";
import { methods } from "#shared/methods/index.ts";
import { asMarkdown, fromMarkdown, isFormatted } from "./markdown.ts";
import { readCanvas } from "./read.ts";
import { writeCanvas } from "./write.ts";

const parsed = (text: string): unknown => JSON.parse(text);
/** What JSON Canvas 1.0 asks for, and no more than our own note beside it. */
const groundwork = v.optional(v.object({ is: v.string() }));
const side = v.picklist(["top", "right", "bottom", "left"]);
const color = v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/u)));
const whole = v.pipe(v.number(), v.integer());
const place = { id: v.string(), x: whole, y: whole, width: whole, height: whole, color, groundwork };
const Specified = v.strictObject({
  nodes: v.array(
    v.variant("type", [
      v.strictObject({ type: v.literal("text"), ...place, text: v.string() }),
      v.strictObject({ type: v.literal("group"), ...place, label: v.string() }),
    ]),
  ),
  edges: v.array(
    v.strictObject({
      id: v.string(),
      fromNode: v.string(),
      fromSide: side,
      toNode: v.string(),
      toSide: side,
      color,
      label: v.optional(v.string()),
      groundwork,
    }),
  ),
});

const again = (text: string) => drawingIn(readCanvas(parsed(text)));
const node = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  type: "text",
  x: 0,
  y: 0,
  width: 250,
  height: 60,
  text: id,
  ...more,
});
const canvas = (nodes: readonly unknown[], edges: readonly unknown[] = []) =>
  drawingIn(readCanvas({ nodes, edges }));

/** What of an element a canvas keeps: places in whole units. */
function kept({ box, order: _, made: __, ...rest }: Element) {
  const [x, y, width, height, rotation] = box;
  return { ...rest, box: [x, y, width, height].map(Math.round), rotation: Math.round(rotation) };
}

describe("plain words in Markdown", () => {
  it("come back as they were", () => {
    const unit = fc.constantFrom(..."\\`*_[]<>~|$=#+-.)(1% \nab".split(""), "שלום", "👩‍👩‍👧");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        expect(fromMarkdown(asMarkdown(text))).toBe(text);
      }),
    );
  });

  it("are no marks", () => {
    expect(asMarkdown("# a *b* [c](d)\n1. e #f")).toBe(
      String.raw`\# a \*b\* \[c\](d)` + "\n" + String.raw`1\. e \#f`,
    );
  });

  it("are told from those with marks", () => {
    for (const text of [
      "# a",
      "a\n  - b",
      "\n\n1. a",
      "a **b**",
      "[a](b)",
      String.raw`![a \[b](c)`,
      "[a\nb]",
    ])
      expect(isFormatted(text), text).toBe(true);
    for (const text of ["", "a", "#a", "-a", "1.a", String.raw`\[a](b)`, String.raw`\*\*a`, "[a", "a]"])
      expect(isFormatted(text), text).toBe(false);
  });

  it("may be of nothing but the beginnings of marks", () => {
    for (const one of ["[", "![", "\n", " ", "\n ", "[\\", "\\[", "\n1"])
      expect(isFormatted(`${one.repeat(200_000)}x`), JSON.stringify(one)).toBe(false);
  });
});

describe("a board as a JSON Canvas", () => {
  it("has nodes and edges as the specification says, in whole units", () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const { nodes, edges } = v.parse(Specified, parsed(writeCanvas(workshop, testMethod).text));
        const ids = nodes.map(({ id }) => id);
        expect(new Set([...ids, ...edges.map(({ id }) => id)]).size).toBe(nodes.length + edges.length);
        for (const { fromNode, toNode } of edges) {
          expect(ids).toContain(fromNode);
          expect(ids).toContain(toNode);
        }
      }),
    );
  });

  it("comes back as it was, but for what was said to be lost", () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const { text, losses } = writeCanvas(workshop, testMethod);
        const drawn = again(text);
        expect(drawn.losses).toEqual([]);
        const { elements } = elementsOf(drawn, testMethod, { kindOf: () => "?", made: { by: "", at: "" } });
        const back = new Map(elements.map((element) => [element.id, element]));
        const told = (what: string) => losses.find((loss) => loss.what === what)?.count ?? 0;
        const gone = workshop.elements.filter(({ id }) => !back.has(id));
        expect(gone).toHaveLength(told("strokes") + told("loops") + told("looseArrows"));
        for (const element of workshop.elements) {
          const other = back.get(element.id);
          if (!other) continue;
          if (element.type === "connector")
            expect(other).toMatchObject({
              from: element.from,
              to: element.to,
              text: element.text,
              ink: element.ink,
            });
          else expect(kept(other)).toEqual(kept(element));
        }
      }),
    );
  });

  it("keeps every connector of the samples", async () => {
    for (const method of methods) {
      const sample = await method.sample();
      const back = byIdOf(again(writeCanvas(sample, method).text).drawn);
      const connectors = sample.elements.filter((element) => element.type === "connector");
      expect(connectors.map(({ id }) => back.get(id))).toMatchObject(
        connectors.map(({ from, to }) => ({ from, to })),
      );
    }
  });
});

describe("a canvas of another program", () => {
  it("has cards, groups, files, links and arrows", () => {
    const { drawn, losses } = canvas(
      [
        node("group", { type: "group", label: "A group", width: 900, height: 500, background: "x.png" }),
        node("red", { color: "1" }),
        node("plain", { text: String.raw`a \*star\*` }),
        node("marked", { text: "# Heading\n- [link](x)", color: "#ABCDEF" }),
        node("file", { type: "file", file: "notes/a.md", subpath: "#part" }),
        node("link", { type: "link", url: "https://example.org" }),
      ],
      [
        { id: "e1", fromNode: "red", toNode: "plain", label: "so" },
        { id: "e2", fromNode: "red", toNode: "file", fromEnd: "arrow", toEnd: "none" },
        { id: "e3", fromNode: "red", toNode: "link", toEnd: "none" },
        { id: "e4", fromNode: "red", toNode: "gone" },
      ],
    );
    const idOf = (text: string) => drawn.find((one) => "text" in one && one.text === text)?.id;
    expect(drawn).toMatchObject([
      { type: "frame", text: "A group", box: [0, 0, 900, 500, 0] },
      { type: "note", text: "red", color: "red" },
      { type: "note", text: "a *star*", color: undefined },
      { type: "note", text: "# Heading\n- [link](x)", color: "blue" },
      { type: "text", text: "notes/a.md#part" },
      { type: "text", text: "https://example.org", ink: "blue" },
      { type: "connector", from: { element: idOf("red") }, to: { element: idOf("a *star*") }, text: "so" },
      { type: "connector", from: { element: idOf("notes/a.md#part") }, to: { element: idOf("red") } },
      { type: "connector" },
    ]);
    expect(losses).toEqual(
      ["files", "looseArrows", "formatting", "noHeads", "backgrounds"].map((what) => ({
        what,
        count: 1,
        comesBack: false,
      })),
    );
  });

  it("may be empty", () => {
    expect(drawingIn(readCanvas({})).drawn).toEqual([]);
  });

  it("never throws, whatever is in the file", async () => {
    const file = parsed(writeCanvas(await testMethod.sample(), testMethod).text);
    fc.assert(
      fc.property(fc.oneof(spoiled(file), fc.jsonValue(), fc.anything()), (json) => {
        const read = readCanvas(json);
        expect(readCanvas(json)).toEqual(read);
        if (read.is === "drawing") expect(byIdOf(read.drawn).size).toBe(read.drawn.length);
      }),
      { numRuns: 300 },
    );
  });
});
