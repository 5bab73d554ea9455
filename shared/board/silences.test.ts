import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readSilences, setSilenced, silenceKey } from "./silences.ts";

const keys = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom("no-owner", "blame"), fc.constantFrom(undefined, "a", "b"))
    .map((of) => silenceKey(...of)),
  { maxLength: 6 },
);

test("what two facilitators silence at once is all silenced", () => {
  fc.assert(
    fc.property(keys, keys, (ours, theirs) => {
      const [one, other] = [new Y.Doc(), new Y.Doc()];
      setSilenced(one, ours, true);
      setSilenced(other, theirs, true);
      Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
      Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
      expect(readSilences(one)).toEqual(readSilences(other));
      expect(readSilences(one)).toEqual(new Set([...ours, ...theirs]));
    }),
  );
});

test("what is heard again is heard, and nothing else", () => {
  const doc = new Y.Doc();
  setSilenced(doc, ["no-owner", "blame/a", "blame/b"], true);
  setSilenced(doc, ["blame/a", "never-was"], false);
  expect([...readSilences(doc)].toSorted()).toEqual(["blame/b", "no-owner"]);
});

test("what is no silence is not read as one", () => {
  const doc = new Y.Doc();
  const map = doc.getMap("silences");
  map.set("no-owner", "yes");
  map.set("x".repeat(201), true);
  map.set("blame", true);
  expect([...readSilences(doc)]).toEqual(["blame"]);
});
