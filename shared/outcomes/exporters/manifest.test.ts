import * as v from "valibot";
import { expect, test } from "vitest";
import { changesTo, hashOf, ManifestSchema, manifestOf } from "./manifest.ts";

const file = (path: string, text: string) => ({ path, hash: hashOf(text), of: ["w/b", "w/a"] });

test("a hash is the SHA-256 of the bytes", () => {
  expect(hashOf("abc")).toBe("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(hashOf(new TextEncoder().encode("é"))).toBe(hashOf("é"));
});

test("a manifest is in order, can be read back, and has no files of others in it", () => {
  const manifest = manifestOf([file("b.md", "b"), file("a.md", "a"), { ...file("c.md", "c"), amends: true }]);
  expect(manifest.files.map(({ path, of }) => [path, of])).toEqual([
    ["a.md", ["w/a", "w/b"]],
    ["b.md", ["w/a", "w/b"]],
  ]);
  expect(v.parse(ManifestSchema, JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
});

test.each([
  // What is to be written, what is there, what we wrote last; nothing for "not at all".
  ["new", undefined, undefined, "create"],
  ["new", "new", undefined, "same"],
  ["new", "new", "old", "same"],
  ["new", "old", "old", "update"],
  ["new", "by hand", "old", "edited"],
  ["old", "by hand", "old", "edited"],
  ["new", "theirs", undefined, "foreign"],
  ["new", undefined, "old", "removed"],
  [undefined, "old", "old", "leftover"],
  [undefined, "by hand", "old", "leftover-edited"],
])("planned %s, there %s, last %s: %s", (planned, there, last, is) => {
  const only = (text: string | undefined) => (text === undefined ? [] : [file("a.md", text)]);
  expect(changesTo(only(planned), only(there), manifestOf(only(last)))).toEqual([{ path: "a.md", is }]);
});

test("what is not ours and not planned is left alone, and what is gone is gone", () => {
  expect(changesTo([], [file("a.md", "a")], manifestOf([file("b.md", "b")]))).toEqual([]);
  expect(changesTo([], [], undefined)).toEqual([]);
});
