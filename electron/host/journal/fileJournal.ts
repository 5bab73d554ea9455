import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { workshopIdForm } from "#shared/access/joinLink.ts";
import { lockFolder } from "./folderLock.ts";
import { checkedWorkshop, type DocumentRecord, type Journal, type Notes, type Place } from "./journal.ts";
import { LogFile } from "./logFile.ts";
import { replaceFile, syncFolder } from "./replaceFile.ts";

export interface FileJournalSettings {
  /** Made if it is not there; this process alone may use it. */
  readonly folder: string;
  /** Slower by the disk's own time per update, and safe from power cuts too. */
  readonly throughToDisk?: boolean;
  readonly tell: (line: string) => void;
}

/** The journal of a single machine: a folder per workshop, a log and a snapshot per document. */
export async function openFileJournal(settings: FileJournalSettings): Promise<Journal> {
  const { folder, throughToDisk = false, tell } = settings;
  const unlock = await lockFolder(folder);
  return {
    open: async ({ workshop, document }: Place): Promise<DocumentRecord> => {
      const place = await folderOf(folder, workshop);
      const path = join(place, document);
      const { log, stored } = await LogFile.open({ path, throughToDisk, tell });
      return {
        stored,
        append: (update, at = Date.now()) => log.append(update, at),
        snapshot: (state) => log.snapshot(state),
        close: () => log.close(),
      };
    },
    workshops: async () => (await readdir(folder)).filter((name) => workshopIdForm.test(name)).toSorted(),
    notes: notesIn(folder),
    close: unlock,
  };
}

async function folderOf(folder: string, workshop: string): Promise<string> {
  const place = join(folder, checkedWorkshop(workshop));
  const made = await mkdir(place, { recursive: true, mode: 0o700 });
  if (made !== undefined) await syncFolder(folder);
  return place;
}

function notesIn(folder: string): Notes {
  // One change after the other, so that none is made of what another is just replacing.
  let last: Promise<void> = Promise.resolve();
  const read: Notes["read"] = async (workshop, name) => {
    try {
      return await readFile(join(folder, checkedWorkshop(workshop), `${name}.json`), "utf8");
    } catch (fault) {
      if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
      throw fault;
    }
  };
  return {
    read,
    change: (workshop, name, change) => {
      const changed = last.then(async () => {
        const text = change(await read(workshop, name));
        await replaceFile(join(await folderOf(folder, workshop), `${name}.json`), [Buffer.from(text)]);
      });
      last = changed.catch(() => undefined);
      return changed;
    },
  };
}
