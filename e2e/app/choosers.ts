import type { FileChooser, Page } from "@playwright/test";

/**
 * Has the page's file choosers taken over from now on. Playwright does so only while somebody listens and is not awaited in it:
 * one who begins to listen right before a chooser opens may be late for it.
 */
export function takeChoosers(page: Page): void {
  page.on("filechooser", () => undefined);
}

/** Does what opens a file chooser, and gives it. */
export async function chooserAfter(page: Page, act: () => Promise<void>): Promise<FileChooser> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), act()]);
  return chooser;
}
