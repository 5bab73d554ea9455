import { existsSync } from "node:fs";
import { execFile } from "node:child_process";
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fingerprintOf, outcomeManifestName, readManifest } from "#shared/outcomes/folder/manifest.ts";
import { nothingThere, type OutcomePlan, type PlannedFile } from "#shared/outcomes/folder/plan.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { compareOutcomes } from "./compare.ts";
import { readOutcomeFolder } from "./read.ts";
import { FolderTrouble } from "./trouble.ts";
import { type Agreed, writeOutcomes } from "./write.ts";

let around: string;
let folder: string;
beforeEach(async () => {
  around = await realpath(await mkdtemp(join(tmpdir(), "groundwork-outcomes-")));
  folder = join(around, "team", "outcomes");
});
afterEach(async () => {
  await rm(around, { recursive: true, force: true });
});

const file = (path: string, content: string | Uint8Array = `${path}\n`, part = "strategy"): PlannedFile => ({
  path,
  part,
  from: ["w"],
  of: ["w/a"],
  content,
  hash: fingerprintOf(path, content),
});

const plan = (...files: readonly PlannedFile[]): OutcomePlan => ({
  title: "Harbour",
  workshops: [{ id: "w", title: "Workshop" }],
  parts: ["strategy", "decisions"],
  files,
  notes: [],
  problems: [],
  there: nothingThere,
});

/** As the app does it: reads what is there, then writes. */
async function write(files: readonly PlannedFile[], agreed: Agreed = {}) {
  const there = await readOutcomeFolder(folder);
  const { written, removed, kept } = await writeOutcomes({ ...plan(...files), there }, folder, agreed);
  const told = (some: typeof kept) => some.map(({ path, is }) => `${path} ${is}`);
  return { written: told(written), removed: told(removed), kept: told(kept) };
}

const textOf = (path: string): Promise<string> => readFile(join(folder, path), "utf8");

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** Every file below a folder with its content. */
async function all(path = around): Promise<readonly string[]> {
  const names = await readdir(path, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map(async (name) => `${name}: ${await readFile(name, "utf8")}`));
  return texts.toSorted((one, other) => (one < other ? -1 : 1));
}

async function troubleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (fault) {
    if (!(fault instanceof FolderTrouble)) throw fault;
    return fault.message;
  }
}

