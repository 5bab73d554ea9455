import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";
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
