import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byIdOf, drawingIn, spoiled, whyOf } from "#shared/interchange/boards.test-support.ts";
import { pointsIn } from "./points.ts";
import { readTldraw } from "./read.ts";
import { plainOf } from "./words.ts";

const page = { typeName: "page", id: "page:1", name: "Page 1", index: "a1" };
let made = 0;
const shape = (
  type: string,
  props: Readonly<Record<string, unknown>> = {},
  more: Readonly<Record<string, unknown>> = {},
) => ({
  typeName: "shape",
  id: `shape:${(made += 1)}`,
  type,
  x: 0,
  y: 0,
  rotation: 0,
  index: `a${made}`,
  parentId: "page:1",
  isLocked: false,
  opacity: 1,
  props,
  meta: {},
  ...more,
});
const rich = (...lines: readonly string[]) => ({
  type: "doc",
  content: lines.map((text) => ({
    type: "paragraph",
    ...(text !== "" && { content: [{ type: "text", text }] }),
  })),
});
const file = (...records: readonly unknown[]) => ({
  tldrawFileFormatVersion: 1,
  schema: { schemaVersion: 2, sequences: { "com.tldraw.store": 4, "com.tldraw.shape.note": 12 } },
  records: [{ typeName: "document", id: "document:document" }, page, ...records],
});
const drawing = (...records: readonly unknown[]) => drawingIn(readTldraw(file(...records)));
const binding = (fromId: string, toId: string, terminal: string) => ({
  typeName: "binding",
  id: `binding:${fromId}${terminal}`,
  type: "arrow",
  fromId,
  toId,
  props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false },
});

