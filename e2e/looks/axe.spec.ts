import type { Page } from "@playwright/test";
import { expectNothingSerious } from "#e2e/app/axe.ts";
import { keepNote, notesOf } from "#e2e/app/notes.ts";
import { addByKeys, boardOf, leaveWorkshop, openSample, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { votesOf } from "#e2e/app/votes.ts";

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

async function runByMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("menuitem", { name: menu, exact: true }).click();
  await page
    .getByRole("menuitem", { name: item })
    .or(page.getByRole("menuitemcheckbox", { name: item }))
    .click();
}

/** Shows one after the other what a facilitator runs a room with. */
async function runRoom(page: Page): Promise<void> {
  const press = async (key: string) => {
    await boardOf(page).focus();
    await page.keyboard.press(key);
  };
  const region = (name: string) => page.getByRole("region", { name, exact: true });
  const panels = [
    ["Alt+Shift+a", "Agenda"],
    ["Alt+g", "Suggestions"],
    ["Alt+Shift+e", "Balance of voices"],
  ] as const;
  for (const [key, name] of panels) {
    await press(key);
    await expect(region(name)).toBeVisible();
    await expectNothingSerious(page, name);
    await press(key);
    await expect(region(name)).toBeHidden();
  }
  await press("Alt+Shift+r");
  await page.getByRole("radio", { name: "Only its writer, until it is revealed" }).check();
  await expectNothingSerious(page, "stage settings");
  await page.keyboard.press("Escape");
  await keepNote(page, "Nobody sees this yet");
  await expectNothingSerious(page, "my notes");
  await press("Alt+Shift+Enter");
  await expect(notesOf(page)).toBeHidden();
  await press("Alt+v");
  await votesOf(page).getByRole("button", { name: "Start a vote" }).click();
  await expectNothingSerious(page, "a new vote");
  await votesOf(page).getByRole("button", { name: "Start the vote" }).click();
  await votesOf(page)
    .getByRole("button", { name: /^Vote for/ })
    .first()
    .click();
  await expectNothingSerious(page, "a vote");
  await votesOf(page).getByRole("button", { name: "Close the vote" }).click();
  await expect(votesOf(page).getByRole("button", { name: "Put the board into this order" })).toBeVisible();
  await expectNothingSerious(page, "the result of a vote");
  await press("Alt+v");
  await press("Alt+Shift+p");
  await press("Alt+Shift+w");
  await expect(page.getByRole("timer")).toBeVisible();
  await expectNothingSerious(page, "the wall");
}

for (const [device, size] of Object.entries(sizes))
  for (const colorScheme of ["light", "dark"] as const)
    test.describe(
      `nothing serious is in the way of anyone, ${device}, ${colorScheme}`,
      { tag: "@browser" },
      () => {
        test.use({ size });

        test.beforeEach(async ({ page }) => {
          await page.emulateMedia({ colorScheme });
        });

        test("on the start screen", async ({ page }) => {
          await expectNothingSerious(page, "the start screen without workshops");
          await page.getByRole("button", { name: "New workshop" }).first().click();
          await expect(page.getByRole("dialog", { name: "New workshop" })).toBeVisible();
          await expectNothingSerious(page, "new workshop");
          await page.keyboard.press("Escape");
          await expect(page.getByRole("dialog")).toBeHidden();
          await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
          await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
          await expectNothingSerious(page, "shortcuts");
          await page.keyboard.press("Escape");
          await startWorkshop(page, "Listed");
          await leaveWorkshop(page);
          await expectNothingSerious(page, "the start screen with workshops");
          await page.getByRole("button", { name: "Remove “Listed” from this device" }).click();
          await expect(page.getByText("Removed “Listed” from this device.")).toBeVisible();
          await expectNothingSerious(page, "a message");
        });

        test("on the board", async ({ page }) => {
          await openSample(page);
          await expectNothingSerious(page, "the board");
          await boardOf(page).focus();
          await addByKeys(page, "1", ["selected"]);
          await expectNothingSerious(page, "one selected");
          await page.keyboard.press("Enter");
          await expect(page.getByRole("textbox", { name: /^Text of / })).toBeFocused();
          await expectNothingSerious(page, "while writing");
          await page.keyboard.press("Escape");
          await page.keyboard.press("Control+a");
          await expectNothingSerious(page, "all selected");
          await page.keyboard.press("Escape");
          await page.keyboard.press("Alt+o");
          await expect(page.getByRole("tree")).toBeVisible();
          await expectNothingSerious(page, "the outline");
          await page.keyboard.press("Alt+o");
          await page.keyboard.press("Control+f");
          await expect(page.getByRole("search").getByRole("textbox")).toBeFocused();
          await page.keyboard.type("backup");
          await expectNothingSerious(page, "find");
          await page.keyboard.press("Escape");
          await page.keyboard.press("Control+k");
          await expect(page.getByRole("dialog")).toBeVisible();
          await expectNothingSerious(page, "the palette");
          await page.keyboard.press("Escape");
          await expect(page.getByRole("dialog")).toBeHidden();
          await boardOf(page).focus();
          await page.keyboard.press("Control+e");
          await expect(
            page.getByRole("tabpanel").getByRole("heading", { name: /^Post-mortem: / }),
          ).toBeVisible();
          await expectNothingSerious(page, "export as read");
          await page.getByRole("tab", { name: "As Markdown" }).click();
          await expectNothingSerious(page, "export as Markdown");
          await page.keyboard.press("Escape");
          await expect(page.getByRole("dialog")).toBeHidden();
          await boardOf(page).focus();
          await page.keyboard.press("ArrowRight");
          await page.keyboard.press("Delete");
          await runByMenu(page, "Edit", "Bring back deleted…");
          await expect(page.getByRole("dialog")).toBeVisible();
          await expectNothingSerious(page, "what was deleted");
          await page.keyboard.press("Escape");
          await expect(page.getByRole("dialog")).toBeHidden();
          await page.getByRole("button", { name: "Menu", exact: true }).click();
          await page.getByRole("menuitem", { name: "View", exact: true }).click();
          await expect(page.getByRole("menuitemcheckbox", { name: "Minimap" })).toBeVisible();
          await expectNothingSerious(page, "the menu");
          await page.keyboard.press("Escape");
          await page.keyboard.press("Escape");
          await boardOf(page).focus();
          await page.keyboard.press("Shift+F10");
          await expect(page.getByRole("menu")).toBeVisible();
          await expectNothingSerious(page, "the context menu");
          await page.keyboard.press("Escape");
          await runRoom(page);
        });
      },
    );
