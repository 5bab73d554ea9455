import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "@playwright/test";
import * as Y from "yjs";
import { servePages } from "#electron/host/pages/pages.ts";
import { build } from "#electron/launch/build.ts";
import { places } from "#electron/launch/places.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { type Driven, launch } from "./chromium.ts";
import { wallId, wallWorkshop } from "./workshop.ts";
import { chooserAfter, takeChoosers } from "#e2e/app/choosers.ts";

// `npm run bench:pictures`: a board as PNG from the press on "Save…" until the file is there, with what the window
// meanwhile could not do, beside a bare canvas of as many pixels with as many coloured squares and the browser's encoder.

const { values: given } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    "skip-build": { type: "boolean", default: false },
  },
});

/** A wall of stickies in rows of so many. */
interface Wall {
  readonly stickies: number;
  readonly perRow: number;
}
// The first is as large at 200 % as a PNG may be; the second has to be made smaller for that.
const walls: readonly Wall[] = [
  { stickies: 1_100, perRow: 33 },
  { stickies: 10_000, perRow: 100 },
];

interface Taken {
  readonly seconds: number;
  /** For how long processors worked on it, those of all threads together, in seconds. */
  readonly worked: number;
  readonly megabytes: number;
  /** The longest time for which the window did nothing else, in milliseconds. */
  readonly held: number;
  readonly width: number;
  readonly height: number;
}

declare global {
  interface Window {
    longestTask?: number;
  }
}

function fileOf({ stickies, perRow }: Wall): Uint8Array {
  const { board, control } = wallWorkshop(stickies, { perRow });
  return packWorkshopFile({
    app: "bench",
    saved: "2026-11-23T09:00:00.000Z",
    workshop: { id: wallId, title: "The wall", method: "post-mortem", methodVersion: 1 },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
}

/** For how long the browser's processes have had a processor, in seconds. */
async function workedBy({ browserCdp }: Driven): Promise<number> {
  const { processInfo } = await browserCdp.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function ours(driven: Driven): Promise<Taken> {
  const { page } = driven;
  await page.keyboard.press("Control+Shift+e");
  const dialog = page.getByRole("dialog", { name: "Picture of the board" });
  await dialog.getByRole("img", { name: "Preview of the picture" }).waitFor();
  const size = (await dialog.getByLabel("Size").locator("option:checked").textContent()) ?? "";
  const [width = 0, height = 0] = [...size.matchAll(/\d[\d,]{2,}/gu)].map(([digits]) =>
    Number(digits.replaceAll(",", "")),
  );
  await page.evaluate(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longestTask = Math.max(window.longestTask ?? 0, duration);
    }).observe({ type: "longtask" });
  });
  const download = page.waitForEvent("download", { timeout: 300_000 });
  const before = await workedBy(driven);
  const begun = performance.now();
  await dialog.getByRole("button", { name: "Save…" }).click();
  const path = await (await download).path();
  const seconds = (performance.now() - begun) / 1000;
  const worked = (await workedBy(driven)) - before;
  const held = await page.evaluate(() => window.longestTask ?? 0);
  return { seconds, worked, megabytes: (await stat(path)).size / 1e6, held, width, height };
}

/** Squares on a bare canvas and the browser's own encoder, in bands that a canvas can have. */
function bare(page: Page, { perRow }: Wall, { width, height }: Taken): Promise<number> {
  return page.evaluate(
    async ([wide, high, inRow]) => {
      const begun = performance.now();
      const pitch = wide / inRow;
      const tall = Math.min(high, Math.max(16, Math.floor(16_000_000 / wide)));
      const canvas = new OffscreenCanvas(wide, tall);
      const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
      if (!pen) throw new Error("There is no canvas");
      for (let top = 0; top < high; top += tall) {
        pen.fillStyle = "#ffffff";
        pen.fillRect(0, 0, wide, tall);
        for (let y = Math.floor(top / pitch) * pitch; y < top + tall; y += pitch)
          for (let at = 0; at < inRow; at += 1) {
            pen.fillStyle = `hsl(${(at * 60) % 360} 80% 80%)`;
            pen.fillRect(at * pitch, y - top, pitch * 0.8, pitch * 0.8);
          }
        await canvas.convertToBlob({ type: "image/png" });
      }
      return (performance.now() - begun) / 1000;
    },
    [width, height, perRow] as const,
  );
}

const median = (of: readonly number[]): number =>
  of.toSorted((one, other) => one - other)[Math.floor(of.length / 2)] ?? 0;

if (!given["skip-build"]) await build();
const folder = await mkdtemp(join(tmpdir(), "groundwork-pictures-bench-"));
const pages = await servePages({ folder: places.renderer });
try {
  console.log(
    "| stickies | pixels | PNG | taken | on processors | bare canvas, encoded | on processors | ratio | the window held at most |\n|-|-|-|-|-|-|-|-|-|",
  );
  for (const wall of walls) {
    const file = join(folder, `${wall.stickies}.groundwork`);
    await writeFile(file, fileOf(wall));
    const driven = await launch();
    const { page, close } = driven;
    try {
      takeChoosers(page);
      await page.goto(pages.address);
      const chooser = await chooserAfter(page, () =>
        page.getByRole("button", { name: "Open file…" }).click(),
      );
      await chooser.setFiles(file);
      await page.getByRole("application", { name: "Board", exact: true }).waitFor();
      const taken: Taken[] = [];
      const limit: number[] = [];
      const limitWorked: number[] = [];
      for (let round = 0; round < Number(given.rounds); round += 1) {
        const one = await ours(driven);
        taken.push(one);
        const before = await workedBy(driven);
        limit.push(await bare(page, wall, one));
        limitWorked.push((await workedBy(driven)) - before);
      }
      const [first] = taken;
      const seconds = median(taken.map((one) => one.seconds));
      const worked = median(taken.map((one) => one.worked));
      const least = median(limit);
      const held = Math.max(...taken.map((one) => one.held));
      console.log(
        `| ${wall.stickies} | ${first?.width} × ${first?.height} | ${first?.megabytes.toFixed(1)} MB | ${seconds.toFixed(1)} s | ${worked.toFixed(1)} s | ${least.toFixed(1)} s | ${median(limitWorked).toFixed(1)} s | ${(seconds / least).toFixed(1)} | ${held.toFixed(0)} ms |`,
      );
    } finally {
      await close();
    }
  }
} finally {
  await pages.close();
  await rm(folder, { recursive: true, force: true });
}
