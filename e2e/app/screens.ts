import { expect, type Locator, type Page } from "@playwright/test";

/** The canvas that takes the pointer and the board's keys. */
export function boardOf(page: Page): Locator {
  return page.getByRole("application", { name: "Board", exact: true });
}

/** What the start screen says of a method. */
function cardOf(page: Page, method: string): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: method, exact: true }) });
}

/** Opens the finished sample of a method from the start screen. */
export async function openSample(page: Page, method = "Post-mortem"): Promise<void> {
  await cardOf(page, method).getByRole("button", { name: "Open the sample" }).click();
  await expect(boardOf(page)).toBeVisible();
}

/** From the start screen to the board of a new workshop. */
export async function startWorkshop(page: Page, title: string, method = "Post-mortem"): Promise<void> {
  await page.getByRole("button", { name: "New workshop" }).first().click();
  const dialog = page.getByRole("dialog", { name: "New workshop" });
  await dialog.getByText(method, { exact: true }).click();
  await dialog.getByRole("textbox", { name: "Title" }).fill(title);
  await dialog.getByRole("button", { name: "Create workshop" }).click();
  await expect(dialog).toBeHidden();
  await expect(boardOf(page)).toBeFocused();
}

/** From the start screen to the board of a workshop that is on this device. */
export async function openRecent(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: title, exact: true }).click();
  await expect(boardOf(page)).toBeVisible();
}

/** Shares the open workshop and gives the link for a role on this machine's own address. */
export async function share(page: Page): Promise<(role: string) => Promise<string>> {
  await page.getByRole("button", { name: "Invite others" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite others" });
  await dialog.getByRole("textbox", { name: "Your name" }).fill("Fay");
  await dialog.getByRole("button", { name: "Start sharing" }).click();
  await expect(dialog.getByRole("button", { name: "Stop sharing" })).toBeVisible();
  const address = dialog.getByRole("combobox", { name: "Address of this computer" });
  if (await address.isVisible())
    await address.selectOption({ index: (await address.locator("option").count()) - 1 });
  return async (role) => {
    await expect(dialog.getByRole("img", { name: `QR code for ${role}` })).toBeVisible();
    return await dialog.getByRole("textbox", { name: `Link for ${role}` }).inputValue();
  };
}

/** Joins somebody's room from the app by a link; the name is remembered after the first time. */
export async function joinByLink(page: Page, link: string, name?: string): Promise<void> {
  await page.getByRole("button", { name: "Join a workshop…" }).click();
  const dialog = page.getByRole("dialog", { name: "Join a workshop" });
  await dialog.getByRole("textbox", { name: "Link" }).fill(link);
  if (name !== undefined) await dialog.getByRole("textbox", { name: "Your name" }).fill(name);
  await dialog.getByRole("button", { name: "Join", exact: true }).click();
}

/** Back to the start screen, everything stored. */
export async function leaveWorkshop(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Back to the start screen" }).click();
  await expect(page.getByRole("heading", { name: "Recent workshops" })).toBeVisible();
}

/** All that was done is on this device: a page that is left or loaded anew before that would ask, and nobody answers. */
export async function storedHere(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true }))))
    .toBe(true);
}

/** Opens a stage by its title. */
export async function goToStage(page: Page, title: string): Promise<void> {
  await page.getByRole("toolbar", { name: "Stages" }).getByRole("button", { name: title }).click();
  await expect(
    page.getByRole("toolbar", { name: "Stages" }).getByRole("button", { name: title }),
  ).toHaveAttribute("aria-current", "step");
}

/** Adds stickies by keyboard: the digit is the kind's place in the open stage. */
export async function addByKeys(page: Page, digit: string, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await boardOf(page).press(digit);
    await page.getByRole("textbox", { name: /^Text of / }).fill(text);
    await page.keyboard.press("Escape");
  }
}

/** Does what the command palette has under these words. */
export async function runByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  await palette.getByRole("combobox").fill(words);
  await palette.getByRole("option", { name: words }).first().click();
  await expect(palette).toBeHidden();
}

/** The messages at the window's edge that tell of a problem. */
export function problems(page: Page): Locator {
  return page.getByRole("region", { name: "Messages" }).getByRole("alert");
}
