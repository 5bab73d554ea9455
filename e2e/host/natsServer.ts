import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** A server of NATS with JetStream on loopback. */
export interface NatsServer {
  readonly address: string;
  readonly port: number;
  /** Ends it at once. */
  readonly kill: () => Promise<void>;
}

/** Starts one that keeps its data in a folder, on any free port for -1, and waits until it is ready. */
export async function startNats(folder: string, port = -1): Promise<NatsServer> {
  const server: ChildProcess = spawn(
    "nats-server",
    ["--addr", "127.0.0.1", "--port", String(port), "--jetstream", "--store_dir", folder],
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
