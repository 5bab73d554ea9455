import { randomBytes } from "node:crypto";
import type { Dirent } from "node:fs";
import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as v from "valibot";
import { safeFileName } from "#electron/files/names.ts";
import { readWorkshopBytes } from "#electron/files/read.ts";
import { codeOf, failure, reasonOf, Refused } from "#electron/files/trouble.ts";
import { writeBeside } from "#electron/files/write.ts";
import { maxFileBytes } from "#shared/file/limits.ts";
import { readWorkshopFile } from "#shared/file/readWorkshop.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import type { AnswerOf, RequestOf } from "#shared/ipc/contract.ts";
import type { Failed } from "#shared/ipc/files.ts";
import type { ProgrammeFolder } from "#shared/ipc/programmes.ts";
import { isFileInFolder, longestProgrammeFile, programmeFileName } from "#shared/programme/fileInFolder.ts";
import { parseProgramme, writeProgramme } from "#shared/programme/programmeFile.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import type { FileDialogs } from "./dialogs.ts";
import type { Grants } from "./grants.ts";
import { keptIn } from "./kept.ts";

/** Everything done with folders of programmes: the answers to the page's `programme.…` requests. */
export interface ProgrammeFolders {
  readonly choose: (request: RequestOf<"programme.choose">) => Promise<AnswerOf<"programme.choose">>;
  readonly look: (request: RequestOf<"programme.look">) => Promise<AnswerOf<"programme.look">>;
  readonly read: (request: RequestOf<"programme.read">) => Promise<AnswerOf<"programme.read">>;
  readonly follow: (request: RequestOf<"programme.follow">) => Promise<AnswerOf<"programme.follow">>;
  readonly add: (request: RequestOf<"programme.add">) => Promise<AnswerOf<"programme.add">>;
  readonly write: (request: RequestOf<"programme.write">) => Promise<AnswerOf<"programme.write">>;
  readonly reveal: (request: RequestOf<"programme.reveal">) => AnswerOf<"programme.reveal">;
  readonly watch: (request: RequestOf<"programme.watch">) => AnswerOf<"programme.watch">;
  /** The grant of a folder by its path; undefined where nobody chose it. */
  readonly grantOf: (path: string) => string | undefined;
  /** Opens a folder, or the programme.json in one, that the system handed over. */
  readonly openPath: (path: string) => Promise<AnswerOf<"programme.look">>;
}

interface ProgrammeFoldersNeeds {
  /** The app's own folder, where it is kept which folders were chosen. */
  readonly userData: string;
  readonly grants: Grants;
  readonly dialogs: Pick<FileDialogs, "askWhichFolder">;
  /** Where a folder is looked for first. */
  readonly homeFolder: string;
  readonly showInFolder: (path: string) => void;
  /** Hears which folders to watch from now on. */
  readonly watch?: (folders: readonly string[]) => void;
  /** Writes a file whole or not at all. */
  readonly write?: typeof writeBeside;
}

const chosenFolder = v.object({ grant: v.string(), path: v.string() });
const stored = v.object({ version: v.literal(1), folders: v.array(chosenFolder) });
// Far more than anyone works with; without an end the file would grow for ever.
const maxKept = 200;

