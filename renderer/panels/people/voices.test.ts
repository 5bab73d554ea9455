import fc from "fast-check";
import { expect, test } from "vitest";
import { voicesOf } from "./voices.ts";

test("it tells how few wrote most, and how many nothing, and not who", () => {
  const authors = ["ann", "ann", "ann", "ben", "ben", "cem", "dee"];
  expect(voicesOf(authors, ["ann", "eve", "fay"])).toEqual({
    bars: [3, 2, 1, 1].map((count, index) => ({ place: index + 1, count })),
    few: 2,
    people: 6,
    silent: 2,
  });
  expect(voicesOf([], ["ann"])).toEqual({ bars: [], few: 0, people: 1, silent: 1 });
});

test("those few wrote more than half, and one fewer did not", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 }), (authors) => {
      const { bars, few } = voicesOf(authors, []);
      const sum = (place: number) => bars.slice(0, place).reduce((all, { count }) => all + count, 0);
      expect(sum(few) * 2).toBeGreaterThan(authors.length);
      expect(sum(few - 1) * 2).toBeLessThanOrEqual(authors.length);
      expect(sum(bars.length)).toBe(authors.length);
    }),
  );
});
