import type { Locator, Page } from "@playwright/test";

async function isFocused(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => element === document.activeElement);
}

/** Presses a key until something has the keyboard, as a person does who cannot point at it. */
export async function pressUntil(page: Page, key: string, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if ((await target.count()) > 0 && (await isFocused(target.first()))) return;
    await page.keyboard.press(key);
    // A person sees where it went before the next.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  throw new Error(`${key} did not lead to ${String(target)}`);
}

/** Types a word to be found by, all at once: a pause within it, which a busy machine may make, would begin another. */
export async function typeAtOnce(page: Page, word: string): Promise<void> {
  await Promise.all(Array.from(word, (letter) => page.keyboard.press(letter)));
}
