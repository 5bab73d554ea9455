import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { badFiles, wholeFile, withBrokenHistory } from "#e2e/app/bytes.ts";
import { chooserAfter } from "#e2e/app/choosers.ts";
import { lineOf, readOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, leaveWorkshop, problems, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

const putAway = { name: "Put away" };

test("files that are damaged, too new or foreign are refused in the person's words, and the app goes on @browser", async ({
  page,
}) => {
  for (const { name, bytes, says } of badFiles()) {
    const chooser = await chooserAfter(page, () => page.getByRole("button", { name: "Open file…" }).click());
    const buffer = Buffer.from(bytes);
    await chooser.setFiles({ name: `${name}.groundwork`, mimeType: "application/octet-stream", buffer });
    await expect(problems(page), name).toContainText(says);
    await page.getByRole("button", putAway).click();
    await expect(problems(page)).toHaveCount(0);
  }
  await startWorkshop(page, "After all that");
});

test("a bad file of the workshop that is open leaves it open @browser", async ({ page }) => {
  const openIt = async (bytes: Uint8Array) => {
    const chooser = await chooserAfter(page, () => page.keyboard.press("Control+o"));
    const given = { name: "it.groundwork", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
    await chooser.setFiles(given);
  };
  await startWorkshop(page, "Somewhere to start from");
  await boardOf(page).focus();
  await openIt(wholeFile("Whole", "kept"));
  await expect(page.getByRole("textbox", { name: "Title of the workshop" })).toHaveValue("Whole");
  await readOutline(page);
  await expect(lineOf(page, "kept")).toBeVisible();
  await expect(page.getByText("Saved on this device")).toBeVisible();
  await boardOf(page).focus();
  await openIt(wholeFile("Whole", "", { board: new Uint8Array([9, 9, 9]) }));
  await expect(problems(page)).toContainText("its content is damaged");
  await expect(lineOf(page, "kept")).toBeVisible();
  await addByKeys(page, "1", ["and on"]);
  await expect(lineOf(page, "and on")).toBeVisible();
});

test.describe("on the desktop", { tag: "@desktop" }, () => {
  test("files that are damaged, too new, foreign, huge or gone are refused, and stay as they are", async ({
    page,
    desktop,
  }) => {
    const openFile = page.getByRole("button", { name: "Open file…" });
    const refused = async (path: string, says: string) => {
      await desktop.answerOpen(path);
      await openFile.click();
      await expect(problems(page), path).toContainText(says);
      await page.getByRole("button", putAway).click();
      await expect(problems(page)).toHaveCount(0);
    };
    for (const { name, bytes, says } of badFiles()) {
      const path = join(desktop.folder, `${name}.groundwork`);
      await writeFile(path, bytes);
      await refused(path, says);
      expect(new Uint8Array(await readFile(path)), name).toEqual(bytes);
    }
    // Sparse: it takes no room on the disk.
    const huge = join(desktop.folder, "huge.groundwork");
    const handle = await open(huge, "w");
    await handle.truncate(300_000_000);
    await handle.close();
    await refused(huge, "it is larger than 200 MB, which no workshop is");
    const folder = join(desktop.folder, "folder.groundwork");
    await mkdir(folder);
    await refused(folder, "is a folder or a device, not a workshop");
    await refused(join(desktop.folder, "gone.groundwork"), "because it is no longer there");

    // Over an open board: it stays as it is.
    await startWorkshop(page, "Still here");
    await addByKeys(page, "1", ["kept all along"]);
    await desktop.answerOpen(join(desktop.folder, "damaged.groundwork"));
    await page.keyboard.press("Control+o");
    await expect(problems(page)).toContainText("its board is damaged");
    await readOutline(page);
    await expect(lineOf(page, "kept all along")).toBeVisible();

    // And a whole file opens, after all that.
    const path = join(desktop.folder, "whole.groundwork");
    await writeFile(path, wholeFile("Whole", "kept"));
    await desktop.answerOpen(path);
    await boardOf(page).focus();
    await page.keyboard.press("Control+o");
    await expect(page.getByRole("textbox", { name: "Title of the workshop" })).toHaveValue("Whole");
  });

  test("a damaged file that the app is started with shows the start screen and says why", async ({
    desktop,
  }) => {
    const path = join(desktop.folder, "double clicked.groundwork");
    await writeFile(path, wholeFile("Cut", "off").slice(0, 600));
    const page = await desktop.start(path);
    await expect(problems(page)).toContainText("This workshop cannot be opened");
    await startWorkshop(page, "Instead");
    // The same while it runs.
    expect(await desktop.startAgain(path)).toBe(0);
    await expect(problems(page)).toContainText("This workshop cannot be opened");
    await expect(page.getByRole("textbox", { name: "Title of the workshop" })).toHaveValue("Instead");
  });

  test("a file whose damaged parts are not the board opens, and says what was lost", async ({
    page,
    desktop,
  }) => {
    const path = join(desktop.folder, "history.groundwork");
    await startWorkshop(page, "With a history");
    await addByKeys(page, "1", ["kept"]);
    await desktop.answerSave(path);
    await page.keyboard.press("Control+s");
    await expect(page.getByText(/^Saved to /)).toBeVisible();
    await leaveWorkshop(page);
    await page.getByRole("button", { name: "Remove “With a history” from this device" }).click();
    await expect(page.getByText("Nothing here yet.")).toBeVisible();
    await writeFile(path, withBrokenHistory(new Uint8Array(await readFile(path))));
    await desktop.answerOpen(path);
    await page.getByRole("button", { name: "Open file…" }).click();
    await expect(problems(page)).toContainText("The history in this file is damaged");
    await readOutline(page);
    await expect(lineOf(page, "kept")).toBeVisible();
  });
});
