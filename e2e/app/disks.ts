import { execFileSync } from "node:child_process";
import { appendFile, chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { isLinuxRoot } from "#electron/launch/system.ts";

/** A folder where nothing can be saved, what the person is told about it, and its end. */
export interface BadPlace {
  readonly folder: string;
  readonly says: string;
  readonly end: () => void;
}

const nothingToEnd = () => undefined;

/** A folder that may not be written to. */
export async function readOnlyPlace(parent: string): Promise<BadPlace> {
  const says = "because the file or its folder may not be changed";
  const folder = join(parent, "read-only");
  await mkdir(folder);
  // Root may write everywhere but to what is mounted read-only.
  if (isLinuxRoot()) return mounted(folder, "ro", says);
  await chmod(folder, 0o500);
  return { folder, says, end: nothingToEnd };
}

/** A disk with less room than a workshop needs. Only root can make one; for others it is a folder that is gone. */
export async function fullPlace(parent: string): Promise<BadPlace> {
  const folder = join(parent, "full");
  if (!isLinuxRoot()) return { folder, says: "because its folder is no longer there", end: nothingToEnd };
  await mkdir(folder);
  const place = mounted(folder, "size=64k", "because the disk is full");
  if (place.folder === folder) await fill(join(folder, "filler"));
  return place;
}

/** Writes until the disk takes no more. */
async function fill(path: string): Promise<void> {
  const block = new Uint8Array(1024);
  try {
    for (;;) await appendFile(path, block);
  } catch {
    // That was the point.
  }
}

function mounted(folder: string, options: string, says: string): BadPlace {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "none", folder], { stdio: "pipe" });
  } catch {
    // A container may not mount: then the place is one that does not exist.
    return {
      folder: join(folder, "gone"),
      says: "because its folder is no longer there",
      end: nothingToEnd,
    };
  }
  return { folder, says, end: () => void execFileSync("umount", [folder]) };
}
