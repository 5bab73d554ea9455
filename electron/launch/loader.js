// What Electron's own default app does, for a runtime that comes without one:
// open the folder named on the command line, under that folder's name and version.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

if (process.argv.includes("--version")) {
  process.stdout.write(`v${process.versions.electron}\n`);
  app.exit(0);
} else {
  const folder = resolve(process.argv.slice(1).find((word) => !word.startsWith("-")) ?? ".");
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  Object.defineProperty(process, "defaultApp", { configurable: false, enumerable: true, value: true });
  app.setVersion(about.version);
  app.setName(about.productName ?? about.name);
  app.setAppPath(folder);
  // Awaited, since Electron holds back 'ready' until its first module is done.
  await import(pathToFileURL(join(folder, about.main)).href);
}
