import { access } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { maxFileBytes } from "#shared/file/limits.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import type { AnswerOf, RequestOf } from "#shared/ipc/contract.ts";
import type { Failed, GrantedFile } from "#shared/ipc/files.ts";
import type { FileDialogs } from "./dialogs.ts";
import type { GrantedPath, Grants } from "./grants.ts";
import { safeFileName, withExtension } from "#electron/files/names.ts";
import type { Printer } from "#electron/main/printing.ts";
import { createWriteQueue } from "./queue.ts";
import { readWorkshopBytes } from "#electron/files/read.ts";
import { failure, Refused } from "#electron/files/trouble.ts";
import { writeBeside } from "#electron/files/write.ts";

/** Everything done with the person's files: the answers to the page's `file.…` requests. */
export interface Files {
  readonly saveAs: (request: RequestOf<"file.saveAs">) => Promise<AnswerOf<"file.saveAs">>;
  readonly save: (request: RequestOf<"file.save">) => Promise<AnswerOf<"file.save">>;
  readonly open: () => Promise<AnswerOf<"file.open">>;
  readonly openRecent: (request: RequestOf<"file.openRecent">) => Promise<AnswerOf<"file.openRecent">>;
  /** Opens a path that the system handed over: a double click, an argument. */
  readonly openPath: (path: string) => Promise<AnswerOf<"file.openRecent">>;
  readonly recent: () => Promise<AnswerOf<"file.recent">>;
  readonly forget: (request: RequestOf<"file.forget">) => Promise<AnswerOf<"file.forget">>;
  readonly reveal: (request: RequestOf<"file.reveal">) => AnswerOf<"file.reveal">;
  readonly exportText: (request: RequestOf<"file.exportText">) => Promise<AnswerOf<"file.exportText">>;
  readonly exportPicture: (
    request: RequestOf<"file.exportPicture">,
  ) => Promise<AnswerOf<"file.exportPicture">>;
  readonly exportPdf: (request: RequestOf<"file.exportPdf">) => Promise<AnswerOf<"file.exportPdf">>;
  /** Settles when nothing is being written any more. */
  readonly idle: () => Promise<void>;
}

interface FilesNeeds {
  readonly grants: Grants;
  readonly dialogs: Omit<FileDialogs, "askWhichFolder">;
  /** Where a first save is offered. */
  readonly homeFolder: string;
  /** Called with a path that was opened or saved, for the system's own list of recent documents. */
  readonly remember: (path: string) => void;
  readonly showInFolder: (path: string) => void;
  /** Makes a PDF of HTML. */
  readonly print: Printer["print"];
  /** Writes a file whole or not at all. */
  readonly write?: typeof writeBeside;
}

const recentCount = 20;

export function createFiles({
  grants,
  dialogs,
  homeFolder,
  remember,
  showInFolder,
  print,
  write = writeBeside,
}: FilesNeeds): Files {
  const queue = createWriteQueue(write);

  /** Where the person worked last, with a safe name for the title. */
  const offer = (title: string, extension: string): string => {
    const latest = grants.recent()[0];
    return join(latest ? dirname(latest.path) : homeFolder, safeFileName(title, extension));
  };

  /** The path to save to; undefined if the person thought better of it. */
  async function choose(title: string, extension: string): Promise<string | undefined> {
    const chosen = await dialogs.askWhereToSave(offer(title, extension), extension);
    if (chosen === undefined) return undefined;
    const path = withExtension(chosen, extension);
    // The system's dialog asked about replacing the name as typed, not with the extension that we add.
    const agreed = path === chosen || !(await exists(path)) || (await dialogs.askToReplace(basename(path)));
    return agreed ? path : undefined;
  }

  async function exportAs(
    title: string,
    extension: string,
    bytes: Uint8Array,
  ): Promise<AnswerOf<"file.exportText">> {
    const path = await choose(title, extension);
    if (path === undefined) return { is: "cancelled" };
    const trouble = await attempt(path, () => queue.write(path, bytes));
    return trouble ?? { is: "saved", name: basename(path), folder: dirname(path) };
  }

  async function openPath(path: string): Promise<AnswerOf<"file.openRecent">> {
    try {
      const bytes = await readWorkshopBytes(path);
      const granted = await grants.opened(path);
      remember(path);
      return { is: "opened", file: fileOf(granted), bytes };
    } catch (fault) {
      return failure("open", basename(path), fault);
    }
  }

  return {
    openPath,

    saveAs: async ({ workshop, suggestedName, bytes }) => {
      if (bytes.length > maxFileBytes) return failure("save", suggestedName, new Refused("too-large"));
      const path = await choose(suggestedName, fileExtension);
      if (path === undefined) return { is: "cancelled" };
      const trouble = await attempt(path, () => queue.write(path, bytes));
      if (trouble) return trouble;
      const granted = await grants.saved(path, workshop);
      remember(path);
      return { is: "saved", file: fileOf(granted) };
    },

    save: async ({ grant, bytes }) => {
      const granted = grants.find(grant);
      if (!granted) return failure("save", "", new Refused("unknown-grant"));
      const trouble = await attempt(granted.path, async () => {
        if (bytes.length > maxFileBytes) throw new Refused("too-large");
        await queue.write(granted.path, bytes);
      });
      if (trouble) return trouble;
      await grants.used(grant);
      return { is: "saved" };
    },

    open: async () => {
      const path = await dialogs.askWhatToOpen(homeFolder);
      return path === undefined ? { is: "cancelled" } : await openPath(path);
    },

    openRecent: async ({ grant }) => {
      const granted = grants.find(grant);
      return granted ? await openPath(granted.path) : failure("open", "", new Refused("unknown-grant"));
    },

    recent: async () => {
      const entries = grants.recent().slice(0, recentCount);
      const files = entries.map(async (entry) => ({
        ...fileOf(entry),
        workshop: entry.workshop,
        at: entry.at,
        exists: await exists(entry.path),
      }));
      return { files: await Promise.all(files) };
    },

    forget: async ({ grant }) => {
      await grants.forget(grant);
      return { is: "done" };
    },

    reveal: ({ grant }) => {
      const granted = grants.find(grant);
      if (!granted) return failure("open", "", new Refused("unknown-grant"));
      showInFolder(granted.path);
      return { is: "done" };
    },

    exportText: ({ suggestedName, text, extension }) =>
      exportAs(suggestedName, extension, new TextEncoder().encode(text)),

    exportPicture: async ({ suggestedName, bytes, extension }) =>
      bytes.length > maxFileBytes
        ? failure("save", suggestedName, new Refused("too-large"))
        : await exportAs(suggestedName, extension, bytes),

    exportPdf: async ({ suggestedName, html, paper }) => {
      const path = await choose(suggestedName, "pdf");
      if (path === undefined) return { is: "cancelled" };
      const trouble = await attempt(path, async () => queue.write(path, await print(html, paper)));
      return trouble ?? { is: "saved", name: basename(path), folder: dirname(path) };
    },

    idle: queue.idle,
  };
}

function fileOf({ grant, path }: GrantedPath): GrantedFile {
  return { grant, name: basename(path), folder: dirname(path) };
}

async function attempt(path: string, write: () => Promise<void>): Promise<Failed | undefined> {
  try {
    await write();
    return undefined;
  } catch (fault) {
    return failure("save", basename(path), fault);
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