describe("an outcome folder", () => {
  it("is made where it is missing, and written again without a change", async () => {
    const files = [file("a.md"), file("sub/b.bin", new Uint8Array([1, 13, 10])), file("sub/deep/c.md")];
    expect(await write(files)).toEqual({
      written: ["a.md create", "sub/b.bin create", "sub/deep/c.md create"],
      removed: [],
      kept: [],
    });
    const before = await all();
    const { mtimeMs } = await stat(join(folder, "a.md"));
    expect(await write(files)).toEqual({ written: [], removed: [], kept: [] });
    expect(await all()).toEqual(before);
    expect((await stat(join(folder, "a.md"))).mtimeMs).toBe(mtimeMs);
  });

  it("is made as a whole where it is missing: nobody sees a part of it, and none is left where it fails", async () => {
    const seen: boolean[] = [];
    const stop = new AbortController();
    const watched = (last: boolean) => ({
      onProgress: () => {
        seen.push(existsSync(folder));
        if (last) stop.abort(new FolderTrouble("Stopped."));
      },
      signal: stop.signal,
    });
    await writeOutcomes(plan(file("a.md"), file("sub/b.md")), folder, {}, watched(false));
    expect(seen).toEqual([false, false]);
    expect((await readdir(dirname(folder))).toSorted()).toEqual(["outcomes"]);
    folder = join(around, "other", "outcomes");
    expect(await troubleOf(writeOutcomes(plan(file("a.md")), folder, {}, watched(true)))).toContain(
      "Stopped.",
    );
    expect(await readdir(around)).toEqual(["team"]);
  });

  it("follows the workshops, and tells of each file what it came from", async () => {
    await write([file("a.md", "one\n")]);
    expect((await write([file("a.md", "two\n")])).written).toEqual(["a.md update"]);
    expect(await textOf("a.md")).toBe("two\n");
    expect(readManifest(await textOf(outcomeManifestName))).toMatchObject({
      title: "Harbour",
      workshops: [{ id: "w", title: "Workshop" }],
      files: [{ path: "a.md", part: "strategy", from: ["w"], of: ["w/a"] }],
    });
  });

  it("never overwrites what was edited by hand, and shows it beside what it would write", async () => {
    await write([file("a.md", "one\n")]);
    await put("a.md", "by hand\n");
    expect((await write([file("a.md", "two\n")])).kept).toEqual(["a.md edited"]);
    expect(await textOf("a.md")).toBe("by hand\n");
    // Not even at the second time.
    expect((await write([file("a.md", "two\n")])).kept).toEqual(["a.md edited"]);
    const there = await readOutcomeFolder(folder);
    expect(await compareOutcomes({ ...plan(file("a.md", "two\n")), there }, folder)).toEqual([
      { path: "a.md", is: "edited", before: "by hand\n", after: "two\n" },
    ]);
    expect((await write([file("a.md", "two\n")], { replace: ["a.md"] })).written).toEqual(["a.md edited"]);
    expect(await textOf("a.md")).toBe("two\n");
    expect((await write([file("a.md", "three\n")])).written).toEqual(["a.md update"]);
  });

  it("takes a file with the line ends of another system for the same", async () => {
    await write([file("a.md", "one\ntwo\n")]);
    await put("a.md", "one\r\ntwo\r\n");
    expect(await write([file("a.md", "one\ntwo\n")])).toEqual({ written: [], removed: [], kept: [] });
    expect((await write([file("a.md", "three\n")])).written).toEqual(["a.md update"]);
  });

  it("leaves files of others alone, also under a name of ours", async () => {
    await put("a.md", "theirs\n");
    await put("notes/plan.md", "theirs too\n");
    await put("README.md", "their readme\n");
    expect((await write([file("a.md"), file("notes/b.md")])).kept).toEqual(["a.md foreign"]);
    expect(await textOf("a.md")).toBe("theirs\n");
    expect((await write([file("a.md"), file("notes/b.md")])).kept).toEqual(["a.md foreign"]);
    expect((await write([], { remove: ["notes/b.md", "notes/plan.md", "README.md"] })).removed).toEqual([
      "notes/b.md leftover",
    ]);
    expect(await textOf("notes/plan.md")).toBe("theirs too\n");
    expect(await textOf("README.md")).toBe("their readme\n");
  });

  it("does not bring back what was deleted by hand unless asked", async () => {
    await write([file("a.md")]);
    await rm(join(folder, "a.md"));
    expect((await write([file("a.md")])).kept).toEqual(["a.md removed"]);
    expect((await write([file("a.md")])).kept).toEqual(["a.md removed"]);
    expect((await write([file("a.md")], { replace: ["a.md"] })).written).toEqual(["a.md removed"]);
    expect(await textOf("a.md")).toBe("a.md\n");
  });

  it("offers what is no outcome any more for deletion, and deletes it when asked", async () => {
    await write([file("a.md"), file("sub/deep/b.md"), file("sub/c.md")]);
    await put("sub/c.md", "by hand\n");
    expect((await write([file("a.md")])).kept).toEqual([
      "sub/c.md leftover-edited",
      "sub/deep/b.md leftover",
    ]);
    expect((await write([file("a.md")], { remove: ["sub/deep/b.md"] })).removed).toEqual([
      "sub/deep/b.md leftover",
    ]);
    expect(await readdir(join(folder, "sub"))).toEqual(["c.md"]);
    expect((await write([file("a.md")], { remove: ["sub/c.md"] })).removed).toHaveLength(1);
    expect((await readdir(folder)).toSorted()).toEqual(["a.md", outcomeManifestName].toSorted());
  });

  it("leaves parts alone that were not asked for", async () => {
    await write([file("a.md"), file("backlog/b.md", "b\n", "decisions")]);
    const there = await readOutcomeFolder(folder);
    const one = { ...plan(file("a.md", "new\n")), parts: ["strategy"], there };
    expect((await writeOutcomes(one, folder)).kept).toEqual([]);
    const { files } = readManifest(await textOf(outcomeManifestName));
    expect(files.map(({ path }) => path)).toEqual(["a.md", "backlog/b.md"]);
  });

  it("never takes a file of others for its own, though it was amended", async () => {
    await put("decisions/0001-old.md", "# 1. Old\n");
    const amended = [{ ...file("decisions/0001-old.md", "# 1. Old, changed\n"), amends: true as const }];
    expect((await write(amended)).kept).toEqual(["decisions/0001-old.md foreign"]);
    await write(amended, { replace: ["decisions/0001-old.md"] });
    expect(await textOf("decisions/0001-old.md")).toBe("# 1. Old, changed\n");
    expect((await write([])).kept).toEqual([]);
  });

  it("says where records lie, with what is there", async () => {
    expect(await readOutcomeFolder(folder)).toEqual({ records: [] });
    await put("decisions/0001-a.md", "# 1. A\n");
    await put("decisions/picture.png", "");
    await mkdir(join(folder, "decisions", "folder.md"));
    expect(await readOutcomeFolder(folder)).toEqual({ records: [{ path: "0001-a.md", text: "# 1. A\n" }] });
    await put(".adr-dir", "doc/adr\n");
    expect(await readOutcomeFolder(folder)).toEqual({ adrFolder: "doc/adr", records: [] });
    await put(".adr-dir", "../elsewhere\n");
    expect(await readOutcomeFolder(folder)).toEqual({ adrFolder: false, records: [] });
  });

  it("says how far it is", async () => {
    const seen: string[] = [];
    await writeOutcomes(
      plan(file("a.md"), file("b.md")),
      folder,
      {},
      { onProgress: (done, of) => seen.push(`${done}/${of}`) },
    );
    expect(seen).toEqual(["1/2", "2/2"]);
  });
});

