import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readable } from "#shared/commands/keys.ts";
import { commandsFor } from "#shared/commands/registry.ts";
import { methods } from "#shared/methods/index.ts";
import { mayImport } from "./laws.ts";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

function all(pattern: RegExp): readonly string[] {
  return [...readme.matchAll(pattern)].map(([, found = ""]) => found);
}

test("the README leads to files that are there, and shows every picture that is kept for it", () => {
  const paths = all(/\]\(([^)#]+)[^)]*\)/g).filter((path) => !path.startsWith("https://"));
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  const kept = readdirSync(join(root, "assets/pictures")).map((name) => `assets/pictures/${name}`);
  expect(kept.filter((path) => !paths.includes(path))).toEqual([]);
});

test("the README says what each folder is for, and of no other", () => {
  const told = all(/^\| `((?:shared|renderer|electron|e2e)\/[\w-]*)\/?`/gm).map((path) =>
    path.replace(/\/$/, ""),
  );
  expect(Object.keys(mayImport).filter((path) => path !== "assets" && !told.includes(path))).toEqual([]);
  expect(told.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("each key that the README names does something", () => {
  // Of a text that is being written.
  const ofFields = ["Ctrl+Enter"];
  const keys = all(/`((?:Ctrl|Alt)\+[^`]+)`/g);
  const known = methods.flatMap((method) => commandsFor(method)).flatMap(({ keys: own }) => own ?? []);
  const taken = new Set([...ofFields, ...known.map((key) => readable(key, false))]);
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key) => !taken.has(key))).toEqual([]);
});
