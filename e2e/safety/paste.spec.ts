import type { Page } from "@playwright/test";
import { savedElements } from "#e2e/app/files.ts";
import { addByKeys, boardOf, problems, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+v");
}

test.describe("too much at once", { tag: "@browser" }, () => {
  test.beforeEach(async ({ page }) => {
    await startWorkshop(page, "Too much");
  });

  test("2,001 lines are refused with a reason, 2,000 are taken", async ({ page }) => {
    const lines = (count: number) => Array.from({ length: count }, (_, line) => `line ${line}`).join("\n");
    await paste(page, lines(2001));
    await expect(problems(page)).toContainText(
      "That would be 2,001 stickies; one paste makes 2,000 at most.",
    );
    await page.getByRole("button", { name: "Put away" }).click();
    await boardOf(page).focus();
    await paste(page, lines(2000));
    await expect(page.getByRole("heading", { name: "2000 selected" })).toBeVisible();
    expect(await savedElements(page)).toHaveLength(2000);
    await page.keyboard.press("Control+z");
    expect(await savedElements(page)).toHaveLength(0);
  });

  test("5 MB in one piece or in many are refused, and the board goes on", async ({ page }) => {
    await paste(page, "x".repeat(5_000_000));
    await expect(problems(page)).toContainText(
      "One piece has 5,000,000 characters; a sticky holds 100,000 at most.",
    );
    await paste(page, "a line of forty characters, more or less\n".repeat(125_000));
    await expect(problems(page).last()).toContainText("Nothing was pasted: copy a smaller part.");
    await addByKeys(page, "1", ["still here"]);
    expect(await savedElements(page)).toMatchObject([{ text: "still here" }]);
  });

  test("a sticky takes 100,000 characters and can still be written in", async ({ page }) => {
    await paste(page, "word ".repeat(20_000).trim());
    const [sticky] = await savedElements(page);
    expect(sticky).toMatchObject({ type: "sticky", text: "word ".repeat(20_000).trim() });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: /^Text of / })).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("!");
    await page.keyboard.press("Escape");
    expect(await savedElements(page)).toMatchObject([{ text: `${"word ".repeat(20_000).trim()}!` }]);
    await addByKeys(page, "1", ["beside it"]);
    expect(await savedElements(page)).toHaveLength(2);
  });

  test("pasting 5 MB into a sticky keeps what it can hold", async ({ page }) => {
    await page.keyboard.press("1");
    await expect(page.getByRole("textbox", { name: /^Text of / })).toBeFocused();
    await paste(page, "y".repeat(5_000_000));
    await page.keyboard.press("Escape");
    expect(await savedElements(page)).toMatchObject([{ text: "y".repeat(100_000) }]);
  });
});
