import { existsSync } from "node:fs";
import { join } from "node:path";
import { groundwork } from "#electron/cli/groundwork.ts";
import { places } from "./places.ts";

/** `groundwork host` from its sources; builds the page first where it is not there yet. */
export async function run(args: readonly string[]): Promise<number> {
  const isNeeded = !args.includes("--no-page") && !args.includes("--help");
  if (isNeeded && !existsSync(join(places.renderer, "index.html")))
    await (await import("./build.ts")).build();
  return groundwork(["host", ...args], { page: places.renderer });
}
