import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { keptRuntime, makeRuntime } from "./fallback.ts";
import { places } from "./places.ts";
import { reasonIn, runQuietly } from "./processes.ts";
import { Stop } from "./stop.ts";
import { tell } from "./tell.ts";

/** An Electron that can be run and packaged. */
export interface Runtime {
  readonly executable: string;
  readonly version: string;
  /** The folder that electron-builder takes as `electronDist`. */
  readonly dist: string;
}

const minute = 60_000;
const About = v.object({ version: v.string() });

/** Finds an Electron, or fetches one; throws `Stop` with what to do where there is none to be had. */
export async function findRuntime(): Promise<Runtime> {
  const wanted = v.parse(
    About,
    JSON.parse(await readFile(join(places.electron, "package.json"), "utf8")),
  ).version;
  const ready = (await given()) ?? (await installed()) ?? keptRuntime(wanted);
  if (ready !== undefined) return ready;

  tell(`Fetching Electron ${wanted} …`);
  const fetched = await runQuietly(process.execPath, [join(places.electron, "install.js")], {
    milliseconds: 5 * minute,
  });
  const runtime = await installed();
  if (runtime !== undefined) return runtime;

  const reason = reasonIn(fetched);
  if (process.platform === "linux" && process.arch === "x64") {
    tell(`Electron's own download is out of reach (${reason}).`);
    return makeRuntime(wanted);
  }
  throw new Stop(
    `Electron ${wanted} could not be fetched (${reason}). ` +
      "Check the network or set ELECTRON_MIRROR, then try again; " +
      "or unpack Electron into a folder and name it in ELECTRON_OVERRIDE_DIST_PATH.",
  );
}

/** The folder in ELECTRON_OVERRIDE_DIST_PATH, as the electron package itself honours it. */
async function given(): Promise<Runtime | undefined> {
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  if (dist === undefined || dist === "") return undefined;
  const executable = join(dist, programName[process.platform] ?? "electron");
  if (!existsSync(executable)) {
    throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH names ${dist}, but there is no ${executable}.`);
  }
  return { executable, version: await versionIn(dist), dist };
}

/** What the electron package has fetched, once it is whole: it writes `path.txt` last. */
async function installed(): Promise<Runtime | undefined> {
  const note = join(places.electron, "path.txt");
  if (!existsSync(note)) return undefined;
  const dist = join(places.electron, "dist");
  const executable = join(dist, await readFile(note, "utf8"));
  if (!existsSync(executable)) return undefined;
  return { executable, version: await versionIn(dist), dist };
}

const programName: Partial<Record<NodeJS.Platform, string>> = {
  darwin: "Electron.app/Contents/MacOS/Electron",
  win32: "electron.exe",
};

async function versionIn(dist: string): Promise<string> {
  const note = join(dist, "version");
  if (!existsSync(note)) throw new Stop(`${dirname(note)} is not an Electron: it has no file "version".`);
  return (await readFile(note, "utf8")).trim().replace(/^v/, "");
}