describe("a folder that cannot be used", () => {
  it("is a file, or has one in its way", async () => {
    await writeFile(join(around, "team"), "a file");
    expect(await troubleOf(write([file("a.md")]))).toBe(sayDocument("folder.trouble.file", { name: "team" }));
    folder = join(around, "team");
    expect(await troubleOf(write([file("a.md")]))).toBe(sayDocument("folder.trouble.file", { name: "team" }));
    expect(await all()).toEqual([`${folder}: a file`]);
  });

  it("has a file where a folder is needed, or the other way round, and stays as it was", async () => {
    await put("sub", "a file");
    await put("taken.md/inside", "x");
    const before = await all();
    expect(await troubleOf(write([file("a.md"), file("sub/b.md")]))).toBe(
      sayDocument("folder.trouble.parent", { path: "sub/b.md" }),
    );
    expect(await troubleOf(write([file("a.md"), file("taken.md")]))).toBe(
      sayDocument("folder.trouble.folder", { path: "taken.md" }),
    );
    expect(await all()).toEqual(before);
  });

  it("has a damaged manifest, and stays as it was", async () => {
    await put(outcomeManifestName, "<<<<<<< HEAD");
    await put("a.md", "x");
    const before = await all();
    await expect(write([file("a.md")])).rejects.toThrow(
      sayDocument("folder.manifestDamaged", { name: outcomeManifestName }),
    );
    expect(await all()).toEqual(before);
  });
});

