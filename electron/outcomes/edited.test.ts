import { appendFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprintOf } from "#shared/outcomes/folder/manifest.ts";
import { readEdited } from "./edited.ts";
import { FolderTrouble } from "./trouble.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "groundwork-edited-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Writes files and what a manifest says of them. */
async function written(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([path, text]) => ({
    path,
    part: "strategy",
    from: [],
    of: [],
    hash: fingerprintOf(path, text),
  }));
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { files };
}

it("finds what was changed or deleted by hand, and nothing else", async () => {
  const manifest = await written({
    "a.md": "A\n",
    "b/c.csv": "a,b\n",
    "d.docx": "PK",
    "e.md": "E\n",
    "f.md": "F\n",
  });
  expect(await readEdited(folder, manifest)).toEqual([]);
  await appendFile(join(folder, "a.md"), "More\n");
  await writeFile(join(folder, "b/c.csv"), "a,b\r\n");
  await appendFile(join(folder, "d.docx"), "more");
  await rm(join(folder, "e.md"));
  await rm(join(folder, "f.md"));
  await mkdir(join(folder, "f.md"));
  await writeFile(join(folder, "theirs.md"), "Not ours\n");
  expect(await readEdited(folder, manifest)).toEqual([
    { path: "a.md", text: "A\nMore\n" },
    { path: "d.docx" },
    { path: "e.md", isGone: true },
    { path: "f.md" },
  ]);
  expect(await readFile(join(folder, "a.md"), "utf8")).toBe("A\nMore\n");
});

it("follows no link out of the folder", async () => {
  const manifest = await written({ "a.md": "A\n" });
  const outside = await mkdtemp(join(tmpdir(), "groundwork-outside-"));
  await writeFile(join(outside, "secret.md"), "Secret\n");
  await rm(join(folder, "a.md"));
  await symlink(join(outside, "secret.md"), join(folder, "a.md"));
  await expect(readEdited(folder, manifest)).rejects.toThrow(FolderTrouble);
  await rm(outside, { recursive: true });
});
