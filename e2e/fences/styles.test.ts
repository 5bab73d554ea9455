import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const renderer = join(import.meta.dirname, "../../renderer");

/** What of the window's files ends so, but for tests. */
function filesEnding(ending: RegExp): readonly string[] {
  return readdirSync(renderer, { recursive: true, encoding: "utf8" }).filter(
    (path) => ending.test(path) && !path.includes(".test."),
  );
}

const textOf = (path: string) => readFileSync(join(renderer, path), "utf8");

test("a class that is styled is given to something", () => {
  const words = new Set(
    filesEnding(/\.(?:tsx?|html)$/).flatMap((path) => textOf(path).match(/[\w-]+/g) ?? []),
  );
  const styled = filesEnding(/\.css$/).flatMap((path) => {
    const rules = textOf(path).replaceAll(/\/\*[^]*?\*\//g, "");
    return [...new Set(rules.match(/(?<=\.)[a-z][\w-]*/gi))].map((name) => ({ path, name }));
  });
  expect(styled.length).toBeGreaterThan(200);
  // Icons bring their own classes along.
  const given = (name: string) => words.has(name) || name.startsWith("lucide");
  expect(styled.filter(({ name }) => !given(name))).toEqual([]);
});
