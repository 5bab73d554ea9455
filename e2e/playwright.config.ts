import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { chromiumOptions } from "./app/chromium.ts";

const results = resolve(import.meta.dirname, "../test-results");

// What asks how little is lost in a second comes when all others are done.
const alone = "**/kill.spec.ts";

// Tests marked @desktop run on the packaged app alone, @browser in Chromium alone, all others in both.
export default defineConfig({
  testDir: import.meta.dirname,
  // What ends in .test.ts is a unit test and Vitest's.
  testMatch: "**/*.spec.ts",
  outputDir: resolve(results, "e2e"),
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  // Limits against hanging, not measures of speed: a busy machine may be many times slower.
  timeout: 400_000,
  expect: { timeout: 120_000 },
  reporter: [["list"], ["json", { outputFile: resolve(results, "e2e.json") }]],
  // A trace of every test costs more than many of them; `npx playwright test --trace on` makes one of the test that failed.
  use: { screenshot: "only-on-failure" },
  projects: [
    { name: "desktop", grepInvert: /@browser/, testIgnore: alone },
    {
      name: "browser",
      grepInvert: /@desktop/,
      testIgnore: alone,
      use: {
        browserName: "chromium",
        launchOptions: chromiumOptions,
      },
    },
    { name: "alone", testMatch: alone, dependencies: ["desktop", "browser"] },
  ],
});
