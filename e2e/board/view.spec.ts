import type { CDPSession, Page } from "@playwright/test";
import { clearBoard, drag, put, roomy, selectionOf, type Place } from "#e2e/app/board.ts";
import { boardOf, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

const kind = "Working agreement";

/** A sticky lies at this place of the window: a press there selects it. */
async function expectAt(page: Page, at: Place): Promise<void> {
  await boardOf(page).focus();
  await page.keyboard.press("Escape");
  await page.mouse.click(...at);
  await expect(selectionOf(page)).toHaveText(kind);
}

async function expectNothingAt(page: Page, at: Place): Promise<void> {
  await page.mouse.click(...at);
  await expect(selectionOf(page)).toBeHidden();
}

async function zoomOf(page: Page): Promise<number> {
  const words = await page.getByRole("button", { name: /^Zoom [\d.]+\s?%$/ }).innerText();
  return Number.parseFloat(/[\d.]+/.exec(words)?.[0] ?? "");
}

test.describe("moving around", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test("the wheel, Space and a drag, the middle button and the hand move the board", async ({ page }) => {
    await clearBoard(page);
    await put(page, [600, 500], "here");
    await page.mouse.move(900, 800);
    await page.mouse.wheel(-150, -90);
    await expectAt(page, [750, 590]);
    await page.keyboard.down("Shift");
    await page.mouse.wheel(0, 120);
    await page.keyboard.up("Shift");
    await expectAt(page, [630, 590]);

    await page.keyboard.down(" ");
    // Over the sticky too: it is the board that moves.
    await drag(page, [630, 590], [830, 690]);
    await page.keyboard.up(" ");
    await expectAt(page, [830, 690]);

    await page.mouse.move(1200, 900);
    await page.mouse.down({ button: "middle" });
    await page.mouse.move(1100, 800, { steps: 3 });
    await page.mouse.up({ button: "middle" });
    await expectAt(page, [730, 590]);

    await page.getByRole("button", { name: "Hand", exact: true }).click();
    await drag(page, [730, 590], [660, 620]);
    await page.keyboard.press("v");
    await expectAt(page, [660, 620]);
    await expect(page.getByRole("button", { name: "Undo: Edit text" })).toBeEnabled();
  });

  test("Ctrl and the wheel zoom to the pointer, keys and buttons to the middle", async ({ page }) => {
    await clearBoard(page);
    await put(page, [600, 500], "here");
    // Its corner stays under the pointer while it grows to one side of it.
    await page.mouse.move(690, 590);
    await page.keyboard.down("Control");
    for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -30);
    await page.keyboard.up("Control");
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(300);
    await expectAt(page, [690, 590]);
    await expectNothingAt(page, [760, 590]);
    await page.mouse.move(690, 590);
    await page.keyboard.down("Control");
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 30);
    await page.keyboard.up("Control");
    await expect.poll(() => zoomOf(page)).toBeLessThan(40);
    await expectAt(page, [688, 588]);
    await expectNothingAt(page, [700, 600]);

    await page.keyboard.press("Control+0");
    await expect.poll(() => zoomOf(page)).toBe(100);
    await page.keyboard.press("Control+=");
    await expect.poll(() => zoomOf(page)).toBe(125);
    await page.keyboard.press("Control+-");
    await expect.poll(() => zoomOf(page)).toBe(100);
    await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(() => zoomOf(page)).toBe(80);
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => zoomOf(page)).toBe(100);
  });

  test("everything, the selection and the open stage can be shown whole", async ({ page }) => {
    await clearBoard(page);
    await put(page, [600, 500], "here");
    await page.keyboard.press("Shift+Digit1");
    await expect.poll(() => zoomOf(page)).toBeLessThan(60);
    await page.keyboard.press("Shift+Digit2");
    await expect.poll(() => zoomOf(page)).toBe(100);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Digit3");
    await expect.poll(() => zoomOf(page)).toBeLessThan(60);
    // The next but one is less high.
    const stage = await zoomOf(page);
    await page.keyboard.press("Alt+PageDown");
    await page.keyboard.press("Alt+PageDown");
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(stage);
  });

  test("the minimap leads to where it is pressed", async ({ page }) => {
    await clearBoard(page);
    await put(page, [600, 500], "here");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+M");
    const map = page.getByTitle("Minimap: press or drag to look elsewhere");
    await expect(map).toBeVisible();
    const box = await map.boundingBox();
    if (!box) throw new Error("The minimap has no place");
    await page.mouse.click(box.x + box.width - 10, box.y + box.height - 10);
    await expectNothingAt(page, [600, 500]);
    await page.keyboard.press("Shift+Digit1");
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Shift+Digit2");
    await expect(selectionOf(page)).toHaveText(kind);
  });
});

test.describe("by touch", { tag: "@browser" }, () => {
  test.use({ size: { width: 820, height: 1180 }, touch: true });

  async function touch(
    devtools: CDPSession,
    type: "touchStart" | "touchMove" | "touchEnd",
    places: readonly Place[],
  ) {
    await devtools.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: places.map(([x, y], id) => ({ x, y, id })),
    });
  }

  test("a finger moves the board and what it holds, two zoom between them", async ({ page }) => {
    await startWorkshop(page, "Touched");
    const devtools = await page.context().newCDPSession(page);
    await page.keyboard.press("Control+0");
    await put(page, [300, 700], "here");
    await page.keyboard.press("Escape");
    await touch(devtools, "touchStart", [[500, 900]]);
    for (const step of [1, 2, 3, 4]) await touch(devtools, "touchMove", [[500 + 10 * step, 900 + 20 * step]]);
    await touch(devtools, "touchEnd", []);
    await page.touchscreen.tap(340, 780);
    await expect(selectionOf(page)).toHaveText(kind);

    // It goes along with the finger that holds it.
    await touch(devtools, "touchStart", [[340, 780]]);
    for (const step of [1, 2, 3, 4]) await touch(devtools, "touchMove", [[340 - 20 * step, 780 + 10 * step]]);
    await touch(devtools, "touchEnd", []);
    await expect(page.getByRole("button", { name: "Undo: Move" })).toBeEnabled();

    const before = await zoomOf(page);
    await touch(devtools, "touchStart", [
      [250, 1000],
      [350, 1000],
    ]);
    for (const step of [1, 2, 3, 4])
      await touch(devtools, "touchMove", [
        [250 - 25 * step, 1000],
        [350 + 25 * step, 1000],
      ]);
    await touch(devtools, "touchEnd", []);
    await expect.poll(() => zoomOf(page)).toBe(3 * before);
  });
});
