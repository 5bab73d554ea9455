import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, realpath, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { maxFileBytes } from "#shared/file/limits.ts";
import { createFiles, type Files } from "./files.ts";
import { openGrants } from "./grants.ts";

const words = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder: string;
let documents: string;
let userData: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "groundwork-files-")));
  documents = join(folder, "documents");
  userData = join(folder, "user-data");
  await mkdir(documents);
  await mkdir(userData);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Person {
  /** Where the person saves or what they open; undefined if they cancel. */
  choice: string | undefined;
  agrees: boolean;
  /** What they were offered or asked. */
  readonly asked: string[];
}

/** The app's files with a person at the dialogs; calling it again is a restart. */
async function startFiles(): Promise<{ files: Files; person: Person }> {
  const person: Person = { choice: undefined, agrees: false, asked: [] };
  const ask = (question: string): Promise<string | undefined> => {
    person.asked.push(question);
    return Promise.resolve(person.choice);
  };
  const files = createFiles({
    grants: await openGrants(userData),
    dialogs: {
      askWhereToSave: ask,
      askWhatToOpen: ask,
      askToReplace: (name) => {
        person.asked.push(name);
        return Promise.resolve(person.agrees);
      },
    },
    homeFolder: documents,
    remember: () => undefined,
    showInFolder: () => undefined,
    print: (html, { size }) => Promise.resolve(words(`%PDF ${size} ${html}`)),
  });
  return { files, person };
}

async function saveAs(path: string, workshop: string, text: string): Promise<string> {
  const { files, person } = await startFiles();
  person.choice = path;
  const answer = await files.saveAs({ workshop, suggestedName: "Outage", bytes: words(text) });
  if (answer.is !== "saved") throw new Error(`Not saved: ${answer.is}`);
  return answer.file.grant;
}

describe("saving a workshop", () => {
  it("asks once, then saves under the grant, also after a restart", async () => {
    const first = await startFiles();
    first.person.choice = join(documents, "Outage");
    const answer = await first.files.saveAs({
      workshop: "k7m2q9x4ta",
      suggestedName: "Outage: part 2",
      bytes: words("one"),
    });
    expect(first.person.asked).toEqual([join(documents, "Outage- part 2.groundwork")]);
    expect(answer).toMatchObject({ is: "saved", file: { name: "Outage.groundwork", folder: documents } });

    const grant = answer.is === "saved" ? answer.file.grant : "";
    const second = await startFiles();
    expect(await second.files.save({ grant, bytes: words("two") })).toEqual({ is: "saved" });
    expect(await readFile(join(documents, "Outage.groundwork"), "utf8")).toBe("two");
    expect(second.person.asked).toEqual([]);
  });

  it("does nothing when the person cancels", async () => {
    const { files } = await startFiles();
    const answer = await files.saveAs({ workshop: "a", suggestedName: "x", bytes: words("x") });
    expect(answer).toEqual({ is: "cancelled" });
    expect(await files.recent()).toEqual({ files: [] });
  });

  it("asks before it replaces a file whose name got the extension from us", async () => {
    await writeFile(join(documents, "Outage.groundwork"), "theirs");
    const { files, person } = await startFiles();
    person.choice = join(documents, "Outage");
    const request = { workshop: "a", suggestedName: "Outage", bytes: words("mine") };
    expect(await files.saveAs(request)).toEqual({ is: "cancelled" });
    expect(person.asked.at(-1)).toBe("Outage.groundwork");
    expect(await readFile(join(documents, "Outage.groundwork"), "utf8")).toBe("theirs");
    person.agrees = true;
    expect(await files.saveAs(request)).toMatchObject({ is: "saved" });
    expect(await readFile(join(documents, "Outage.groundwork"), "utf8")).toBe("mine");
  });

  it("never lets two workshops write to one file in turn", async () => {
    const path = join(documents, "Outage.groundwork");
    const old = await saveAs(path, "workshop-a", "a");
    const same = await saveAs(path, "workshop-a", "a again");
    expect(same).toBe(old);
    const fresh = await saveAs(path, "workshop-b", "b");
    const { files } = await startFiles();
    expect(await files.save({ grant: old, bytes: words("a") })).toMatchObject({ reason: "unknown-grant" });
    expect(await files.save({ grant: fresh, bytes: words("b2") })).toEqual({ is: "saved" });
    expect(await readFile(path, "utf8")).toBe("b2");
  });

  it("says what is wrong in words, and keeps the grant for when it is mended", async () => {
    const usb = join(folder, "usb");
    await mkdir(usb);
    const grant = await saveAs(join(usb, "Outage.groundwork"), "a", "one");
    await rm(usb, { recursive: true });
    const { files } = await startFiles();
    const answer = await files.save({ grant, bytes: words("two") });
    expect(answer).toMatchObject({ is: "failed", reason: "gone" });
    expect(answer.is === "failed" && answer.message).toContain("bring the disk or folder back");
    expect((await files.recent()).files).toMatchObject([{ grant, exists: false }]);
    await mkdir(usb);
    expect(await files.save({ grant, bytes: words("two") })).toEqual({ is: "saved" });
  });

  it("refuses what could not be opened again", async () => {
    const { files } = await startFiles();
    const bytes = new Uint8Array(maxFileBytes + 1);
    const answer = await files.saveAs({ workshop: "a", suggestedName: "Outage", bytes });
    expect(answer).toMatchObject({ is: "failed", reason: "too-large" });
  });
});

