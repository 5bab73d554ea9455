import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { dropOverride, override, readOverrides } from "./rules.ts";

const kinds = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 5 });

test("every rule is read back as it was decided", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("facts", "an/odd/id"),
      fc.record({
        writing: fc.constantFrom("open" as const, "private" as const),
        authors: fc.constantFrom("shown" as const, "hidden" as const, "never" as const),
        move: fc.constantFrom("everyone" as const, "own" as const, "facilitators" as const),
        tools: fc.constantFrom("everything" as const, "stickies" as const),
        locked: fc.boolean(),
        allows: kinds,
        votes: fc.option(
          fc.record({
            budget: fc.integer({ min: 1, max: 99 }),
            most: fc.integer({ min: 1, max: 99 }),
            shows: fc.constantFrom("open" as const, "hidden" as const),
          }),
          { nil: undefined },
        ),
      }),
      (stage, rules) => {
        const doc = new Y.Doc();
        override(doc, stage, "writing", rules.writing);
        override(doc, stage, "authors", rules.authors);
        override(doc, stage, "move", rules.move);
        override(doc, stage, "tools", rules.tools);
        override(doc, stage, "locked", rules.locked);
        override(doc, stage, "allows", rules.allows);
        override(doc, stage, "votes", rules.votes);
        expect(readOverrides(doc)).toEqual(new Map([[stage, rules]]));
      },
    ),
  );
});

test("facilitators who decide two rules of a stage at once both get theirs", () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  override(one, "facts", "writing", "private");
  override(other, "facts", "authors", "hidden");
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  expect(readOverrides(one).get("facts")).toEqual({ writing: "private", authors: "hidden" });
});

test("a rule goes back to the method's, or all of a stage do", () => {
  const doc = new Y.Doc();
  override(doc, "facts", "writing", "private");
  override(doc, "facts", "locked", true);
  override(doc, "causes", "locked", true);
  dropOverride(doc, "facts", "writing");
  expect(readOverrides(doc).get("facts")).toEqual({ locked: true });
  dropOverride(doc, "facts");
  expect([...readOverrides(doc).keys()]).toEqual(["causes"]);
});

test("what is no rule is left out", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("writing", "authors", "move", "tools", "locked", "votes", "allows", "later"),
      fc.oneof(
        fc.constantFrom("", "Open", "constructor"),
        fc.integer(),
        fc.constant(null),
        fc.constant({ budget: 3 }),
      ),
      (rule, value) => {
        const doc = new Y.Doc();
        doc.getMap("rules").set(`facts/${rule}`, value);
        doc.getMap("rules").set(rule, value);
        doc.getMap("rules").set(`/${rule}`, value);
        expect(readOverrides(doc).size).toBe(0);
      },
    ),
  );
});
