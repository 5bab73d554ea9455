import { constants, open } from "node:fs/promises";
import { Refused } from "./trouble.ts";

/** More than any definition has, with all its spaces. */
const mostBytes = 1_000_000;

/** The text of a file that may define a method. Throws Node's own errors, or Refused. */
export async function readMethodFile(path: string): Promise<string> {
  // Without waiting: a pipe would otherwise be waited for until somebody writes into it.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) throw new Refused("not-a-workshop");
    if (found.size > mostBytes) throw new Refused("too-large");
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}
