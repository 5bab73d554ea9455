import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeBeside } from "#electron/files/write.ts";
import { createFolderWatch, type FolderWatch } from "./folderWatch.ts";

let root: string;
let [one, other] = ["", ""];
let watch: FolderWatch;
/** The names of folders in the order in which they were told, and what waits for the next. */
let told: string[];
let heard: () => void;

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "groundwork-watch-")));
  [one, other] = [join(root, "one"), join(root, "other")];
  await Promise.all([mkdir(one), mkdir(other)]);
  told = [];
  heard = () => undefined;
  watch = createFolderWatch({
    settles: 20,
    longest: 200,
    onChanged: (folder) => {
      told.push(basename(folder));
      heard();
    },
  });
});
afterEach(async () => {
  watch.close();
  await rm(root, { recursive: true, force: true });
});

/** Resolves once a folder was told. */
const hears = async (folder: string): Promise<void> => {
  while (!told.includes(folder)) {
    const next = Promise.withResolvers<void>();
    heard = () => next.resolve();
    await next.promise;
  }
};

test("tells that somebody wrote a workshop or the programme, and only of folders that are followed", async () => {
  watch.follow([one, other]);
  await writeFile(join(one, "May.groundwork"), "x");
  await hears("one");
  watch.follow([other]);
  told = [];
  await writeFile(join(one, "June.groundwork"), "x");
  await rename(join(one, "June.groundwork"), join(other, "June.groundwork"));
  await hears("other");
  await writeFile(join(other, "programme.json"), "{}");
  expect(told).not.toContain("one");
});

test("tells nobody of other files, nor of what the app writes itself", async () => {
  watch.follow([one, other]);
  const write = watch.ownWrites(writeBeside);
  await write(join(one, "May.groundwork"), new Uint8Array(1));
  await writeFile(join(one, "notes.md"), "x");
  await writeFile(join(one, ".hidden.groundwork"), "x");
  // What comes after is told after: had the first been told, it would be here by now.
  await writeFile(join(other, "May.groundwork"), "x");
  await hears("other");
  expect(told).toEqual(["other"]);
  // Somebody else changes the same file.
  await writeFile(join(one, "May.groundwork"), "of theirs");
  await hears("one");
});

test("tells that a folder has gone, and follows it again once it is back", async () => {
  watch.follow([one]);
  await rm(one, { recursive: true });
  await hears("one");
  watch.follow([one]);
  await mkdir(one);
  watch.follow([one]);
  told = [];
  await writeFile(join(one, "May.groundwork"), "x");
  await hears("one");
  expect(told).toEqual(["one"]);
});

test("tells it in the end, however long others go on writing", async () => {
  watch.follow([one]);
  const isTold = () => told.includes("one");
  for (let count = 0; !isTold(); count += 1) await writeFile(join(one, "May.groundwork"), String(count));
  expect(told).toEqual(["one"]);
});
