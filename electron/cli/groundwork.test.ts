import { execFile } from "node:child_process";
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { parseWorkshop } from "#shared/board/workshopJson.ts";
import type { Ended } from "./caller.test-support.ts";
import { exitCode } from "./command.ts";
import { newFolder } from "./newFolder.test-support.ts";

const here = newFolder();
const { groundwork, put } = here;

/** Runs the program itself, from its sources, in a pipe. */
function program(...args: readonly string[]): Promise<Ended> {
  const main = join(import.meta.dirname, "main.ts");
  const env = { ...process.env, INIT_CWD: here.folder };
  return new Promise((done) => {
    execFile(process.execPath, [main, ...args], { cwd: here.folder, env }, (fault, out, err) => {
      done({ code: fault ? Number(fault.code) : 0, out, err });
    });
  });
}

const Report = v.object({
  folder: v.string(),
  changes: v.array(v.object({ path: v.string(), is: v.string(), done: v.boolean() })),
  problems: v.array(v.string()),
});

describe("groundwork new, inspect and export", () => {
  it("make a workshop of Markdown, tell what is in it, and write its documents", async () => {
    await put(
      "late.md",
      "# Why we are late\n\n## Problem\n\n- Six months late\n  for want of skills\n\n## G\n\n- Three months\n",
    );
    const made = await program("new", "strategy-framing", "--from", "late.md");
    expect(made).toMatchObject({ code: exitCode.done, err: "" });
    expect(await readdir(here.folder)).toContain("Why we are late.groundwork");

    const json = await program("inspect", "Why we are late.groundwork", "--json");
    const workshop = parseWorkshop(JSON.parse(json.out));
    expect(workshop.elements.flatMap((one) => (one.type === "sticky" ? [[one.kind, one.text]] : []))).toEqual(
      [
        ["problem", "Six months late\nfor want of skills"],
        ["goal", "Three months"],
      ],
    );
    const told = await program("inspect", "Why we are late.groundwork");
    expect(told.out).toContain("Problem: 1");

    const dry = await program("export", ".", "--to", "out", "--dry-run", "--json");
    expect(v.parse(Report, JSON.parse(dry.out)).changes).toContainEqual({
      path: "strategy/strategy.md",
      is: "create",
      done: false,
    });
    expect(await readdir(here.folder)).not.toContain("out");

    const written = await program("export", ".", "--to", "out");
    expect(written).toMatchObject({ code: exitCode.done, err: "" });
    expect(written.out).not.toContain("\r");
    const path = join(here.folder, "out/strategy/strategy.md");
    expect(await readFile(path, "utf8")).toContain("Six months late");

    await appendFile(path, "By hand\n");
    const held = await program("export", ".", "--to", "out");
    expect(held.code).toBe(exitCode.failed);
    expect(held.out).toContain("-By hand");
    expect(await readFile(path, "utf8")).toContain("By hand");
    const replaced = await program("export", ".", "--to", "out", "--replace", "all");
    expect(replaced.code).toBe(exitCode.done);
    expect(await readFile(path, "utf8")).not.toContain("By hand");
  });

  it("take back what they gave, and make the same documents of it", async () => {
    await put("p.csv", 'kind,text,owner\nGoal,Three months,Mira\nP,"Late, by six months",\n');
    expect((await groundwork("new", "strategy-framing", "--from", "p.csv", "--to", "a")).code).toBe(
      exitCode.done,
    );
    await put("a.json", (await groundwork("inspect", "a.groundwork", "--json")).out);
    expect((await groundwork("new", "strategy-framing", "--from", "a.json", "--to", "b")).code).toBe(
      exitCode.done,
    );
    const again = await groundwork("inspect", "b.groundwork", "--json");
    expect(again.out).toBe(await readFile(join(here.folder, "a.json"), "utf8"));
    expect(again.out).toContain('"owner": "Mira"');
    await groundwork("export", "a.groundwork", "--to", "out");
    const same = await groundwork("export", "b.groundwork", "--to", "out", "--json");
    expect(new Set(v.parse(Report, JSON.parse(same.out)).changes.map(({ is }) => is))).toEqual(
      new Set(["same"]),
    );
  });
});

