import { constants, open } from "node:fs/promises";
import { maxFileBytes } from "#shared/file/limits.ts";
import { Refused } from "./trouble.ts";

/** The content of a file that is not too large to be a workshop. Throws Node's own errors, or Refused. */
export async function readWorkshopBytes(path: string): Promise<Uint8Array> {
  // Without waiting: a pipe under a workshop's name would otherwise be waited for until somebody writes into it.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new Refused("not-a-workshop");
    if (found.size > maxFileBytes) throw new Refused("too-large");
    return await file.readFile();
  } finally {
    await file.close();
  }
}
