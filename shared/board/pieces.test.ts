import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { afterChange, inPieces, nextPiece, placeAtEnd, placeWith, type Place } from "./pieces.ts";
import { type Step, steps } from "./steps.test-support.ts";

const nothing = Uint8Array.of(0);
const people = [0, 1, 2] as const;
type Person = (typeof people)[number];

/** Writing and deleting anywhere in one text, as people do at once. */
const writing: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(), fc.integer({ min: -9, max: 9 }))
  .map(([place, length]) => (doc) => {
    const words = doc.getText("words");
    const at = place % (words.length + 1);
    if (length > 0) words.insert(at, "abcdefghi".slice(0, length));
    else words.delete(at, Math.min(-length, words.length - at));
  });

/** Who does what, and whether they have heard of the others before. */
const work: fc.Arbitrary<readonly (readonly [Person, boolean, Step])[]> = fc.array(
  fc.tuple(fc.constantFrom(...people), fc.boolean(), fc.oneof(steps, writing)),
  { minLength: 1, maxLength: 40, size: "max" },
);

/** The document that the work makes, with ids of clients that do not differ from run to run. */
function documentOf(done: readonly (readonly [Person, boolean, Step])[], { gc = true } = {}): Y.Doc {
  const docs = people.map((person) => {
    const doc = new Y.Doc();
    doc.clientID = 1000 - person;
    return doc;
  });
  // Windows keep what was deleted for as long as it can be undone.
  const all = new Y.Doc({ gc });
  done.forEach(([person, hears, step], place) => {
    const doc = docs[person];
    if (!doc) throw new Error("There are three people.");
    if (hears) Y.applyUpdate(doc, Y.encodeStateAsUpdate(all, Y.encodeStateVector(doc)));
    doc.transact(() => step(doc, `${person}-${place}`));
    Y.applyUpdate(all, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(all)));
  });
  return all;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const sizes = fc.integer({ min: 1, max: 600 });

const clockIn = (doc: Y.Doc): number =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc)).values()].reduce((sum, clock) => sum + clock, 0);