describe("a board of tldraw", () => {
  it("has notes, in the old way of writing text and in the new", () => {
    const { drawn, losses } = drawing(
      shape(
        "note",
        { color: "light-red", richText: rich("one", "", "three"), growY: 50, scale: 1 },
        { x: 10, y: 20 },
      ),
      shape("note", { color: "yellow", text: "old" }),
    );
    expect(drawn).toMatchObject([
      { type: "note", text: "one\n\nthree", color: "red", box: [10, 20, 200, 250, 0] },
      { type: "note", text: "old", color: "yellow" },
    ]);
    expect(losses).toEqual([]);
  });

  it("has arrows, bound by records of their own or as before those", () => {
    const [note, other] = [
      shape("note", { text: "a" }),
      shape("geo", { w: 100, h: 50, geo: "ellipse" }, { x: 500 }),
    ];
    const now = shape("arrow", { start: { x: 0, y: 0 }, end: { x: 0, y: 0 }, richText: rich("because") });
    const before = shape("arrow", {
      start: { type: "binding", boundShapeId: note.id, normalizedAnchor: { x: 0.5, y: 0.5 } },
      end: { type: "point", x: 30, y: 40 },
      bend: 12,
    });
    const { drawn, losses } = drawing(
      note,
      other,
      now,
      before,
      binding(now.id, note.id, "start"),
      binding(now.id, other.id, "end"),
    );
    const [a, b] = drawn;
    expect(drawn.slice(1)).toMatchObject([
      { type: "shape", form: "ellipse" },
      { type: "connector", from: { element: a?.id }, to: { element: b?.id }, text: "because" },
      { type: "connector", from: { element: a?.id }, to: { point: [30, 40] } },
    ]);
    expect(losses).toEqual([{ what: "bends", count: 1, comesBack: false }]);
  });

  it("has what lies in turned frames and groups where it is seen", () => {
    const frame = shape("frame", { w: 400, h: 300, name: "Box" }, { x: 100, y: 100, rotation: Math.PI / 2 });
    const group = shape("group", {}, { x: 50, y: 0, parentId: frame.id });
    const inner = shape("geo", { w: 20, h: 10, geo: "rectangle" }, { x: 5, y: 5, parentId: group.id });
    const { drawn, losses } = drawing(frame, group, inner);
    const [first, second] = drawn;
    expect(first).toMatchObject({ type: "frame", text: "Box" });
    // Turned by a right angle about its corner: right becomes down, down becomes left.
    expect(first?.box.map(Math.round)).toEqual([-250, 150, 400, 300, 90]);
    expect(second?.box.map(Math.round)).toEqual([80, 160, 20, 10, 90]);
    expect(losses).toEqual([{ what: "groups", count: 1, comesBack: false }]);
  });

  it("has its pages beside each other, and shapes in the order in which they lie", () => {
    const second = { ...page, id: "page:2", index: "a2" };
    const top = shape("note", { text: "top" }, { index: "a5" });
    const bottom = shape("note", { text: "bottom" }, { index: "a1" });
    const far = shape("note", { text: "far" }, { parentId: "page:2", x: -100 });
    const { drawn, losses } = drawing(second, top, far, bottom);
    expect(drawn.map((one) => "text" in one && one.text)).toEqual(["bottom", "top", "far"]);
    expect(drawn[2]?.box[0]).toBe(600);
    expect(losses).toEqual([{ what: "pages", count: 2, comesBack: false }]);
  });

  it("says what it cannot bring along", () => {
    const { drawn, losses } = drawing(
      shape("image", { w: 10, h: 10 }),
      shape("bookmark", { w: 300, h: 200, url: "https://example.org" }),
      shape(
        "geo",
        { w: 10, h: 10, geo: "cloud", fill: "solid", url: "https://example.org" },
        { opacity: 0.5 },
      ),
      shape("chart"),
      shape("note", { text: "in itself" }, { id: "shape:x", parentId: "shape:x" }),
      { typeName: "shape", id: "shape:none" },
    );
    expect(drawn).toMatchObject([
      { type: "text", text: "https://example.org" },
      { type: "shape", form: "rectangle" },
    ]);
    expect(Object.fromEntries(losses.map(({ what, count }) => [what, count]))).toEqual({
      damaged: 2,
      unknown: 1,
      images: 1,
      embeds: 1,
      forms: 1,
      links: 1,
      fills: 1,
      opacity: 1,
    });
  });

  it("of the first version is told apart", () => {
    expect(whyOf(readTldraw({ name: "x", document: { version: 15.5 } }))).toContain("first tldraw");
  });

  it("never throws, whatever is in the file", () => {
    const note = shape("note", { color: "red", richText: rich("a") });
    const frame = shape("frame", { w: 400, h: 300, name: "Box" });
    const whole = file(
      note,
      frame,
      shape(
        "draw",
        { segments: [{ type: "free", path: "AAAAAAAAAAAAAAA/QEkAxAA04EwQTgC4" }] },
        { parentId: frame.id },
      ),
      shape("line", { points: { a: { x: 0, y: 0, index: "a1" }, b: { x: 9, y: 9, index: "a2" } } }),
      shape("arrow", { start: { x: 0, y: 0 }, end: { x: 9, y: 0 } }, { id: "shape:arrow" }),
      binding("shape:arrow", note.id, "start"),
    );
    fc.assert(
      fc.property(fc.oneof(spoiled(whole), fc.jsonValue(), fc.anything()), (json) => {
        const read = readTldraw(json);
        if (read.is === "drawing") expect(byIdOf(read.drawn).size).toBe(read.drawn.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the points of a freehand line", () => {
  // As @tldraw/tlschema 5.4.2 writes (0, 0), (10.5, -4) and (30, 20.25), pressed 0.5, 0.75 and 0.25.
  it.each([
    ["since 4.3", { path: "AAAAAAAAAAAAAAA/QEkAxAA04EwQTgC4" }, [0.5, 0.75, 0.25]],
    ["without pressure", { path: "AAAAAAAAAABASQDE4EwQTg==", dim: 2 as const }, [0.5, 0.5, 0.5]],
    ["one version before", { points: "AAAAAAA4QEkAxAA6gE8QTQA0" }, [0.5, 0.75, 0.25]],
  ])("are read as written %s", (_, segment, pressures) => {
    const points = pointsIn({ path: undefined, dim: 3, points: [], ...segment });
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [10.5, -4],
      [30, 20.25],
    ]);
    expect(points.map(({ z }) => z)).toEqual(pressures);
  });

  it("are none where they are damaged", () => {
    for (const path of ["", "AAAA", "!!!", "////".repeat(8)])
      expect(pointsIn({ path, dim: 3, points: [] }).every(({ x }) => Number.isFinite(x))).toBe(true);
  });
});

describe("rich text", () => {
  it("is a line for each paragraph, however it is nested, and never too deep", () => {
    const item = (text: string) => ({
      type: "listItem",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    });
    expect(plainOf({ type: "doc", content: [{ type: "bulletList", content: [item("a"), item("b")] }] })).toBe(
      "a\nb",
    );
    expect(plainOf(rich("x", "y"))).toBe("x\ny");
    let deep: unknown = { type: "text", text: "deep" };
    for (let level = 0; level < 5_000; level += 1) deep = { type: "doc", content: [deep] };
    expect(plainOf(deep)).toBe("");
  });
});
