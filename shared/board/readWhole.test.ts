import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { elementMaps, emptyDocuments, metaMap, schemaVersion } from "./documents.ts";
import { addElements, addImage, setText } from "./edits.ts";
import { openDocuments, WorkshopDamaged, WorkshopTooNew } from "./open.ts";
import { readWhole, workshopIn } from "./readWhole.ts";
import { steps } from "./steps.test-support.ts";
import { storedMaps } from "./storedMaps.ts";
import { StoredText } from "./storedText.ts";
import { writeControl } from "./control.ts";

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };

const control = (() => {
  const { control: doc } = emptyDocuments();
  writeControl(doc, {
    id: "k7m2q9x4ta",
    title: "Harbour",
    method: "post-mortem",
    methodVersion: 1,
    createdAt: made.at,
    stage: "timeline",
    stageLog: [],
  });
  metaMap(doc).set("schema", schemaVersion);
  return Y.encodeStateAsUpdateV2(doc);
})();

const numbered = (clientID: number): Y.Doc => {
  const { board } = emptyDocuments();
  board.clientID = clientID;
  return board;
};

/** What Yjs says of an update, in the form of `storedMaps`: with the keys in their order. */
function throughYjs(update: Uint8Array): unknown {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, update);
  if (doc.store.pendingStructs ?? doc.store.pendingDs) return undefined;
  return [...doc.share.keys()].toSorted().map((name) => [name, valueOf(doc.getMap(name))]);
}

function valueOf(value: unknown): unknown {
  if (value instanceof Y.Text) return { words: value.toJSON() };
  if (value instanceof StoredText) return { words: value.toString() };
  if (!(value instanceof Y.Map || value instanceof Map)) return value;
  const entries: Iterable<readonly [unknown, unknown]> = value;
  return Array.from(entries, ([key, one]) => [key, valueOf(one)]);
}

function straight(update: Uint8Array): unknown {
  const roots = storedMaps(update);
  return roots && [...roots.keys()].toSorted().map((name) => [name, valueOf(roots.get(name))]);
}

/** Three people's documents after they worked side by side and heard of each other now and then. */
const together = fc
  .array(
    fc.tuple(
      fc.nat({ max: 2 }),
      fc.oneof({ weight: 5, arbitrary: steps }, { weight: 2, arbitrary: fc.nat({ max: 2 }) }),
    ),
    { maxLength: 40 },
  )
  .chain((turns) =>
    fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }).map((ids) => {
      const docs = ids.map(numbered);
      for (const doc of docs) metaMap(doc).set("schema", schemaVersion);
      turns.forEach(([who, what], at) => {
        const doc = docs[who] ?? numbered(10);
        if (typeof what === "function") doc.transact(() => what(doc, `element${at}`));
        else Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(docs[what] ?? doc));
      });
      return docs.map((doc) => Y.encodeStateAsUpdateV2(doc));
    }),
  );

