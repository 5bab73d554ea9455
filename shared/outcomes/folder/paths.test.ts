import fc from "fast-check";
import { expect, test } from "vitest";
import { hostile } from "#shared/outcomes/hostile.test-support.ts";
import { adrFolderIn, isSafePath } from "./paths.ts";

test.each([
  "a.md",
  "doc/adr/0001-a.md",
  ".adr-dir",
  "console.md",
  "a b.md",
  "größe.md",
  "com10.md",
  ".gitignore",
  "git.md",
])("%j is safe", (path) => {
  expect(isSafePath(path)).toBe(true);
});

test.each([
  "",
  "/etc/passwd",
  "../a.md",
  "a/../../b.md",
  "./a.md",
  "a//b.md",
  "a/",
  "C:\\a.md",
  "c:/a.md",
  "a\\b.md",
  "a:stream",
  "con",
  "CON.md",
  "a/nul.txt",
  "com1.md",
  "lpt¹",
  "a.md.",
  "a.md ",
  "a?.md",
  "a\n.md",
  "a\ud800.md",
  ".git/config",
  "sub/.GIT/hooks/pre-commit",
  "git~1/hooks/pre-commit",
  ".g\u200cit/config",
  `${"x".repeat(201)}.md`,
  Array.from({ length: 100 }, () => "abc").join("/"),
])("%j is not", (path) => {
  expect(isSafePath(path)).toBe(false);
});

test.each([
  ["doc/adr\n", "doc/adr"],
  ["./doc/architecture/decisions/\r\nmore", "doc/architecture/decisions"],
  ["doc\\adr", "doc/adr"],
  [".", ""],
  ["../elsewhere", undefined],
  ["/etc", undefined],
  ["", undefined],
])("%j names the folder %j", (text, folder) => {
  expect(adrFolderIn(text)).toBe(folder);
});

test("whatever .adr-dir says stays in the folder", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const folder = adrFolderIn(text);
      if (folder !== undefined && folder !== "") expect(isSafePath(folder)).toBe(true);
    }),
  );
});
