import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentsOf } from "#shared/board/open.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { methods } from "#shared/methods/index.ts";
import type { Programme } from "#shared/programme/programme.ts";
import { writeProgramme } from "#shared/programme/programmeFile.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { openGrants } from "./grants.ts";
import { createProgrammeFolders, type ProgrammeFolders } from "./programmeFolders.ts";

let root: string;
let team: string;
let userData: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "groundwork-programmes-")));
  [team, userData] = [join(root, "team"), join(root, "user-data")];
  await Promise.all([mkdir(team), mkdir(userData)]);
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** The app's folders with a person who answers each dialog so; calling it again is a restart. */
const start = async (choice?: string): Promise<ProgrammeFolders> =>
  await createProgrammeFolders({
    userData,
    grants: await openGrants(userData),
    dialogs: { askWhichFolder: () => Promise.resolve(choice) },
    homeFolder: root,
    showInFolder: () => undefined,
  });

async function chosenBy(folders: ProgrammeFolders): Promise<string> {
  const answer = await folders.choose({ purpose: "keep" });
  if (answer.is !== "programme") throw new Error(`Nothing was chosen: ${answer.is}`);
  return answer.folder.grant;
}

async function fileWith(id: string): Promise<Uint8Array> {
  const [method] = methods;
  if (!method) throw new Error("There is no method");
  const sample = await method.sample();
  const { board, control } = documentsOf({ ...sample, control: { ...sample.control, id } });
  return packWorkshopFile({
    app: "1",
    saved: "2026-01-01T00:00:00Z",
    workshop: { id, title: "Outage", method: method.id, methodVersion: method.version },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
}

const harbour: Programme = { id: "harbour", title: "Harbour", goal: "", members: [] };
const stranger = "0".repeat(32);

describe("the folder of a programme", () => {
  it("is listed, and known after a restart by the same grant", async () => {
    await writeFile(join(team, "b.groundwork"), "b");
    await writeFile(join(team, "a.groundwork"), "a");
    await writeFile(join(team, "notes.md"), "ours");
    await symlink(join(team, "a.groundwork"), join(team, "link.groundwork"));
    const grant = await chosenBy(await start(team));
    const again = await (await start()).look({ folder: grant });
    expect(again).toMatchObject({
      is: "programme",
      folder: { grant, name: "team", place: root },
      text: null,
      files: [{ name: "a.groundwork" }, { name: "b.groundwork" }],
    });
  });

  it("is opened by the programme.json in it, too", async () => {
    await writeFile(join(team, "programme.json"), writeProgramme(harbour));
    const opened = await (await start()).openPath(join(team, "programme.json"));
    expect(opened).toMatchObject({ folder: { name: "team" }, text: writeProgramme(harbour) });
  });

  it("is not to be had without a grant, and says when it is gone", async () => {
    const folders = await start(team);
    expect(await folders.look({ folder: stranger })).toMatchObject({ reason: "unknown-grant" });
    const grant = await chosenBy(folders);
    await rm(team, { recursive: true });
    expect(await folders.look({ folder: grant })).toEqual({
      is: "failed",
      reason: "gone",
      message: sayProgramme("programme.folder.gone", { name: "team" }),
    });
  });
});

describe("a workshop in the folder of a programme", () => {
  it("gets a file beside what lies there, and the same one again", async () => {
    await writeFile(join(team, "outage.groundwork"), "somebody's");
    const folders = await start(team);
    const folder = await chosenBy(folders);
    const add = async (workshop: string) =>
      await folders.add({ folder, workshop, suggestedName: "Outage", bytes: await fileWith(workshop) });
    expect(await add("w1")).toMatchObject({ is: "saved", file: { name: "Outage 2.groundwork" } });
    expect(await add("w2")).toMatchObject({ is: "saved", file: { name: "Outage 3.groundwork" } });
    expect(await add("w1")).toMatchObject({ is: "saved", file: { name: "Outage 2.groundwork" } });
    expect(await readFile(join(team, "outage.groundwork"), "utf8")).toBe("somebody's");
    // Once another's lies in its place, that is left alone.
    await writeFile(join(team, "Outage 2.groundwork"), await fileWith("w3"));
    expect(await add("w1")).toMatchObject({ is: "saved", file: { name: "Outage 4.groundwork" } });
  });

  it("is followed in a file that holds it, and in no other", async () => {
    await writeFile(join(team, "a.groundwork"), await fileWith("w1"));
    const folders = await start(team);
    const folder = await chosenBy(folders);
    const name = "a.groundwork";
    expect(await folders.follow({ folder, name, workshop: "w1" })).toMatchObject({ is: "followed" });
    expect(await folders.follow({ folder, name, workshop: "w2" })).toMatchObject({ is: "failed" });
  });

  it.each(["../out.groundwork", "link.groundwork", ".hidden.groundwork", "none.groundwork"])(
    "is not read from %s",
    async (name) => {
      await writeFile(join(root, "out.groundwork"), await fileWith("w1"));
      await writeFile(join(team, ".hidden.groundwork"), await fileWith("w1"));
      await symlink(join(root, "out.groundwork"), join(team, "link.groundwork"));
      const folders = await start(team);
      const folder = await chosenBy(folders);
      expect(await folders.read({ folder, name })).toMatchObject({ is: "failed" });
    },
  );
});

describe("programme.json", () => {
  it("is written, unless somebody else changed it meanwhile", async () => {
    const folders = await start(team);
    const folder = await chosenBy(folders);
    const text = writeProgramme(harbour);
    expect(await folders.write({ folder, text, was: null })).toEqual({ is: "saved" });
    const theirs = writeProgramme({ ...harbour, title: "Theirs" });
    await writeFile(join(team, "programme.json"), theirs);
    const mine = writeProgramme({ ...harbour, title: "Mine" });
    expect(await folders.write({ folder, text: mine, was: text })).toEqual({ is: "changed", text: theirs });
    expect(await folders.write({ folder, text: mine, was: theirs })).toEqual({ is: "saved" });
    expect(await readFile(join(team, "programme.json"), "utf8")).toBe(mine);
  });

  it("is only ever a programme, and nothing is left of what was refused", async () => {
    const folders = await start(team);
    const folder = await chosenBy(folders);
    expect(await folders.write({ folder, text: '{"scripts":{}}', was: null })).toMatchObject({
      is: "failed",
    });
    expect(await readdir(team)).toEqual([]);
  });
});