export async function createProgrammeFolders({
  userData,
  grants,
  dialogs,
  homeFolder,
  showInFolder,
  watch = () => undefined,
  write = writeBeside,
}: ProgrammeFoldersNeeds): Promise<ProgrammeFolders> {
  const store = keptIn(join(userData, "programmes.json"), stored);
  let folders = (await store.read())?.folders ?? [];
  const pathOf = (grant: string) => folders.find((one) => one.grant === grant)?.path;

  /** A folder as the page may know it: by the grant that it has, or a new one. */
  async function granted(path: string): Promise<ProgrammeFolder["folder"]> {
    const known = folders.find((one) => one.path === path);
    const entry = known ?? { grant: randomBytes(16).toString("hex"), path };
    if (!known) {
      folders = [entry, ...folders].slice(0, maxKept);
      await store.write({ version: 1, folders });
    }
    return { grant: entry.grant, name: basename(path), place: dirname(path) };
  }

  /** One change of a folder at a time: what is looked at is not changed before it is written. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };

  /** Does something with a folder by its grant; what goes wrong is told in words. */
  async function within<Answer>(
    grant: string,
    work: (path: string) => Promise<Answer>,
  ): Promise<Answer | Failed> {
    const path = pathOf(grant);
    if (path === undefined)
      return { is: "failed", reason: "unknown-grant", message: sayProgramme("programme.folder.unknown") };
    try {
      return await work(path);
    } catch (fault) {
      return folderFailure(path, fault);
    }
  }

  async function listed(path: string): Promise<ProgrammeFolder> {
    const [entries, text] = [await readdir(path, { withFileTypes: true }), await programmeTextIn(path)];
    return {
      is: "programme",
      folder: await granted(path),
      text,
      files: await workshopFilesAmong(path, entries),
    };
  }

  async function openPath(path: string): Promise<AnswerOf<"programme.look">> {
    const folder = basename(path) === programmeFileName ? dirname(path) : path;
    try {
      return await listed(folder);
    } catch (fault) {
      return folderFailure(folder, fault);
    }
  }

  return {
    openPath,
    grantOf: (path) => folders.find((one) => one.path === path)?.grant,

    watch: ({ folders: grantsOfThem }) => {
      watch(grantsOfThem.flatMap((grant) => pathOf(grant) ?? []));
      return { is: "done" };
    },

    choose: async ({ purpose }) => {
      const path = await dialogs.askWhichFolder(
        homeFolder,
        sayProgramme(purpose === "open" ? "programme.folder.openTitle" : "programme.folder.keepTitle"),
      );
      return path === undefined ? { is: "cancelled" } : await openPath(path);
    },

    look: ({ folder }) => within(folder, listed),

    read: ({ folder, name }) =>
      within(folder, async (path) => {
        try {
          return { is: "read", bytes: await bytesIn(path, name) };
        } catch (fault) {
          return failure("open", name, fault);
        }
      }),

    follow: ({ folder, name, workshop }) =>
      within(folder, async (path) => {
        try {
          if (readWorkshopFile(await bytesIn(path, name)).workshop.id !== workshop)
            throw new Refused("not-a-workshop");
        } catch (fault) {
          return failure("open", name, fault);
        }
        const { grant } = await grants.saved(join(path, name), workshop);
        return { is: "followed", file: { grant, name, folder: path } };
      }),

    add: ({ folder, workshop, suggestedName, bytes }) =>
      inTurn(() =>
        within(folder, async (path) => {
          const name = (await fileOf(grants, path, workshop)) ?? (await freeName(path, suggestedName));
          const file = join(path, name);
          try {
            if (bytes.length > maxFileBytes) throw new Refused("too-large");
            await write(file, bytes);
          } catch (fault) {
            return failure("save", name, fault);
          }
          const { grant } = await grants.saved(file, workshop);
          return { is: "saved", file: { grant, name, folder: path } };
        }),
      ),

    write: ({ folder, text, was }) =>
      inTurn(() =>
        within(folder, async (path): Promise<AnswerOf<"programme.write">> => {
          // Only a programme is written, and as it is always written.
          const wanted = writeProgramme(parseProgramme(text).programme);
          const there = await programmeTextIn(path);
          if (there === wanted) return { is: "saved" };
          if (there !== was) return { is: "changed", text: there };
          await write(join(path, programmeFileName), new TextEncoder().encode(wanted));
          return { is: "saved" };
        }),
      ),

    reveal: ({ folder }) => {
      const path = pathOf(folder);
      if (path === undefined)
        return { is: "failed", reason: "unknown-grant", message: sayProgramme("programme.folder.unknown") };
      showInFolder(path);
      return { is: "done" };
    },
  };
}

/** The content of a workshop file in the folder itself: a link may lead anywhere, and is none. */
async function bytesIn(folder: string, name: string): Promise<Uint8Array> {
  const file = join(folder, name);
  if (!isFileInFolder(name) || !(await lstat(file)).isFile()) throw new Refused("not-a-workshop");
  return await readWorkshopBytes(file);
}

async function programmeTextIn(folder: string): Promise<string | null> {
  const path = join(folder, programmeFileName);
  const found = await lstat(path).catch(missing);
  if (!found) return null;
  if (!found.isFile() || found.size > longestProgrammeFile) throw new Refused("not-a-workshop");
  return await readFile(path, "utf8");
}

async function workshopFilesAmong(
  folder: string,
  entries: readonly Dirent[],
): Promise<ProgrammeFolder["files"]> {
  const names = entries.filter((entry) => entry.isFile() && isFileInFolder(entry.name));
  const files = await Promise.all(
    names.map(async ({ name }) => {
      const found = await stat(join(folder, name)).catch(missing);
      return found ? [{ name, stamp: `${found.mtimeMs} ${found.size}` }] : [];
    }),
  );
  return files.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The file that a workshop was last saved to, if that is in the folder and is nobody else's by now. */
async function fileOf(grants: Grants, folder: string, workshop: string): Promise<string | undefined> {
  const path = grants.recent().find((one) => one.workshop === workshop && dirname(one.path) === folder)?.path;
  if (path === undefined) return undefined;
  const name = basename(path);
  if (!(await lstat(path).catch(missing))) return name;
  try {
    return readWorkshopFile(await bytesIn(folder, name)).workshop.id === workshop ? name : undefined;
  } catch {
    // What cannot be read may be somebody's all the same.
    return undefined;
  }
}

/** A name for a title that nothing in the folder has, on disks with and without capitals. */
async function freeName(folder: string, title: string): Promise<string> {
  const taken = new Set((await readdir(folder)).map((name) => name.toLowerCase().normalize("NFC")));
  const name = safeFileName(title, fileExtension);
  const stem = name.slice(0, -fileExtension.length - 1);
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${stem} ${count}.${fileExtension}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

function missing(fault: unknown): undefined {
  if (codeOf(fault) !== "ENOENT") throw fault;
}

function folderFailure(path: string, fault: unknown): Failed {
  const reason = reasonOf(fault);
  const name = basename(path);
  if (reason === "not-a-workshop")
    return { is: "failed", reason, message: sayProgramme("programme.damaged") };
  if (reason === "gone" || reason === "read-only" || reason === "full-disk" || reason === "locked")
    return { is: "failed", reason, message: sayProgramme(`programme.folder.${reason}`, { name }) };
  const code = codeOf(fault) || (fault instanceof Error ? fault.message : String(fault));
  return { is: "failed", reason, message: sayProgramme("programme.folder.other", { name, code }) };
}