describe("groundwork import", () => {
  const Imported = v.array(
    v.object({ to: v.string(), method: v.string(), stickies: v.number(), done: v.boolean() }),
  );

  it("makes a workshop of each file, and none of any if one is damaged", async () => {
    await put("a.csv", "kind,text\nGoal,Three months\nP,Late\n");
    await put("b.md", "# B\n\n## Goal\n\n- One\n");
    await put("bad.json", "{");
    await mkdir(join(here.folder, "to"));
    const damaged = await groundwork("import", "a.csv", "bad.json", "--as", "strategy-framing", "--to", "to");
    expect(damaged).toMatchObject({ code: exitCode.damagedInput });
    expect(damaged.err).toContain("bad.json");
    const dry = await groundwork(
      "import",
      "a.csv",
      "b.md",
      "--as",
      "strategy-framing",
      "--to",
      "to",
      "--dry-run",
    );
    expect(dry.out).toContain("a.groundwork: 2 stickies");
    expect(await readdir(join(here.folder, "to"))).toEqual([]);

    const made = await groundwork(
      "import",
      "a.csv",
      "b.md",
      "--as",
      "strategy-framing",
      "--to",
      "to",
      "--json",
    );
    expect(v.parse(Imported, JSON.parse(made.out)).map(({ stickies, done }) => [stickies, done])).toEqual([
      [2, true],
      [1, true],
    ]);
    expect(await readdir(join(here.folder, "to"))).toEqual(["B.groundwork", "a.groundwork"]);
    // A whole workshop says itself of which method it is.
    await put("whole.json", (await groundwork("inspect", "to/a.groundwork", "--json")).out);
    const whole = await groundwork("import", "whole.json", "--to", "again", "--json");
    expect(v.parse(Imported, JSON.parse(whole.out))).toMatchObject([
      { method: "strategy-framing", stickies: 2 },
    ]);
  });
});

describe("groundwork method", () => {
  it("begins a method that is whole, and workshops of it make documents wherever they are opened", async () => {
    const begun = await groundwork("method", "new", "our-retro", "--title", "Our retro");
    expect(begun).toMatchObject({ code: exitCode.done, err: "" });
    expect(await readdir(join(here.folder, "our-retro"))).toEqual([
      "README.md",
      "method.schema.json",
      "our-retro.json",
    ]);
    const checked = await groundwork("method", "check", "our-retro/our-retro.json");
    expect(checked).toMatchObject({ code: exitCode.done, err: "" });
    // Nobody's work is replaced.
    expect((await groundwork("method", "new", "our-retro")).code).toBe(exitCode.failed);

    await put("may.csv", "kind,text,owner\nP,Builds wait,\nA,Cache the packages,Mira\n");
    const made = await groundwork("new", "our-retro/our-retro.json", "--from", "may.csv");
    expect(made).toMatchObject({ code: exitCode.done, err: "" });
    // The workshop needs the method's file no more.
    await rm(join(here.folder, "our-retro"), { recursive: true });
    const told = await groundwork("inspect", "may.groundwork");
    expect(told.out).toContain("Our retro");
    expect(told.out).toContain("What hurt: 1");
    await put("may.json", (await groundwork("inspect", "may.groundwork", "--json")).out);
    const again = await groundwork("import", "may.json", "--to", "again");
    expect(again).toMatchObject({ code: exitCode.done, err: "" });
    const written = await groundwork("export", "again.groundwork", "--to", "out");
    expect(written).toMatchObject({ code: exitCode.done, err: "" });
    expect(written.out).toContain("reports/");
    // What its kinds yield is in the documents that all methods share.
    expect(await readFile(join(here.folder, "out/strategy/strategy.md"), "utf8")).toContain(
      "Cache the packages",
    );
  });

  it("tells by line and column what is wrong in one", async () => {
    await groundwork("method", "new", "our-retro");
    const path = join(here.folder, "our-retro/our-retro.json");
    const text = await readFile(path, "utf8");
    await put(
      "broken.json",
      text.replace('"kinds": [\n          "helped"\n', '"kinds": [\n          "hleped"\n'),
    );
    const line = text.slice(0, text.indexOf('"kinds": [\n          "helped"\n')).split("\n").length + 1;
    const told = await groundwork("method", "check", "our-retro/our-retro.json", "broken.json");
    expect(told.code).toBe(exitCode.damagedInput);
    expect(told.err).toBe(
      `broken.json:${line}:11: There is no kind “hleped”. There are: helped, pain, action.\n`,
    );
    expect(told.out).toContain("our-retro.json: “Our retro” is whole.");
    await put("a.md", "## Pain\n");
    const refused = await groundwork("new", "broken.json", "--from", "a.md");
    expect(refused.code).toBe(exitCode.damagedInput);
    expect(refused.err).toContain(`broken.json:${line}:11:`);
  });
});

describe("groundwork diff", () => {
  const Found = v.object({
    changes: v.array(v.object({ is: v.string(), before: v.string(), after: v.string(), done: v.boolean() })),
    unclear: v.array(v.object({ path: v.string(), line: v.number() })),
    made: v.array(v.string()),
  });

  it("tells what was changed by hand, and makes it in a copy when asked", async () => {
    await put("a.csv", "kind,text,owner\nGoal,Three months,Mira\nP,Late,\nP,Too late,\n");
    await groundwork("import", "a.csv", "--as", "strategy-framing", "--to", "a");
    await groundwork("export", "a.groundwork", "--to", "out");
    const same = await groundwork("diff", "out", "a.groundwork");
    expect(same).toMatchObject({ code: exitCode.done, out: "Nothing was changed by hand.\n" });

    const path = join(here.folder, "out/strategy/strategy.md");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("Owner: Mira", "Owner: Ana").replace("- Late[", "- Six months late["));
    const told = await groundwork("diff", "out", "a.groundwork");
    expect(told.code).toBe(exitCode.failed);
    expect(told.out).toContain("Goal: Owner\n  - Mira\n  + Ana\n");
    expect(told.out).toContain("Nothing was applied.");

    await groundwork("diff", "out", "a.groundwork", "--to", "b");
    const copy = await groundwork("diff", "out", "b.groundwork", "--json");
    expect(v.parse(Found, JSON.parse(copy.out))).toEqual({ changes: [], unclear: [], made: [] });
    const again = await groundwork(
      "export",
      "b.groundwork",
      "--to",
      "out",
      "--only",
      "strategy",
      "--format",
      "markdown",
    );
    expect(again).toMatchObject({ code: exitCode.done });
    expect(await readFile(path, "utf8")).toContain("- Six months late[");
  });
});

