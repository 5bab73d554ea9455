import {
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  test as base,
  type TestInfo,
} from "@playwright/test";
import { type Pages, servePages } from "#electron/host/pages/pages.ts";
import { places } from "#electron/launch/places.ts";
import { takeChoosers } from "./choosers.ts";
import { anyone, chromiumOptions } from "./chromium.ts";
import { Desktop } from "./desktop.ts";
import { Guests } from "./guests.ts";
import { giveHands } from "./hands.ts";
import { openRoom, type Room } from "./rooms.ts";
import { tellScreens } from "./witness.ts";

/** Groundwork as a person has it before them: the packaged app's window, or a browser's. */
export interface Groundwork {
  readonly page: Page;
  readonly desktop: Desktop | undefined;
  /** Closes it and starts it again, with all it has stored; `page` is another one after that. */
  readonly restart: () => Promise<Page>;
}

interface WorkerFixtures {
  /** Starts Chromium when it is first asked for. */
  readonly startChromium: () => Promise<Browser>;
  /** The built page on loopback. */
  readonly pages: Pages;
}

interface TestFixtures {
  readonly groundwork: Groundwork;
  /** A room that a host of its own holds open, in this process. */
  readonly room: Room;
  readonly guests: Guests;
  /** A second packaged app, not started yet. */
  readonly otherDesktop: Desktop;
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

  startChromium: [
    async ({ playwright }, use) => {
      let started: Promise<Browser> | undefined;
      await use(() => (started ??= playwright.chromium.launch(chromiumOptions)));
      await (await started)?.close();
    },
    { scope: "worker" },
  ],

  pages: [
    async ({}, use) => {
      const pages = await servePages({ folder: places.renderer });
      await use(pages);
      await pages.close();
    },
    { scope: "worker" },
  ],

  desktop: withDesktop,
  otherDesktop: withDesktop,

  room: async ({}, use) => {
    const room = await openRoom();
    await use(room);
    await room.clear();
  },

  guests: async ({ startChromium }, use, info) => {
    const guests = new Guests(await startChromium());
    await use(guests);
    await tellScreens(info, guests.contexts);
    await guests.leave();
  },

  groundwork: async ({ startChromium, pages, desktop, size, touch }, use, info) => {
    if (info.project.name !== "browser") return await use(await onDesktop(desktop));
    const context = await (
      await startChromium()
    ).newContext({
      viewport: size,
      hasTouch: touch,
      ...anyone,
      // For the tests to fill the clipboard; the app itself has what a person lets it have.
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await use(await inBrowser(context, pages.address));
    await tellScreens(info, [context]);
    await context.close();
  },

  page: async ({ groundwork }, use) => {
    await use(groundwork.page);
  },
});

async function withDesktop({}, use: (desktop: Desktop) => Promise<void>, info: TestInfo): Promise<void> {
  const desktop = await Desktop.make();
  await use(desktop);
  await tellScreens(info, desktop.contexts);
  await desktop.clear();
}

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
    takeChoosers(page);
    giveHands(page);
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
