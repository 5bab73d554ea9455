import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { debianChromium, debianHeadlessChromium } from "#electron/launch/system.ts";

export const windowSize = { width: 1440, height: 900 };

/** A browser of its own for one run, with everything needed to drive and measure its one page. */
export interface Driven {
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly browserCdp: CDPSession;
  readonly close: () => Promise<void>;
}

/** Resolves with the address of the debugger that a Chromium or Electron prints when it is up. */
export function debuggerAddress(errors: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    errors.on("data", (chunk) => {
      text = (text + String(chunk)).slice(-20_000);
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    errors.on("end", () => reject(new Error(`The browser did not start: ${text.slice(-500)}`)));
  });
}

/** Starts Chromium with a fresh profile; nothing but this machine can be reached from it. */
export async function launch(): Promise<Driven> {
  const profile = await mkdtemp(join(tmpdir(), "groundwork-bench-"));
  const programs = [debianChromium, debianHeadlessChromium];
  const program = programs.find((one) => existsSync(one)) ?? chromium.executablePath();
  const child = spawn(
    program,
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-extensions",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--hide-scrollbars",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
      `--user-data-dir=${profile}`,
      `--window-size=${windowSize.width},${windowSize.height}`,
      "--remote-debugging-port=0",
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const browser = await chromium.connectOverCDP(await debuggerAddress(child.stderr));
  const { page, cdp, browserCdp } = await sessionsOf(browser);
  await cdp.send("Emulation.setDeviceMetricsOverride", {
    ...windowSize,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await cdp.send("Performance.enable");
  return {
    page,
    cdp,
    browserCdp,
    close: async () => {
      await Promise.race([browserCdp.send("Browser.close").catch(() => undefined), pause(3_000)]);
      await Promise.race([ended, pause(3_000)]);
      child.kill("SIGKILL");
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function sessionsOf(browser: Browser) {
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  return { page, cdp: await context.newCDPSession(page), browserCdp: await browser.newBrowserCDPSession() };
}