describe("opening a workshop", () => {
  it("gives the bytes and a grant that stays the same", async () => {
    const path = join(documents, "Outage.groundwork");
    await writeFile(path, "content");
    const { files, person } = await startFiles();
    person.choice = path;
    const opened = await files.open();
    expect(opened).toMatchObject({ is: "opened", file: { name: "Outage.groundwork", folder: documents } });
    const grant = opened.is === "opened" ? opened.file.grant : "";
    const again = await (await startFiles()).files.openRecent({ grant });
    expect(again).toMatchObject({ is: "opened", file: { grant } });
    expect(again.is === "opened" && new TextDecoder().decode(again.bytes)).toBe("content");
  });

  it("keeps the workshop of a file that was saved before", async () => {
    const path = join(documents, "Outage.groundwork");
    const grant = await saveAs(path, "workshop-a", "a");
    const { files } = await startFiles();
    expect(await files.openPath(path)).toMatchObject({ is: "opened", file: { grant } });
    expect((await files.recent()).files).toMatchObject([{ grant, workshop: "workshop-a", exists: true }]);
  });

  it("says what is wrong in words", async () => {
    const { files } = await startFiles();
    const huge = join(documents, "huge.groundwork");
    await writeFile(huge, "");
    await truncate(huge, maxFileBytes + 1);
    expect(await files.openPath(huge)).toMatchObject({ reason: "too-large" });
    expect(await files.openPath(join(documents, "none.groundwork"))).toMatchObject({ reason: "gone" });
    expect(await files.openPath(documents)).toMatchObject({ reason: "not-a-workshop" });
    expect(await files.openRecent({ grant: "f".repeat(32) })).toMatchObject({ reason: "unknown-grant" });
    expect(await files.recent()).toEqual({ files: [] });
  });

  it.runIf(process.platform === "linux")("waits for no pipe that has a workshop's name", async () => {
    const { files } = await startFiles();
    const pipe = join(documents, "pipe.groundwork");
    execFileSync("mkfifo", [pipe]);
    expect(await files.openPath(pipe)).toMatchObject({ reason: "not-a-workshop" });
    expect(await files.openPath("/dev/null")).toMatchObject({ reason: "not-a-workshop" });
  });
});

describe("recent files", () => {
  it("are listed newest first, and forgotten on request", async () => {
    const a = await saveAs(join(documents, "a.groundwork"), "a", "a");
    const b = await saveAs(join(documents, "b.groundwork"), "b", "b");
    const { files } = await startFiles();
    const grants = async (): Promise<readonly string[]> =>
      (await files.recent()).files.map(({ grant }) => grant);
    expect(await grants()).toEqual([b, a]);
    await files.save({ grant: a, bytes: words("a2") });
    expect(await grants()).toEqual([a, b]);
    await files.forget({ grant: a });
    expect(await grants()).toEqual([b]);
    expect(await readFile(join(documents, "a.groundwork"), "utf8")).toBe("a2");
  });

  it("begin anew when their list is damaged, and the damaged list is kept", async () => {
    await writeFile(join(userData, "files.json"), '{"version":1,"files":[{"gra');
    const { files } = await startFiles();
    expect(await files.recent()).toEqual({ files: [] });
    expect(await readFile(join(userData, "files.json.damaged"), "utf8")).toContain("gra");
  });
});

describe("exporting a document", () => {
  it("writes it where the person says", async () => {
    const { files, person } = await startFiles();
    person.choice = join(documents, "Outage.md");
    const answer = await files.exportText({ suggestedName: "Outage", text: "# Größe\n", extension: "md" });
    expect(answer).toEqual({ is: "saved", name: "Outage.md", folder: documents });
    expect(await readFile(join(documents, "Outage.md"), "utf8")).toBe("# Größe\n");
    expect(await files.recent()).toEqual({ files: [] });
  });

  it("writes a picture's bytes as they are", async () => {
    const { files, person } = await startFiles();
    person.choice = join(documents, "Board");
    const bytes = new Uint8Array([0x89, 0x50, 0, 255]);
    const answer = await files.exportPicture({ suggestedName: "Board", bytes, extension: "png" });
    expect(answer).toEqual({ is: "saved", name: "Board.png", folder: documents });
    expect(new Uint8Array(await readFile(join(documents, "Board.png")))).toEqual(bytes);
  });

  it("prints what the page has made, once the person has said where to", async () => {
    const { files, person } = await startFiles();
    const paper = { size: "A3", landscape: true, of: "picture" } as const;
    const wish = { suggestedName: "Board", html: "<p>Größe</p>", paper };
    expect(await files.exportPdf(wish)).toEqual({ is: "cancelled" });
    person.choice = join(documents, "Board");
    expect(await files.exportPdf(wish)).toEqual({ is: "saved", name: "Board.pdf", folder: documents });
    expect(await readFile(join(documents, "Board.pdf"), "utf8")).toBe("%PDF A3 <p>Größe</p>");
  });
});
