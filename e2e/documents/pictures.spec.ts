import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import UPNG from "upng-js";
import { expect, test } from "#e2e/app/test.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { c4Sketch } from "#shared/methods/c4-sketch/method.ts";
import { noteWidth } from "#shared/picture/noteMeasure.ts";
import { noteWidths } from "#shared/picture/noteWidths.ts";
import { elementsIn, regionOf } from "#shared/picture/scope.ts";
import { sizeAt } from "#shared/picture/size.ts";

function dialogOf(page: Page) {
  return page.getByRole("dialog", { name: "Picture of the board" });
}

async function saved(page: Page, format: "PNG" | "SVG"): Promise<Download> {
  await page.keyboard.press("Control+Shift+e");
  const dialog = dialogOf(page);
  await dialog.getByLabel("What").selectOption({ label: "Only “Level 3: components”" });
  await dialog.getByRole("radio", { name: format }).check();
  await expect(dialog.getByRole("img", { name: "Preview of the picture" })).toBeVisible();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Save…" }).click();
  await expect(dialog).toBeHidden();
  return await download;
}

test("a frame becomes a PNG and an SVG with the board's own look @browser", async ({ page }) => {
  const card = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: c4Sketch.title }) });
  await card.getByRole("button", { name: "Open the sample" }).click();
  await expect(boardOf(page)).toBeFocused();

  const { elements } = await c4Sketch.sample();
  const frame = elements.find(
    ({ type, ...rest }) => type === "frame" && "text" in rest && rest.text === "Level 3: components",
  );
  if (!frame) throw new Error("The sample has no such level");
  const inIt = elementsIn(elements, { is: "frame", id: frame.id });
  const region = regionOf(inIt);
  if (!region) throw new Error("The level is empty");

  const png = await saved(page, "PNG");
  expect(png.suggestedFilename()).toBe("Harbour platform - Level 3_ components.png");
  const picture = UPNG.decode(new Uint8Array(await readFile(await png.path())).buffer);
  expect([picture.width, picture.height]).toEqual(sizeAt(region, 2));
  const colors = new Set(new Uint32Array(UPNG.toRGBA8(picture)[0] ?? new ArrayBuffer(0)));
  // Stickies, their edges, letters smoothed at their edges: a blank picture has one.
  expect(colors.size).toBeGreaterThan(50);

  const svg = await readFile(await (await saved(page, "SVG")).path(), "utf8");
  const words = svg.replaceAll(/<[^>]*>|\s/gu, "");
  for (const element of inIt)
    if (element.type === "sticky") expect(words).toContain(element.text.replaceAll(/\s/gu, ""));
  expect(words).not.toContain("Productmanager");

  // Words in an SVG are broken into lines by a table of widths, which has to be that of the font.
  const letters = noteWidths.flatMap(({ from, medium }) =>
    medium.map((_, index) => String.fromCodePoint(from + index)),
  );
  const measured = await page.evaluate(async (all) => {
    const pen = document.createElement("canvas").getContext("2d");
    if (!pen) return [];
    const font = '500 100px "Nunito Variable"';
    await document.fonts.load(font, all.join(""));
    pen.font = font;
    return all.map((letter) => pen.measureText(letter).width);
  }, letters);
  for (const [index, letter] of letters.entries())
    expect(Math.abs((measured[index] ?? 0) - noteWidth(letter, 100)), `the width of ${letter}`).toBeLessThan(
      0.5,
    );
});
