import { resolve } from "node:path";
import { servePages, type Pages } from "#electron/host/pages/pages.ts";
import { build } from "./build.ts";
import { places } from "./places.ts";
import { runAloud } from "./processes.ts";
import { findRuntime } from "./runtime.ts";
import { Stop } from "./stop.ts";
import { hasDisplay, isLinuxRoot, provideForElectron, sandboxCommand } from "./system.ts";
import { tell } from "./tell.ts";

// Always the same, since a browser keeps what it stores by address.
const usualPort = 47_620;

/** `npm start`: opens the app, or serves it to a browser where no window can be shown. */
export async function run(args: readonly string[]): Promise<number> {
  await build();
  return hasDisplay() ? open(args) : serve();
}

async function open(args: readonly string[]): Promise<number> {
  const runtime = await findRuntime();
  await provideForElectron(runtime.executable);
  const command = sandboxCommand(runtime.dist);
  if (command !== undefined) {
    throw new Stop(
      `This system lets Electron start in its sandbox only after:\n  ${command}\nRun it, then try again.`,
    );
  }
  tell(`Opening Groundwork on Electron ${runtime.version}.`);
  const flags = isLinuxRoot() ? ["--no-sandbox"] : [];
  const given = args.map((arg) => (arg.startsWith("-") ? arg : fromWhereNpmWasCalled(arg)));
  // Editors that are themselves made with Electron leave that variable in their terminals.
  const code = await runAloud(runtime.executable, [...flags, places.root, ...given], {
    env: { ELECTRON_RUN_AS_NODE: undefined },
  });
  // Ended by whoever started it: no fault.
  return code === 130 || code === 143 ? 0 : code;
}

function fromWhereNpmWasCalled(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

async function serve(): Promise<number> {
  const pages = await serveOnUsualPort();
  tell("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened.");
  tell(`Open Groundwork in a browser on this machine instead: ${pages.address}`);
  tell("Ctrl+C ends it.");
  await new Promise<void>((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
  });
  await pages.close();
  return 0;
}

async function serveOnUsualPort(): Promise<Pages> {
  try {
    return await servePages({ folder: places.renderer, port: usualPort });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    tell(
      `Port ${usualPort} is taken, so the address is another today and workshops kept under the usual one are not shown.`,
    );
    return servePages({ folder: places.renderer });
  }
}
