import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readJoinLink } from "#shared/access/joinLink.ts";

const launcher = join(import.meta.dirname, "../launch/go.js");

/** A host in a process of its own. */
export interface ChildHost {
  readonly process: ChildProcess;
  readonly port: number;
  readonly address: string;
  /** Of the link that it printed; empty if it printed none. */
  readonly token: string;
  readonly lines: readonly string[];
  /** Settles with the exit code, or the name of the signal that ended it, when all that it said is in `lines`. */
  readonly ended: Promise<number | string>;
}

export interface ChildSettings {
  /** Where its data is; it is in NATS if left out. */
  readonly folder?: string;
  readonly port?: number;
  readonly args?: readonly string[];
  /** The built program, which then serves the page too; from its sources, and without the page, if left out. */
  readonly built?: string;
  /** The largest file that it may write, in KiB. */
  readonly largestFile?: number;
}

/** Starts `groundwork host`, and waits until it is there. */
export async function startChildHost(settings: ChildSettings): Promise<ChildHost> {
  const { folder, port = 0, args = [], built, largestFile } = settings;
  const data = folder === undefined ? [] : ["--folder", folder];
  const words = [
    "--max-semi-space-size=4",
    ...(built === undefined ? [launcher, "host", "--no-page"] : [built, "host"]),
    ...data,
    "--port",
    String(port),
    ...args,
  ];
  const child =
    largestFile === undefined
      ? spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] })
      : spawn("bash", ["-c", `ulimit -f ${largestFile}; exec "$0" "$@"`, process.execPath, ...words], {
          stdio: ["ignore", "pipe", "pipe"],
        });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  const complaints = createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  const read = Promise.all([once(output, "close"), once(complaints, "close")]);
  const ended = once(child, "exit").then(async ([code, signal]: unknown[]) => {
    await read;
    return Number(code ?? NaN) || String(signal ?? code);
  });
  let found = 0;
  let token = "";
  const ready = new Promise<void>((done, fail) => {
    output.on("line", (line) => {
      lines.push(line);
      found = Number(/running: https?:\/\/localhost:(\d+)\//.exec(line)?.[1] ?? found);
      const link = /(\S+#join=\S+)/.exec(line)?.[1];
      if (link !== undefined) token = readJoinLink(link)?.token ?? "";
      if (line.startsWith("Ctrl+C")) done();
    });
    output.once("close", () => fail(new Error(`The host did not start:\n${lines.join("\n")}`)));
  });
  await ready;
  return { process: child, port: found, address: `ws://127.0.0.1:${found}`, token, lines, ended };
}
