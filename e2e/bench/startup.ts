import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import { build } from "#electron/launch/build.ts";
import { withDisplay } from "#electron/launch/display.ts";
import { packagedProgram } from "#electron/launch/packaged.ts";
import { places } from "#electron/launch/places.ts";
import { findRuntime } from "#electron/launch/runtime.ts";
import { isLinuxRoot } from "#electron/launch/system.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { debuggerAddress } from "./chromium.ts";
import { PageDebugger } from "./debugger.ts";
import type { StartUp } from "./results.ts";
import { wallWorkshop } from "./workshop.ts";

/** How long a start may take before it counts as failed, in milliseconds. */
const patience = 60_000;

/**
 * Starts the app as a double click on a file does, on a warm disk and with the workshop already stored. The packaged
 * app is started where there is one, else the built one on the runtime that `npm start` takes.
 */
export async function measureStartups(given: {
  readonly n: number;
  readonly starts: number;
}): Promise<readonly StartUp[]> {
  const folder = await mkdtemp(join(tmpdir(), "groundwork-bench-"));
  try {
    const file = join(folder, "wall.groundwork");
    await writeFile(file, wallFile(given.n));
    const [program, ...first] = await command();
    const args = [...first, file];
    return await withDisplay(async (display) => {
      const env = { ...process.env, ...display, XDG_CONFIG_HOME: folder, ELECTRON_RUN_AS_NODE: undefined };
      const starts: StartUp[] = [];
      // The first stores the workshop and fills the disk's cache.
      for (let start = 0; start <= given.starts; start += 1) {
        const measured = await startOnce(program, args, env);
        if (start > 0) starts.push(measured);
      }
      return starts;
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function command(): Promise<readonly [string, ...string[]]> {
  const flags = [...(isLinuxRoot() ? ["--no-sandbox"] : []), "--remote-debugging-port=0"];
  const packaged = packagedProgram();
  if (existsSync(packaged)) return [packaged, ...flags];
  await build();
  return [(await findRuntime()).executable, ...flags, places.root];
}

function wallFile(n: number): Uint8Array {
  const { board, control } = wallWorkshop(n);
  return packWorkshopFile({
    app: "0.0.0",
    saved: "2026-11-23T09:00:00.000Z",
    workshop: { id: "benchwall0", title: "The wall", method: "post-mortem", methodVersion: 1 },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
}

async function startOnce(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<StartUp> {
  const begun = Date.now();
  const child = spawn(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  try {
    const page = await PageDebugger.ofApp(await debuggerAddress(child.stderr));
    const painted = await whenPainted(page);
    const wheel = { type: "mouseWheel", x: 500, y: 450, deltaX: 0, deltaY: 120 };
    await page.send("Input.dispatchMouseEvent", wheel);
    const answered = await page.number("window.whenOtherThanBefore()");
    // What is stored with the first start is to be there for the next.
    await pause(1_500);
    return { painted: painted - begun, answered: answered - begun };
  } finally {
    child.kill();
    await Promise.race([ended, pause(10_000)]);
    child.kill("SIGKILL");
  }
}

declare global {
  interface Window {
    whenOtherThanBefore?: () => Promise<number>;
  }
}

/** The time, in milliseconds since 1970, at which the board shows more than its ground. */
async function whenPainted(page: PageDebugger): Promise<number> {
  const until = Date.now() + patience;
  for (;;)
    try {
      return await page.number(`(${lookForBoard.toString()})()`);
    } catch (error) {
      // The page was still on its way to the app's address.
      if (Date.now() > until) throw error;
    }
}

/** Sent to the page as source text, so it uses nothing from outside itself. */
function lookForBoard(): Promise<number> {
  // The wall runs from side to side, so a line from top to bottom crosses it.
  const line = () => {
    const canvas = document.querySelector<HTMLCanvasElement>("[data-board] canvas");
    if (!canvas || canvas.width < 300) return undefined;
    const middle = Math.floor(canvas.width / 2);
    return canvas.getContext("2d")?.getImageData(middle, 0, 1, canvas.height).data.join();
  };
  /** Resolves a frame after the line is as asked for: then it is on screen. */
  const when = (test: (pixels: string) => boolean) =>
    new Promise<number>((resolve) => {
      const look = () => {
        const pixels = line();
        if (pixels === undefined || !test(pixels)) requestAnimationFrame(look);
        else requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
      };
      look();
    });
  let before = "";
  window.whenOtherThanBefore = () => when((pixels) => pixels !== before);
  return when((pixels) => {
    before = pixels;
    return new Set(pixels.split(",")).size > 8;
  });
}
