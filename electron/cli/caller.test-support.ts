import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import * as v from "valibot";
import { groundwork } from "./groundwork.ts";

/** What a call of the program came to. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A process in which the program is called again and again, so that it is loaded but once; one call at a time. */
export interface Caller {
  /** Calls it from a folder, with what it says in pipes. */
  readonly call: (folder: string, args: readonly string[]) => Promise<Ended>;
  readonly end: () => Promise<void>;
}

const Call = v.object({ folder: v.string(), args: v.array(v.string()) });
/** Ends what one call says: no text has it. */
const end = "\0";

export function startCaller(): Caller {
  const child = fork(import.meta.filename, { stdio: ["ignore", "pipe", "pipe", "ipc"] });
  const ended = once(child, "exit");
  const [out, err] = [sayingsOf(child.stdout), sayingsOf(child.stderr)];
  return {
    call: async (folder, args) => {
      const code = codeFrom(child);
      child.send({ folder, args });
      return { out: await out(), err: await err(), code: await code };
    },
    end: async () => {
      child.disconnect();
      await ended;
    },
  };
}

async function codeFrom(child: ChildProcess): Promise<number> {
  const heard: unknown = await once(child, "message");
  return v.parse(v.looseTuple([v.number()]), heard)[0];
}

/** Gives what one call after the other said. */
function sayingsOf(pipe: Readable | null): () => Promise<string> {
  if (!pipe) throw new Error("The caller has no pipes.");
  let said = "";
  pipe.setEncoding("utf8").on("data", (text: string) => (said += text));
  return async () => {
    while (!said.includes(end)) await once(pipe, "data");
    const at = said.indexOf(end);
    const first = said.slice(0, at);
    said = said.slice(at + end.length);
    return first;
  };
}

async function answer(message: unknown): Promise<void> {
  const { folder, args } = v.parse(Call, message);
  process.env["INIT_CWD"] = folder;
  const page = join(import.meta.dirname, "../renderer");
  const code = await groundwork(args, { page }).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? "") : String(fault)}\n`);
    return 1;
  });
  process.stdout.write(end);
  process.stderr.write(end);
  process.send?.(code);
}

if (import.meta.main) process.on("message", (message) => void answer(message));
