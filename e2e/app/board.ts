import { expect, type Page } from "@playwright/test";
import type { Element } from "#shared/board/board.ts";
import { savedElements } from "./files.ts";
import { boardOf, startWorkshop } from "./screens.ts";

/** A place in the window, in CSS pixels. */
export type Place = readonly [x: number, y: number];

/** Large enough to work on the board between the bars at 100 %. */
export const roomy = { width: 1920, height: 1200 };

/** A board at 100 % with nothing but its frames, the keyboard on it; a pixel of the window is a unit of the board. */
export async function clearBoard(page: Page, title = "Board"): Promise<void> {
  await startWorkshop(page, title);
  await page.keyboard.press("Alt+l");
  await page.keyboard.press("Shift+M");
  await page.keyboard.press("Control+0");
  await expect(page.getByRole("button", { name: "Zoom 100%" })).toBeVisible();
}

/** Puts a sticky of the open stage's first kind with its middle at a place. */
export async function put(page: Page, at: Place, text: string): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await page.mouse.click(...at);
  await expect(page.getByRole("textbox", { name: /^Text of / })).toBeFocused();
  await page.keyboard.insertText(text);
  await page.keyboard.press("Escape");
}

/** Puts several, and lets go of them. */
export async function putAll(page: Page, places: readonly Place[]): Promise<void> {
  for (const [index, at] of places.entries()) await put(page, at, String.fromCodePoint(97 + index));
  await page.keyboard.press("Escape");
}

/** Presses at one place, moves by way of another, lets go at a third. */
export async function drag(page: Page, from: Place, to: Place, steps = 4): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps });
  await page.mouse.up();
}

/** Presses each with Shift held, so that all are selected. */
export async function pick(page: Page, places: readonly Place[]): Promise<void> {
  await page.keyboard.press("Escape");
  for (const [index, at] of places.entries()) {
    if (index > 0) await page.keyboard.down("Shift");
    await page.mouse.click(...at);
    if (index > 0) await page.keyboard.up("Shift");
  }
}

/** Says what is selected, as the panel beside the board has it. */
export function selectionOf(page: Page) {
  return page.getByRole("complementary", { name: "Beside the board" }).getByRole("heading", { level: 2 });
}

/** What is on the board, by its words; the keyboard is on the board after that. */
export async function byText(page: Page): Promise<ReadonlyMap<string, Element>> {
  const elements = await savedElements(page);
  await boardOf(page).focus();
  return new Map(elements.map((element) => ["text" in element ? element.text : element.id, element]));
}

/** Where elements lie, by their words: the top left corner, rounded. */
export async function corners(page: Page): Promise<Readonly<Record<string, Place>>> {
  const places = [...(await byText(page))].map(
    ([text, { box }]) => [text, [Math.round(box[0]), Math.round(box[1])]] as const,
  );
  return Object.fromEntries(places);
}
