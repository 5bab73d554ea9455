import { randomBytes } from "node:crypto";
import { access, constants, lstat, open, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { leftoverName, sweepLeftovers } from "./leftovers.ts";
import { codeOf, Refused } from "./trouble.ts";

/**
 * Writes a file so that at every moment its path holds either all of the old content or all of the new.
 *
 * Throws Node's own errors, or Refused; then the old content is untouched and nothing is left behind.
 */
export async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  const target = await realTarget(path);
  const mode = await modeOf(target);
  const folder = dirname(target);
  await sweepLeftovers(folder);
  const beside = join(folder, leftoverName(randomBytes(8).toString("hex")));
  try {
    await writeAndSync(beside, bytes, mode);
    await renameOver(beside, target);
  } catch (fault) {
    await rm(beside, { force: true });
    throw fault;
  }
  await syncFolder(folder);
}

/** Where a path leads: a link stays a link, and the file that it points to is replaced. */
async function realTarget(path: string, hops = 8): Promise<string> {
  const target = join(await realpath(dirname(path)), basename(path));
  const found = await lstat(target).catch(missing);
  if (!found?.isSymbolicLink()) return target;
  if (hops === 0) throw new Refused("gone");
  return await realTarget(resolve(dirname(target), await readlink(target)), hops - 1);
}

/** The mode to keep, or undefined for a new file. */
async function modeOf(target: string): Promise<number | undefined> {
  const found = await stat(target).catch(missing);
  if (!found) return undefined;
  if (!found.isFile()) throw new Refused("not-a-workshop");
  // A rename would replace a file that its owner has made read-only.
  await access(target, constants.W_OK);
  return found.mode & 0o777;
}

function missing(fault: unknown): undefined {
  if (codeOf(fault) !== "ENOENT") throw fault;
}

async function writeAndSync(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await open(path, "wx");
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file its place, and waits where somebody holds it for a moment. Throws Node's own errors, or Refused. */
export async function renameOver(from: string, to: string): Promise<void> {
  if (process.platform !== "win32") {
    await rename(from, to);
    return;
  }
  // On Windows a virus scanner or an indexer holds a fresh file for a moment, and a rename is refused meanwhile.
  for (const pause of [20, 50, 100, 200, 400, 800]) {
    try {
      await rename(from, to);
      return;
    } catch (fault) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(fault))) throw fault;
      await wait(pause);
    }
  }
  throw new Refused("locked");
}

/** Makes the rename itself survive a power cut, where folders can be synced at all. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (fault) {
    // The content is safe already; Windows and some network disks know no syncing of folders.
    if (!["EPERM", "EACCES", "EISDIR", "EINVAL", "ENOTSUP", "EBADF"].includes(codeOf(fault))) throw fault;
  }
}
