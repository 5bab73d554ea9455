import {
  byText,
  clearBoard,
  corners,
  drag,
  pick,
  type Place,
  put,
  putAll,
  roomy,
  selectionOf,
} from "#e2e/app/board.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

const [a, b, c] = [
  [500, 400],
  [900, 400],
  [500, 800],
] as const satisfies readonly Place[];

type Corners = Readonly<Record<string, Place>>;

/** How far each has gone between two readings. */
function ways(before: Corners, after: Corners): Corners {
  return Object.fromEntries(
    Object.entries(before).map(([name, [x, y]]) => {
      const [toX, toY] = after[name] ?? [Number.NaN, Number.NaN];
      return [name, [toX - x, toY - y]] as const;
    }),
  );
}

test.describe("selecting and moving", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test.beforeEach(async ({ page }) => {
    await clearBoard(page);
    await putAll(page, [a, b, c]);
  });

  test("a click selects, Shift adds and takes away, a marquee takes what it touches, Ctrl+A all", async ({
    page,
  }) => {
    await page.mouse.click(...a);
    await expect(selectionOf(page)).toHaveText("Working agreement");
    await pick(page, [a, b, c]);
    await expect(selectionOf(page)).toHaveText("3 selected");
    await page.keyboard.down("Shift");
    await page.mouse.click(...b);
    await page.keyboard.up("Shift");
    await expect(selectionOf(page)).toHaveText("2 selected");
    await page.mouse.click(1200, 900);
    await expect(selectionOf(page)).toBeHidden();
    await drag(page, [350, 250], [950, 450]);
    await expect(selectionOf(page)).toHaveText("2 selected");
    await page.keyboard.down("Shift");
    await drag(page, [350, 650], [600, 950]);
    await page.keyboard.up("Shift");
    await expect(selectionOf(page)).toHaveText("3 selected");
    await page.keyboard.press("Escape");
    await expect(selectionOf(page)).toBeHidden();
    // With nothing selected a bare arrow picks what is nearest to the middle.
    await page.keyboard.press("ArrowRight");
    await expect(selectionOf(page)).toHaveText("Working agreement");
    await page.keyboard.press("Control+a");
    await expect(selectionOf(page)).toHaveText("3 selected");
    // A plain click on one of many selects it alone.
    await page.mouse.click(...a);
    await expect(selectionOf(page)).toHaveText("Working agreement");
  });

  test("a drag moves what is selected, straight with Shift, not at all after Escape; arrows nudge", async ({
    page,
  }) => {
    const before = await corners(page);
    await drag(page, a, [620, 470]);
    const moved = await corners(page);
    expect(ways(before, moved)).toEqual({ a: [120, 70], b: [0, 0], c: [0, 0] });
    await pick(page, [b, c]);
    await page.mouse.move(...b);
    await page.mouse.down();
    await page.mouse.move(1000, 420, { steps: 3 });
    await page.keyboard.down("Shift");
    await page.mouse.move(1050, 430);
    await page.mouse.up();
    await page.keyboard.up("Shift");
    expect(ways(moved, await corners(page))).toEqual({ a: [0, 0], b: [150, 0], c: [150, 0] });
    await page.mouse.move(620, 470);
    await page.mouse.down();
    await page.mouse.move(800, 600, { steps: 3 });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    expect(ways(moved, await corners(page))).toEqual({ a: [0, 0], b: [150, 0], c: [150, 0] });

    await pick(page, [[620, 470]]);
    const still = await corners(page);
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowRight"])
      await page.keyboard.press(key);
    expect(ways(still, await corners(page))).toEqual({ a: [100, 10], b: [0, 0], c: [0, 0] });
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("Control+z");
    expect(ways(before, await corners(page))).toEqual({ a: [0, 0], b: [0, 0], c: [0, 0] });
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("Control+y");
    expect(ways(before, await corners(page))).toEqual({ a: [220, 80], b: [150, 0], c: [150, 0] });
  });

  test("handles resize and rotate, one and many", async ({ page }) => {
    await page.mouse.click(...a);
    await drag(page, [600, 500], [700, 620]);
    const resized = (await byText(page)).get("a");
    expect(resized?.box.slice(2).map(Math.round)).toEqual([300, 320, 0]);
    await page.keyboard.press("Control+z");
    expect((await byText(page)).get("a")?.box.slice(2)).toEqual([200, 200, 0]);

    // The handle over its middle; a quarter turn snaps.
    await pick(page, [a]);
    await drag(page, [500, 272], [628, 400], 8);
    const turned = (await byText(page)).get("a");
    expect(turned?.box.map(Math.round).slice(2)).toEqual([200, 200, 90]);
    await expect(page.getByRole("button", { name: "Undo: Rotate" })).toBeEnabled();
    await page.keyboard.press("Control+z");

    const before = await corners(page);
    await pick(page, [a, b]);
    await drag(page, [1000, 500], [1300, 500]);
    const both = await byText(page);
    expect(both.get("a")?.box[2]).toBeCloseTo(300, 0);
    expect(both.get("b")?.box[2]).toBeCloseTo(300, 0);
    expect(ways(before, await corners(page))).toEqual({ a: [0, 0], b: [200, 0], c: [0, 0] });
  });

  test("copies come by Ctrl+D and by Alt and a drag", async ({ page }) => {
    await page.mouse.click(...a);
    await page.keyboard.press("Control+d");
    await expect(selectionOf(page)).toHaveText("Working agreement");
    await page.keyboard.press("Escape");
    await page.mouse.move(...b);
    await page.mouse.down();
    await page.mouse.move(1100, 600, { steps: 4 });
    await page.keyboard.down("Alt");
    await page.mouse.move(1200, 700);
    await page.mouse.up();
    await page.keyboard.up("Alt");
    const texts = [...(await byText(page)).keys()];
    expect(texts.toSorted()).toEqual(["a", "b", "c"]);
    await page.keyboard.press("Control+a");
    await expect(selectionOf(page)).toHaveText("5 selected");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+a");
    await expect(selectionOf(page)).toHaveText("3 selected");
  });

  test("what is locked stays where it is until it is unlocked", async ({ page }) => {
    const before = await corners(page);
    await page.mouse.click(...a);
    await page.keyboard.press("Control+Shift+l");
    await drag(page, a, [700, 600]);
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: /^Text of / })).toBeHidden();
    expect(ways(before, await corners(page))).toEqual({ a: [0, 0], b: [0, 0], c: [0, 0] });
    expect((await byText(page)).get("a")?.locked).toBe(true);
    await pick(page, [a]);
    await page.keyboard.press("Control+Shift+l");
    await page.keyboard.press("ArrowRight");
    expect(ways(before, await corners(page))).toEqual({ a: [10, 0], b: [0, 0], c: [0, 0] });
  });

  test("what is deleted is brought back by undo and from the list of what was deleted", async ({ page }) => {
    await pick(page, [a, b]);
    await page.keyboard.press("Delete");
    expect([...(await byText(page)).keys()]).toEqual(["c"]);
    await page.keyboard.press("Control+z");
    expect([...(await byText(page)).keys()].toSorted()).toEqual(["a", "b", "c"]);
    await page.keyboard.press("Control+Shift+z");
    await page.getByRole("button", { name: "Menu", exact: true }).click();
    await page.getByRole("menuitem", { name: "Edit", exact: true }).click();
    await page.getByRole("menuitem", { name: "Bring back deleted…" }).click();
    const dialog = page.getByRole("dialog", { name: "Bring back deleted" });
    await expect(dialog.getByRole("checkbox")).toHaveCount(2);
    await dialog.getByRole("checkbox").filter({ visible: true }).first().check();
    await dialog.getByRole("button", { name: "Bring back one" }).click();
    await expect(dialog).toBeHidden();
    expect((await byText(page)).size).toBe(2);
    await expect(page.getByRole("button", { name: "Undo: Bring back" })).toBeEnabled();
    await boardOf(page).focus();
    await put(page, [1200, 400], "d");
    expect((await byText(page)).size).toBe(3);
  });
});
