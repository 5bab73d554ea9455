import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type ChildHost, startChildHost } from "#electron/host/children.test-support.ts";
import { places } from "#electron/launch/places.ts";
import { startNats } from "#e2e/host/natsServer.ts";
import { type Load, type LoadSettings, measureLoad } from "./syncLoad.ts";
import { memoryOf, startFile } from "./syncProcesses.ts";
import { measureTwoHours, workshopWith } from "./syncWorkshops.ts";

// `npm run bench:sync`: the host beside a plain y-protocols server, in one run. README.md says how to read it.

const { values: given } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    rounds: { type: "string", default: "2" },
    people: { type: "string", default: "50,200" },
    only: { type: "string", default: "load,join,memory,nats,growth" },
  },
});
const wanted = new Set(given.only.split(","));
const seconds = Number(given.seconds);
const folder = await mkdtemp(join(tmpdir(), "groundwork-sync-bench-"));
const id = "k7m2q9x4ta";
const results: Record<string, unknown> = {};

function tell(line: string): void {
  console.log(line);
}

/** A host of its own with these workshops in it; the link is the first one's. */
async function startHostWith(
  name: string,
  files: readonly Uint8Array[],
  ...args: readonly string[]
): Promise<ChildHost> {
  const place = join(folder, name);
  await mkdir(place, { recursive: true });
  const paths = files.map((_, n) => join(place, `${n}.groundwork`));
  await Promise.all(paths.map((path, n) => writeFile(path, files[n] ?? new Uint8Array())));
  const data = args.includes("--nats") ? {} : { folder: join(place, "data") };
  return startChildHost({ ...data, args: [...args, ...paths.flatMap((path) => ["--file", path])] });
}

async function end(host: ChildHost): Promise<void> {
  host.process.kill("SIGTERM");
  await host.ended;
}

function doorOf(host: ChildHost, token = host.token, workshop = id): LoadSettings["doors"][number] {
  return { base: `${host.address}/sync/${workshop}`, room: "board", params: { token } };
}

async function load(server: string, people: number): Promise<Load> {
  if (server === "host") {
    const host = await startHostWith(`load-${people}-${Date.now()}`, [workshopWith(id, 50).file]);
    const measured = await measureLoad({ servers: [host.process], doors: [doorOf(host)], people, seconds });
    await end(host);
    return measured;
  }
  const plain = await startFile("syncPlain.ts", server);
  const door = { base: `ws://127.0.0.1:${plain.said}`, room: "board", params: {} };
  const measured = await measureLoad({ servers: [plain.process], doors: [door], people, seconds });
  await plain.end();
  return measured;
}

function row(name: string, { p50, p95, p99, arrivals, cpu, memory }: Load): string {
  const times = [p50, p95, p99].map((time) => time.toFixed(1)).join(" | ");
  return `| ${name} | ${times} | ${arrivals} | ${cpu.toFixed(1)} | ${memory.toFixed(0)} |`;
}

if (wanted.has("load")) {
  tell(
    "| people and server | p50 ms | p95 ms | p99 ms | arrivals | CPU s | memory MB |\n| --- | --- | --- | --- | --- | --- | --- |",
  );
  for (const people of given.people.split(",").map(Number))
    for (let round = 1; round <= Number(given.rounds); round += 1)
      for (const server of ["batched", "host", ...(round === 1 ? ["unbatched"] : [])]) {
        const measured = await load(server, people);
        results[`load ${people} ${server} ${round}`] = measured;
        tell(
          row(`${people}, ${server === "host" ? "**host**" : `plain, ${server}`}, round ${round}`, measured),
        );
      }
}

if (wanted.has("join")) {
  const { file, bytes } = workshopWith(id, 10_000);
  const host = await startHostWith("join", [file]);
  const { base, room, params } = doorOf(host);
  const times: number[] = [];
  let received = 0;
  class Counting extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols);
      this.on("message", (data: Buffer | ArrayBuffer) => (received += data.byteLength));
    }
  }
  for (let n = 0; n < 5; n += 1) {
    const doc = new Y.Doc();
    received = 0;
    const began = performance.now();
    const provider = new WebsocketProvider(base, room, doc, {
      params,
      // @ts-expect-error -- the library wants the browser's class, of which ws leaves out what nobody here uses.
      WebSocketPolyfill: Counting,
      disableBc: true,
    });
    await new Promise<void>((done) => {
      provider.once("sync", () => done());
    });
    times.push(performance.now() - began);
    provider.destroy();
    doc.destroy();
  }
  await end(host);
  times.sort((a, b) => a - b);
  const median = times[2] ?? NaN;
  results["join"] = { median, received, bytes };
  tell(
    `Joining a board of 10,000 stickies: ${median.toFixed(0)} ms (median of 5), ${received} bytes of a document of ${bytes}.`,
  );
}

if (wanted.has("memory")) {
  const ids = Array.from({ length: 10 }, (_, n) => `000000000${n}`);
  const host = await startHostWith(
    "memory",
    ids.map((one) => workshopWith(one, 2000).file),
  );
  const tokens = host.lines.flatMap((line) => /#join=(\w+)\.(\S+)/.exec(line)?.slice(1) ?? []);
  const addresses = ids.map((one, n) => {
    const { base, room, params } = doorOf(host, tokens[2 * n + 1], one);
    return `${base}/${room}?${new URLSearchParams(params).toString()}`;
  });
  // At a fifth of the other load's pace: what is asked is what the boards take, not how two cores keep up.
  const crowd = await startFile("syncCrowd.ts", "200", "0.2", ...addresses);
  await wait(10_000);
  const memory = memoryOf(host.process);
  await crowd.end();
  await end(host);
  results["memory"] = memory;
  tell(
    `Ten boards of 2,000 stickies with twenty people on each, after ten seconds of work: ${memory.toFixed(0)} MB.`,
  );
}

if (wanted.has("nats")) {
  const nats = await startNats(join(folder, "nats"));
  const one = await startHostWith("nats", [workshopWith(id, 50).file], "--nats", nats.address);
  const two = await startHostWith("nats-two", [], "--nats", nats.address);
  const measured = await measureLoad({
    servers: [one.process, two.process],
    doors: [doorOf(one), doorOf(two, one.token)],
    people: 50,
    seconds,
  });
  await end(one);
  await end(two);
  await nats.kill();
  results["nats"] = measured;
  tell(row("50 on two hosts through NATS", measured));
}

if (wanted.has("growth")) {
  const { document, opens, log } = await measureTwoHours(join(folder, "growth"));
  results["growth"] = { document, opens, log };
  tell(
    `A workshop of two hours: document ${(document / 1000).toFixed(0)} KB, read in ${opens.toFixed(0)} ms; log ${(log / 1e6).toFixed(2)} MB.`,
  );
}

await mkdir(places.results, { recursive: true });
await writeFile(join(places.results, "sync.json"), `${JSON.stringify(results, undefined, 2)}\n`);
await rm(folder, { recursive: true });
