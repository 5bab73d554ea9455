import { expect, type Locator, type Page } from "@playwright/test";

/** The board as a tree of real elements. */
export function outlineOf(page: Page): Locator {
  return page.getByRole("tree", { name: "Outline" });
}

/** Opens the outline if it is not open, and gives it. */
export async function openOutline(page: Page): Promise<Locator> {
  const tree = outlineOf(page);
  if (await tree.isHidden()) await page.keyboard.press("Alt+o");
  await expect(tree).toBeVisible();
  return tree;
}

/** The line of an element in the outline, by its words. */
export function lineOf(page: Page, text: string): Locator {
  const words = text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return outlineOf(page).getByRole("treeitem", {
    name: new RegExp(String.raw`^[^:]+: ${words}, (?:.+, )?\d+ of \d+, in `),
  });
}

/** How a line is said: these words, and behind them perhaps what the coach asks, which comes when it has looked. */
export function saidAs(words: string): RegExp {
  return new RegExp(String.raw`^${RegExp.escape(words)}(?:, \d+ hints?)?$`, "u");
}

/** Whether lines cover all that can be seen of a scroller. Runs in the page. */
function isFilled(scroller: Element): boolean {
  const { top, bottom } = scroller.getBoundingClientRect();
  const lines = [...scroller.querySelectorAll("[role=treeitem]")].map((line) => line.getBoundingClientRect());
  const edge = 12;
  const end = top - scroller.scrollTop + scroller.scrollHeight;
  return (
    Math.min(...lines.map((line) => line.top)) <= Math.max(top, top - scroller.scrollTop) + edge &&
    Math.max(...lines.map((line) => line.bottom)) >= Math.min(bottom, end) - edge
  );
}

/**
 * Every line of the outline as a screen reader says it, but for what the coach asks, which comes when it has looked;
 * indented by its level, from the top to the bottom.
 */
export async function readOutline(page: Page): Promise<readonly string[]> {
  const tree = await openOutline(page);
  const scroller = tree.locator("xpath=..");
  const lines = new Map<number, string>();
  // Only what is in sight is in the page.
  await scroller.evaluate((element) => {
    element.scrollTop = 0;
  });
  for (;;) {
    // A busy window shows the lines of a new place a moment after it went there.
    await expect.poll(() => scroller.evaluate(isFilled)).toBe(true);
    const shown = await tree.getByRole("treeitem").evaluateAll((items) =>
      items.map((item) => ({
        place: Number(item.getAttribute("data-index")),
        words: `${"  ".repeat(Number(item.ariaLevel) - 1)}${item.ariaLabel ?? ""}`,
      })),
    );
    for (const { place, words } of shown) lines.set(place, words);
    const more = await scroller.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollTop += element.clientHeight / 2;
      return element.scrollTop > before;
    });
    if (!more)
      return [...lines].toSorted(([a], [b]) => a - b).map(([, words]) => words.replace(/, \d+ hints?$/u, ""));
  }
}
