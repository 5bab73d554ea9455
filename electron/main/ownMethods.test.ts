import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { starterText } from "#shared/own-methods/starter.ts";
import { createOwnMethods, type OwnMethods } from "./ownMethods.ts";

let userData: string;
let own: OwnMethods;
let shown: string[];
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), "groundwork-methods-"));
  shown = [];
  own = createOwnMethods({
    userData,
    openFolder: (path) => {
      shown.push(path);
      return Promise.resolve("");
    },
  });
});
afterEach(async () => {
  await rm(userData, { recursive: true, force: true });
});

const put = async (name: string, text: string): Promise<void> => {
  await mkdir(join(userData, "methods", name, ".."), { recursive: true });
  await writeFile(join(userData, "methods", name), text);
};

/** The titles of the methods that are offered, and what is told of the others. */
async function listed(): Promise<{ offered: readonly string[]; told: readonly string[] }> {
  const answer = await own.list();
  if (answer.is === "failed") return { offered: [], told: [answer.message] };
  return {
    offered: answer.definitions.map((definition) => /"title":"([^"]*)"/u.exec(definition)?.[1] ?? ""),
    told: answer.troubles.map(({ file, line, message }) => `${file}:${line ?? ""} ${message}`),
  };
}

test("nothing is there before somebody has put something there", async () => {
  expect(await listed()).toEqual({ offered: [], told: [] });
});

test("the folder is shown with a method to change, and what is changed in it stays", async () => {
  expect(await own.open()).toEqual({ is: "done" });
  expect(shown).toEqual([join(userData, "methods")]);
  expect(await listed()).toEqual({ offered: ["Our retro"], told: [] });
  const path = join(userData, "methods/our-retro/our-retro.json");
  await writeFile(path, (await readFile(path, "utf8")).replace('"Our retro"', '"Mine"'));
  await own.open();
  expect((await listed()).offered).toEqual(["Mine"]);
  await rm(join(userData, "methods/our-retro"), { recursive: true });
  await own.open();
  expect(await readdir(join(userData, "methods"))).toEqual([]);
});

test("each file is a method of its own, and one that is broken keeps no other from being offered", async () => {
  await put("a.json", starterText("a", "A"));
  await put("b/b.json", starterText("b", "B"));
  await put("b/method.schema.json", "{}");
  await put("b/notes.md", "no method");
  await put("c.json", starterText("a", "Another A"));
  await put("d.json", starterText("measures", "Ours"));
  await put("e.json", starterText("e", "E").slice(0, 40));
  await put("f.json", "x".repeat(1_000_001));
  await mkdir(join(userData, "methods/g.json"));
  const { offered, told } = await listed();
  expect(offered).toEqual(["A", "B"]);
  expect(told).toEqual([
    "c.json:3 “a” is also the id of the method in a.json, which is offered. Choose another.",
    "d.json:3 “measures” is the id of a method that Groundwork has. Choose another, or both could not be told apart.",
    expect.stringMatching(/^e\.json:\d+ This is no JSON: /u),
    "f.json: The file is far too large for a method.",
  ]);
});

test("a folder that is none is told, and breaks nothing", async () => {
  await writeFile(join(userData, "methods"), "a file");
  expect((await own.list()).is).toBe("failed");
});
