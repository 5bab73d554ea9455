import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** Absolute paths of what the scripts read and make. */
export const places = {
  root,
  out: join(root, "out"),
  renderer: join(root, "out/renderer"),
  icons: join(root, "out/icons"),
  iconDrawing: join(root, "assets/icons/groundwork.svg"),
  packaged: join(root, "dist"),
  results: join(root, "test-results"),
  electron: join(root, "node_modules/electron"),
  loader: join(root, "electron/launch/loader.ts"),
} as const;

/** The JavaScript of a tool among our packages, to be run with `process.execPath`. */
export function toolOf(path: string): string {
  return join(root, "node_modules", path);
}