describe("a document in pieces", () => {
  test("is the same byte for byte, wherever the hearing is cut and gone on with", () => {
    fc.assert(
      fc.property(
        work,
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 600 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
        fc.boolean(),
        (done, early, size, heard, gc) => {
          const doc = documentOf(done, { gc });
          const before = documentOf(done.slice(0, early));
          const bit = copyOf(before);
          for (let isWhole = false; !isWhole;) {
            const pieces = inPieces(doc, Y.encodeStateVector(bit), size);
            // What was deleted before the cut is told anew each time, so that has to come through at once.
            const isLast = clockIn(bit) === clockIn(doc);
            const [some = 1] = heard.take(1);
            const count = isLast ? pieces.length : some;
            isWhole = count >= pieces.length;
            for (const piece of pieces.slice(0, count)) {
              const clock = clockIn(bit);
              Y.applyUpdate(bit, piece);
              expect([bit.store.pendingStructs, bit.store.pendingDs]).toEqual([null, null]);
              // So that whoever is cut off after each piece gets there too.
              if (clock < clockIn(doc)) expect(clockIn(bit)).toBeGreaterThan(clock);
            }
          }
          Y.applyUpdate(before, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before)));
          expect(Y.encodeStateAsUpdate(bit)).toEqual(Y.encodeStateAsUpdate(before));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("reaches somebody while it goes on, byte for byte, whenever that is between two pieces", () => {
    const changes = fc.array(fc.oneof(steps, writing), { maxLength: 12 });
    fc.assert(
      fc.property(work, fc.nat({ max: 40 }), changes, sizes, (done, early, later, longest) => {
        const doc = documentOf(done);
        const bit = documentOf(done.slice(0, early));
        const author = new Y.Doc();
        author.clientID = 2000;
        const all = later.values();
        let place: Place | undefined = placeWith(doc, Y.encodeStateVector(bit));
        for (let pieces = 0; place; pieces += 1) {
          const told = nextPiece(doc, place, longest);
          Y.applyUpdate(bit, told.update);
          expect([bit.store.pendingStructs, bit.store.pendingDs]).toEqual([null, null]);
          place = told.place;
          const { value: change } = pieces % 2 === 0 ? all.next() : { value: undefined };
          if (!change) continue;
          Y.applyUpdate(author, Y.encodeStateAsUpdate(doc));
          author.transact(() => change(author, `later-${pieces}`));
          place = afterChange(place ?? placeAtEnd(doc));
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(author));
        }
        expect(Y.encodeStateAsUpdate(bit)).toEqual(Y.encodeStateAsUpdate(doc));
      }),
      { numRuns: 40 },
    );
  });

  test("tells what is longer than a piece alone, and the same to all who lack its end", () => {
    const doc = new Y.Doc();
    doc.getMap("meta").set("is", "before");
    const words = doc.getText("words");
    words.insert(0, "x".repeat(500));
    const told = [0, 1, 40, 399].map((has) =>
      nextPiece(
        doc,
        { reach: new Map([[doc.clientID, 1 + has]]), before: new Map(), deleted: undefined },
        100,
      ),
    );
    expect(new Set(told.map(({ update }) => Buffer.from(update).toString("hex"))).size).toBe(1);
    expect(new Set(told.map(({ alone }) => alone)).size).toBe(1);
    expect(told[0]?.alone).toBeDefined();
    expect(nextPiece(doc, placeWith(doc, nothing), 100).alone).toBeUndefined();
  });

  test("takes no notice of what somebody has that is not there", () => {
    const doc = documentOf([]);
    doc.getMap("meta").set("is", "small");
    const boast = new Map([
      ...Array.from({ length: 1000 }, (_, n) => [n, 5] as const),
      [doc.clientID, 99] as const,
    ]);
    expect(placeWith(doc, Y.encodeStateVector(boast)).reach).toEqual(new Map([[doc.clientID, 1]]));
  });

  test("reaches somebody who has worked alone meanwhile", () => {
    fc.assert(
      fc.property(work, work, fc.integer({ min: 1, max: 600 }), (done, alone, size) => {
        const doc = documentOf(done);
        const other = copyOf(documentOf(done.slice(0, 5)));
        alone.forEach(([, , step], place) => other.transact(() => step(other, `other-${place}`)));
        const whole = copyOf(other);
        for (const piece of inPieces(doc, Y.encodeStateVector(other), size)) Y.applyUpdate(other, piece);
        Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
        expect(Y.encodeStateAsUpdate(other)).toEqual(Y.encodeStateAsUpdate(whole));
      }),
      { numRuns: 25 },
    );
  });

  test("has no piece that is longer than was asked by more than what was written last, and little more in all", () => {
    fc.assert(
      fc.property(work, fc.integer({ min: 1, max: 2000 }), (done, size) => {
        const doc = documentOf(done);
        const longest = Math.max(...inPieces(doc, nothing, 1).map(({ length }) => length));
        const lengths = inPieces(doc, nothing, size).map(({ length }) => length);
        for (const length of lengths) expect(length).toBeLessThan(size + longest + 64);
        const all = lengths.reduce((sum, length) => sum + length, 0);
        if (size >= 1000) expect(all).toBeLessThan(1.3 * Y.encodeStateAsUpdate(doc).length + 64);
      }),
      { numRuns: 30 },
    );
  });

  test("comes last with what was deleted of what is there already", () => {
    const doc = new Y.Doc();
    const words = doc.getText("words");
    words.insert(0, "one two three");
    const other = copyOf(doc);
    words.delete(4, 4);
    words.insert(words.length, " four".repeat(40));
    const pieces = inPieces(doc, Y.encodeStateVector(other), 20);
    expect(pieces).toHaveLength(2);
    for (const piece of pieces) Y.applyUpdate(other, piece);
    expect(other.getText("words").toJSON()).toBe(words.toJSON());
  });

  test("is one piece if it is small, and one that says nothing if nothing is lacking", () => {
    const doc = documentOf([]);
    expect(inPieces(doc, nothing, 1)).toEqual([Y.encodeStateAsUpdate(new Y.Doc())]);
    doc.getMap("meta").set("is", "small");
    expect(inPieces(doc, nothing, 1000)).toEqual([Y.encodeStateAsUpdate(doc)]);
    expect(inPieces(doc, Y.encodeStateVector(doc), 1)).toEqual([Y.encodeStateAsUpdate(new Y.Doc())]);
  });

  test("has also what still waits for something", () => {
    const [one, other, last] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
    one.getArray("list").push(["first"]);
    const first = Y.encodeStateAsUpdate(one);
    const after = Y.encodeStateVector(one);
    one.getArray("list").push(["second"]);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one, after));
    for (const piece of inPieces(other, nothing, 1)) Y.applyUpdate(last, piece);
    Y.applyUpdate(last, first);
    expect(last.getArray("list").toJSON()).toEqual(["first", "second"]);
  });
});
