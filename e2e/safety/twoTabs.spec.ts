import type { Page } from "@playwright/test";
import { giveHands } from "#e2e/app/hands.ts";
import { lineOf, readOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, leaveWorkshop, openRecent, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

/** Adds a sticky after so many changes that the store is shortened when the workshop is closed. */
async function addAfterMuch(page: Page, text: string): Promise<void> {
  await boardOf(page).press("1");
  const field = page.getByRole("textbox", { name: /^Text of / });
  await field.pressSequentially("many letters ".repeat(20));
  await field.fill(text);
  await page.keyboard.press("Escape");
}

async function anotherTab(page: Page): Promise<Page> {
  const tab = await page.context().newPage();
  giveHands(tab);
  await tab.goto(page.url());
  return tab;
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText("Saved on this device")).toBeVisible();
}

test.describe("two tabs on one workshop", { tag: "@browser" }, () => {
  test("lose nothing of each other, whichever is closed first", async ({ groundwork }) => {
    let { page } = groundwork;
    await startWorkshop(page, "Twice");
    await saved(page);
    const other = await anotherTab(page);
    await openRecent(other, "Twice");
    await addAfterMuch(other, "there");
    await leaveWorkshop(other);
    await addAfterMuch(page, "here");
    await leaveWorkshop(page);
    await other.close();
    page = await groundwork.restart();
    await openRecent(page, "Twice");
    await readOutline(page);
    await expect(lineOf(page, "here")).toBeVisible();
    await expect(lineOf(page, "there")).toBeVisible();
  });

  test("lose nothing when one takes the workshop off the list and a third is started", async ({
    groundwork,
  }) => {
    let { page } = groundwork;
    await startWorkshop(page, "Still open");
    await addByKeys(page, "1", ["before it was removed"]);
    await saved(page);
    const other = await anotherTab(page);
    await other.getByRole("button", { name: "Remove “Still open” from this device" }).click();
    await expect(other.getByText("Nothing here yet.")).toBeVisible();
    await other.reload();
    await expect(other.getByRole("heading", { name: "Recent workshops" })).toBeVisible();
    await other.close();
    await addByKeys(page, "1", ["after it was removed"]);
    await leaveWorkshop(page);
    page = await groundwork.restart();
    await openRecent(page, "Still open");
    await readOutline(page);
    await expect(lineOf(page, "before it was removed")).toBeVisible();
    await expect(lineOf(page, "after it was removed")).toBeVisible();
  });
});
