import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a file so that its path holds either all of the old content or all of the new. Rejects with Node's errors. */
export async function replaceFile(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  // One writer: the folder is locked, and calls for one path come one after the other.
  const beside = `${path}.new`;
  try {
    const file = await open(beside, "w", 0o600);
    try {
      for (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    throw fault;
  }
  await syncFolder(dirname(path));
}

/** Makes a new name in a folder outlive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders, and keeps its names by itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
