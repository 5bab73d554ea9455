// What Electron's own default app does, for a runtime that comes without one:
// open the folder named on the command line, under that folder's name and version.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app } from "electron";

// Electron's types leave out these two, which it keeps for its own default app.
declare global {
  namespace Electron {
    interface App {
      setAppPath: (path: string) => void;
      setVersion: (version: string) => void;
    }
  }
}

if (process.argv.includes("--version")) {
  process.stdout.write(`v${process.versions.electron}\n`);
  app.exit(0);
} else {
  const folder = resolve(process.argv.slice(1).find((word) => !word.startsWith("-")) ?? ".");
  const about: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  Object.defineProperty(process, "defaultApp", { configurable: false, enumerable: true, value: true });
  app.setName(wordIn(about, "productName"));
  app.setVersion(wordIn(about, "version"));
  app.setAppPath(folder);
  // Awaited, since Electron holds back 'ready' until its first module is done.
  await import(pathToFileURL(join(folder, wordIn(about, "main"))).href);
}

function wordIn(about: unknown, key: string): string {
  const word: unknown = typeof about === "object" && about !== null ? Reflect.get(about, key) : undefined;
  if (typeof word !== "string") throw new Error(`package.json does not say its "${key}".`);
  return word;
}
