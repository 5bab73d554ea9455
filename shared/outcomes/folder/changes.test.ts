import { expect, test } from "vitest";
import { changesTo } from "./changes.ts";

const file = (path: string, hash: string) => ({ path, hash });

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
  expect(changesTo(only(planned), only(there), only(last))).toEqual([{ path: "a.md", is }]);
});

test("what is not ours and not planned is left alone, and what is gone is gone", () => {
  expect(changesTo([], [file("a.md", "a")], [file("b.md", "b")])).toEqual([]);
  expect(changesTo([], [], [])).toEqual([]);
});
