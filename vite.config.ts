import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import * as v from "valibot";
import type { EnvironmentOptions, Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = import.meta.dirname;
const About = v.object({ version: v.string() });
const { version } = v.parse(About, JSON.parse(readFileSync(resolve(here, "package.json"), "utf8")));

/** One file for Node or Electron with everything bundled in, so that the packaged app needs no node_modules. */
function program(name: "main" | "preload" | "cli", form: "es" | "cjs"): EnvironmentOptions {
  return {
    consumer: "server",
    // Tests run the libraries as they are: to take them in would make each of them slower, and some ten times.
    resolve: { noExternal: process.env["VITEST"] === undefined ? true : [], external: ["electron"] },
    build: {
      target: "node20",
      outDir: resolve(here, "out", name),
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: resolve(here, `electron/${name}/${name === "cli" ? "main" : name}.ts`),
        external: ["electron"],
        output: {
          format: form,
          entryFileNames: form === "es" ? "[name].js" : "[name].cjs",
          chunkFileNames: "[name].js",
          // A command loads what it needs alone; the app's programs are one file each.
          codeSplitting: name === "cli",
        },
      },
    },
  };
}

/**
 * The page's other threads, each `assets/<name>.js`: of the same build, so that they share the page's chunks rather than
 * bringing their own copies of every library.
 */
const threads = {
  picture: resolve(here, "renderer/canvas/picture/picture.worker.ts"),
  packing: resolve(here, "renderer/session/files/packing.worker.ts"),
  coach: resolve(here, "renderer/session/coach/coach.worker.ts"),
  planning: resolve(here, "renderer/session/outcomes/planning.worker.ts"),
  readingBack: resolve(here, "renderer/session/outcomes/readingBack.worker.ts"),
};

/**
 * What the board's window may show later and nothing else needs. A page that came from a host loads all of it a moment
 * after it opened, since the host may go: in one file, not in a hundred that are each asked for.
 */
const panels = new Set<string>();

/** The one file through which icons are taken; it leads to all of them. */
const iconDoor = "lucide-react/dist/esm/lucide-react.mjs";

/** Where each icon is, by its name, as the door's own code tells. */
function iconsBehind(door: string, code: string): ReadonlyMap<string, string> {
  const icons = new Map<string, string>();
  for (const [, names = "", file = ""] of code.matchAll(/export \{([^}]*)\} from '([^']+)'/g))
    for (const [, name = ""] of names.matchAll(/default as (\w+)/g))
      icons.set(name, resolve(dirname(door), file));
  return icons;
}

const findPanels: Plugin = {
  name: "find-panels",
  applyToEnvironment: ({ name }) => name === "client",
  buildEnd() {
    const all = [...this.getModuleIds()];
    const door =
      all.find((id) => id.endsWith(iconDoor)) ?? this.error("There is no door to the icons any more");
    const icons = iconsBehind(door, this.getModuleInfo(door)?.code ?? "");
    /** What a module imports: of the icons those that it names, not all that are behind the door. */
    const importedBy = (id: string): readonly string[] => {
      const { importedIds = [], code } = this.getModuleInfo(id) ?? {};
      if (id === door) return [];
      const named = [...(code ?? "").matchAll(/import \{([^}]*)\} from "lucide-react"/g)];
      const names = named.flatMap(([, list = ""]) =>
        list.split(",").map((name) => name.trim().split(" ")[0] ?? ""),
      );
      return [...importedIds, ...names.flatMap((name) => icons.get(name) ?? [])];
    };
    /** These, and all that they import; `later` is what they import on demand as well. */
    const withNeeds = (ids: readonly string[], later: boolean): ReadonlySet<string> => {
      const found = new Set(ids);
      // A set that grows is walked to its end.
      for (const id of found) {
        for (const next of importedBy(id)) found.add(next);
        if (later) for (const next of this.getModuleInfo(id)?.dynamicallyImportedIds ?? []) found.add(next);
      }
      return found;
    };
    const entries = all.filter((id) => this.getModuleInfo(id)?.isEntry);
    const isThread = (id: string) => id.endsWith(".worker.ts");
    // The start screen and a phone's page are shown before any board.
    const isFirst = (id: string) => /renderer\/panels\/(?:start|phone)\//.test(id);
    const shown = all
      .flatMap((id) => this.getModuleInfo(id)?.dynamicallyImportedIds ?? [])
      .filter((id) => /renderer\/panels\/.*\.tsx$/.test(id));
    const page = withNeeds([...entries.filter((id) => !isThread(id)), ...shown.filter(isFirst)], false);
    const beside = withNeeds(entries.filter(isThread), true);
    panels.clear();
    for (const id of withNeeds(
      shown.filter((one) => !isFirst(one)),
      false,
    ))
      if (!page.has(id) && !beside.has(id)) panels.add(id);
  },
  /** Two files that need each other work or fail with the order in which they are asked for. */
  generateBundle(_, bundle) {
    const needs = new Map(
      Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [[file.fileName, file.imports]] : [])),
    );
    for (const [file, first] of needs) {
      const reached = new Set(first);
      for (const next of reached) for (const other of needs.get(next) ?? []) reached.add(other);
      if (reached.has(file)) this.error(`${file} needs itself, through ${first.join(" or ")}`);
    }
  },
};

