import { build as runElectronBuilder, DIR_TARGET, Platform } from "electron-builder";
import { build } from "./build.ts";
import { drawIcons } from "./icons.ts";
import { places } from "./places.ts";
import { findRuntime } from "./runtime.ts";
import { tell } from "./tell.ts";

// Everything the app runs is in `out`; `false` spares the search of node_modules.
const beforeBuild = (): Promise<boolean> => Promise.resolve(false);
const settings = "electron-builder.yml";

/** Packages what `out` holds into `dist/…-unpacked`, around the Electron found on this machine. */
export async function packageApp(): Promise<void> {
  const started = performance.now();
  const runtime = await findRuntime();
  await drawIcons();
  await runElectronBuilder({
    targets: Platform.current().createTarget(DIR_TARGET),
    projectDir: places.root,
    publish: "never",
    config: {
      extends: settings,
      beforeBuild,
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      // Playwright reaches the main process through the inspector. What users get keeps it shut.
      electronFuses: { enableNodeCliInspectArguments: true },
    },
  });
  tell(
    `Packaged with Electron ${runtime.version} in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
  );
}

/** The installers of this system, around the Electron that electron-builder fetches. */
async function makeInstallers(): Promise<void> {
  await drawIcons();
  await runElectronBuilder({
    projectDir: places.root,
    publish: "never",
    config: { extends: settings, beforeBuild },
  });
}

/** `npm run package`, or `npm run package -- installers`. */
export async function run(args: readonly string[]): Promise<number> {
  await build();
  await (args.includes("installers") ? makeInstallers() : packageApp());
  return 0;
}
