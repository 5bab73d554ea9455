import { readFile, rename } from "node:fs/promises";
import * as v from "valibot";
import { codeOf } from "#electron/files/trouble.ts";
import { writeBeside } from "#electron/files/write.ts";
import { createWriteQueue } from "./queue.ts";

/** A small value that is kept over restarts in a file of its own. */
export interface Kept<Value> {
  /** What the file held; undefined where there is none. */
  readonly read: () => Promise<Value | undefined>;
  /** A value that cannot be kept is only warned of: at worst the person is asked again after a restart. */
  readonly write: (value: Value) => Promise<void>;
}

/** Keeps a value as JSON at this path; a damaged file is put aside and begun anew. */
export function keptIn<Value>(path: string, schema: v.GenericSchema<unknown, Value>): Kept<Value> {
  const queue = createWriteQueue(writeBeside);
  return {
    read: async () => {
      let text: string;
      try {
        text = await readFile(path, "utf8");
      } catch (fault) {
        if (codeOf(fault) === "ENOENT") return undefined;
        throw fault;
      }
      const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
      if (parsed.success) return parsed.output;
      await rename(path, `${path}.damaged`);
      return undefined;
    },
    write: async (value) => {
      try {
        await queue.write(path, new TextEncoder().encode(`${JSON.stringify(value, undefined, 2)}\n`));
      } catch (fault) {
        process.emitWarning(`${path} could not be kept: ${String(fault)}`);
      }
    },
  };
}
