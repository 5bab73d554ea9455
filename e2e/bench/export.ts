import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as Y from "yjs";
import { build } from "#electron/launch/build.ts";
import { places } from "#electron/launch/places.ts";
import type { Element, Workshop } from "#shared/board/board.ts";
import { documentsOf } from "#shared/board/open.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { methods } from "#shared/methods/index.ts";
import { boardPart, formatNames, partNames, picturesPart } from "#shared/outcomes/folder/parts.ts";

// `npm run bench:export`: a programme of ten workshops with 10,000 stickies, read from files and written as an outcome
// folder by the command line, beside what the machine needs to start Node and write the same bytes.

const { values: given } = parseArgs({
  options: {
    stickies: { type: "string", default: "10000" },
    rounds: { type: "string", default: "3" },
    "skip-build": { type: "boolean", default: false },
  },
});
const perWorkshop = Math.ceil(Number(given.stickies) / methods.length);
const rounds = Number(given.rounds);
// Pictures have a limit of their own, and boards for other programs are written only where they are asked for.
const undrawn = [
  `--only=${partNames.filter((part) => part !== picturesPart && part !== boardPart).join(",")}`,
  `--format=${formatNames.filter((format) => format !== "svg").join(",")}`,
];
const limits = { seconds: 2, megabytes: 300 };

/** An id of the same length that no other copy has. */
const idIn = (copy: number, id: string): string =>
  copy === 0 ? id : `${copy.toString(32).padStart(2, "0")}${id.slice(2)}`;

function copied(one: Element, copy: number): Element {
  const id = idIn(copy, one.id);
  const cluster = one.cluster === undefined ? undefined : idIn(copy, one.cluster);
  if (one.type !== "connector") return { ...one, id, cluster };
  const end = (from: typeof one.from) => ("element" in from ? { element: idIn(copy, from.element) } : from);
  return { ...one, id, cluster, from: end(one.from), to: end(one.to) };
}

/** A sample with its stickies, connectors and clusters again and again, until it has so many stickies. */
function grown({ control, elements }: Workshop): Workshop {
  const frames = elements.filter(({ type }) => type === "frame");
  const others = elements.filter(({ type }) => type !== "frame");
  const stickies = others.filter(({ type }) => type === "sticky").length;
  const copies = Array.from({ length: Math.ceil(perWorkshop / stickies) }, (_, copy) =>
    others.map((one) => copied(one, copy)),
  );
  return { control, elements: [...frames, ...copies.flat()] };
}

function packed(workshop: Workshop): Uint8Array {
  const { board, control } = documentsOf(workshop);
  const { id, title, method, methodVersion, createdAt } = workshop.control;
  return packWorkshopFile({
    app: "bench",
    saved: createdAt,
    workshop: { id, title, method, methodVersion },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
}

interface Run {
  readonly seconds: number;
  /** Of all its threads. */
  readonly onProcessor: number;
  readonly megabytes: number;
}

// Linux counts what the parent had into the maxRSS of a child that it spawns, but not into the mark of its own memory.
const memory = `data:text/javascript,${encodeURIComponent(
  `import { readFileSync } from "node:fs";
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const own = process.platform === "linux" ? /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8")) : null;
    process.stderr.write("maxRSS " + (own?.[1] ?? maxRSS) + " " + (userCPUTime + systemCPUTime));
  });`,
)}`;

/** A program in a process of its own, from its start to its end. */
function runOf(args: readonly string[]): Promise<Run> {
  const begun = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["--import", memory, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let heard = "";
    child.stderr.setEncoding("utf8").on("data", (more: string) => (heard += more));
    child.once("exit", (code) => {
      const [, kilobytes, microseconds] = /maxRSS (\d+) (\d+)/u.exec(heard) ?? [];
      if (code !== 0 || kilobytes === undefined) fail(new Error(heard));
      else
        done({
          seconds: (performance.now() - begun) / 1000,
          onProcessor: Number(microseconds) / 1e6,
          megabytes: Number(kilobytes) / 1024,
        });
    });
  });
}

const median = (runs: readonly number[]): number =>
  runs.toSorted((one, other) => one - other)[Math.floor(runs.length / 2)] ?? 0;

if (!given["skip-build"]) await build();
const folder = await mkdtemp(join(tmpdir(), "groundwork-export-bench-"));
try {
  const workshops = (await Promise.all(methods.map((method) => method.sample()))).map(grown);
  const stickies = workshops.flatMap(({ elements }) =>
    elements.filter(({ type }) => type === "sticky"),
  ).length;
  const from = join(folder, "programme");
  await mkdir(from);
  for (const workshop of workshops)
    await writeFile(join(from, `${workshop.control.id}.groundwork`), packed(workshop));

  // The limit writes what the first export wrote, from one file with all of it.
  const plain = join(folder, "plain.mjs");
  await writeFile(
    plain,
    `import { mkdir, readFile, writeFile } from "node:fs/promises";
     import { dirname, join } from "node:path";
     const files = JSON.parse(await readFile(process.argv[2], "utf8"));
     for (const { path, base64 } of files) {
       const to = join(process.argv[3], path);
       await mkdir(dirname(to), { recursive: true });
       await writeFile(to, Buffer.from(base64, "base64"));
     }`,
  );
  const exports: Run[] = [];
  const limit: Run[] = [];
  let bytes = 0;
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    const to = join(folder, `out${round}`);
    exports.push(await runOf([join(places.out, "cli/main.js"), "export", from, "--to", to, ...undrawn]));
    const entries = await readdir(to, { recursive: true, withFileTypes: true });
    const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    const contents = await Promise.all(
      paths.map(async (path) => ({ path: path.slice(to.length + 1), content: await readFile(path) })),
    );
    bytes = contents.reduce((sum, { content }) => sum + content.length, 0);
    count = contents.length;
    const all = join(folder, "all.json");
    await writeFile(
      all,
      JSON.stringify(contents.map(({ path, content }) => ({ path, base64: content.toString("base64") }))),
    );
    limit.push(await runOf([plain, all, join(folder, `plain${round}`)]));
    // Nothing is deleted between rounds: some file systems pass over the places of what was deleted in the last minutes,
    // one by one, so that every new file takes them longer.
  }
  const [seconds, least] = [exports, limit].map((runs) => median(runs.map((run) => run.seconds)));
  const [busy, leastBusy] = [exports, limit].map((runs) => median(runs.map((run) => run.onProcessor)));
  const [megabytes, leastMegabytes] = [exports, limit].map((runs) =>
    median(runs.map((run) => run.megabytes)),
  );
  const row = (name: string, ours = 0, other = 0, unit = "", most = "") =>
    console.log(
      `| ${name} | ${ours.toFixed(2)} ${unit} | ${other.toFixed(2)} ${unit} | ${(ours / other).toFixed(1)} | ${most} |`,
    );
  console.log(
    `${workshops.length} workshops, ${stickies} stickies: ${count} files, ${(bytes / 1e6).toFixed(1)} MB; median of ${rounds}\n`,
  );
  console.log("| | groundwork export | start Node, write the same bytes | ratio | limit |\n|-|-|-|-|-|");
  row("time", seconds, least, "s", `${limits.seconds} s`);
  row("on the processor", busy, leastBusy, "s");
  row("memory", megabytes, leastMegabytes, "MB", `${limits.megabytes} MB`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
