import { join } from "node:path";
import type { Element } from "#shared/board/board.ts";
import { expect, test } from "#e2e/app/test.ts";
import { workshopAt } from "#e2e/app/files.ts";
import { addByKeys, boardOf, leaveWorkshop, openRecent, startWorkshop } from "#e2e/app/screens.ts";
import { lineOf, readOutline } from "#e2e/app/outline.ts";

function textsOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => (element.type === "sticky" ? [element.text] : []));
}

async function textsAt(path: string): Promise<readonly string[]> {
  return textsOf((await workshopAt(path)).elements);
}

test.describe("a workshop in a file", { tag: "@desktop" }, () => {
  test("is saved where the person says, follows every change, and is opened by its file", async ({
    groundwork,
    desktop,
  }) => {
    let { page } = groundwork;
    const path = join(desktop.folder, "Outage.groundwork");
    await startWorkshop(page, "Outage");
    await addByKeys(page, "1", ["first"]);
    await desktop.answerSave(path);
    await page.keyboard.press("Control+Shift+S");
    await expect(page.getByText("Saved to Outage.groundwork")).toBeVisible();
    expect(await textsAt(path)).toEqual(["first"]);

    // Autosave.
    await boardOf(page).focus();
    await addByKeys(page, "1", ["second"]);
    await expect(async () => expect(await textsAt(path)).toEqual(["first", "second"])).toPass();

    // The last change goes to the file before the window does.
    await addByKeys(page, "2", ["third"]);
    await desktop.quit();
    expect(await textsAt(path)).toEqual(["first", "second", "third"]);

    // A double click on the file, then on the card of the start screen: the same workshop, still with its file.
    page = await desktop.start(path);
    await expect(boardOf(page)).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Title of the workshop" })).toHaveValue("Outage");
    const outline = await readOutline(page);
    await leaveWorkshop(page);
    await openRecent(page, "Outage");
    expect(await readOutline(page)).toEqual(outline);
    await boardOf(page).focus();
    await addByKeys(page, "1", ["fourth"]);
    await expect(async () => expect(await textsAt(path)).toContain("fourth")).toPass();
  });

  test("that is opened while the app runs comes into its window", async ({ groundwork, desktop }) => {
    const { page } = groundwork;
    const path = join(desktop.folder, "One.groundwork");
    await startWorkshop(page, "One");
    await addByKeys(page, "1", ["from the file"]);
    await desktop.answerSave(path);
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Saved to One.groundwork")).toBeVisible();
    await leaveWorkshop(page);
    await startWorkshop(page, "Two");

    expect(await desktop.startAgain(path)).toBe(0);
    await expect(page.getByRole("textbox", { name: "Title of the workshop" })).toHaveValue("One");
    expect(desktop.app.windows()).toHaveLength(1);
    await readOutline(page);
    await expect(lineOf(page, "from the file")).toBeVisible();
  });

  test("that another copy of it on this device has been written in is merged with that copy", async ({
    groundwork,
    desktop,
  }) => {
    const { page } = groundwork;
    const path = join(desktop.folder, "Shared.groundwork");
    await startWorkshop(page, "Shared");
    await addByKeys(page, "1", ["in both"]);
    await desktop.answerSave(path);
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Saved to Shared.groundwork")).toBeVisible();
    // The workshop goes on elsewhere, in another file.
    await desktop.answerSave(join(desktop.folder, "Elsewhere.groundwork"));
    await page.keyboard.press("Control+Shift+S");
    await expect(page.getByText("Saved to Elsewhere.groundwork")).toBeVisible();
    await boardOf(page).focus();
    await addByKeys(page, "1", ["only here"]);
    await leaveWorkshop(page);

    await desktop.answerOpen(path);
    await page.getByRole("button", { name: "Open file…" }).click();
    await expect(
      page.getByText("This device had a copy of the same workshop: both are merged."),
    ).toBeVisible();
    await readOutline(page);
    await expect(lineOf(page, "in both")).toBeVisible();
    await expect(lineOf(page, "only here")).toBeVisible();
    await expect(async () => expect(await textsAt(path)).toEqual(["in both", "only here"])).toPass();
  });
});