export default defineConfig({
  root: resolve(here, "renderer"),
  // Relative, since the page is served both by the app's own protocol and over http.
  base: "./",
  publicDir: false,
  plugins: [react(), findPanels],
  define: { groundworkVersion: JSON.stringify(version) },
  builder: { sharedConfigBuild: true },
  resolve: {
    alias: {
      // Its form for browsers asks the page's document for entities, and a thread has none.
      "decode-named-character-reference": resolve(
        here,
        "node_modules/decode-named-character-reference/index.js",
      ),
    },
  },
  environments: {
    client: {
      build: {
        target: "chrome130",
        outDir: resolve(here, "out/renderer"),
        emptyOutDir: true,
        modulePreload: {
          polyfill: false,
          // What is loaded on demand asks for its styles alone ahead: a thread has no document to ask for scripts.
          resolveDependencies: (_, needed, { hostType }) =>
            hostType === "html" ? needed : needed.filter((file) => file.endsWith(".css")),
        },
        // The content security policy lets in neither fonts nor scripts by data: address.
        assetsInlineLimit: 0,
        rolldownOptions: {
          input: {
            index: resolve(here, "renderer/index.html"),
            ...threads,
          },
          output: {
            entryFileNames: ({ name }) => (name in threads ? "assets/[name].js" : "assets/[name]-[hash].js"),
            // What methods declare is needed by every page and by the coach's thread: in one file it packs better than
            // in dozens of small ones. What they check, export and show as samples is loaded on demand.
            codeSplitting: {
              groups: [
                // Only these: what they import is elsewhere for a reason.
                { name: "panels", test: (id) => panels.has(id), includeDependenciesRecursively: false },
                {
                  name: "methods",
                  test: /shared\/methods\/(?!.*(?:checks|whys|findings|hints|wording|export|report|sample|readFolder|rewrite))/,
                },
              ],
            },
          },
        },
        // npm run size watches the whole instead, gzipped.
        chunkSizeWarningLimit: 2000,
      },
    },
    main: program("main", "es"),
    // `groundwork …` on plain Node.
    cli: program("cli", "es"),
    // A sandboxed preload cannot be a module.
    preload: program("preload", "cjs"),
  },
  test: {
    root: here,
    // One thread per core for all files: no test changes anything that another could see.
    pool: "threads",
    isolate: false,
    // Limits against hanging, not measures of speed: a busy machine may be many times slower.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // The programs that tests start load in half the time once one of them has.
    env: { NODE_COMPILE_CACHE: resolve(here, "node_modules/.cache/compiled") },
    include: ["{shared,electron,renderer,e2e/fences}/**/*.test.{ts,tsx}"],
    reporters: ["default", ["json", { outputFile: resolve(here, "test-results/unit.json") }]],
  },
});
