import { clearBoard, putAll, roomy, selectionOf } from "#e2e/app/board.ts";
import { boardOf, openSample, runByPalette } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

test.describe("finding", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test("Ctrl+F leads from match to match and back, in words, details, kinds and references", async ({
    page,
  }) => {
    await openSample(page);
    await boardOf(page).focus();
    await page.keyboard.press("Control+f");
    const find = page.getByRole("search", { name: "Find on the board" });
    const input = find.getByRole("textbox");
    await expect(input).toBeFocused();
    await page.keyboard.type("pg_dump");
    const status = find.getByRole("status");
    await expect(status).toHaveText(/^1 of \d+$/);
    const count = Number(/\d+$/.exec(await status.innerText())?.[0]);
    expect(count).toBeGreaterThan(1);
    const shown = page.getByRole("complementary", { name: "Beside the board" });
    const reference = shown.getByRole("code");
    const seen = new Set<string>();
    for (let place = 1; place <= count; place += 1) {
      await expect(status).toHaveText(`${place} of ${count}`);
      // What is beside the board follows a moment after what is found on it.
      await expect(reference).not.toHaveText([...seen].at(-1) ?? "");
      await expect(shown).toContainText(/pg_dump/);
      seen.add(await reference.innerText());
      await page.keyboard.press("Enter");
    }
    expect(seen.size).toBe(count);
    await expect(status).toHaveText(`1 of ${count}`);
    await page.keyboard.press("Shift+Enter");
    await expect(status).toHaveText(`${count} of ${count}`);
    await find.getByRole("button", { name: "Next match" }).click();
    await expect(status).toHaveText(`1 of ${count}`);
    for (const query of ["Infrastructure", "countermeasure", [...seen][0] ?? ""]) {
      await input.fill(query);
      await expect(status, query).toHaveText(/^1 of \d+$/);
    }
    await input.fill("nothing has these words");
    await expect(status).toHaveText("Nothing found");
    await page.keyboard.press("Escape");
    await expect(find).toBeHidden();
    await expect(boardOf(page)).toBeFocused();
  });

  test("the palette finds commands and stages by their names", async ({ page }) => {
    await clearBoard(page);
    await putAll(page, [
      [500, 400],
      [900, 700],
    ]);
    await runByPalette(page, "Select all");
    await expect(selectionOf(page)).toHaveText("2 selected");
    await runByPalette(page, "Align top");
    await expect(page.getByRole("button", { name: "Undo: Align top" })).toBeEnabled();
    const palette = page.getByRole("combobox", { name: "Command palette" });
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused();
    await page.keyboard.type("caus");
    await page.keyboard.press("Enter");
    await expect(
      page.getByRole("toolbar", { name: "Stages" }).getByRole("button", { name: "Causes" }),
    ).toHaveAttribute("aria-current", "step");
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused();
    await page.keyboard.type("nothing of this name");
    await expect(
      page.getByText("Nothing that can be done now is called “nothing of this name”."),
    ).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(boardOf(page)).toBeFocused();
  });

  test("a right click offers what can be done with what is under it", async ({ page }) => {
    await clearBoard(page);
    await putAll(page, [[600, 500]]);
    await page.mouse.click(600, 500, { button: "right" });
    const menu = page.getByRole("menu", { name: "What can be done here" });
    await menu.getByRole("menuitem", { name: /^Duplicate/ }).click();
    await expect(page.getByRole("button", { name: "Undo: Duplicate" })).toBeEnabled();
    // On the ground: nothing that needs a selection.
    await page.keyboard.press("Escape");
    await page.mouse.click(1200, 900, { button: "right" });
    await expect(menu.getByRole("menuitem", { name: /^Paste/ })).toBeVisible();
    await expect(menu.getByRole("menuitem", { name: /^Delete/ })).toBeHidden();
  });
});
