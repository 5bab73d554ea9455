import { expect, type Page } from "@playwright/test";
import type { Guests } from "./guests.ts";

/** Joins by a link on a phone, and gives the page once it shows what phones show. */
export async function enterByPhone(
  guests: Guests,
  link: string,
  look: { readonly name: string; readonly width: number; readonly dark?: boolean },
): Promise<Page> {
  const page = await guests.page({
    viewport: { width: look.width, height: 700 },
    hasTouch: true,
    isMobile: true,
    colorScheme: look.dark === true ? "dark" : "light",
  });
  await page.goto(link);
  await page.getByRole("textbox", { name: "Your name" }).fill(look.name);
  await page.getByRole("button", { name: "Join" }).tap();
  await expect(page.getByRole("navigation", { name: "Pages" })).toBeVisible();
  return page;
}
