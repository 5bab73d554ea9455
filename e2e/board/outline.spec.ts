import type { Page } from "@playwright/test";
import { byText, clearBoard, roomy } from "#e2e/app/board.ts";
import { lineOf, openOutline, outlineOf, readOutline, saidAs } from "#e2e/app/outline.ts";
import { expect, test } from "#e2e/app/test.ts";
import { startVote } from "#e2e/app/votes.ts";

/** The line that the keyboard is on. */
function here(page: Page) {
  return outlineOf(page).locator("[role=treeitem]:focus");
}

async function write(page: Page, text: string): Promise<void> {
  await expect(outlineOf(page).getByRole("textbox", { name: "Text" })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Opens the menu of a line and picks by the words of its items. */
async function pick(page: Page, text: string, ...items: readonly string[]): Promise<void> {
  await lineOf(page, text).click({ button: "right" });
  for (const item of items) await page.getByRole("menuitem", { name: item }).last().click();
  await expect(page.getByRole("menu")).toHaveCount(0);
}

test.describe("the outline", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test.beforeEach(async ({ page }) => {
    await clearBoard(page);
    await openOutline(page);
  });

  test("has names that say what, where and how many, in the order of the agenda", async ({ page }) => {
    expect(await readOutline(page)).toEqual([
      "Safety, nothing in it",
      "Timeline, nothing in it",
      "Impact, nothing in it",
      "Causes, nothing in it",
      "Learning, nothing in it",
      "Countermeasures, nothing in it",
      "Close, nothing in it",
    ]);
    await outlineOf(page).getByRole("treeitem", { name: "Timeline, nothing in it" }).click();
    await page.keyboard.press("n");
    await write(page, "first");
    await page.keyboard.press("n");
    await write(page, "second");
    expect((await readOutline(page)).slice(1, 4)).toEqual([
      "Timeline, 2 in it",
      "  What happened: first, 1 of 2, in Timeline",
      "  What happened: second, 2 of 2, in Timeline",
    ]);
    const levels = await outlineOf(page)
      .getByRole("treeitem")
      .evaluateAll((lines) =>
        lines.map(({ ariaLevel, ariaPosInSet, ariaSetSize }) => [ariaLevel, ariaPosInSet, ariaSetSize]),
      );
    expect(levels.slice(1, 4)).toEqual([
      ["1", "2", "7"],
      ["2", "1", "2"],
      ["2", "2", "2"],
    ]);
    // What is selected here is selected on the board, and told there.
    await expect(lineOf(page, "second")).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("complementary", { name: "Beside the board" })).toContainText("second");
  });

  test("adds, edits, moves, connects, groups and deletes by keyboard, and each can be undone", async ({
    page,
  }) => {
    await outlineOf(page).getByRole("treeitem", { name: "Causes, nothing in it" }).click();
    for (const text of ["root", "branch", "leaf"]) {
      await page.keyboard.press("n");
      await write(page, text);
    }
    await expect(here(page)).toHaveAccessibleName(/^Contributing cause: leaf/);
    // Edit.
    await page.keyboard.press("F2");
    await expect(outlineOf(page).getByRole("textbox", { name: "Text" })).toBeFocused();
    await page.keyboard.press("End");
    await write(page, " of the tree");
    await expect(here(page)).toHaveAccessibleName(/^Contributing cause: leaf of the tree/);
    // Places.
    await page.keyboard.press("Alt+ArrowUp");
    await expect(here(page)).toHaveAccessibleName(
      saidAs("Contributing cause: leaf of the tree, 2 of 3, in Causes"),
    );
    // Connections.
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(here(page)).toHaveAccessibleName(/^Contributing cause: root/);
    await page.keyboard.press("c");
    await expect(page.getByRole("dialog", { name: "Connect “root” to" }).getByRole("combobox")).toBeFocused();
    await page.keyboard.type("branch");
    await page.keyboard.press("Enter");
    await expect(outlineOf(page).getByRole("treeitem", { name: "because → branch" })).toBeVisible();
    await expect(lineOf(page, "root")).toHaveAccessibleName(/, 1 connection\b/);
    // Deleting leaves the keyboard on a line.
    await lineOf(page, "leaf of the tree").click();
    await page.keyboard.press("Delete");
    await expect(lineOf(page, "leaf of the tree")).toBeHidden();
    await expect(here(page)).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(lineOf(page, "leaf of the tree")).toBeVisible();
    const elements = await byText(page);
    expect([...elements.values()].filter(({ type }) => type === "connector")).toHaveLength(1);
  });

  test("does everything through its menu and buttons as well", async ({ page }) => {
    await page.getByRole("button", { name: "Add a sticky to Impact" }).click();
    await write(page, "one");
    await page.getByRole("button", { name: "Add a sticky here" }).click();
    await write(page, "two");
    await pick(page, "one", "Put into cluster", "A new cluster");
    await write(page, "Together");
    await pick(page, "two", "Put into cluster", "Together");
    await expect(lineOf(page, "two")).toHaveAccessibleName(saidAs("Impact: two, 2 of 2, in Together"));
    await pick(page, "two", "Change kind", "What happened");
    await expect(lineOf(page, "two")).toHaveAccessibleName(saidAs("What happened: two, 2 of 2, in Together"));
    await startVote(page);
    await pick(page, "two", "Vote for it");
    await expect(lineOf(page, "two")).toHaveAccessibleName(
      saidAs("What happened: two, 1 vote, 2 of 2, in Together"),
    );
    await pick(page, "two", "Take out of the cluster");
    await pick(page, "two", "Move to", "Learning");
    await expect(lineOf(page, "two")).toHaveAccessibleName(
      saidAs("What happened: two, 1 vote, 1 of 1, in Learning"),
    );
    await lineOf(page, "two").click();
    await page.getByRole("button", { name: "Connect", exact: true }).click();
    await page.getByRole("combobox").fill("one");
    await page.getByRole("option").first().click();
    await expect(lineOf(page, "two")).toHaveAccessibleName(/, 1 connection\b/);
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await expect(lineOf(page, "two")).toBeHidden();
    // Folded, it says so and keeps what is in it.
    const area = outlineOf(page).getByRole("treeitem", { name: "Impact, 1 in it" });
    await area.getByRole("button", { name: "Fold" }).click();
    await expect(area).toHaveAttribute("aria-expanded", "false");
    await expect(lineOf(page, "one")).toBeHidden();
  });
});