describe("an update read straight", () => {
  it("says what Yjs says, whoever wrote at once, or leaves it to Yjs", () => {
    let read = 0;
    fc.assert(
      fc.property(together, (updates) => {
        for (const update of [...updates, Y.mergeUpdatesV2(updates)]) {
          const found = straight(update);
          if (found === undefined) continue;
          read += 1;
          expect(found).toEqual(throughYjs(update));
        }
      }),
      { numRuns: 300 },
    );
    // Else this would hold for a reader that reads nothing.
    expect(read).toBeGreaterThan(300);
  });

  it("says what Yjs says of a part of an update, or leaves it to Yjs", () => {
    fc.assert(
      fc.property(together, fc.nat(), fc.nat({ max: 255 }), ([update = new Uint8Array()], at, byte) => {
        const scratched = update.slice();
        scratched[at % update.length] = byte;
        for (const given of [update.subarray(0, at % update.length), scratched]) {
          const found = straight(given);
          if (found !== undefined) expect(found).toEqual(throughYjs(given));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("reads what several people did one after the other, in any order of their numbers", () => {
    for (const ids of [
      [1, 2, 3],
      [3, 2, 1],
      [2, 3, 1],
    ]) {
      let update = Y.encodeStateAsUpdateV2(new Y.Doc());
      for (const [at, id] of ids.entries()) {
        const doc = numbered(id);
        Y.applyUpdateV2(doc, update);
        addElements(doc, [
          { id: `by${at}`, type: "sticky", kind: "event", text: "one two", box: [0, 0, 9, 9, 0], made },
        ]);
        for (const element of elementMaps(doc).keys()) setText(doc, element, `one ${at} three 😀 two`);
        for (const map of elementMaps(doc).values()) map.set("order", at);
        if (at === 2) elementMaps(doc).delete("by0");
        update = Y.encodeStateAsUpdateV2(doc);
      }
      expect(straight(update)).toEqual(throughYjs(update));
      expect(straight(update)).toBeDefined();
    }
  });

  it("leaves to Yjs what came from two in the same place", () => {
    const docs = [1, 2].map(numbered);
    for (const doc of docs) elementMaps(doc).set("same", new Y.Map());
    const update = Y.mergeUpdatesV2(docs.map((doc) => Y.encodeStateAsUpdateV2(doc)));
    expect(storedMaps(update)).toBeUndefined();
  });

  it.each([
    ["a list", (doc: Y.Doc) => doc.getArray("list").push(["a"])],
    ["a text by itself", (doc: Y.Doc) => doc.getText("text").insert(0, "a")],
    ["a list in a map", (doc: Y.Doc) => doc.getMap("map").set("list", Y.Array.from(["a"]))],
    [
      "a thing in a text",
      (doc: Y.Doc) => doc.getMap("map").set("text", new Y.Text()).insertEmbed(0, { a: 1 }),
    ],
    [
      "words that look some way",
      (doc: Y.Doc) => doc.getMap("map").set("text", new Y.Text()).insert(0, "a", { b: 1 }),
    ],
    ["a value that is none", (doc: Y.Doc) => doc.getMap("map").set("none", undefined)],
  ])("leaves %s to Yjs", (_, write) => {
    const doc = new Y.Doc();
    write(doc);
    expect(storedMaps(Y.encodeStateAsUpdateV2(doc))).toBeUndefined();
  });
});

describe("a workshop that is only read", () => {
  it("is what it is as documents", () => {
    fc.assert(
      fc.property(together, (boards) => {
        for (const board of boards) {
          const { documents, mended } = openDocuments((into) => {
            Y.applyUpdateV2(into.board, board);
            Y.applyUpdateV2(into.control, control);
          });
          const read = readWhole([{ board, control }]);
          expect(read.workshop).toEqual(workshopIn(documents));
          expect(read.mended).toEqual(mended);
        }
      }),
    );
  });

  it("has its images, and says how much it could not read", () => {
    const doc = numbered(7);
    const bytes = new Uint8Array([1, 2, 3]);
    const image = addImage(doc, { mime: "image/png", bytes });
    addElements(doc, [{ id: "a", type: "image", image, text: "", box: [0, 0, 9, 9, 0], made }]);
    elementMaps(doc).set("b", new Y.Map([["type", "of tomorrow"]]));
    doc.getMap("elements").set("c", "no map");
    metaMap(doc).set("schema", schemaVersion);
    const board = Y.encodeStateAsUpdateV2(doc);
    expect(storedMaps(board)).toBeDefined();
    const { images, mended } = readWhole([{ board, control }]);
    expect([...images]).toEqual([[image, { mime: "image/png", bytes }]]);
    expect(mended).toEqual({ unreadable: 2 });
  });

  it("is of all files that hold it", () => {
    const boards = [1, 2].map((client) => {
      const doc = numbered(client);
      addElements(doc, [
        { id: `by${client}`, type: "text", text: "x", ink: "ink", box: [0, 0, 9, 9, 0], made },
      ]);
      return Y.encodeStateAsUpdateV2(doc);
    });
    const { workshop } = readWhole(boards.map((board) => ({ board, control })));
    expect(workshop.elements.map(({ id }) => id)).toEqual(["by1", "by2"]);
  });

  it("is refused as documents are", () => {
    const board = numbered(1);
    metaMap(board).set("schema", schemaVersion + 1);
    expect(() => readWhole([{ board: Y.encodeStateAsUpdateV2(board), control }])).toThrow(WorkshopTooNew);
    const bare = Y.encodeStateAsUpdateV2(numbered(1));
    expect(() => readWhole([{ board: bare, control: bare }])).toThrow(WorkshopDamaged);
    expect(() => readWhole([{ board: new Uint8Array([1, 2]), control }])).toThrow(WorkshopDamaged);
    expect(() => readWhole([{ board: bare, control: new Uint8Array([1, 2]) }])).toThrow(WorkshopDamaged);
  });
});
