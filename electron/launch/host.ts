import { existsSync } from "node:fs";
import { join } from "node:path";
import { run as runHost } from "#electron/cli/host.ts";
import { places } from "./places.ts";

/** `npm run host`: the sync host without a window; builds the page first where it is not there yet. */
export async function run(args: readonly string[]): Promise<number> {
  const isNeeded = !args.includes("--no-page") && !args.includes("--help");
  if (isNeeded && !existsSync(join(places.renderer, "index.html")))
    await (await import("./build.ts")).build();
  return runHost(args, { page: places.renderer });
}
