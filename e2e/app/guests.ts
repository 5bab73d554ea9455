import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { takeChoosers } from "./choosers.ts";
import { anyone } from "./chromium.ts";
import { giveHands } from "./hands.ts";
import { boardOf } from "./screens.ts";

/** Other people, each in a browser of their own. They are gone with the test: a page left open goes on asking for its host. */
export class Guests {
  readonly #browser: Browser;
  /** One of each. */
  readonly contexts: BrowserContext[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** An empty page on a device that was never here before. */
  async page(device: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ ...anyone, ...device });
    this.contexts.push(context);
    const page = await context.newPage();
    takeChoosers(page);
    giveHands(page);
    return page;
  }

  /** Joins by a link, and gives the page once the board is there and saved. */
  async enter(link: string, name: string, device: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.page(device);
    await page.goto(link);
    await page.getByRole("textbox", { name: "Your name" }).fill(name);
    await page.getByRole("button", { name: "Join" }).click();
    await expect(boardOf(page)).toBeVisible();
    await expect(page.getByText("Shared, all saved")).toBeVisible();
    return page;
  }

  async leave(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
  }
}
