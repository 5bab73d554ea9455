import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { elementTypes, inks, shapeForms } from "./board.ts";
import { setTitle } from "./control.ts";
import { controlMap, elementMaps, type ElementMap, stageLogOf } from "./documents.ts";
import {
  addElements,
  deleteElements,
  imageOf,
  restoreElements,
  setBoxes,
  setText,
  textOf,
  topOrder,
} from "./edits.ts";
import { LiveBoard } from "./liveBoard.ts";
import { openDocuments } from "./open.ts";
import { readControl, readElement } from "./read.ts";
import { steps } from "./steps.test-support.ts";

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };

/** Whatever a Yjs map can hold. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, Number.NaN, Infinity, -Infinity, 1e300, -0, 1e-300, "", "__proto__"),
  fc.double(),
  fc.string(),
  fc.uint8Array({ maxLength: 4 }),
  fc.array(fc.oneof(fc.double(), fc.string(), fc.constant(null)), { maxLength: 7 }),
  fc.jsonValue(),
  fc.string().map((text) => new Y.Text(text)),
  fc.constant("map").map(() => new Y.Map()),
  fc.constant("array").map(() => Y.Array.from(["a"])),
);

const keys = fc.oneof(
  fc.constantFrom(
    "box",
    "order",
    "locked",
    "cluster",
    "made",
    "text",
    "kind",
    "form",
    "ink",
    "from",
    "to",
    "area",
    "points",
    "image",
    "gone",
    "f:time",
    "f:__proto__",
    "v:ann",
    "v:__proto__",
    "f:",
    "v:",
  ),
  fc.string(),
);

const garbledMaps: fc.Arbitrary<() => ElementMap> = fc
  .tuple(
    fc.oneof(fc.constantFrom(...elementTypes), fc.constantFrom(...elementTypes), garbage),
    fc.array(fc.tuple(keys, garbage), { maxLength: 14 }),
  )
  .map(([type, entries]) => () => {
    const map: ElementMap = new Y.Map();
    // Made anew each time: Yjs takes a shared type into a document once only.
    for (const [key, value] of entries) map.set(key, fresh(value));
    map.set("type", fresh(type));
    return map;
  });

function fresh(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.clone() : value;
}

function expectInRange(values: Iterable<unknown>): void {
  for (const value of values) {
    if (typeof value === "number") {
      expect(Number.isFinite(value)).toBe(true);
      expect(Math.abs(value)).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
    } else if (typeof value === "object" && value !== null) expectInRange(Object.values(value));
    else expect(["string", "boolean", "undefined"]).toContain(typeof value);
  }
}

describe("reading elements", () => {
  it("gives values in range whatever the document holds", () => {
    fc.assert(
      fc.property(garbledMaps, (newMap) => {
        const board = new Y.Doc();
        elementMaps(board).set("x", newMap());
        const map = elementMaps(board).get("x");
        const element = map && readElement("x", map);
        if (!element) return;
        expectInRange(Object.values(element));
        expect(elementTypes).toContain(element.type);
        expect(element.box).toHaveLength(5);
        expect(Math.min(element.box[2], element.box[3])).toBeGreaterThan(0);
        if ("ink" in element) expect(inks).toContain(element.ink);
        if (element.type === "shape") expect(shapeForms).toContain(element.form);
        if (element.type === "stroke") expect(element.points.length % 3).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("never costs the board: it opens, is shown and can be worked on", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            garbledMaps,
            garbage.map((value) => () => fresh(value)),
          ),
          { maxLength: 8 },
        ),
        fc.array(steps, { maxLength: 10 }),
        (entries, edits) => {
          const { documents, mended } = openDocuments(({ board, control }) => {
            controlMap(control).set("id", "k7m2q9x4ta");
            const elements: Y.Map<unknown> = board.getMap("elements");
            entries.forEach((entry, place) => elements.set(`x${place}`, entry()));
          });
          const { board } = documents;
          const ids = entries.map((_, place) => `x${place}`);
          const live = new LiveBoard(board);
          expect(live.size + mended.unreadable).toBeLessThanOrEqual(entries.length);
          expectInRange(live.elements());
          setText(board, "x0", "new");
          setBoxes(board, new Map(ids.map((id) => [id, [0, 0, 10, 10, 0]])));
          deleteElements(board, ids, made);
          expect(live.size).toBe(0);
          restoreElements(board, ids);
          expect(textOf(board, "nobody")).toBeUndefined();
          edits.forEach((edit, place) => edit(board, `a${place}`));
          const [id = ""] = addElements(board, [
            { type: "sticky", kind: "event", text: "still there", box: [0, 0, 200, 200, 0], made },
          ]);
          expect(live.get(id)).toMatchObject({ text: "still there" });
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([Infinity, Number.NaN, 1e300, -1e300, "2", null])(
    "puts a new element on top of one whose order is %s",
    (order) => {
      const board = new Y.Doc();
      const live = new LiveBoard(board);
      const sticky = { type: "sticky", kind: "event", text: "", box: [0, 0, 200, 200, 0], made } as const;
      addElements(board, [{ ...sticky, id: "hostile" }]);
      elementMaps(board).get("hostile")?.set("order", order);
      addElements(board, [{ ...sticky, id: "new" }]);
      expect(live.elements().map((element) => element.id)).toEqual(["hostile", "new"]);
      expect(Number.isFinite(topOrder(board))).toBe(true);
    },
  );

  it("draws only pictures of types that are drawn everywhere", () => {
    fc.assert(
      fc.property(garbage, garbage, (mime, bytes) => {
        const board = new Y.Doc();
        const picture = new Y.Map();
        board.getMap("images").set("x", picture);
        picture.set("mime", fresh(mime));
        picture.set("bytes", fresh(bytes));
        expect(imageOf(board, "x")).toBeUndefined();
        picture.set("mime", "image/svg+xml");
        expect(imageOf(board, "x")).toBeUndefined();
        picture.set("mime", "image/png");
        expect(imageOf(board, "x") !== undefined).toBe(bytes instanceof Uint8Array);
      }),
    );
  });
});

describe("reading the control", () => {
  it("gives words and numbers whatever the document holds", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("id", "title", "method", "methodVersion", "createdAt", "stage", "else"),
          fc.jsonValue(),
        ),
        fc.array(fc.jsonValue(), { maxLength: 4 }),
        (entries, log) => {
          const control = new Y.Doc();
          for (const [key, value] of Object.entries(entries)) controlMap(control).set(key, value);
          stageLogOf(control).push(log);
          const read = readControl(control);
          expectInRange(Object.values(read));
          expect(typeof read.id).toBe("string");
          expect(typeof read.methodVersion).toBe("number");
        },
      ),
    );
  });

  it("keeps of the stage log what can be read", () => {
    const control = new Y.Doc();
    stageLogOf(control).push(["nonsense", ["facts", "2026-11-23T09:00:00Z"], ["facts"], null, [1, 2]]);
    expect(readControl(control).stageLog).toEqual([{ stage: "facts", at: "2026-11-23T09:00:00Z" }]);
  });

  it("cuts a name that no list could show, and not through an emoji", () => {
    const control = new Y.Doc();
    const title = `${"x".repeat(299)}😀${"y".repeat(1_000_000)}`;
    controlMap(control).set("title", title);
    expect(readControl(control).title).toBe("x".repeat(299));
    setTitle(control, title);
    expect(controlMap(control).get("title")).toBe("x".repeat(299));
  });

  it("keeps the latest of a log that was blown up", () => {
    const control = new Y.Doc();
    const at = "2026-11-23T09:00:00Z";
    stageLogOf(control).push(Array.from({ length: 30_000 }, (_, place) => [`stage ${place}`, at]));
    const { stageLog } = readControl(control);
    expect(stageLog).toHaveLength(10_000);
    expect(stageLog.at(-1)).toEqual({ stage: "stage 29999", at });
  });
});
