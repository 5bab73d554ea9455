import type { Page } from "@playwright/test";
import { expectNothingSerious } from "#e2e/app/axe.ts";
import { addByKeys, boardOf, leaveWorkshop, openSample, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

async function runByMenu(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await page.getByRole("menuitem", { name: menu, exact: true }).click();
  await page
    .getByRole("menuitem", { name: item })
    .or(page.getByRole("menuitemcheckbox", { name: item }))
    .click();
}

for (const [device, size] of Object.entries(sizes))
  for (const colorScheme of ["light", "dark"] as const)
    test.describe(
      `nothing serious is in the way of anyone, ${device}, ${colorScheme}`,
      { tag: "@browser" },
      () => {
        test.use({ size });

        test.beforeEach(async ({ page }) => {
          await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        });

        test("on the start screen", async ({ page }) => {
          await expectNothingSerious(page, "the start screen without workshops");
          await page.getByRole("button", { name: "New workshop" }).first().click();
          await expect(page.getByRole("dialog")).toBeVisible();
          await expectNothingSerious(page, "new workshop");
          await page.keyboard.press("Escape");
          await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
          await expect(page.getByRole("dialog")).toBeVisible();
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
          test.setTimeout(120_000);
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
        });
      },
    );
