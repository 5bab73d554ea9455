import { existsSync } from "node:fs";
import type { LaunchOptions } from "@playwright/test";
import { debianChromium } from "#electron/launch/system.ts";

/** How the tests start Chromium: the system's, or else Playwright's own; it asks nothing of any network by itself. */
export const chromiumOptions: LaunchOptions = {
  ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
  args: [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
