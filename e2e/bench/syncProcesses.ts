import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A process of the bench. */
export interface Running {
  readonly process: ChildProcess;
  /** What it said when it was ready. */
  readonly said: string;
  readonly end: () => Promise<void>;
}

/** Starts a file of this folder and waits until it says "ready". */
export async function startFile(file: string, ...args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = await new Promise<string>((done, fail) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("ready")) done(line.slice(6));
      else process.stderr.write(`${file}: ${line}\n`);
    });
    child.once("exit", () => fail(new Error(`${file} has ended.`)));
  });
  return {
    process: child,
    said,
    end: async () => {
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

/** Processor time of a process so far, in seconds (Linux). */
export function cpuOf({ pid = 0 }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Memory of a process now, in MB (Linux). */
export function memoryOf({ pid = 0 }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024) / 1e6;
}