if (process.platform !== "win32") {
  describe("links and limits of this system", () => {
    it("are followed inside of the folder", async () => {
      await mkdir(join(folder, "real"), { recursive: true });
      await symlink("real", join(folder, "strategy"));
      await symlink(folder, join(around, "way"));
      const inside = folder;
      folder = join(around, "way");
      await write([file("strategy/a.md")]);
      expect(await readFile(join(inside, "real", "a.md"), "utf8")).toBe("strategy/a.md\n");
    });

    it.each([
      ["a folder outside", "sub", "sub/a.md", (place: string) => symlink(join(around, "other"), place)],
      ["a file outside", "a.md", "a.md", (place: string) => symlink(join(around, "other", "theirs"), place)],
      ["nothing yet", "a.md", "a.md", (place: string) => symlink(join(around, "other", "new"), place)],
      ["its parent", "sub", "sub/a.md", (place: string) => symlink("..", place)],
      ["in a circle", "a.md", "a.md", (place: string) => symlink("a.md", place)],
    ])("are not followed to %s", async (_, place, path, link) => {
      await mkdir(join(around, "other"));
      await writeFile(join(around, "other", "theirs"), "theirs");
      await mkdir(folder, { recursive: true });
      await link(join(folder, place));
      const before = await all();
      const trouble = await troubleOf(write([file("0.md"), file(path)]));
      expect(trouble).not.toBe("none");
      expect(await all()).toEqual(before);
    });

    it("do not lead records or the manifest out of the folder", async () => {
      await mkdir(join(around, "other"));
      await writeFile(join(around, "other", "0001-a.md"), "# 1. A\n");
      await mkdir(folder, { recursive: true });
      await symlink(join(around, "other"), join(folder, "decisions"));
      expect(await readOutcomeFolder(folder)).toEqual({ adrFolder: false, records: [] });
      await symlink(join(around, "other", "0001-a.md"), join(folder, outcomeManifestName));
      expect(await troubleOf(readOutcomeFolder(folder))).toContain("leads out of this folder");
    });

    it("do not lead to the words of a record that lies outside, whose number is taken all the same", async () => {
      await writeFile(join(around, "secret"), "# A secret\n");
      await mkdir(join(folder, "decisions"), { recursive: true });
      await writeFile(join(folder, "inside"), "# 2. Inside\n");
      await symlink(join(around, "secret"), join(folder, "decisions", "0001-a.md"));
      await symlink("../inside", join(folder, "decisions", "0002-b.md"));
      expect(await readOutcomeFolder(folder)).toEqual({
        records: [
          { path: "0001-a.md", text: "" },
          { path: "0002-b.md", text: "# 2. Inside\n" },
        ],
      });
    });

    it("may be as many long records as fit on a disk: no more is read than a team's are", async () => {
      await mkdir(join(folder, "decisions"), { recursive: true });
      for (const name of ["0001-a.md", "0002-b.md"]) {
        await writeFile(join(folder, "decisions", name), "# Long\n");
        await truncate(join(folder, "decisions", name), 40_000_000);
      }
      const { records } = await readOutcomeFolder(folder);
      expect(records.map(({ text }) => text.length)).toEqual([40_000_000, 0]);
    });

    it("leave everything as it was when the disk is full", async () => {
      await write([file("a.md", "one\n")]);
      const before = await all();
      // A limit on the size of files refuses the write midway, as a full disk does.
      const program = `
        const { readOutcomeFolder } = await import(${JSON.stringify(join(import.meta.dirname, "read.ts"))});
        const { writeOutcomes } = await import(${JSON.stringify(join(import.meta.dirname, "write.ts"))});
        const folder = process.argv[1];
        const file = (path, content) => ({ path, content, part: "strategy", from: [], of: [], hash: content.slice(0, 9) });
        const files = [file("a.md", "two\\n"), file("new/b.md", "b"), file("z.md", "x".repeat(1_000_000))];
        const there = await readOutcomeFolder(folder);
        const plan = { title: "", workshops: [], parts: ["strategy"], files, notes: [], problems: [], there };
        await writeOutcomes(plan, folder).then(() => console.log("written"), (fault) => console.log(fault.message));`;
      const { stdout } = await promisify(execFile)("/bin/sh", [
        "-c",
        'ulimit -f 8 && exec "$0" "$@"',
        process.execPath,
        "--input-type=module",
        "--eval",
        program,
        folder,
      ]);
      expect(stdout.trim()).toBe(sayDocument("folder.trouble.full-disk", { name: "outcomes" }));
      expect(await all()).toEqual(before);
      expect((await readdir(folder)).toSorted()).toEqual(["a.md", outcomeManifestName].toSorted());
    });

    it("keep a file's permissions", async () => {
      await write([file("a.md", "one\n")]);
      await chmod(join(folder, "a.md"), 0o640);
      await write([file("a.md", "two\n")]);
      expect((await stat(join(folder, "a.md"))).mode & 0o777).toBe(0o640);
    });

    it("say that a place is read-only", async () => {
      if (process.platform !== "linux") return;
      // The system's own folders of processes refuse new files even to root.
      folder = "/proc/self/outcomes";
      expect([
        sayDocument("folder.trouble.read-only", { name: "outcomes" }),
        sayDocument("folder.trouble.gone", { name: "outcomes" }),
      ]).toContain(await troubleOf(write([file("a.md")])));
    });
  });
}
