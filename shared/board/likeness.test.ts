import * as fc from "fast-check";
import { expect, test } from "vitest";
import { duplicates, likeNotes, type Note } from "./likeness.ts";

const workshop = [
  "It takes six weeks to get an environment",
  "Nobody knows which environments exist",
  "Test environment differs from production",
  "Security review finds things at the end",
  "Security reviews are booked months ahead",
  "Each team builds its own pipeline",
  "Pipeline of our team is slow",
  "Coffee machine is broken",
].map((text, place): Note => ({ id: `n${place}`, text }));

test("notes about the same thing are put together and named by what they share", () => {
  const groups = likeNotes(workshop);
  expect(groups.map(({ ids }) => ids.toSorted())).toEqual(
    expect.arrayContaining([
      ["n0", "n1", "n2"],
      ["n3", "n4"],
      ["n5", "n6"],
    ]),
  );
  expect(groups.flatMap(({ ids }) => ids)).not.toContain("n7");
  expect(groups.find(({ ids }) => ids.includes("n0"))?.title.toLowerCase()).toContain("environment");
  expect(groups.find(({ ids }) => ids.includes("n3"))?.title).toMatch(/security/i);
});

test("what says the same in other order, case or punctuation is found, and nothing else", () => {
  const notes = [
    { id: "a", text: "Environment takes six weeks" },
    { id: "b", text: "environment takes SIX weeks!" },
    { id: "c", text: "Six weeks, environment takes" },
    { id: "d", text: "Environment takes two days" },
    { id: "e", text: "" },
    { id: "f", text: "  " },
  ];
  expect(duplicates(notes)).toEqual([["a", "b", "c"]]);
});

const notes = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 30 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .array(fc.constantFrom("queue", "Queues", "team", "deploy", "später", "数据库", "🙂", "of"), {
          maxLength: 6,
        })
        .map((words): Note => ({ id, text: words.join(" ") })),
    ),
  ),
);

test("no note is in two groups, and the order of notes changes nothing", () => {
  fc.assert(
    fc.property(notes, (all) => {
      for (const groups of [likeNotes(all).map(({ ids }) => ids), duplicates(all)]) {
        const ids = groups.flat();
        expect(new Set(ids).size).toBe(ids.length);
        for (const group of groups) expect(group.length).toBeGreaterThan(1);
      }
      expect(likeNotes(all.toReversed())).toEqual(likeNotes(all));
      expect(duplicates(all.toReversed())).toEqual(duplicates(all));
    }),
  );
});
