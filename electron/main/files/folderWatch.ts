import { type FSWatcher, watch } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isFileInFolder, programmeFileName } from "#shared/programme/fileInFolder.ts";

/** Tells when others change the workshops or the programme in folders. It asks the system to be told, and never polls. */
export interface FolderWatch {
  /** Watches these folders from now on and no others; one that was gone is watched again once it is back. */
  readonly follow: (folders: readonly string[]) => void;
  /** Writes as given, and takes what that changes for the app's own: it is told nobody. */
  readonly ownWrites: (write: Write) => Write;
  /** Ends all watching. */
  readonly close: () => void;
}

type Write = (path: string, bytes: Uint8Array) => Promise<void>;

interface FolderWatchSettings {
  readonly onChanged: (folder: string) => void;
  /** For how many milliseconds nothing may change before it is told: Git writes many files, one after the other. */
  readonly settles?: number;
  /** After how many milliseconds it is told at the latest, however much goes on. */
  readonly longest?: number;
}

/** A folder that is watched, and what happened in it since it was last told. */
interface Watched {
  readonly watcher: FSWatcher;
  /** Names of files; "" where the system does not say which. */
  readonly changed: Set<string>;
  since: number | undefined;
  timer: NodeJS.Timeout | undefined;
}

const isMinded = (name: string): boolean => name === programmeFileName || isFileInFolder(name);

/** The same as long as nobody writes the file; undefined where there is none. */
async function stampOf(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return undefined;
  }
}

/** How a file is left by what is being written to it; never rejects. */
async function left(path: string, written: Promise<void>): Promise<string | undefined> {
  await written.catch(() => undefined);
  return await stampOf(path);
}

export function createFolderWatch({
  onChanged,
  settles = 500,
  longest = 5000,
}: FolderWatchSettings): FolderWatch {
  const all = new Map<string, Watched>();
  /** How the app itself left files, by path; what it still writes is known once it is written. */
  const ours = new Map<string, Promise<string | undefined>>();

  function end(folder: string): void {
    const watched = all.get(folder);
    clearTimeout(watched?.timer);
    watched?.watcher.close();
    all.delete(folder);
  }

  async function isOurs(path: string): Promise<boolean> {
    const known = ours.get(path);
    return known !== undefined && (await known) === (await stampOf(path));
  }

  async function tell(folder: string, watched: Watched): Promise<void> {
    const names = [...watched.changed];
    watched.changed.clear();
    watched.since = undefined;
    const own = await Promise.all(names.map(async (name) => name !== "" && isOurs(join(folder, name))));
    if (all.get(folder) === watched && own.includes(false)) onChanged(folder);
  }

  function note(folder: string, watched: Watched, name: string): void {
    watched.changed.add(name);
    watched.since ??= Date.now();
    const rest = watched.since + longest - Date.now();
    clearTimeout(watched.timer);
    watched.timer = setTimeout(() => void tell(folder, watched), Math.max(0, Math.min(settles, rest)));
  }

  function begin(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false });
      const watched: Watched = { watcher, changed: new Set(), since: undefined, timer: undefined };
      all.set(folder, watched);
      watcher.on("change", (_, name) => {
        const file = name === null ? "" : String(name);
        if (file === "" || isMinded(file)) note(folder, watched, file);
        // Where the folder itself goes, its own name is told, and this watch hears nothing of what takes its place.
        else if (file === basename(folder)) void endIfGone(folder, watched);
      });
      watcher.on("error", () => {
        end(folder);
        onChanged(folder);
      });
    } catch {
      // It is not there, or the system watches no more: it is read when its map is opened, as ever.
    }
  }

  async function endIfGone(folder: string, watched: Watched): Promise<void> {
    if ((await stampOf(folder)) !== undefined || all.get(folder) !== watched) return;
    end(folder);
    onChanged(folder);
  }

  return {
    follow: (folders) => {
      const wanted = new Set(folders);
      for (const folder of all.keys()) if (!wanted.has(folder)) end(folder);
      for (const folder of wanted) if (!all.has(folder)) begin(folder);
      for (const path of ours.keys()) if (!wanted.has(dirname(path))) ours.delete(path);
    },

    ownWrites: (write) => async (path, bytes) => {
      const written = write(path, bytes);
      if (all.has(dirname(path))) ours.set(path, left(path, written));
      await written;
    },

    close: () => {
      for (const folder of all.keys()) end(folder);
    },
  };
}
