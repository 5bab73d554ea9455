import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding";
import * as Y from "yjs";
import { savedWorkshop } from "#e2e/app/files.ts";
import { keepNote, notesOf } from "#e2e/app/notes.ts";
import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { openRoom, workshopOfRoom } from "#e2e/app/rooms.ts";
import { addByKeys, boardOf } from "#e2e/app/screens.ts";
import { storedIn } from "#e2e/app/stored.ts";
import { expect, test as base } from "#e2e/app/test.ts";
import { openVotes, startVote, votesOf } from "#e2e/app/votes.ts";
import { tapWire, type Wiretap } from "#e2e/app/wiretap.ts";
import type { Role } from "#shared/access/roles.ts";
import { readLog } from "#shared/log/frames.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { rulesOf } from "#shared/methods/rules.ts";

interface Tapped {
  readonly wire: Wiretap;
  /** Lets somebody into the room, over the wire. */
  readonly enter: (role: Role, name: string) => Promise<Page>;
}

// What is private for now is looked for in every byte between browsers and host, and in all that either keeps.
const test = base.extend<Tapped>({
  wire: async ({}, use) => {
    const wire = await tapWire();
    await use(wire);
    await wire.close();
  },
  room: async ({ wire }, use) => {
    const room = await openRoom([`127.0.0.1:${wire.port}`]);
    wire.leadTo(room.port);
    await use(room);
    await room.clear();
  },
  enter: async ({ guests, room, wire }, use) => {
    await use(async (role, name) => guests.enter(await room.link(role, { port: wire.port }), name));
  },
});

/** All that a page has in its browser's database, as one text. */
async function storedBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((done, fail) => {
        request.addEventListener("success", () => done(request.result));
        request.addEventListener("error", () => fail(new Error("The database refused")));
      });
    const database = await asked(indexedDB.open("groundwork"));
    const texts: string[] = [];
    const plain = (_: string, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value;
    for (const name of database.objectStoreNames) {
      const rows = await asked(database.transaction(name).objectStore(name).getAll());
      texts.push(JSON.stringify(rows, plain));
    }
    database.close();
    return texts.join("\n");
  });
}

/** All that the host has on its disk, or of one document, as one text. */
async function keptIn(folder: string, document = ""): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // What is being written beside a file is that file a moment later.
  const files = entries.filter(
    (entry) => entry.isFile() && entry.name.startsWith(document) && !entry.name.endsWith(".new"),
  );
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "latin1")));
  return texts.join("\n");
}

/** All parts of the file that a page saves, or of the board alone, as one text. */
async function savedBy(page: Page, part: "all" | "board" = "all"): Promise<string> {
  await boardOf(page).focus();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const parts = unzipSync(await readFile(await (await download).path()));
  const { "log.bin": log = new Uint8Array(), "board.bin": board = new Uint8Array() } = parts;
  expect(board.length + log.length).toBeGreaterThan(0);
  const updates = [...readLog(log)].filter(({ document }) => document === "board");
  const wanted = part === "all" ? Object.values(parts) : [board, ...updates.map(({ update }) => update)];
  return wanted.map((bytes) => Buffer.from(bytes).toString("latin1")).join("\n");
}

/** The report that a page exports. */
async function exportedBy(page: Page): Promise<string> {
  await boardOf(page).focus();
  await page.keyboard.press("Control+e");
  const download = page.waitForEvent("download");
  await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Save…" }).click();
  return await readFile(await (await download).path(), "utf8");
}

const personOf = (page: Page) => page.evaluate(() => localStorage.getItem("groundwork.person") ?? "");

test(
  "a draft leaves its device with the reveal and not before, and who wrote it is nowhere",
  { tag: "@browser" },
  async ({ wire, room, enter }) => {
    const ann = await enter("facilitator", "Ann");
    const ben = await enter("participant", "Ben");
    await ann.getByRole("button", { name: "Stage settings" }).click();
    await ann.getByRole("radio", { name: "Only its writer, until it is revealed" }).check();
    await ann.getByRole("radio", { name: "Never recorded" }).check();
    await ann.keyboard.press("Escape");
    await expect(notesOf(ben)).toBeVisible();
    const texts = ["quagga by the river", "okapi in the woods"] as const;
    await keepNote(ben, texts[0]);
    await keepNote(ben, texts[1]);
    for (const text of texts) await expect.poll(() => storedBy(ben)).toContain(text);
    await ben.reload();
    await expect(notesOf(ben).getByRole("textbox", { name: /^Note 1 of 2/ })).toHaveValue(texts[0]);
    await keepNote(ann, "aardvark at night");
    const dan = await enter("participant", "Dan");
    await keepNote(dan, "numbat after rain");
    await expect.poll(() => storedBy(dan)).toContain("numbat after rain");

    // The only facilitator leaves and never comes back: what they wrote is lost to all, the others keep what is theirs.
    await ann.close();
    await expect(ben.getByText("No facilitator is here any more.")).toBeVisible();
    for (const text of texts) {
      expect(wire.heard(text)).toBe(false);
      expect(await keptIn(room.folder)).not.toContain(text);
      expect(await storedBy(dan)).not.toContain(text);
      expect(await storedBy(ben)).toContain(text);
      expect(await savedBy(ben)).not.toContain(text);
    }
    await dan.goto("about:blank");

    const cem = await enter("facilitator", "Cem");
    await notesOf(cem).getByRole("button", { name: "Reveal all notes" }).click();
    await openOutline(cem);
    for (const text of texts) await expect(lineOf(cem, text)).toBeVisible();
    await expect(notesOf(ben)).toBeHidden();
    const person = await personOf(ben);
    expect(person).not.toBe("");
    for (const text of texts) {
      await expect.poll(() => wire.heard(text)).toBe(true);
      await expect.poll(() => keptIn(room.folder)).toContain(text);
      await expect.poll(() => storedBy(cem)).toContain(text);
    }
    // Who was away is asked.
    expect(wire.heard("numbat")).toBe(false);
    await dan.goBack();
    await expect(notesOf(dan).getByText("“Safety” was revealed without a note of yours.")).toBeVisible();
    expect(wire.heard("numbat")).toBe(false);
    await notesOf(dan).getByRole("button", { name: "Put it on the board" }).click();
    await expect(lineOf(cem, "numbat after rain")).toBeVisible();
    expect(wire.heard("aardvark")).toBe(false);
    expect(await savedBy(cem, "board")).not.toContain(person);
    const report = await exportedBy(cem);
    expect(report).not.toContain(person);
    expect(report).toContain("# Post-mortem: Outage together");
    // The host notes who was there; on the board nothing is anybody's.
    expect(await keptIn(room.folder, "board")).not.toContain(person);
  },
);

