import { expect, type Page } from "@playwright/test";

/** The panel of votes. */
export function votesOf(page: Page) {
  return page.getByRole("region", { name: "Votes" });
}

/** Shows the votes beside the board, if they are not. */
export async function openVotes(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Votes", exact: true });
  // The panel itself comes a moment later, and a second press would close it.
  if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
  await expect(votesOf(page)).toBeVisible();
}

/** Starts a vote with what is proposed, and hides the panel again. */
export async function startVote(page: Page): Promise<void> {
  await openVotes(page);
  await votesOf(page)
    .getByRole("button", { name: /^Start (a|another) vote$/ })
    .click();
  await votesOf(page).getByRole("button", { name: "Start the vote" }).click();
  await votesOf(page).getByRole("button", { name: "Close", exact: true }).click();
  await expect(votesOf(page)).toBeHidden();
}
