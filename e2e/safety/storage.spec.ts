import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "@playwright/test";
import { savedElements } from "#e2e/app/files.ts";
import { lineOf, readOutline } from "#e2e/app/outline.ts";
import { giveHands } from "#e2e/app/hands.ts";
import {
  addByKeys,
  boardOf,
  leaveWorkshop,
  openRecent,
  openSample,
  problems,
  startWorkshop,
} from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

async function devtools(page: Page): Promise<CDPSession> {
  return await page.context().newCDPSession(page);
}

/** The browser forgets all that the page has stored, as "clear site data" does. */
async function forget(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  await (await devtools(page)).send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
}

async function limit(page: Page, quotaSize: number | undefined): Promise<void> {
  const { origin } = new URL(page.url());
  const given = quotaSize === undefined ? {} : { quotaSize };
  await (await devtools(page)).send("Storage.overrideQuotaForOrigin", { origin, ...given });
}

test.describe("the device's store", { tag: "@browser" }, () => {
  test("that is emptied while a board is open gets everything that is on screen again", async ({
    groundwork,
  }) => {
    let { page } = groundwork;
    await startWorkshop(page, "Emptied");
    await addByKeys(page, "1", ["before it was emptied"]);
    await expect(page.getByText("Saved on this device")).toBeVisible();
    await forget(page);
    await addByKeys(page, "1", ["after it was emptied"]);
    await leaveWorkshop(page);
    page = await groundwork.restart();
    await openRecent(page, "Emptied");
    await readOutline(page);
    await expect(lineOf(page, "before it was emptied")).toBeVisible();
    await expect(lineOf(page, "after it was emptied")).toBeVisible();
  });

  test("that is emptied under a board that nobody changes any more is filled again", async ({
    groundwork,
  }) => {
    let { page } = groundwork;
    await startWorkshop(page, "Left alone");
    await addByKeys(page, "1", ["on screen"]);
    await expect(page.getByText("Saved on this device")).toBeVisible();
    await forget(page);
    await leaveWorkshop(page);
    page = await groundwork.restart();
    await openRecent(page, "Left alone");
    await readOutline(page);
    await expect(lineOf(page, "on screen")).toBeVisible();
  });

  test("that has lost a workshop's entry in the list finds the workshop all the same", async ({
    groundwork,
  }) => {
    let { page } = groundwork;
    await startWorkshop(page, "Out of the list");
    await addByKeys(page, "1", ["still there"]);
    await leaveWorkshop(page);
    await page.evaluate(async () => {
      const opening = indexedDB.open("groundwork");
      await new Promise((done) => {
        opening.addEventListener("success", done);
      });
      const change = opening.result.transaction("workshops", "readwrite");
      change.objectStore("workshops").clear();
      await new Promise((done) => {
        change.addEventListener("complete", done);
      });
      opening.result.close();
    });
    page = await groundwork.restart();
    await openRecent(page, "Out of the list");
    await readOutline(page);
    await expect(lineOf(page, "still there")).toBeVisible();
  });

  test("that is full is told; the board stays usable and is stored when there is room again", async ({
    groundwork,
  }) => {
    let { page } = groundwork;
    // Chromium asks for its room now and then, and always for a store that is new.
    await limit(page, 400_000);
    await forget(page);
    await page.reload();
    await startWorkshop(page, "Full");
    await addByKeys(page, "1", ["while there was room"]);
    await expect(page.getByText("Saved on this device")).toBeVisible();
    const wordy = [
      "while it was full",
      ...Array.from({ length: 6 }, (_, place) => `${place} `.repeat(45_000)),
    ];
    await page.evaluate((text) => navigator.clipboard.writeText(text), wordy.join("\n"));
    await page.keyboard.press("Control+v");
    await expect(problems(page)).toContainText("The disk is full");
    await expect(page.getByText("Not saved")).toBeVisible();
    await boardOf(page).focus();
    await addByKeys(page, "1", ["and one more"]);
    expect((await savedElements(page)).at(-1)).toMatchObject({ text: "and one more" });

    await limit(page, undefined);
    await expect(page.getByText("Saved on this device")).toBeVisible();
    page = await groundwork.restart();
    await openRecent(page, "Full");
    const outline = (await readOutline(page)).join("\n");
    for (const text of ["while there was room", "while it was full", "and one more"])
      expect(outline).toContain(text);
  });

  test("that is refused is told; one can work all the same and save to a file", async ({
    playwright,
    launchOptions,
    pages,
  }) => {
    const profile = await mkdtemp(join(tmpdir(), "groundwork-e2e-"));
    await mkdir(join(profile, "Default"));
    // Where the browser would make the folder of all databases.
    await writeFile(join(profile, "Default/IndexedDB"), "");
    const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
    try {
      // Who blocks all site data is refused this as well, in these words.
      await context.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("Access is denied for this document.", "SecurityError");
          },
        });
      });
      const page = await context.newPage();
      giveHands(page);
      await page.goto(pages.address);
      await expect(problems(page)).toContainText("This device does not let Groundwork store workshops");
      await startWorkshop(page, "Only in this window");
      await expect(problems(page).last()).toContainText("This device refuses to store your changes");
      await expect(page.getByText("Not saved")).toBeVisible();
      await addByKeys(page, "1", ["kept in the window", "and saved to a file"]);
      expect(await savedElements(page)).toMatchObject([
        { text: "kept in the window" },
        { text: "and saved to a file" },
      ]);
      await page.getByRole("button", { name: "Back to the start screen" }).click();
      await expect(problems(page).last()).toContainText("Your latest changes are stored nowhere yet");
      expect(await savedElements(page)).toHaveLength(2);
      await page.getByRole("button", { name: "Leave without them" }).click();
      await expect(page.getByRole("heading", { name: "Recent workshops" })).toBeVisible();
    } finally {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  test("does not mix a sample that was removed into the one that is opened after it", async ({
    groundwork,
  }) => {
    let { page } = groundwork;
    await openSample(page);
    await addByKeys(page, "1", ["of the first"]);
    await leaveWorkshop(page);
    await page.getByRole("button", { name: /^Remove “.*” from this device$/ }).click();
    await expect(page.getByText("Nothing here yet.")).toBeVisible();
    await openSample(page);
    await addByKeys(page, "1", ["of the second"]);
    const elements = await savedElements(page);
    await leaveWorkshop(page);
    page = await groundwork.restart();
    await openSample(page);
    await expect(boardOf(page)).toBeVisible();
    expect(await savedElements(page)).toEqual(elements);
    const texts = elements.flatMap((one) => (one.type === "sticky" ? [one.text] : []));
    expect(texts).toContain("of the second");
    expect(texts).not.toContain("of the first");
  });
});
