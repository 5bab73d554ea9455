import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { places } from "./places.ts";
import { tell } from "./tell.ts";

// More than this is felt when a participant's phone opens the page.
const limit = 450;

/** `npm run size`: the renderer's JavaScript, gzipped, against its limit in KB of 1,000 bytes. */
export async function run(): Promise<number> {
  const scripts = (await readdir(places.renderer, { recursive: true })).filter((name) =>
    name.endsWith(".js"),
  );
  if (scripts.length === 0) {
    tell("There is no built renderer to weigh: run `npm run build` first.");
    return 1;
  }
  let bytes = 0;
  for (const script of scripts)
    bytes += gzipSync(await readFile(join(places.renderer, script)), { level: 9 }).byteLength;
  const kilobytes = Math.ceil(bytes / 1000);
  tell(`The renderer's JavaScript is ${kilobytes} KB gzipped; at most ${limit} KB are allowed.`);
  return kilobytes <= limit ? 0 : 1;
}
