import { existsSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build, preview } from "vite";
import { places } from "#electron/launch/places.ts";
import { npm, runAloud } from "#electron/launch/processes.ts";
import { benchPages } from "./page.ts";

type From = "pages" | "rivals";

const folderOf = (from: From) => join(import.meta.dirname, from);
const outOf = (from: From, readable: boolean) =>
  join(places.out, "bench", readable ? `${from}-readable` : from);

const excalidrawFonts = join(folderOf("rivals"), "node_modules/@excalidraw/excalidraw/dist/prod/fonts");

/** Builds the pages of a folder as the app is built; readable ones are for profiles, not for measuring. */
export async function buildPages(from: From, options: { readonly readable: boolean }): Promise<void> {
  if (from === "rivals") {
    await install();
    // Excalidraw would take its fonts from elsewhere.
    await cp(excalidrawFonts, join(folderOf("rivals"), "public/excalidraw/fonts"), { recursive: true });
  }
  await build({
    configFile: false,
    root: folderOf(from),
    mode: "production",
    logLevel: "warn",
    publicDir: from === "rivals" ? "public" : false,
    plugins: [react()],
    define: { groundworkVersion: '"0.0.0"', "process.env.IS_PREACT": '"false"' },
    build: {
      target: "chrome130",
      outDir: outOf(from, options.readable),
      emptyOutDir: true,
      minify: !options.readable,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: {
        input: benchPages.filter((page) => page.from === from).map(({ file }) => join(folderOf(from), file)),
      },
    },
  });
}

/** The rivals are no part of the project's own packages: they come on first use. */
async function install(): Promise<void> {
  if (existsSync(join(folderOf("rivals"), "node_modules/tldraw"))) return;
  const [program, ...first] = npm();
  const code = await runAloud(program, [
    ...first,
    "--prefix",
    folderOf("rivals"),
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
  ]);
  if (code !== 0) throw new Error("The rivals could not be installed; --without-rivals leaves them out.");
}

/** Serves the built pages on this machine; gives their address and the end of it. */
export async function servePagesOf(
  from: From,
  options: { readonly readable: boolean },
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = await preview({
    configFile: false,
    root: folderOf(from),
    logLevel: "warn",
    build: { outDir: outOf(from, options.readable) },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("The pages could not be served.");
  return { address, close: () => server.close() };
}
