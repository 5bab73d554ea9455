import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  addByKeys,
  boardOf,
  goToStage,
  leaveWorkshop,
  openRecent,
  openSample,
  share,
  startWorkshop,
} from "#e2e/app/screens.ts";
import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { expect, test } from "#e2e/app/test.ts";
import { starterText } from "#shared/own-methods/starter.ts";

// A label that would run, if it were anything but words.
const label = "<img src=x onerror=alert(1)>";

/** What the window is told when somebody comes back from their editor. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

test(
  "a team's own method is told what is wrong with it, is run with a guest who has no file of it, and ends in its document",
  { tag: "@desktop" },
  async ({ desktop, guests }) => {
    const folder = join(desktop.folder, "data/methods");
    const file = join(folder, "radar.json");
    const whole = starterText("radar", "Team radar")
      .replace('"What hurt"', JSON.stringify(label))
      .replace('"writing": "private"', '"writing": "open"');
    const broken = whole.replace('"area": "change"', '"area": "chnage"');
    let page = await desktop.start();
    // The folder begins with a method to change. No file manager is to open in a test.
    await desktop.inMain((app) =>
      app.evaluate(({ shell }) => {
        shell.openPath = () => Promise.resolve("");
      }),
    );
    await page.getByRole("button", { name: "Methods folder" }).click();
    await expect(page.getByRole("heading", { name: "Our retro" })).toBeVisible();
    expect(await readdir(join(folder, "our-retro"))).toEqual([
      "README.md",
      "method.schema.json",
      "our-retro.json",
    ]);
    await writeFile(file, broken);
    await comeBack(page);
    const line = broken.slice(0, broken.indexOf('"chnage"')).split("\n").length;
    await expect(
      page.getByText(`radar.json, line ${line}: There is no area “chnage”. There are: look-back, change.`),
    ).toBeVisible();
    await writeFile(file, whole);
    await comeBack(page);
    await expect(page.getByRole("heading", { name: "Team radar" })).toBeVisible();

    // Its sample is counted as it says, and a programme begins one as it begins those of Groundwork.
    await openSample(page, "Team radar");
    await expect(page.getByRole("row", { name: "What hurt and is eased" })).toContainText("2 of 2");
    await leaveWorkshop(page);
    await page.getByRole("button", { name: "Open the sample programme" }).click();
    await page.getByRole("button", { name: "Begin Team radar" }).click();
    await expect(boardOf(page)).toBeFocused();
    await leaveWorkshop(page);

    await startWorkshop(page, "May", "Team radar");
    const legend = page.getByRole("complementary", { name: "Legend" });
    await expect(legend.getByRole("button", { name: label })).toBeVisible();
    await addByKeys(page, "1", ["Builds wait for an hour"]);

    // The definition goes along: the guest's browser has never seen the file.
    const link = await share(page);
    const ann = await guests.enter(await link("participants"), "Ann");
    await page.keyboard.press("Escape");
    await expect(
      ann.getByRole("complementary", { name: "Legend" }).getByRole("button", { name: label }),
    ).toBeVisible();
    await expect(
      ann.getByRole("toolbar", { name: "Stages" }).getByRole("button", { name: "Choose" }),
    ).toBeVisible();
    await addByKeys(ann, "2", ["We paired on it"]);
    await openOutline(page);
    await expect(lineOf(page, "We paired on it")).toBeVisible();
    await goToStage(page, "Agree");
    await expect(ann.getByText("What will we do about it, who, and by when?")).toBeVisible();
    await addByKeys(page, "1", ["Cache the packages"]);
    // Its checks are the coach's.
    await lineOf(page, "Cache the packages").click();
    await expect(page.getByText("This action has no owner.")).toBeVisible();

    // The workshop keeps its own copy, whatever becomes of the file.
    await rm(folder, { recursive: true });
    await desktop.quit();
    page = await desktop.start();
    await expect(page.getByText("Team radar").first()).toBeVisible();
    await openRecent(page, "May");
    await expect(page.getByRole("toolbar", { name: "Stages" }).getByRole("button")).toHaveCount(3);
    const report = join(desktop.folder, "radar.md");
    await desktop.answerSave(report);
    await page.keyboard.press("Control+e");
    await page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Save…" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Saved" }).last()).toBeVisible();
    const text = await readFile(report, "utf8");
    expect(text).toContain("# Retrospective: May\n");
    expect(text).toMatch(/## What we change\n\n- Cache the packages/u);
    expect(text).toMatch(/We paired on it/u);
    expect(text).toContain("\\<img src=x onerror=alert(1)>");
    await expect(page.locator("img[onerror]")).toHaveCount(0);
    await expect(ann.locator("img[onerror]")).toHaveCount(0);
  },
);
