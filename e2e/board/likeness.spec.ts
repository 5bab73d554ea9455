import { expectNothingSerious } from "#e2e/app/axe.ts";
import { byText, clearBoard, put, roomy } from "#e2e/app/board.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

const notes = [
  "It takes six weeks to get an environment",
  "Nobody knows which environments exist",
  "Security review finds things at the end",
  "Security reviews are booked months ahead",
  "Coffee machine is broken",
  "coffee machine is BROKEN!",
];

test.describe("suggestions", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test.beforeEach(async ({ page }) => {
    await clearBoard(page);
    for (const [place, text] of notes.entries())
      await put(page, [420 + (place % 3) * 260, 420 + Math.floor(place / 3) * 320], text);
    await boardOf(page).press("Escape");
    await page.keyboard.press("Alt+g");
  });

  test("notes that share words are offered as clusters; nothing changes until one is taken", async ({
    page,
  }) => {
    const panel = page.getByRole("region", { name: "Suggestions" });
    await expect(panel.getByText("6 notes compared")).toBeVisible();
    expect(new Map([...(await byText(page))].filter(([, { type }]) => type === "cluster")).size).toBe(0);
    const security = panel.getByRole("listitem").filter({ hasText: "Security review finds" }).first();
    await security.getByRole("textbox", { name: "Title of the cluster" }).fill("Security comes late");
    await security.getByRole("button", { name: "Group 2" }).click();
    await expect(panel.getByText("Security review finds")).toBeHidden();
    const board = await byText(page);
    const cluster = board.get("Security comes late");
    expect(cluster?.type).toBe("cluster");
    for (const text of [notes[2] ?? "", notes[3] ?? ""]) expect(board.get(text)?.cluster).toBe(cluster?.id);
    await page.keyboard.press("Control+z");
    expect((await byText(page)).has("Security comes late")).toBe(false);
    await expectNothingSerious(page, "suggestions");
  });

  test("what may say the same becomes one only when asked to, and a suggestion can be sent away", async ({
    page,
  }) => {
    const panel = page.getByRole("region", { name: "Suggestions" });
    const coffee = panel.getByRole("listitem").filter({ hasText: "Coffee machine" });
    expect((await byText(page)).has("coffee machine is BROKEN!")).toBe(true);
    await coffee.getByRole("button", { name: "Make one" }).first().click();
    const board = await byText(page);
    expect([...board.keys()].filter((text) => text.toLowerCase().startsWith("coffee"))).toHaveLength(1);
    const environment = panel.getByRole("listitem").filter({ hasText: "six weeks" }).first();
    await environment.getByRole("button", { name: "Not these" }).click();
    await expect(panel.getByText("six weeks")).toBeHidden();
    await panel.getByRole("button", { name: "Look again" }).click();
    await expect(panel.getByText("six weeks").first()).toBeVisible();
  });
});
