import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { openRoom } from "#e2e/app/rooms.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { tapWire } from "#e2e/app/wiretap.ts";

// What is written privately is looked for in every byte between browsers and host, and in all that either keeps.

const notesOf = (page: Page) => page.getByRole("region", { name: "My notes" });

async function write(page: Page, text: string): Promise<void> {
  await notesOf(page).getByRole("textbox", { name: "Write a note" }).fill(text);
  await page.keyboard.press("Enter");
  await expect(
    notesOf(page)
      .getByRole("textbox", { name: /^Note \d+ of/ })
      .last(),
  ).toHaveValue(text);
}

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
  const files = entries.filter((entry) => entry.isFile() && entry.name.startsWith(document));
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "latin1")));
  return texts.join("\n");
}

/** All parts of the file that a page saves, as one text. */
async function savedBy(page: Page): Promise<string> {
  await boardOf(page).focus();
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const parts = unzipSync(await readFile(await (await download).path()));
  return Object.values(parts)
    .map((part) => Buffer.from(part).toString("latin1"))
    .join("\n");
}

const personOf = (page: Page) => page.evaluate(() => localStorage.getItem("groundwork.person") ?? "");

test(
  "a draft leaves its device with the reveal and not before, and who wrote it is nowhere",
  { tag: "@browser" },
  async ({ guests }) => {
    const wire = await tapWire();
    const room = await openRoom([`127.0.0.1:${wire.port}`]);
    wire.leadTo(room.port);
    try {
      const ann = await guests.enter(await room.link("facilitator", { port: wire.port }), "Ann");
      const ben = await guests.enter(await room.link("participant", { port: wire.port }), "Ben");
      await ann.getByRole("button", { name: "Stage settings" }).click();
      await ann.getByRole("radio", { name: "Only its writer, until it is revealed" }).check();
      await ann.getByRole("radio", { name: "Never recorded" }).check();
      await ann.keyboard.press("Escape");
      await expect(notesOf(ben)).toBeVisible();
      const texts = ["quagga by the river", "okapi in the woods"] as const;
      await write(ben, texts[0]);
      await write(ben, texts[1]);
      await ben.reload();
      await expect(notesOf(ben).getByRole("textbox", { name: /^Note 1 of 2/ })).toHaveValue(texts[0]);
      await write(ann, "aardvark at night");

      for (const text of texts) {
        expect(wire.heard(text)).toBe(false);
        expect(await keptIn(room.folder)).not.toContain(text);
        expect(await storedBy(ann)).not.toContain(text);
        expect(await storedBy(ben)).toContain(text);
        expect(await savedBy(ben)).not.toContain(text);
      }

      await notesOf(ann).getByRole("button", { name: "Reveal all notes" }).click();
      await openOutline(ann);
      for (const text of texts) await expect(lineOf(ann, text)).toBeVisible();
      await expect(notesOf(ben)).toBeHidden();
      const person = await personOf(ben);
      expect(person).not.toBe("");
      for (const text of texts) {
        await expect.poll(() => wire.heard(text)).toBe(true);
        await expect.poll(() => keptIn(room.folder)).toContain(text);
        await expect.poll(() => storedBy(ann)).toContain(text);
      }
      // The host notes who was there; on the board nothing is anybody's.
      expect(await keptIn(room.folder, "board")).not.toContain(person);
    } finally {
      await room.clear();
      await wire.close();
    }
  },
);
