import { type Browser, type BrowserContext, expect, type Page, test as base } from "@playwright/test";
import { type Pages, servePages } from "#electron/host/pages.ts";
import { places } from "#electron/launch/places.ts";
import { Desktop } from "./desktop.ts";

/** Groundwork as a person has it before them: the packaged app's window, or a browser's. */
export interface Groundwork {
  readonly page: Page;
  readonly desktop: Desktop | undefined;
  /** Closes it and starts it again, with all it has stored; `page` is another one after that. */
  readonly restart: () => Promise<Page>;
}

interface WorkerFixtures {
  /** Chromium, for the project that runs in it. */
  readonly chromium: Browser | undefined;
  /** The built page on loopback. */
  readonly pages: Pages;
}

interface TestFixtures {
  readonly groundwork: Groundwork;
  /** Size of the browser's window. */
  readonly size: { readonly width: number; readonly height: number };
  readonly touch: boolean;
}

/** Runs on the packaged app and in Chromium; tests with a tag run on one of them. */
export const test = base.extend<
  TestFixtures & { readonly page: Page; readonly desktop: Desktop },
  WorkerFixtures
>({
  size: [{ width: 1440, height: 900 }, { option: true }],
  touch: [false, { option: true }],

  chromium: [
    async ({ playwright, launchOptions }, use, { project }) => {
      const browser =
        project.name === "browser" ? await playwright.chromium.launch(launchOptions) : undefined;
      await use(browser);
      await browser?.close();
    },
    { scope: "worker" },
  ],

  pages: [
    // Playwright reads a fixture's needs from its first argument.
    // oxlint-disable-next-line eslint/no-empty-pattern
    async ({}, use) => {
      const pages = await servePages({ folder: places.renderer });
      await use(pages);
      await pages.close();
    },
    { scope: "worker" },
  ],

  // oxlint-disable-next-line eslint/no-empty-pattern
  desktop: async ({}, use) => {
    const desktop = await Desktop.make();
    await use(desktop);
    await desktop.clear();
  },

  groundwork: async ({ chromium, pages, desktop, size, touch }, use) => {
    if (!chromium) return await use(await onDesktop(desktop));
    const context = await chromium.newContext({
      viewport: size,
      hasTouch: touch,
      locale: "en-GB",
      timezoneId: "UTC",
      // For the tests to fill the clipboard; the app itself has what a person lets it have.
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await use(await inBrowser(context, pages.address));
    await context.close();
  },

  page: async ({ groundwork }, use) => {
    await use(groundwork.page);
  },
});

async function onDesktop(desktop: Desktop): Promise<Groundwork> {
  let page = await desktop.start();
  return {
    desktop,
    get page() {
      return page;
    },
    restart: async () => {
      await desktop.quit();
      page = await desktop.start();
      return page;
    },
  };
}

async function inBrowser(context: BrowserContext, address: string): Promise<Groundwork> {
  const open = async () => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  let page = await open();
  return {
    desktop: undefined,
    get page() {
      return page;
    },
    restart: async () => {
      await page.close();
      page = await open();
      return page;
    },
  };
}

export { expect };
