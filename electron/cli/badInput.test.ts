import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { isSafePath } from "#shared/outcomes/folder/paths.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import type { Ended } from "./caller.test-support.ts";
import { exitCode } from "./command.ts";
import { newFolder } from "./newFolder.test-support.ts";

const here = newFolder();
const { groundwork, put } = here;

/** Makes a workshop file of stickies and connectors. */
async function make(name: string, method: string, board: unknown): Promise<void> {
  await put(`${name}.json`, JSON.stringify(board));
  const made = await groundwork("new", method, "--from", `${name}.json`, "--to", name);
  expect(made, made.err).toMatchObject({ code: exitCode.done });
  await rm(join(here.folder, `${name}.json`));
}

/** All files around, with what they say. */
async function all(): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(here.around, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const said = files.map(
    async (path) => [relative(here.around, path), await readFile(path, "latin1")] as const,
  );
  return Object.fromEntries(await Promise.all(said));
}

const titles = [
  'Say "no" to ""all""',
  "a | b",
  "R & D",
  "%%{init: {}}%%",
  "first; second",
  "# 1",
  "two\nlines",
  "=cmd()",
  "שלום לכולם",
  "👩‍👩‍👧",
  "x".repeat(10_000),
  "CON",
  "../../etc/passwd",
  "the same",
  "the same",
];

describe("what people write", () => {
  it("becomes documents under names that every system takes, the same each time", async () => {
    await make("decisions", "decision-record", {
      stickies: titles.map((text) => ({ kind: "topic", text, fields: { status: "accepted" } })),
    });
    await make("path", "shortest-path", {
      stickies: titles.map((text) => ({ kind: "candidate", text, fields: { value: "5" } })),
    });
    await make("sketch", "c4-sketch", {
      stickies: titles.map((text) => ({ kind: "system", text })),
    });
    const before = await all();
    const written = await groundwork("export", ".", "--to", "out");
    expect(written, written.err).toMatchObject({ code: exitCode.done, err: "" });
    const after = await all();
    const ours = Object.keys(after).filter((path) => !(path in before));
    for (const path of ours) {
      expect(path.startsWith(join("team", "out"))).toBe(true);
      expect(isSafePath(relative("team/out", path).replaceAll("\\", "/")), path).toBe(true);
    }
    expect(new Set(ours.map((path) => path.toLowerCase())).size).toBe(ours.length);
    const records = ours.filter((path) => /decisions[/\\]\d{4}-/u.test(path));
    expect(records).toHaveLength(titles.length);
    const bodies = ours.filter((path) => /github[/\\].*\.md$/u.test(path));
    expect(bodies).toHaveLength(titles.length);

    const again = await groundwork("export", ".", "--to", "out");
    expect(again.out).toContain("0 written");
    expect(await all()).toEqual(after);
  });

  it("may go round in a circle, which is said", async () => {
    await make("path", "shortest-path", {
      stickies: ["One", "Two"].map((text, place) => ({ id: `s${place}`, kind: "candidate", text })),
      connectors: [
        { from: "s0", to: "s1" },
        { from: "s1", to: "s0" },
      ],
    });
    const written = await groundwork("export", ".", "--to", "out");
    expect(written.code).toBe(exitCode.done);
    expect(written.out).toContain(sayDocument("document.backlog.circle", { title: "One" }));
  });

  it("may be nothing at all, and then nothing is written", async () => {
    await make("empty", "post-mortem", { title: "Nobody came", stickies: [] });
    const written = await groundwork("export", ".", "--to", "out");
    expect(written.code).toBe(exitCode.done);
    expect(written.out).toContain(sayDocument("folder.emptyBoard", { title: "Nobody came" }));
    expect(written.out).toContain("0 written");
    expect(await readdir(here.folder)).not.toContain("out");
  });
});

describe("a place that cannot be used", () => {
  beforeEach(() => make("a", "strategy-framing", { stickies: [{ kind: "goal", text: "Three months" }] }));

  it("is a file, and stays as it is", async () => {
    await put("out", "a file");
    const before = await all();
    const refused = await groundwork("export", ".", "--to", "out");
    expect(refused.code).toBe(exitCode.failed);
    expect(refused.err).toContain(sayDocument("folder.trouble.file", { name: "out" }));
    const below = await groundwork("export", ".", "--to", "out/docs/here");
    expect(below.err).toContain(sayDocument("folder.trouble.file", { name: "out" }));
    expect(await all()).toEqual(before);
  });

  it("has what others wrote, which is left alone and shown", async () => {
    await mkdir(join(here.folder, "out/strategy"), { recursive: true });
    await put("out/README.md", "Ours\n");
    await put("out/strategy/strategy.md", "Written by hand\n");
    const held = await groundwork("export", ".", "--to", "out");
    expect(held.code).toBe(exitCode.failed);
    expect(held.out).toContain("-Written by hand");
    expect(await readFile(join(here.folder, "out/README.md"), "utf8")).toBe("Ours\n");
    expect(await readFile(join(here.folder, "out/strategy/strategy.md"), "utf8")).toBe("Written by hand\n");
  });

  it.runIf(process.platform !== "win32")("leads out of the folder, and nothing is followed", async () => {
    await mkdir(join(here.around, "other"));
    await mkdir(join(here.folder, "out"));
    await symlink(join(here.around, "other"), join(here.folder, "out/strategy"));
    const before = await all();
    const refused = await groundwork("export", ".", "--to", "out");
    expect(refused.code).toBe(exitCode.failed);
    expect(refused.err).toContain("leads out of this folder");
    expect(await all()).toEqual(before);
    expect(await readdir(join(here.around, "other"))).toEqual([]);
  });

  it.runIf(process.platform === "linux")("refuses what is written, and is told as what it is", async () => {
    // The system's own folders of processes refuse new files even to root.
    const refused = await groundwork("export", ".", "--to", "/proc/self/outcomes");
    expect(refused.code).toBe(exitCode.failed);
    expect(refused.err).not.toContain("at file:");
  });

  it.runIf(process.platform !== "win32")("is full midway, and nothing half written stays", async () => {
    const main = join(import.meta.dirname, "main.ts");
    const before = await all();
    // A limit on the size of files refuses the write midway, as a full disk does.
    const limited = 'ulimit -f 8 && exec "$0" "$@"';
    const args = [
      "-c",
      limited,
      process.execPath,
      main,
      "export",
      here.folder,
      "--to",
      join(here.folder, "out"),
    ];
    const ended = await new Promise<Ended>((done) => {
      execFile("/bin/sh", args, (fault, out, err) => {
        done({ code: fault ? Number(fault.code) : 0, out, err });
      });
    });
    expect(ended.code).toBe(exitCode.failed);
    expect(ended.err).toContain(sayDocument("folder.trouble.full-disk", { name: "out" }));
    expect(await all()).toEqual(before);
    expect(await readdir(here.folder)).not.toContain("out");
  });
});

describe("a programme's own file", () => {
  it.each([
    ["is too large to be one", (path: string) => truncate(path, 6_000_000)],
    ["is damaged", (path: string) => writeFile(path, "{")],
  ])("%s, which is told", async (_, spoil) => {
    await make("a", "strategy-framing", { stickies: [{ kind: "goal", text: "Three months" }] });
    await put("programme.json", "");
    await spoil(join(here.folder, "programme.json"));
    const refused = await groundwork("export", ".", "--to", "out");
    expect(refused).toMatchObject({ code: exitCode.damagedInput });
    expect(refused.err).toContain(sayProgramme("programme.damaged"));
    expect(await readdir(here.folder)).not.toContain("out");
  });
});
