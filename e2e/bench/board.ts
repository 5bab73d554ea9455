import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { places } from "#electron/launch/places.ts";
import { buildPages, servePagesOf } from "./build.ts";
import { type BenchPage, benchPages } from "./page.ts";
import { hotReport, reportOf } from "./report.ts";
import type { BenchResults, RunResult, StartUp } from "./results.ts";
import { runPage } from "./scenarios.ts";
import { measureStartups } from "./startup.ts";

// `npm run bench:board`: prints the table and writes what was measured to test-results; README.md says how to read it.

const { values: given } = parseArgs({
  options: {
    sizes: { type: "string", default: "500,2000,10000" },
    rounds: { type: "string", default: "3" },
    only: { type: "string" },
    steps: { type: "string" },
    shots: { type: "string" },
    out: { type: "string", default: join(places.results, "bench.json") },
    "without-rivals": { type: "boolean", default: false },
    "skip-build": { type: "boolean", default: false },
    profile: { type: "boolean", default: false },
    startup: { type: "boolean", default: false },
    "startup-only": { type: "boolean", default: false },
  },
});

const sizes = given.sizes.split(",").map(Number);
const rounds = Number(given.rounds);
const wanted = given.only?.split(",");
const pages = benchPages.filter(
  ({ name, from }) => (wanted?.includes(name) ?? true) && !(given["without-rivals"] && from === "rivals"),
);
const readable = given.profile;

async function runAll(onRun: (run: RunResult) => Promise<void>): Promise<void> {
  const folders = [...new Set(pages.map(({ from }) => from))];
  const servers = new Map<BenchPage["from"], Awaited<ReturnType<typeof servePagesOf>>>();
  for (const from of folders) {
    if (!given["skip-build"]) await buildPages(from, { readable });
    servers.set(from, await servePagesOf(from, { readable }));
  }
  try {
    for (const n of sizes)
      for (let round = 0; round < rounds; round += 1)
        // Another page goes first each round, so that none is always the one after a pause.
        for (const [place] of pages.entries()) {
          const page = pages[(place + round) % pages.length];
          const server = page && servers.get(page.from);
          if (!page || !server) continue;
          const begun = performance.now();
          const run = await runPage(page, {
            address: `${server.address}${page.file}`,
            n,
            round,
            profiling: given.profile,
            only: given.steps === undefined ? undefined : new Set(given.steps.split(",")),
            shots: given.shots,
          });
          await onRun(run);
          const seconds = ((performance.now() - begun) / 1000).toFixed(1);
          process.stderr.write(
            `${page.name}, ${n}, round ${round + 1}: ${seconds} s. ${run.faults.join(" ")}\n`,
          );
        }
  } finally {
    for (const server of servers.values()) await server.close();
  }
}

const runs: RunResult[] = [];
let startup: readonly StartUp[] | undefined;
const results = (): BenchResults => ({
  started,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  rounds,
  sizes: given["startup-only"] ? [] : sizes,
  pages: pages.map(({ name }) => name),
  runs,
  startup,
});
const started = new Date().toISOString();
const write = async () => {
  await mkdir(places.results, { recursive: true });
  await writeFile(given.out, `${JSON.stringify(results(), undefined, 1)}\n`);
};

if (!given["startup-only"])
  await runAll(async (run) => {
    runs.push(run);
    await write();
  });
if (given.startup || given["startup-only"]) {
  startup = await measureStartups({ n: 2_000, starts: 3 });
  await write();
}
process.stdout.write(given.profile ? `${hotReport(runs)}\n` : reportOf(results()));
process.exit(0);
