import { join } from "node:path";
import { createBuilder } from "vite";
import { places } from "./places.ts";
import { tell } from "./tell.ts";

/** Builds renderer, main process and preload into `out`. */
export async function build(): Promise<void> {
  const started = performance.now();
  const builder = await createBuilder({
    configFile: join(places.root, "vite.config.ts"),
    mode: "production",
    logLevel: "warn",
  });
  await builder.buildApp();
  tell(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

export async function run(): Promise<number> {
  await build();
  return 0;
}