describe("groundwork tells what is wrong", () => {
  it.each([
    [["export"], exitCode.wrongUsage, "Give one file or one folder"],
    [["export", "."], exitCode.wrongUsage, "--to"],
    [["export", ".", "--to", "out", "--only", "everything"], exitCode.wrongUsage, "does not know"],
    [["export", ".", "--to", "out", "--format", "madr,word"], exitCode.wrongUsage, '"word"'],
    [["export", "missing", "--to", "out"], exitCode.failed, "There is no"],
    [["export", "empty", "--to", "out"], exitCode.failed, "no .groundwork file"],
    [["export", "bad.groundwork", "--to", "out"], exitCode.damagedInput, "bad.groundwork"],
    [["inspect", "bad.json"], exitCode.damagedInput, "bad.json"],
    [["new", "dream", "--from", "a.md"], exitCode.wrongUsage, "post-mortem"],
    [["new", "strategy-framing", "--from", "kind.md"], exitCode.damagedInput, "no kind “Dream”"],
    [["new", "strategy-framing", "--from", "line.md"], exitCode.damagedInput, "Line 3"],
    [["new", "strategy-framing", "--from", "bad.json"], exitCode.damagedInput, "no JSON"],
    [["new", "strategy-framing", "--from", "end.json"], exitCode.damagedInput, "“x”"],
    [["new", "strategy-framing", "--from", "field.json"], exitCode.damagedInput, "no field “colour”"],
    [["new", "strategy-framing", "--from", "columns.csv"], exitCode.damagedInput, "columns"],
    [["new", "strategy-framing", "--from", "good.md", "--to", "bad"], exitCode.failed, "is there already"],
    [["method"], exitCode.wrongUsage, "method new"],
    [["method", "new", "Our Retro"], exitCode.wrongUsage, "small letters"],
    [["method", "new", "post-mortem"], exitCode.wrongUsage, "a method that Groundwork has"],
    [["method", "check", "missing.json"], exitCode.failed, "missing.json"],
    [["method", "check", "empty"], exitCode.failed, "no file of a method"],
    [["method", "check", "bad.json"], exitCode.damagedInput, "bad.json:1:2: This is no JSON"],
    [["import"], exitCode.wrongUsage, "Give the files"],
    [["diff"], exitCode.wrongUsage, "Give one folder"],
    [["diff", "missing"], exitCode.failed, "There is no “"],
    [["new", "post-mortem", "--from", "missing.md"], exitCode.failed, "There is no “"],
    [["import", "missing.canvas", "--as", "post-mortem"], exitCode.failed, "There is no “"],
    [["import", "good.md/a.md", "--as", "post-mortem"], exitCode.failed, "is a file"],
    [["diff", "empty"], exitCode.failed, "groundwork-outcomes.json is missing"],
    [["import", "good.md"], exitCode.wrongUsage, "--as"],
    [["import", "good.md", "--as", "dream"], exitCode.wrongUsage, "does not know"],
    [["import", "bad.groundwork"], exitCode.wrongUsage, "should end in"],
    [["import", "good.md", "--as", "strategy-framing", "--to", "bad"], exitCode.failed, "is there already"],
  ])("%j", async (args, code, words) => {
    await put("bad.groundwork", "PK no workshop");
    await put("bad.json", "{");
    await put("kind.md", "## Dream\n\n- One\n");
    await put("line.md", "# Title\n\nwords\n");
    await put("end.json", '{"stickies":[],"connectors":[{"from":"x","to":"x"}]}');
    await put("field.json", '{"stickies":[{"kind":"goal","text":"","fields":{"colour":"red"}}]}');
    await put("columns.csv", "a,b\n1,2\n");
    await put("good.md", "## Goal\n\n- One\n");
    await mkdir(join(here.folder, "empty"));
    const before = await readdir(here.folder);
    const ended = await groundwork(...args);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
    expect(ended.err).not.toContain("at file:");
    expect(await readdir(here.folder)).toEqual(before);
  });

  it("has help for every command", async () => {
    const { out, code } = await groundwork("--help");
    expect(code).toBe(exitCode.done);
    for (const name of ["export", "inspect", "new", "import", "method", "host"]) {
      expect(out).toContain(name);
      expect((await groundwork(name, "--help")).out).toContain(`groundwork ${name}`);
    }
  });
});
