import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A server of NATS with JetStream on loopback. */
export interface NatsServer {
  readonly address: string;
  readonly port: number;
  /** Ends it at once. */
  readonly kill: () => Promise<void>;
}

/** Three servers that keep everything three times, and by number what starts one of them again. */
export async function startCluster(folder: string): Promise<{
  readonly servers: NatsServer[];
  readonly startAgain: (at: number) => Promise<void>;
}> {
  const routes = await freePorts(3);
  const start = (at: number, port?: number): Promise<NatsServer> =>
    startNats(join(folder, `nats-${at}`), port, [
      `--name=nats-${at}`,
      "--cluster_name=groundwork",
      `--cluster=nats://127.0.0.1:${routes[at] ?? 0}`,
      `--routes=${routes.map((route) => `nats://127.0.0.1:${route}`).join(",")}`,
    ]);
  const servers = await Promise.all([0, 1, 2].map((at) => start(at)));
  return {
    servers,
    startAgain: async (at) => {
      servers[at] = await start(at, servers[at]?.port);
    },
  };
}

/** So many, each another: all are held until the last is found. */
async function freePorts(count: number): Promise<readonly number[]> {
  const held = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(held.map((server) => once(server, "listening")));
  const ports = held.map((server) => {
    const bound = server.address();
    if (bound === null || typeof bound === "string") throw new Error("There is no port.");
    return bound.port;
  });
  await Promise.all(held.map((server) => once(server.close(), "close")));
  return ports;
}

/** Starts one that keeps its data in a folder, on any free port for -1, and waits until it is ready. */
export async function startNats(
  folder: string,
  port = -1,
  more: readonly string[] = [],
): Promise<NatsServer> {
  const server: ChildProcess = spawn(
    "nats-server",
    ["--addr", "127.0.0.1", "--port", String(port), "--jetstream", "--store_dir", folder, ...more],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = once(server, "exit");
  let found = port;
  const log: string[] = [];
  if (server.stderr === null) throw new Error("NATS has no log.");
  for await (const line of createInterface({ input: server.stderr })) {
    log.push(line);
    found = Number(/client connections on 127\.0\.0\.1:(\d+)/.exec(line)?.[1] ?? found);
    if (line.includes("Server is ready")) {
      server.stderr.resume();
      return {
        address: `nats://127.0.0.1:${found}`,
        port: found,
        kill: async () => {
          server.kill("SIGKILL");
          await ended;
        },
      };
    }
  }
  throw new Error(`NATS did not start:\n${log.join("\n")}`);
}
