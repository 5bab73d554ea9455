import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fullPlace, readOnlyPlace } from "#e2e/app/disks.ts";
import { workshopAt } from "#e2e/app/files.ts";
import { lineOf, readOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, leaveWorkshop, openRecent, problems, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

test.describe("where nothing can be saved", { tag: "@desktop" }, () => {
  for (const [what, make] of [
    ["a read-only folder", readOnlyPlace],
    ["a full disk", fullPlace],
  ] as const)
    test(`${what} is told, and the board stays usable and kept`, async ({ groundwork, desktop }) => {
      let { page } = groundwork;
      const { folder, says, end } = await make(desktop.folder);
      try {
        await startWorkshop(page, "Nowhere");
        await addByKeys(page, "1", ["before"]);
        await desktop.answerSave(join(folder, "Nowhere.groundwork"));
        await page.keyboard.press("Control+s");
        await expect(problems(page)).toContainText(says);
        await expect(problems(page)).toContainText("Your work is kept in Groundwork");
        await boardOf(page).focus();
        await addByKeys(page, "1", ["after"]);
        // The report too.
        await page.keyboard.press("Control+e");
        await desktop.answerSave(join(folder, "report.md"));
        await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Save…" }).click();
        await expect(problems(page).filter({ hasText: "report.md" })).toContainText(says);
        page = await groundwork.restart();
        await openRecent(page, "Nowhere");
        await readOutline(page);
        await expect(lineOf(page, "before")).toBeVisible();
        await expect(lineOf(page, "after")).toBeVisible();
        await desktop.quit();
      } finally {
        end();
      }
    });

  test("a path under a file is told", async ({ page, desktop }) => {
    const file = join(desktop.folder, "a file");
    await writeFile(file, "not a folder");
    await startWorkshop(page, "Under a file");
    await desktop.answerSave(join(file, "Under.groundwork"));
    await page.keyboard.press("Control+s");
    await expect(problems(page)).toContainText("“Under.groundwork” could not be saved");
  });

  test("a folder that goes away under the autosave is told, and followed again when it is back", async ({
    page,
    desktop,
  }) => {
    const folder = join(desktop.folder, "stick");
    const path = join(folder, "Away.groundwork");
    await mkdir(folder);
    await startWorkshop(page, "Away");
    await desktop.answerSave(path);
    await page.keyboard.press("Control+s");
    await expect(page.getByText("Saved to Away.groundwork")).toBeVisible();
    await rm(folder, { recursive: true });
    await boardOf(page).focus();
    await addByKeys(page, "1", ["while it was away"]);
    await expect(problems(page)).toContainText("because its folder is no longer there");
    await expect(page.getByText("Not saved")).toBeVisible();

    await mkdir(folder);
    await addByKeys(page, "1", ["when it was back"]);
    await expect(page.getByText("Saved to Away.groundwork")).toBeVisible();
    // The first that was saved there may have been less than all.
    await expect(async () => {
      const { elements } = await workshopAt(path);
      expect(elements.flatMap((one) => (one.type === "sticky" ? [one.text] : []))).toEqual([
        "while it was away",
        "when it was back",
      ]);
    }).toPass();
  });

  test("titles that no disk takes become names that every disk takes", async ({ page, desktop }) => {
    const titles = [
      "../../etc/passwd",
      "CON",
      `a/b:c*?"<>|d\\e`,
      "🔥👩‍👩‍👧‍👦 отказ — 停電",
      "تعطل قاعدة البيانات",
      "\u202Egnp.exe",
      "...",
      "x".repeat(5000),
    ];
    const folder = join(desktop.folder, "saved");
    await mkdir(folder);
    await desktop.answerSaveAsOffered(folder);
    for (const [place, title] of titles.entries()) {
      await startWorkshop(page, title);
      await page.keyboard.press("Control+s");
      await expect(page.getByText(/^Saved to /)).toBeVisible();
      const names = await readdir(folder);
      expect(names, title).toHaveLength(place + 1);
      await leaveWorkshop(page);
    }
    for (const name of await readdir(folder)) {
      expect(name).toMatch(/^[^.\-~\s][^/\\:*?"<>|]*\.groundwork$/u);
      expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(name).not.toMatch(/^con\./iu);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
      const { control } = await workshopAt(join(folder, name));
      expect(titles.some((title) => title.startsWith(control.title) && control.title !== "")).toBe(true);
    }
    expect(await readdir(desktop.folder)).toEqual(expect.arrayContaining(["data", "home", "saved"]));
  });
});
