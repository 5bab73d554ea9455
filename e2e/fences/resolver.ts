import { existsSync } from "node:fs";
import { dirname, resolve as join } from "node:path";

/** Tells eslint-plugin-boundaries where an import leads; it does not know package.json's `imports`. */

export const interfaceVersion = 2;

const root = join(import.meta.dirname, "../..");

export function resolve(imported: string, file: string): { found: boolean; path?: string | null } {
  // What Vite is asked to do with a file stands behind a question mark.
  const [source = ""] = imported.split("?");
  if (!source.startsWith("#") && !source.startsWith(".")) return { found: false };
  const path = source.startsWith("#") ? join(root, source.slice(1)) : join(dirname(file), source);
  return existsSync(path) ? { found: true, path } : { found: false };
}
