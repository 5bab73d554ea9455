import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workshopAt } from "#e2e/app/files.ts";
import { boardOf, leaveWorkshop, openRecent, runByPalette } from "#e2e/app/screens.ts";
import { lineOf, openOutline, outlineOf } from "#e2e/app/outline.ts";
import { expect, test } from "#e2e/app/test.ts";

const goal = "New projects are in production within three months of their start";
const strategy = "Why our projects are late, and what we will do about it";
const measures = "Are new projects in production sooner?";

test("the sample programme shows its workshops and flows, and a result is taken over, followed when its origin changes, and kept when that goes @desktop", async ({
  page,
}) => {
  await page.getByRole("button", { name: "Open the sample programme" }).click();
  const map = page.getByRole("dialog", { name: "Harbour platform" });
  const stations = map.getByRole("region", { name: "Workshops in their order" }).getByRole("listitem");
  await expect(stations).toHaveCount(9);
  await expect(stations.last()).toContainText(`Takes over 1 from “${strategy}”`);

  // A workshop of one's own joins the programme, and is told what it can take over.
  await map.getByRole("button", { name: "Begin Post-mortem" }).click();
  await expect(boardOf(page)).toBeFocused();
  await leaveWorkshop(page);
  await page.getByRole("button", { name: "Show the map of “Harbour platform”" }).click();
  await expect(stations).toHaveCount(10);
  await expect(stations.nth(1)).toContainText("Not begun");

  // The goal is taken over once more, and is marked as here already before that.
  await stations.last().getByRole("button", { name: measures, exact: true }).click();
  await expect(boardOf(page)).toBeVisible();
  await runByPalette(page, "Take over from another workshop…");
  const dialog = page.getByRole("dialog", { name: "Take over from another workshop" });
  await dialog.getByRole("radio", { name: strategy }).check();
  await dialog.getByRole("checkbox", { name: goal }).check();
  await expect(dialog).toContainText("Here already");
  await dialog.getByRole("button", { name: "Take over 1" }).click();
  await expect(dialog).toBeHidden();
  const origin = page.getByRole("region", { name: "Taken over from" });
  await expect(origin).toContainText("Its origin still says the same.");

  // The origin changes, over there.
  await origin.getByRole("button", { name: "Go to origin" }).click();
  await expect(page.getByRole("textbox", { name: "Title of the workshop" })).toHaveValue(strategy);
  await expect(page.getByRole("heading", { name: "Goal", exact: true, level: 2 })).toBeVisible();
  await boardOf(page).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^Text of / }).fill("New projects are live in a month");
  await page.keyboard.press("Escape");
  await leaveWorkshop(page);
  await page.getByRole("button", { name: "Show the map of “Harbour platform”" }).click();
  const changed = map
    .getByRole("listitem")
    .filter({ hasText: `2 stickies in “${measures}” were taken over` });
  await changed.getByRole("button", { name: "Show" }).click();
  await openOutline(page);
  const outdated = outlineOf(page).getByRole("treeitem", { name: /its origin says something else by now/ });
  await expect(outdated).toHaveCount(2);
  await runByPalette(page, "Next sticky whose origin has changed");
  await expect(origin).toContainText("New projects are live in a month");
  await origin.getByRole("button", { name: "Update from origin" }).click();
  await expect(origin).toContainText("Its origin still says the same.");
  await expect(outdated).toHaveCount(1);
  await runByPalette(page, "Next sticky whose origin has changed");
  await runByPalette(page, "Update from origin");
  await expect(outdated).toHaveCount(0);
  await leaveWorkshop(page);

  // The workshop that it came from goes from this device.
  const remove = page.getByRole("button", { name: `Remove “${strategy}” from this device` });
  await remove.click();
  await expect(remove).toBeHidden();
  await openRecent(page, measures);
  await openOutline(page);
  // What is far up is not in the page until one goes there.
  await outlineOf(page).getByRole("treeitem").first().press("Home");
  await lineOf(page, "New projects are live in a month").first().click();
  await expect(origin).toContainText("is not on this device");
});

test("a programme is kept in a folder, whose files follow, go, break and are strangers, and another app opens it @desktop", async ({
  page,
  desktop,
  otherDesktop,
}) => {
  const folder = join(desktop.folder, "harbour");
  await mkdir(folder);
  await writeFile(join(folder, "notes.groundwork"), "no workshop");
  await page.getByRole("button", { name: "Open the sample programme" }).click();
  const map = page.getByRole("dialog", { name: "Harbour platform" });
  await desktop.answerOpen(folder);
  await map.getByRole("button", { name: "Keep in a folder…" }).click();
  const kept = map.getByRole("region", { name: "Where it is kept" });
  await expect(kept).toContainText("In the folder “harbour”");
  await expect(kept).toContainText("“notes.groundwork”");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".groundwork"));
  expect(files).toHaveLength(10);
  expect(await readFile(join(folder, "notes.groundwork"), "utf8")).toBe("no workshop");

  // A file goes, which the map says without being asked, and is written again.
  const file = "Are new projects in production sooner-.groundwork";
  await rm(join(folder, file));
  const gone = map.getByRole("listitem").filter({ hasText: `The file “${file}”` });
  await gone.getByRole("button", { name: "Write its file again" }).click();
  await expect(gone).toHaveCount(0);
  expect((await workshopAt(join(folder, file))).control.title).toBe(measures);

  // Another team's app is started with the folder, in which a file is missing by then.
  await desktop.quit();
  await rm(join(folder, file));
  const other = await otherDesktop.start(folder);
  const there = other.getByRole("dialog", { name: "Harbour platform" });
  const stations = there.getByRole("region", { name: "Workshops in their order" }).getByRole("listitem");
  await expect(stations).toHaveCount(9);
  await expect(stations.last()).toContainText("Gone: neither on this device nor in the folder");
  await expect(there.getByRole("button", { name: strategy, exact: true })).toBeVisible();

  // What one adds is in the folder at once.
  await there.getByRole("button", { name: "Begin Post-mortem" }).click();
  await expect(boardOf(other)).toBeFocused();
  await expect
    .poll(async () => await readFile(join(folder, "programme.json"), "utf8"))
    .toContain("Post-mortem- Harbour platform.groundwork");
});
