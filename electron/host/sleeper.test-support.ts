import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Client, stateOf, textsIn, type ClientWish } from "./clients.test-support.ts";

/** A client in a process of its own, which can be put to sleep as a laptop is when its lid is closed. */
export interface Sleeper {
  readonly process: ChildProcess;
  /** Puts a sticky on its board, whether it is connected or not. */
  readonly write: (text: string) => void;
  /** Settles with its document once the host has told that all it did is saved, and it has so many texts. */
  readonly saved: (texts: number) => Promise<string>;
  readonly end: () => Promise<void>;
}

export async function startSleeper({ address, token }: ClientWish): Promise<Sleeper> {
  const child = spawn(process.execPath, [import.meta.filename, address, token], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const output = createInterface({ input: child.stdout });
  // Its first line says that it is there.
  const isThere = await Promise.race([once(output, "line").then(() => true), ended.then(() => false)]);
  if (!isThere) throw new Error("The sleeper did not start.");
  return {
    process: child,
    write: (text) => child.stdin.write(`write ${text}\n`),
    saved: async (texts) => {
      child.stdin.write(`saved ${texts}\n`);
      return String((await once(output, "line"))[0]);
    },
    end: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function live([address = "", token = ""]: readonly string[]): Promise<void> {
  const client = new Client({ address, token });
  await client.synced();
  process.stdout.write("ready\n");
  for await (const line of createInterface({ input: process.stdin })) {
    const [word = "", ...rest] = line.split(" ");
    if (word === "write") client.write(rest.join(" "));
    if (word !== "saved") continue;
    await client.until(({ doc, isSaved }) => isSaved && textsIn(doc).length === Number(rest[0]));
    process.stdout.write(`${stateOf(client.doc)}\n`);
  }
}

if (import.meta.main) await live(process.argv.slice(2));
