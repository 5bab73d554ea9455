import { leaveWorkshop, openRecent, openSample, runByPalette, startWorkshop } from "#e2e/app/screens.ts";
import { selectionOf } from "#e2e/app/board.ts";
import { expect, test } from "#e2e/app/test.ts";

test("an element is opened a level down and left again by keys, with the path above it @browser", async ({
  page,
}) => {
  await startWorkshop(page, "Shop", "C4 sketch");
  await page.keyboard.press("Alt+PageDown");
  await page.keyboard.press("1");
  await page.keyboard.insertText("Web shop");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+ArrowDown");
  const levels = page.getByRole("navigation", { name: "Levels" });
  await expect(levels.getByRole("button", { name: "Web shop" })).toHaveAttribute("aria-current", "location");
  await expect(page.getByRole("button", { name: "Undo: open a level down" })).toBeVisible();

  await page.keyboard.press("Control+ArrowUp");
  await expect(levels).toBeHidden();
  await expect(selectionOf(page)).toHaveText("Software system");
  await page.getByRole("button", { name: "Go a level down" }).click();
  await expect(levels).toBeVisible();
});

test("boards of two teams lie over each other, and lines lead back to theirs; groups stay apart until their time @browser", async ({
  page,
}) => {
  await openSample(page, "Event storming");
  await leaveWorkshop(page);
  await startWorkshop(page, "Cargo team", "Event storming");
  await runByPalette(page, "Lay boards together");
  const dialog = page.getByRole("dialog", { name: "Boards laid together" });
  const step = dialog.getByRole("row", { name: /Test environment handed over/ });
  await expect(step).toContainText("3 teams");
  await step.getByRole("button", { name: /^“An environment takes six weeks”/ }).click();
  await expect(page.getByRole("textbox", { name: "Title of the workshop" })).toHaveValue(/production/);
  await expect(selectionOf(page)).toHaveText("Pain point");
  await leaveWorkshop(page);

  await startWorkshop(page, "Tables", "Future, backwards: utopia and dystopia");
  await runByPalette(page, "Lay boards together");
  await expect(dialog).toContainText("The groups work apart until “Round table”");
  await dialog.getByRole("spinbutton", { name: "How many groups" }).fill("2");
  await dialog.getByRole("button", { name: "Make their workshops" }).click();
  await expect(page.getByText("2 workshops are on the start screen now")).toBeVisible();
  await expect(dialog.getByRole("checkbox")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await leaveWorkshop(page);
  await openRecent(page, "Tables – Group 2");
  await runByPalette(page, "Lay boards together");
  await expect(dialog).toContainText("This is the board of one group, which sees no other.");
});
