import type { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { elementMaps } from "#shared/board/documents.ts";
import { cpuOf, memoryOf, startFile } from "./syncProcesses.ts";

/** What one server did under one load. */
export interface Load {
  /** From one client to another, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** How many arrivals these are of. */
  readonly arrivals: number;
  /** Processor time of the server, in seconds. */
  readonly cpu: number;
  /** Memory of the server at the end, in MB. */
  readonly memory: number;
}

export interface LoadSettings {
  /** The servers' processes; their processor time and memory are added up. */
  readonly servers: readonly ChildProcess[];
  /** Where people connect: what comes before the parameters, then the parameters. People are spread over them. */
  readonly doors: readonly {
    readonly base: string;
    readonly room: string;
    readonly params: Record<string, string>;
  }[];
  readonly people: number;
  readonly seconds: number;
}

const measuring = 8;

/** Puts a crowd and eight full clients on a board and measures how long it takes from one of the eight to the others. */
export async function measureLoad({ servers, doors, people, seconds }: LoadSettings): Promise<Load> {
  const addresses = doors.map(
    ({ base, room, params }) => `${base}/${room}?${new URLSearchParams(params).toString()}`,
  );
  const clients = Array.from({ length: measuring }, (_, n) => fullClient(doors[n % doors.length]));
  await Promise.all(clients.map(({ synced }) => synced));
  const crowd = await startFile("syncCrowd.ts", String(people - measuring), "1", ...addresses);
  const taken: number[] = [];
  const timers = clients.map(({ doc, provider }, place) => {
    const sticky = new Y.Map<unknown>();
    elementMaps(doc).set(`m${place}`, sticky);
    elementMaps(doc).observeDeep((events, { origin }) => {
      if (origin !== provider) return;
      const now = performance.now();
      for (const { target } of events) {
        const box: unknown = target instanceof Y.Map ? target.get("box") : undefined;
        const at: unknown = Array.isArray(box) ? box[5] : undefined;
        if (typeof at === "number") taken.push(now - at);
      }
    });
    return {
      move: () => sticky.set("box", [Math.round(Math.random() * 4000), 100, 200, 200, 0, performance.now()]),
      show: () =>
        provider.awareness.setLocalState({ user: { name: `m${place}` }, cursor: [Math.random() * 4000, 1] }),
    };
  });
  const running = timers.flatMap(({ move, show }) => [
    setInterval(move, 200 + Math.random()),
    setInterval(show, 100 + Math.random()),
  ]);
  // The first seconds belong to joining and to the compiler.
  await wait(3000);
  taken.length = 0;
  const before = servers.reduce((sum, server) => sum + cpuOf(server), 0);
  await wait(seconds * 1000);
  const cpu = servers.reduce((sum, server) => sum + cpuOf(server), 0) - before;
  const memory = servers.reduce((sum, server) => sum + memoryOf(server), 0);
  for (const timer of running) clearInterval(timer);
  await crowd.end();
  for (const { doc, provider } of clients) {
    provider.destroy();
    doc.destroy();
  }
  taken.sort((a, b) => a - b);
  const at = (part: number): number => taken[Math.floor(taken.length * part)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), arrivals: taken.length, cpu, memory };
}

function fullClient(door: LoadSettings["doors"][number] | undefined): {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly synced: Promise<void>;
} {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(door?.base ?? "", door?.room ?? "", doc, {
    params: door?.params ?? {},
    // @ts-expect-error -- the library wants the browser's class, of which ws leaves out what nobody here uses.
    WebSocketPolyfill: WebSocket,
    disableBc: true,
  });
  const synced = new Promise<void>((done) => {
    provider.once("sync", () => done());
  });
  return { doc, provider, synced };
}
