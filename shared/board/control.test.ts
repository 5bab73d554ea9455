import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { notePeople, setSummon } from "./control.ts";
import { controlMap, peopleMap } from "./documents.ts";
import { readControl } from "./read.ts";
import { longestDefinition } from "./text.ts";

const ann = { person: "ann", name: "Ann", role: "facilitator", since: "2026-11-23T09:00:00.000Z" };
const ben = { person: "ben", name: "Ben", role: "participant", since: "2026-11-23T09:05:00.000Z" };

test("who was there is noted once, in the order of coming, with the name they last had", () => {
  const control = new Y.Doc();
  notePeople(control, [ben, ann]);
  let updates = 0;
  control.on("update", () => (updates += 1));
  notePeople(control, [{ ...ann, since: "2026-11-23T11:00:00.000Z" }, ben]);
  expect(updates).toBe(0);
  notePeople(control, [{ ...ben, name: "Benedict", since: "2026-11-23T11:00:00.000Z" }]);
  expect(readControl(control).people).toEqual([ann, { ...ben, name: "Benedict" }]);
});

test("two facilitators who note the same people at once note them once", () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  notePeople(one, [ann, ben]);
  notePeople(other, [ben, ann]);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(readControl(one).people).toEqual([ann, ben]);
  expect(readControl(other).people).toEqual([ann, ben]);
});

test("a person without an id is not noted, and what is no person is not read", () => {
  const control = new Y.Doc();
  notePeople(control, [{ ...ann, person: "" }]);
  expect(readControl(control).people).toBeUndefined();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      peopleMap(control).set("x", value);
      for (const { name, role, since } of readControl(control).people ?? [])
        expect([name, role, since].every((part) => typeof part === "string")).toBe(true);
    }),
  );
});

test("everyone is brought to a view until they are let go", () => {
  const control = new Y.Doc();
  const summon = { by: "ann", view: [0, 10, 800, 600, 0], at: "2026-11-23T09:00:00.000Z" } as const;
  setSummon(control, summon);
  expect(readControl(control).summon).toEqual(summon);
  setSummon(control, undefined);
  expect(readControl(control).summon).toBeUndefined();
});

test("whatever stands where a summon should be is read as one that can be shown, or as none", () => {
  const control = new Y.Doc();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      controlMap(control).set("summon", value);
      const { summon } = readControl(control);
      if (summon) expect(summon.view.every(Number.isFinite)).toBe(true);
    }),
  );
});

test("the definition of a method is text, and none that is longer than any may be", () => {
  const control = new Y.Doc();
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      controlMap(control).set("definition", value);
      const { definition } = readControl(control);
      expect(definition).toBe(typeof value === "string" && value !== "" ? value : undefined);
    }),
  );
  controlMap(control).set("definition", "x".repeat(longestDefinition));
  expect(readControl(control).definition).toHaveLength(longestDefinition);
  controlMap(control).set("definition", "x".repeat(longestDefinition + 1));
  expect(readControl(control).definition).toBeUndefined();
});
