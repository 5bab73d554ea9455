import { expect, type Page } from "@playwright/test";

/** What a person writes that nobody else sees yet. */
export function notesOf(page: Page) {
  return page.getByRole("region", { name: "My notes" });
}

/** Keeps a note of one's own in a stage that is written privately. */
export async function keepNote(page: Page, text: string): Promise<void> {
  const composer = notesOf(page).getByRole("textbox", { name: "Write a note" });
  await composer.fill(text);
  await composer.press("Enter");
  await expect(
    notesOf(page)
      .getByRole("textbox", { name: /^Note \d+ of/ })
      .last(),
  ).toHaveValue(text);
}
