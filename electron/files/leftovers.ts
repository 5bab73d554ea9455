import { createHash } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { codeOf } from "./trouble.ts";

/*
 * A process that is killed while it writes leaves its unfinished file beside the real one. The names say who wrote
 * them, so that the next one can clear away its own dead and nobody else's: a folder may be shared between machines.
 */
const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const pattern = new RegExp(`^\\.groundwork-${machine}-(\\d+)-[0-9a-f]+\\.tmp$`);

// Longer than anything is between being made and being renamed in a process that this one cannot see.
const oldEnough = 10_000;

const swept = new Set<string>();

/** The name for an unfinished file or folder of this process. */
export function leftoverName(unique: string): string {
  return `.groundwork-${machine}-${process.pid}-${unique}.tmp`;
}

/** Clears what killed processes of this machine left in a folder: once per folder and run, unless some is too fresh yet. */
export async function sweepLeftovers(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  try {
    for (const name of await readdir(folder)) {
      const writer = pattern.exec(name)?.[1];
      if (writer === undefined || isAlive(Number(writer))) continue;
      if (!(await removedAsOld(join(folder, name)))) swept.delete(folder);
    }
  } catch (fault) {
    // Tidying must never be the reason that a save fails: what is wrong with the folder shows in the write itself.
    if (codeOf(fault) === "") throw fault;
  }
}

async function removedAsOld(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  if (Date.now() - mtimeMs <= oldEnough) return false;
  await rm(path, { recursive: true, force: true });
  return true;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (fault) {
    // Not allowed to signal it: then it is there.
    return codeOf(fault) === "EPERM";
  }
}
