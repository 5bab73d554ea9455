import type { BrowserContext, TestInfo } from "@playwright/test";

/** Prints what was on screen when a test failed: a failure that comes once in a thousand runs is seen only there. */
export async function tellScreens(info: TestInfo, contexts: readonly BrowserContext[]): Promise<void> {
  if (info.status === info.expectedStatus) return;
  for (const page of contexts.flatMap((context) => context.pages())) {
    const shown = await page
      .locator("body")
      .ariaSnapshot({ timeout: 10_000 })
      .catch((error: unknown) => `nothing that answers (${String(error)})`);
    console.log(`${info.title}: ${page.url()} showed\n${shown}`);
  }
}
