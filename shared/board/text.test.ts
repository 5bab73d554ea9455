import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { texts } from "./steps.test-support.ts";
import { difference, keepable, longestText, replaceText } from "./text.ts";

function apply(before: string, [start, removed, inserted]: readonly [number, number, string]): string {
  return before.slice(0, start) + inserted + before.slice(start + removed);
}

function sharedText(content: string) {
  const doc = new Y.Doc();
  const text = doc.getText("text");
  text.insert(0, content);
  return { doc, text };
}

describe("difference", () => {
  it("leads from the one text to the other", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(apply(before, difference(before, after))).toBe(after);
      }),
    );
  });

  it("never splits a surrogate pair", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [start, removed, inserted] = difference(before, after);
        for (const part of [before.slice(0, start), before.slice(start, start + removed), inserted])
          expect(part.isWellFormed()).toBe(true);
      }),
    );
  });

  it("is empty for equal texts", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(difference(text, text).slice(1)).toEqual([0, ""]);
      }),
    );
  });

  it.each([
    ["a😀b", "a😁b", [1, 2, "😁"]],
    ["😀", "😀😀", [2, 0, "😀"]],
    ["", "new", [0, 0, "new"]],
    ["gone", "", [0, 4, ""]],
    ["aa", "aaa", [2, 0, "a"]],
  ])("of %s and %s touches only what differs", (before, after, expected) => {
    expect(difference(before, after)).toEqual(expected);
  });
});

describe("keepable", () => {
  it("keeps well-formed texts as they are", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(keepable(text)).toBe(text);
      }),
    );
  });

  it("cuts at the limit, a pair as a whole", () => {
    const filled = "x".repeat(longestText - 1);
    expect(keepable(`${filled}yz`)).toBe(`${filled}y`);
    expect(keepable(`${filled}😀`)).toBe(filled);
  });

  it("gives half a pair the sign that it would have on another device", () => {
    const [first = ""] = "😀".split("");
    expect(keepable(`a${first}b`)).toBe("a\uFFFDb");
  });
});

describe("replaceText", () => {
  it("makes the text read as wanted, on every device", () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.string({ unit: fc.constantFrom("a", "\ud83d", "\ude00", "é"), maxLength: 9 }), {
          maxLength: 3,
        }),
        (first, others) => {
          const { doc, text } = sharedText(first);
          for (const next of others) replaceText(text, next);
          const colleague = new Y.Doc();
          Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
          expect(text.toJSON()).toBe((others.at(-1) ?? first).toWellFormed());
          expect(colleague.getText("text").toJSON()).toBe(text.toJSON());
        },
      ),
    );
  });

  it("keeps what two people write at the same time in different places", () => {
    const { doc, text } = sharedText("db1 fell behind");
    const colleague = new Y.Doc();
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
    replaceText(text, "22:10 db1 fell behind");
    replaceText(colleague.getText("text"), "db1 fell behind by 4 GB");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague));
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
    expect(text.toJSON()).toBe("22:10 db1 fell behind by 4 GB");
    expect(colleague.getText("text").toJSON()).toBe(text.toJSON());
  });

  it("changes nothing where nothing differs", () => {
    const { doc, text } = sharedText("same");
    const before = Y.encodeStateVector(doc);
    replaceText(text, "same");
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });
});
