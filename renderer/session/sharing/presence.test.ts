import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { type PersonHere, Presence } from "./presence.ts";

const awarenesses: Awareness[] = [];

afterEach(() => {
  for (const awareness of awarenesses.splice(0)) awareness.destroy();
});

function newAwareness(): Awareness {
  const awareness = new Awareness(new Y.Doc());
  awarenesses.push(awareness);
  return awareness;
}

/** Two windows that hear each other, and what the second has been told. */
function twoWindows() {
  const [anns, bens] = [newAwareness(), newAwareness()];
  anns.on("update", () => applyAwarenessUpdate(bens, encodeAwarenessUpdate(anns, [anns.clientID]), "wire"));
  const told: (readonly PersonHere[])[] = [];
  let moves = 0;
  const ben = new Presence(
    bens,
    { name: "Ben", color: "blue", person: "ben", role: "participant" },
    { onPeople: (people) => told.push(people), onMove: () => (moves += 1) },
  );
  const ann = new Presence(
    anns,
    { name: "Ann", color: "red", person: "ann", role: "facilitator" },
    { onPeople: () => undefined, onMove: () => undefined },
  );
  return { ann, anns, ben, told, moves: () => moves };
}

test("where somebody is changes no list of people; what they select does", () => {
  const { ann, anns, ben, told, moves } = twoWindows();
  ann.say({ selection: ["x"] });
  const [before, moved] = [told.length, moves()];
  ann.say({ cursor: [10, 20], view: [0, 0, 800, 600, 0] });
  ann.say({ cursor: [11, 20], laser: true });
  expect(told.length).toBe(before);
  expect(moves()).toBe(moved + 2);
  expect(ben.places.get(anns.clientID)).toEqual({
    cursor: [11, 20],
    laser: true,
    view: [0, 0, 800, 600, 0],
  });
  expect(ben.others()).toMatchObject([{ name: "Ann", person: "ann", role: "facilitator", selection: ["x"] }]);
});

test("whoever is discreet is here, and shows neither where nor what they do", () => {
  const { ann, anns, ben } = twoWindows();
  ann.say({ cursor: [1, 2], selection: ["x"], writing: "x", view: [0, 0, 8, 6, 0], hand: 5 });
  ann.beDiscreet(true);
  ann.say({ selection: ["y"], writing: "y", cursor: [3, 4] });
  expect(ben.others()).toMatchObject([{ name: "Ann", selection: [], writing: undefined, hand: 5 }]);
  expect(ben.places.get(anns.clientID)).toEqual({ cursor: undefined, laser: false, view: undefined });
  expect(JSON.stringify(anns.getLocalState())).not.toContain('"y"');
  ann.beDiscreet(false);
  expect(ben.others()).toMatchObject([{ selection: ["y"], writing: "y" }]);
});

test("whatever a window says of itself, the others have people in the right form or none", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (claims, likely) => {
      const { anns, ben } = twoWindows();
      anns.setLocalState(likely ? { name: "Ann", color: "red", ...claims } : claims);
      for (const { name, selection, hand } of ben.others()) {
        expect(typeof name).toBe("string");
        expect(Array.isArray(selection)).toBe(true);
        expect(hand === undefined || Number.isSafeInteger(hand)).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
