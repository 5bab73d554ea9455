import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type ChildHost, startChildHost } from "#electron/host/children.test-support.ts";
import { Client } from "#electron/host/clients.test-support.ts";
import { killAgainAndAgain } from "#electron/host/kills.test-support.ts";
import { build } from "#electron/launch/build.ts";
import { elementMaps } from "#shared/board/documents.ts";
import { places } from "#electron/launch/places.ts";
import { startNats } from "#e2e/host/natsServer.ts";
import { measureFailures } from "./syncFailures.ts";
import { type Joined, measureJoin } from "./syncJoin.ts";
import { type Load, type LoadSettings, measureLoad } from "./syncLoad.ts";
import { measureBarePresence, measurePresence } from "./syncPresence.ts";
import { memoryOf, startFile } from "./syncProcesses.ts";
import { measureTwoHours, wallFile, workshopWith } from "./syncWorkshops.ts";

// `npm run bench:sync`: the host beside a plain y-protocols server, in one run. README.md says how to read it.

const { values: given } = parseArgs({
  options: {
    seconds: { type: "string", default: "20" },
    rounds: { type: "string", default: "2" },
    people: { type: "string", default: "50,200" },
    only: { type: "string", default: "load,join,presence,memory,nats,failures,kills,growth" },
    profile: { type: "boolean", default: false },
    shot: { type: "string" },
    "skip-build": { type: "boolean", default: false },
  },
});
const wanted = new Set(given.only.split(","));
const seconds = Number(given.seconds);
const folder = await mkdtemp(join(tmpdir(), "groundwork-sync-bench-"));
const id = "k7m2q9x4ta";
// As it runs on a server.
const built = join(places.out, "cli/main.js");
if (!given["skip-build"]) await build();
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
  return startChildHost({ ...data, built, args: [...args, ...paths.flatMap((path) => ["--file", path])] });
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
  const { file, bytes } = wallFile(id, 10_000);
  const host = await startHostWith("join", [file]);
  const elsewhere = new Client({ address: host.address, token: host.token });
  await elsewhere.synced();
  const joins: Joined[] = [];
  for (let n = 0; n < 5; n += 1) {
    const before = elementMaps(elsewhere.doc).size;
    joins.push(
      await measureJoin(host, id, () => elsewhere.until(({ doc }) => elementMaps(doc).size > before)),
    );
  }
  elsewhere.leave();
  await end(host);
  const median = (which: (one: Joined) => number): number =>
    joins.map(which).toSorted((a, b) => a - b)[2] ?? NaN;
  const joined = median((one) => one.joined);
  const received = median((one) => one.received);
  results["join"] = { joins, bytes };
  tell(
    `Joining a board of 10,000 stickies in Chromium, from "Join" to painted and all saved: ${joined.toFixed(0)} ms, ` +
      `${median((one) => one.onProcessor).toFixed(0)} of them on the processor; ` +
      `the first sticky at somebody else's after ${median((one) => one.wrote).toFixed(0)} ms (medians of 5); ` +
      `${received} bytes of a document of ${bytes} (${(received / bytes).toFixed(2)}×).`,
  );
}

if (wanted.has("presence")) {
  const people = 30;
  const host = await startHostWith("presence", [wallFile(id, 2000).file]);
  const { base, room, params } = doorOf(host);
  const crowd = await startFile(
    "syncCrowd.ts",
    String(people),
    "still",
    `${base}/${room}?${new URLSearchParams(params).toString()}`,
  );
  const page = await measurePresence(host, id, { people, profiling: given.profile, shot: given.shot });
  await crowd.end();
  await end(host);
  const bare = await measureBarePresence(people);
  results["presence"] = { page, bare };
  if (page.hot)
    tell(`ms per frame\nown:\n  ${page.hot.own.join("\n  ")}\nwhole:\n  ${page.hot.whole.join("\n  ")}`);
  tell(
    "| thirty pointers | frames a second | main thread ms a frame | on the processor | longest frame ms |\n| --- | --- | --- | --- | --- |",
  );
  for (const [name, { framesPerSecond, task, thread, longest }] of Object.entries({
    page,
    "bare canvas": bare,
  }))
    tell(
      `| ${name} | ${framesPerSecond.toFixed(0)} | ${task.toFixed(1)} | ${thread.toFixed(1)} | ${longest.toFixed(0)} |`,
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

if (wanted.has("failures")) {
  let count = 0;
  const failures = await measureFailures({
    folder: join(folder, "failures"),
    rounds: 6,
    startHost: (nats) => {
      count += 1;
      const files = count === 1 ? [workshopWith(id, 50).file] : [];
      return startHostWith(`failures-${count}`, files, "--nats", nats, "--name", "127.0.0.1");
    },
  });
  results["failures"] = failures;
  const { hosts, nats, acknowledged, lost, bytesPerByte } = failures;
  tell(
    `Bytes into NATS for each byte of an update: ${bytesPerByte.toFixed(2)}.\n` +
      `One of two hosts killed: all saved and seen again after ${hosts.map((time) => time.toFixed(0)).join(", ")} ms. ` +
      `NATS killed, and back after ten seconds: ${nats.toFixed(0)} ms. Lost: ${lost} of ${acknowledged}.`,
  );
}

if (wanted.has("kills")) {
  const place = join(folder, "kills");
  await mkdir(place);
  const file = join(place, "workshop.groundwork");
  await writeFile(file, workshopWith(id, 50).file);
  const { acknowledged, lost } = await killAgainAndAgain({ folder: place, file, rounds: 50 });
  results["kills"] = { acknowledged, lost: lost.length };
  tell(`Killed fifty times under load: ${lost.length} lost of ${acknowledged} acknowledged.`);
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
