import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "./slug.ts";

test.each([
  ["C# & .NET", "c-net"],
  ["Zoë fährt zum Straßenfest", "zoe-fahrt-zum-strassenfest"],
  ["  --a__b--  ", "a-b"],
  ["שלום", "otherwise"],
  ["", "otherwise"],
  ["word ".repeat(100), "word-word-word-word-word-word-word-word-word-word-word-word"],
  ["x".repeat(10_000), "x".repeat(60)],
])("%s", (title, slug) => {
  expect(slugOf(title, "otherwise")).toBe(slug);
});

test("anything becomes a part of a file's name", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (title) => {
      expect(slugOf(title, "otherwise")).toMatch(/^[0-9a-z]+(?:-[0-9a-z]+)*$/u);
      expect(slugOf(title, "otherwise").length).toBeLessThanOrEqual(60);
    }),
  );
});
