import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outcomeManifestName } from "#shared/outcomes/folder/manifest.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { createFolders, type Folders } from "./folders.ts";

let root: string;
let team: string;
let userData: string;
let shown: string[];
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "groundwork-folders-")));
  [team, userData] = [join(root, "team"), join(root, "user-data")];
  shown = [];
  await Promise.all([mkdir(team), mkdir(userData)]);
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** The app's folders with a person who answers each dialog so, and may press Stop; calling it again is a restart. */
const start = (choice?: string, { stops = false } = {}): Promise<Folders> => {
  const made = createFolders({
    userData,
    dialogs: { askWhichFolder: () => Promise.resolve(choice) },
    homeFolder: root,
    showInFolder: (path) => shown.push(path),
    onProgress: () => {
      if (stops) void made.then((folders) => folders.stop());
    },
  });
  return made;
};

const owner = "k7m2q9x4ta";
const stranger = "0".repeat(32);

function wishOf(files: Readonly<Record<string, string>>) {
  return {
    title: "Harbour",
    workshops: [{ id: owner, title: "Outage" }],
    parts: ["strategy"],
    files: Object.entries(files).map(([path, content]) => ({
      path,
      content,
      part: "strategy",
      from: [owner],
      of: [],
    })),
  };
}
const nothingAgreed = { replace: [], remove: [] };

async function chosenBy(folders: Folders): Promise<string> {
  const answer = await folders.choose({ owner });
  if (answer.is !== "chosen") throw new Error("Nothing was chosen");
  return answer.folder.grant;
}

describe("a folder", () => {
  it("is known to its owner alone, also after a restart, for as long as it is there", async () => {
    const grant = await chosenBy(await start(team));
    const again = await start();
    expect(await again.known({ owner })).toEqual({ folder: { grant, name: "team", path: team } });
    expect(await again.known({ owner: "another" })).toEqual({});
    await rm(team, { recursive: true });
    expect(await again.known({ owner })).toEqual({});
  });

  it("is another one after another choice, and the same after none", async () => {
    const grant = await chosenBy(await start(team));
    const other = await chosenBy(await start(userData));
    expect(other).not.toBe(grant);
    const folders = await start();
    expect(await folders.choose({ owner })).toEqual({ is: "cancelled" });
    expect(await folders.known({ owner })).toMatchObject({ folder: { grant: other } });
    // What was given up opens nothing any more.
    expect(await folders.read({ grant })).toMatchObject({ is: "failed" });
  });

  it("is not to be had without a grant", async () => {
    const folders = await start(team);
    const refused = { is: "failed", message: sayDocument("folder.trouble.unknown") };
    const wish = wishOf({ "a.md": "a\n" });
    expect(await folders.read({ grant: stranger })).toEqual(refused);
    expect(await folders.compare({ grant: stranger, wish })).toEqual(refused);
    expect(await folders.write({ grant: stranger, wish, agreed: nothingAgreed })).toEqual(refused);
    expect(await folders.edited({ grant: stranger })).toEqual(refused);
    expect(await folders.reveal({ grant: stranger })).toEqual(refused);
  });
});

describe("writing into a folder", () => {
  it("writes what is new, keeps what was edited by hand, and shows it", async () => {
    const folders = await start(team);
    const grant = await chosenBy(folders);
    const first = wishOf({ "strategy/a.md": "a\n", "strategy/b.md": "b\n" });
    expect(await folders.write({ grant, wish: first, agreed: nothingAgreed })).toEqual({
      is: "written",
      written: ["strategy/a.md", "strategy/b.md"],
      removed: [],
      kept: [],
    });
    expect(await folders.edited({ grant })).toEqual({ is: "edited", files: [] });
    await writeFile(join(team, "strategy/a.md"), "by hand\n");
    expect(await folders.edited({ grant })).toEqual({
      is: "edited",
      files: [{ path: "strategy/a.md", text: "by hand\n" }],
    });

    const second = wishOf({ "strategy/a.md": "a2\n", "strategy/b.md": "b2\n" });
    expect(await folders.compare({ grant, wish: second })).toEqual({
      is: "compared",
      changes: [
        { path: "strategy/a.md", is: "edited", before: "by hand\n" },
        { path: "strategy/b.md", is: "update", before: "b\n" },
      ],
    });
    expect(await folders.write({ grant, wish: second, agreed: nothingAgreed })).toMatchObject({
      written: ["strategy/b.md"],
      kept: ["strategy/a.md"],
    });
    expect(await readFile(join(team, "strategy/a.md"), "utf8")).toBe("by hand\n");
    expect(await folders.read({ grant })).toMatchObject({ is: "read", records: [] });
    await folders.reveal({ grant });
    expect(shown).toEqual([join(team, outcomeManifestName)]);
  });

  it("changes nothing when it is stopped on its way", async () => {
    const folders = await start(team, { stops: true });
    const grant = await chosenBy(folders);
    // More than are written at a time.
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`strategy/${at}.md`, "x\n"]));
    expect(await folders.write({ grant, wish: wishOf(many), agreed: nothingAgreed })).toEqual({
      is: "stopped",
    });
    expect(await readdir(team)).toEqual([]);
    // The next one is not stopped by it.
    const one = await start(team);
    const wish = wishOf({ "a.md": "a\n" });
    expect(await one.write({ grant, wish, agreed: nothingAgreed })).toMatchObject({ is: "written" });
  });

  it.each(["../out.md", "/etc/out.md", "a/../../out.md", ".git/hooks/post-commit", "con.md", "a\\b.md"])(
    "refuses the name %s",
    async (path) => {
      const folders = await start(team);
      const grant = await chosenBy(folders);
      const answer = await folders.write({
        grant,
        wish: wishOf({ [path]: "x\n" }),
        agreed: { replace: [path], remove: [path] },
      });
      expect(answer).toEqual({ is: "failed", message: sayDocument("folder.trouble.name", { path }) });
      expect(await readdir(root)).toEqual(["team", "user-data"]);
      expect(await readdir(team)).toEqual([]);
    },
  );

  it("refuses two names that are one on some systems", async () => {
    const folders = await start(team);
    const grant = await chosenBy(folders);
    const answer = await folders.compare({ grant, wish: wishOf({ "a.md": "", "A.md": "" }) });
    expect(answer).toMatchObject({ is: "failed" });
  });
});
