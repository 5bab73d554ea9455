import { existsSync, readFileSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { runQuietly, type Outcome } from "./processes.ts";
import { Stop } from "./stop.ts";
import { tell } from "./tell.ts";

// Debian's names. Electron links against the first six; notifications and idle detection load the others.
const electronPackages = [
  "libgtk-3-0",
  "libnss3",
  "libasound2",
  "libgbm1",
  "libatspi2.0-0",
  "libdrm2",
  "libnotify4",
  "libxss1",
  "libxtst6",
] as const;

/** Where Debian puts the Chromium that people use. */
export const debianChromium = "/usr/bin/chromium";

/** Where Debian puts the Chromium that has no window: the same pages for half the work. */
export const debianHeadlessChromium = "/usr/bin/chromium-headless-shell";

/** Sees to the system libraries that Electron links against; throws `Stop` with what to do where it may not. */
export async function provideForElectron(executable: string): Promise<void> {
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  const why = "Electron needs system libraries that are not here";
  await provide(electronPackages, isDebianLike() ? why : `${why}: ${missing.join(" ")}`);
}

/** Sees to a display that the tests can draw on where there is none. */
export async function provideXvfb(): Promise<void> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  if (!folders.some((folder) => existsSync(join(folder, "Xvfb")))) {
    await provide(["xvfb"], "The tests need a display to draw on (Xvfb)");
  }
}

/** Sees to Debian's Chromium for the tests in a browser; `false` where it has to come from elsewhere. */
export async function provideChromium(): Promise<boolean> {
  if (existsSync(debianHeadlessChromium)) return true;
  if (!/^ID=debian$/m.test(osRelease())) return false;
  await provide(["chromium-headless-shell"], "The tests need a browser (Chromium)");
  return true;
}

const isProgram = (program: string): boolean =>
  (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Sees to the server of NATS for the tests of hosts that share one journal. */
export async function provideNats(): Promise<void> {
  if (!isProgram("nats-server"))
    await provide(["nats-server"], "The tests need a server of NATS (nats-server)");
}

/** Sees to PlantUML with its C4 library and to what it draws with, for the tests of diagrams. */
export async function providePlantUml(): Promise<void> {
  if (!isProgram("plantuml") || !isProgram("dot"))
    await provide(["plantuml", "graphviz"], "The tests need a reader of diagrams (PlantUML)");
}

/** Sees to a reader of PDF, for the tests of what is printed. */
export async function providePdfReader(): Promise<void> {
  if (!isProgram("pdftotext")) await provide(["poppler-utils"], "The tests need a reader of PDF (pdftotext)");
}

/** Sees to a program that opens DOCX as people do, without its windows, for the tests of documents. */
export async function provideOffice(): Promise<void> {
  if (!isProgram("soffice"))
    await provide(["libreoffice-writer-nogui"], "The tests need a reader of DOCX (LibreOffice)");
}

/** Whether windows can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);
}

/** Whether this is root on Linux, for whom Chromium refuses to start in its sandbox. */
export function isLinuxRoot(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0;
}

/** The command without which Electron's sandbox cannot start, where the system closes the usual way to it. */
export function sandboxCommand(dist: string): string | undefined {
  const closed = "/proc/sys/kernel/apparmor_restrict_unprivileged_userns";
  const helper = join(dist, "chrome-sandbox");
  if (isLinuxRoot() || !existsSync(closed) || readFileSync(closed, "utf8").trim() !== "1") return undefined;
  if (!existsSync(helper) || (statSync(helper).mode & 0o4000) !== 0) return undefined;
  return `sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
}

async function missingLibraries(executable: string): Promise<readonly string[]> {
  if (process.platform !== "linux") return [];
  const { output } = await runQuietly("ldd", [executable]);
  return output.split("\n").flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? []);
}

async function provide(packages: readonly string[], why: string): Promise<void> {
  if (!isDebianLike()) {
    throw new Stop(
      `${why}. Install what is missing with your system's package manager, then try again. ` +
        `(On Debian the packages are ${packages.join(" ")}.)`,
    );
  }
  if (!isLinuxRoot()) {
    const names = (await namesHere(packages)).join(" ");
    throw new Stop(
      `${why}. Run this, then try again:\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  tell(`${why}: installing ${packages.join(" ")} …`);
  if (!(await hasPackageLists())) await apt("update");
  if ((await install(packages)).code === 0) return;
  // Old lists name versions that the archive no longer has.
  await apt("update");
  const outcome = await install(packages);
  if (outcome.code !== 0)
    throw new Stop(`${why}, but apt-get could not install it:\n${outcome.errors.trim()}`);
}

async function install(packages: readonly string[]): Promise<Outcome> {
  return apt("install", "-y", "--no-install-recommends", ...(await namesHere(packages)));
}

function apt(...args: readonly string[]): Promise<Outcome> {
  return runQuietly("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=120", ...args], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
}

async function hasPackageLists(): Promise<boolean> {
  const folder = "/var/lib/apt/lists";
  return existsSync(folder) && (await readdir(folder)).some((name) => name.includes("_Packages"));
}

/** Newer systems (64-bit time) call some of the same libraries `…t64`. */
async function namesHere(packages: readonly string[]): Promise<readonly string[]> {
  return Promise.all(
    packages.map(async (name) => {
      const newer = `${name}t64`;
      return (await runQuietly("apt-cache", ["show", newer])).code === 0 ? newer : name;
    }),
  );
}

function isDebianLike(): boolean {
  return existsSync("/etc/debian_version");
}

function osRelease(): string {
  return existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
}
