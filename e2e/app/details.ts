import type { Locator, Page } from "@playwright/test";

/**
 * What is beside the board of the sticky with these words. The panel follows a moment after the selection, and a field
 * that is looked for by its label alone may still be that of the sticky before.
 */
export function detailsOf(page: Page, text: string): Locator {
  return page
    .getByRole("complementary", { name: "Beside the board" })
    .getByRole("region")
    .filter({ has: page.getByRole("paragraph").and(page.getByText(text, { exact: true })) });
}
