import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { detailsOf } from "#e2e/app/details.ts";
import { pressUntil, typeAtOnce } from "#e2e/app/keys.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { readOutline } from "#e2e/app/outline.ts";
import { expect, test } from "#e2e/app/test.ts";

/** Goes to the part of the window with F6 and on to a field of it with Tab. */
async function goToField(page: Page, label: string): Promise<void> {
  const details = page.getByRole("complementary", { name: "Beside the board" });
  for (let press = 0; press < 20; press += 1) {
    if (await details.evaluate((element) => element.contains(document.activeElement))) break;
    await page.keyboard.press("F6");
  }
  await pressUntil(page, "Tab", details.getByLabel(label, { exact: true }));
}

async function add(page: Page, digit: string, text: string): Promise<void> {
  await pressUntil(page, "F6", boardOf(page));
  await page.keyboard.press(digit);
  await expect(page.getByRole("textbox", { name: /^Text of / })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
  // Until then there may be the fields of the one before.
  await expect(detailsOf(page, text)).toBeVisible();
}

/** Connects what is selected with the one that so many steps of a key lead to. */
async function connect(page: Page, steps: readonly string[]): Promise<void> {
  await page.keyboard.press("c");
  for (const step of steps) await page.keyboard.press(step);
  await page.keyboard.press("Enter");
}

test("a whole post-mortem is made by keyboard alone @browser", async ({ page }) => {
  await pressUntil(page, "Tab", page.getByRole("button", { name: "New workshop" }).first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Title" })).toBeFocused();
  await page.keyboard.type("By keyboard");
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /^Post-mortem/ })).toBeChecked();
  await page.keyboard.press("Enter");
  await expect(boardOf(page)).toBeFocused();

  await add(page, "2", "On-call engineer");
  await page.keyboard.press("Alt+PageDown");
  await add(page, "1", "The disk of the primary is full");
  await goToField(page, "When (UTC)");
  // Day and month are alike, so that their order, which the system decides, does not matter.
  await page.keyboard.type("12122026");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("0914a");
  await page.keyboard.press("Enter");
  await goToField(page, "Part in the incident");
  await page.keyboard.type("Tri");

  await page.keyboard.press("Alt+PageDown");
  await add(page, "1", "Nobody could log in for an hour");
  await page.keyboard.press("Alt+PageDown");
  await add(page, "1", "Nobody watched the disk");
  await add(page, "1", "Old logs are never deleted");
  await page.keyboard.press("Alt+ArrowLeft");
  await connect(page, ["Alt+ArrowRight"]);
  await expect(page.getByRole("button", { name: "Undo: Connect" })).toBeEnabled();

  await page.keyboard.press("Alt+PageDown");
  await add(page, "3", "It was not the billing system");
  await page.keyboard.press("Alt+PageDown");
  await add(page, "1", "Rotate the logs every day");
  await goToField(page, "Owner");
  await page.keyboard.type("Platform team");
  await page.keyboard.press("Enter");
  // The far end is a long way off, so the outline leads to it.
  await page.keyboard.press("Alt+o");
  const tree = page.getByRole("tree", { name: "Outline" });
  const addHere = page.getByRole("button", { name: "Add a sticky here" });
  await expect(addHere).toBeVisible();
  await pressUntil(page, "F6", addHere);
  await pressUntil(page, "Tab", tree.locator("[role=treeitem][tabindex='0']"));
  await typeAtOnce(page, "Old logs");
  await expect(tree.locator(":focus")).toHaveAccessibleName(
    /^Contributing cause: Old logs are never deleted/,
  );
  // Typing ahead is over after a moment; until then c would be a letter of it.
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: /^Connect to…/ }).press("Enter");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("Rotate");
  await page.keyboard.press("Enter");
  await expect(tree.locator(":focus")).toBeVisible();
  await page.keyboard.press("Alt+o");

  await page.keyboard.press("Alt+PageDown");
  await add(page, "1", "A full disk kept everyone out for an hour.");
  const outline = (await readOutline(page)).join("\n");
  expect(outline).toContain("because → Old logs are never deleted");
  expect(outline).toContain("addressed by → Rotate the logs every day");

  await page.keyboard.press("Control+e");
  await expect(page.getByRole("dialog")).toBeVisible();
  await pressUntil(page, "Tab", page.getByRole("button", { name: "Save…" }));
  const download = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const report = await readFile(await (await download).path(), "utf8");
  expect(report).toContain("# Post-mortem: By keyboard");
  expect(report).toMatch(/\| 2026-12-12 09:14 \| The disk of the primary is full\[\^\w+\] \| Trigger \|/);
  expect(report).toMatch(/- Nobody watched the disk[^\n]+\n {2}- Old logs are never deleted/);
  expect(report).toMatch(/\| Rotate the logs every day\[\^\w+\] \| +\| Platform team \|/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  // And home again.
  await pressUntil(page, "F6", page.getByRole("button", { name: "Back to the start screen" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "By keyboard", exact: true })).toBeVisible();
});
