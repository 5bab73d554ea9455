import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { places } from "./places.ts";
import { tell } from "./tell.ts";

// More than this is felt when a participant's phone opens the page.
const limit = 450;

/** Where the page starts; its threads come when there is something to pack, check or plan. */
const entries = /^index-.*\.js$/;
/** A chunk that another cannot do without; one that is asked for later is `import("…")`. */
const needed = /(?:from|import)\s*"\.\/([^"]+\.js)"/g;

/**
 * `npm run size`: the JavaScript that the page needs to show a board, gzipped, against its limit in KB of 1,000 bytes.
 * What is loaded when somebody asks for it, such as a method's sample, is told beside it.
 */
export async function run(): Promise<number> {
  const folder = join(places.renderer, "assets");
  const scripts = new Map<string, Buffer>();
  for (const name of await readdir(folder).catch(() => []))
    if (name.endsWith(".js")) scripts.set(name, await readFile(join(folder, name)));
  const first = new Set([...scripts.keys()].filter((name) => entries.test(name)));
  if (first.size === 0) {
    tell("There is no built renderer to weigh: run `npm run build` first.");
    return 1;
  }
  // A set that grows is walked to its end.
  for (const name of first)
    for (const [, other = ""] of (scripts.get(name)?.toString() ?? "").matchAll(needed)) first.add(other);
  const later = [...scripts.keys()].filter((name) => !first.has(name));
  const weight = weigh([...first], scripts);
  tell(
    `The renderer's JavaScript is ${weight} KB gzipped; at most ${limit} KB are allowed. ` +
      `Another ${weigh(later, scripts)} KB come when they are asked for.`,
  );
  return weight <= limit ? 0 : 1;
}

function weigh(names: readonly string[], scripts: ReadonlyMap<string, Buffer>): number {
  let bytes = 0;
  for (const name of names) bytes += gzipSync(scripts.get(name) ?? "", { level: 9 }).byteLength;
  return Math.ceil(bytes / 1000);
}