// The first numbers of y-websocket's messages, and the one within the first that only asks.
const messageYjsSync = 0;
const messageAwareness = 1;
const messageYjsSyncStep1 = 0;

/** The updates of the board among what the host has told, and the numbers under which people show themselves. */
function readTold(messages: readonly Uint8Array[]) {
  const updates: Uint8Array[] = [];
  const shown = new Set<number>();
  for (const message of messages) {
    const decoder = createDecoder(message);
    const kind = readVarUint(decoder);
    if (kind === messageYjsSync && readVarUint(decoder) !== messageYjsSyncStep1)
      updates.push(readVarUint8Array(decoder));
    if (kind !== messageAwareness) continue;
    const states = createDecoder(readVarUint8Array(decoder));
    for (let left = readVarUint(states); left > 0; left -= 1) {
      shown.add(readVarUint(states));
      readVarUint(states);
      readVarString(states);
    }
  }
  return { updates, shown };
}

const contains = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

test(
  "no author that is hidden and no vote that is hidden reaches another before its time",
  { tag: "@browser" },
  async ({ wire, room, enter }) => {
    const ann = await enter("facilitator", "Ann");
    const ben = await enter("participant", "Ben");
    await ann.getByRole("button", { name: "Stage settings" }).click();
    await ann.getByRole("radio", { name: "Hidden, but recorded" }).check();
    await ann.keyboard.press("Escape");
    const person = await personOf(ben);
    await boardOf(ben).focus();
    await expect
      .poll(async () => rulesOf((await savedWorkshop(ben)).control, postMortem).authors)
      .toBe("hidden");
    await addByKeys(ben, "1", ["okapi in the woods"]);
    await openOutline(ann);
    await expect(lineOf(ann, "okapi in the woods")).toBeVisible();

    // Neither the words nor the number under which they came lead to whoever wrote them.
    const before = readTold(wire.told("board"));
    const bearers = before.updates.filter((update) => contains(update, "okapi"));
    expect(bearers.length).toBeGreaterThan(0);
    expect(before.shown.size).toBeGreaterThan(1);
    for (const update of bearers)
      for (const { id } of Y.decodeUpdate(update).structs) expect(before.shown).not.toContain(id.client);
    expect(before.updates.some((update) => contains(update, person))).toBe(false);
    expect(await keptIn(room.folder, "board")).not.toContain(person);
    expect(await savedBy(ann)).toContain("okapi");

    await startVote(ann);
    await openVotes(ben);
    await votesOf(ben).getByRole("button", { name: "Vote for “okapi in the woods”" }).click();
    await expect(votesOf(ben).getByText("1 person has voted")).toBeVisible();
    const [round] = (await storedIn(room.folder, workshopOfRoom)).rounds ?? [];
    const ballot = `${round?.id ?? "?"}/`;
    const toldOfVotes = () => wire.told("control").some((message) => contains(message, ballot));
    expect(toldOfVotes()).toBe(false);
    expect(await storedBy(ann)).not.toContain(ballot);
    expect(await savedBy(ann)).not.toContain(ballot);
    await openVotes(ann);
    await votesOf(ann).getByRole("button", { name: "Close the vote" }).click();
    await expect(votesOf(ann).getByText("1 vote", { exact: true })).toBeAttached();
    expect(toldOfVotes()).toBe(true);

    // Its time has come: a facilitator shows authors after all.
    await ann.getByRole("button", { name: "Stage settings" }).click();
    await ann.getByRole("radio", { name: "Shown" }).check();
    await expect
      .poll(() => readTold(wire.told("board")).updates.some((update) => contains(update, person)))
      .toBe(true);
  },
);
