import { existsSync } from "node:fs";
import type { BrowserContextOptions, LaunchOptions } from "@playwright/test";
import { debianHeadlessChromium } from "#electron/launch/system.ts";

/** How the tests start Chromium: Debian's, or else Playwright's own; it asks nothing of any network by itself. */
export const chromiumOptions: LaunchOptions = {
  ...(existsSync(debianHeadlessChromium) ? { executablePath: debianHeadlessChromium } : {}),
  args: [
    "--disable-gpu",
    // Letters are as wide as on a screen, not rounded to whole pixels.
    "--font-render-hinting=none",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/**
 * Whoever sits before a browser, unless a test says otherwise: one who asks for little motion, so that nothing a test
 * presses is on its way, and no frame is drawn between two states.
 */
export const anyone = {
  locale: "en-GB",
  timezoneId: "UTC",
  reducedMotion: "reduce",
} as const satisfies BrowserContextOptions;
