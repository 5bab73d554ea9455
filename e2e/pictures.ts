import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, expect, type Page } from "@playwright/test";
import UPNG from "upng-js";
import { takeRoom, takeWall } from "./tour.ts";
import { takeWriting } from "./tourOfFiles.ts";
import { chromiumOptions } from "#e2e/app/chromium.ts";
import { goToStage, leaveWorkshop, openSample } from "#e2e/app/screens.ts";
import { servePages } from "#electron/host/pages/pages.ts";
import { build } from "#electron/launch/build.ts";
import { withDisplay } from "#electron/launch/display.ts";
import { packageApp } from "#electron/launch/package.ts";
import { places } from "#electron/launch/places.ts";
import { isLinuxRoot } from "#electron/launch/system.ts";

/** Makes the pictures of the README from the app as it is now: `npm run pictures`. */

const folder = join(places.root, "assets/pictures");
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** A palette this large shows no difference, at a third of the size. */
const colours = 256;

interface Setting {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
}

/** Takes one picture of the page, small enough to be looked at over a slow line. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  const shot = UPNG.decode(new Uint8Array(await page.screenshot()).buffer);
  const small = new Uint8Array(UPNG.encode(UPNG.toRGBA8(shot), shot.width, shot.height, colours));
  await writeFile(join(folder, `${name}.png`), small);
  console.log(`${name}.png  ${shot.width} × ${shot.height}  ${Math.round(small.length / 1000)} KB`);
}

/** The finished sample on a screen of its own. */
async function sampleOn(browser: Browser, address: string, setting: Setting): Promise<Page> {
  const context = await browser.newContext({ ...setting, reducedMotion: "reduce", locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(address);
  await openSample(page);
  await expect(page.getByText("Saved on this device")).toBeVisible();
  return page;
}

async function takeAll(browser: Browser, address: string): Promise<void> {
  const light = await sampleOn(browser, address, { viewport: desk, colorScheme: "light" });
  await goToStage(light, "Causes");
  await take(light, "board-light");
  await light.keyboard.press("Control+e");
  await expect(light.getByRole("tabpanel").getByRole("heading", { name: /^Post-mortem: / })).toBeVisible();
  await take(light, "export");
  await light.keyboard.press("Escape");
  await leaveWorkshop(light);
  await take(light, "start");
  await light.context().close();

  const dark = await sampleOn(browser, address, { viewport: desk, colorScheme: "dark" });
  await goToStage(dark, "Causes");
  await dark.keyboard.press("Control+f");
  await dark.keyboard.type("backup");
  await expect(dark.getByRole("status").filter({ hasText: /^1 of / })).toBeVisible();
  await take(dark, "board-dark");
  await dark.context().close();

  const small = await sampleOn(browser, address, { viewport: phone, colorScheme: "light" });
  // From the last stage back to the causes.
  for (let step = 0; step < 3; step += 1) await small.getByRole("button", { name: "Previous stage" }).click();
  await take(small, "phone");
  await small.context().close();
}

await mkdir(folder, { recursive: true });
await build();
await packageApp();
const pages = await servePages({ folder: places.renderer });
const browser = await chromium.launch({
  ...chromiumOptions,
  args: [...(chromiumOptions.args ?? []), ...(isLinuxRoot() ? ["--no-sandbox"] : [])],
});
try {
  await takeAll(browser, pages.address);
  await takeRoom(browser, take);
  await withDisplay(async (env) => {
    Object.assign(process.env, env);
    await takeWall(take);
    await takeWriting(take);
  });
} finally {
  await browser.close();
  await pages.close();
}
