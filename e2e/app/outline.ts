import { expect, type Locator, type Page } from "@playwright/test";

/** The board as a tree of real elements. */
export function outlineOf(page: Page): Locator {
  return page.getByRole("tree", { name: "Outline" });
}

/** Opens the outline if it is not open, and gives it. */
export async function openOutline(page: Page): Promise<Locator> {
  const tree = outlineOf(page);
  // One that is open comes a moment after its board, and the key would close it.
  await expect(async () => {
    if (await tree.isHidden()) await page.keyboard.press("Alt+o");
    await expect(tree).toBeVisible({ timeout: 3_000 });
  }).toPass();
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

/** What an outline shows when it is scrolled so far; undefined while its lines are not there yet. Runs in the page. */
async function readAt(tree: Element, from: number) {
  const scroller = tree.parentElement ?? tree;
  // Each time anew: what has the keyboard is brought back into sight when the outline gets more or less room.
  if (scroller.scrollTop !== from) {
    scroller.scrollTop = from;
    // The first frame tells of the scrolling, the second has the lines.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const last = scroller.scrollHeight - scroller.clientHeight;
    if (Math.abs(scroller.scrollTop - Math.min(from, last)) > 1) return undefined;
  }
  // The lines of what was done last come when the window has time.
  if (tree.ariaBusy === "true") return undefined;
  const view = scroller.getBoundingClientRect();
  const all = tree.getBoundingClientRect();
  const bottom = Math.min(view.bottom, all.bottom) - 10;
  for (let y = Math.max(view.top, all.top) + 10; y < bottom; y += 20)
    if (!document.elementFromPoint(view.left + view.width / 2, y)?.closest("[role=treeitem]"))
      return undefined;
  return {
    lines: [...tree.querySelectorAll("[role=treeitem]")].map((item) => ({
      place: Number(item.getAttribute("data-index")),
      words: `${"  ".repeat(Number(item.ariaLevel) - 1)}${item.ariaLabel ?? ""}`,
    })),
    // A line that is cut off at the bottom is whole at the top.
    next: scroller.scrollTop + Math.max(scroller.clientHeight / 2, scroller.clientHeight - 80),
    isLast: scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1,
  };
}

/**
 * Every line of the outline as a screen reader says it, but for what the coach asks, which comes when it has looked;
 * indented by its level, from the top to the bottom.
 */
export async function readOutline(page: Page): Promise<readonly string[]> {
  const tree = await openOutline(page);
  const lines = new Map<number, string>();
  // Only what is in sight is in the page.
  for (let from = 0; ;) {
    let seen: Awaited<ReturnType<typeof readAt>>;
    await expect
      .poll(async () => {
        seen = await tree.evaluate(readAt, from);
        return seen !== undefined;
      })
      .toBe(true);
    if (!seen) break;
    // Lines are as high as they turn out to be when they are drawn: what was leapt over is gone back for.
    const [first] = seen.lines.map(({ place }) => place).toSorted((a, b) => a - b);
    if (first !== undefined && first > lines.size) {
      from = Math.max(0, from - 100);
      continue;
    }
    for (const { place, words } of seen.lines) lines.set(place, words);
    if (seen.isLast) break;
    from = seen.next;
  }
  expect(lines.size, "lines, with none left out").toBe(Math.max(-1, ...lines.keys()) + 1);
  return [...lines].toSorted(([a], [b]) => a - b).map(([, words]) => words.replace(/, \d+ hints?$/u, ""));
}

/** Two windows have the same lines, once what is under way between them has arrived. */
export async function expectSameOutline(one: Page, other: Page): Promise<void> {
  await expect(async () => expect(await readOutline(one)).toEqual(await readOutline(other))).toPass();
}
