import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import * as v from "valibot";
import { compareOutcomes } from "#electron/outcomes/compare.ts";
import { readEdited } from "#electron/outcomes/edited.ts";
import { readOutcomeFolder } from "#electron/outcomes/read.ts";
import { receivedPlan } from "#electron/outcomes/received.ts";
import { writeOutcomes } from "#electron/outcomes/write.ts";
import type { AnswerOf, RequestOf } from "#shared/ipc/contract.ts";
import type { GrantedFolder } from "#shared/ipc/folders.ts";
import { outcomeManifestName } from "#shared/outcomes/folder/manifest.ts";
import type { OutcomePlan } from "#shared/outcomes/folder/plan.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { FileDialogs } from "./dialogs.ts";
import { keptIn } from "./kept.ts";

/** Everything done with folders of outcomes: the answers to the page's `folder.…` requests. */
export interface Folders {
  readonly choose: (request: RequestOf<"folder.choose">) => Promise<AnswerOf<"folder.choose">>;
  readonly known: (request: RequestOf<"folder.known">) => Promise<AnswerOf<"folder.known">>;
  readonly read: (request: RequestOf<"folder.read">) => Promise<AnswerOf<"folder.read">>;
  readonly edited: (request: RequestOf<"folder.edited">) => Promise<AnswerOf<"folder.edited">>;
  readonly compare: (request: RequestOf<"folder.compare">) => Promise<AnswerOf<"folder.compare">>;
  readonly write: (request: RequestOf<"folder.write">) => Promise<AnswerOf<"folder.write">>;
  readonly stop: () => AnswerOf<"folder.stop">;
  readonly reveal: (request: RequestOf<"folder.reveal">) => Promise<AnswerOf<"folder.reveal">>;
  /** Settles when nothing is being written any more. */
  readonly idle: () => Promise<void>;
}

interface FoldersNeeds {
  /** The app's own folder, where what was chosen is kept. */
  readonly userData: string;
  readonly dialogs: Pick<FileDialogs, "askWhichFolder">;
  /** Where the first choice begins. */
  readonly homeFolder: string;
  readonly showInFolder: (path: string) => void;
  readonly onProgress: (done: number, of: number) => void;
}

const chosenFolder = v.object({
  grant: v.string(),
  path: v.string(),
  /** The id of the workshop or the programme whose outcomes go there. */
  owner: v.string(),
});
type ChosenFolder = v.InferOutput<typeof chosenFolder>;
const stored = v.object({ version: v.literal(1), folders: v.array(chosenFolder) });
// Far more than anyone goes back to; without an end the file would grow for ever.
const maxKept = 200;

/** The message of a fault that is for people; that of one of ours as it is. */
const failed = (fault: unknown): { readonly is: "failed"; readonly message: string } => ({
  is: "failed",
  message: fault instanceof Error ? fault.message : String(fault),
});

export async function createFolders(needs: FoldersNeeds): Promise<Folders> {
  const { userData, dialogs, homeFolder, showInFolder, onProgress } = needs;
  const store = keptIn(join(userData, "folders.json"), stored);
  let folders: readonly ChosenFolder[] = (await store.read())?.folders ?? [];
  let writing: Promise<unknown> = Promise.resolve();
  let stopping = new AbortController();

  /** Where a grant leads; throws words for one that nobody gave out. */
  function pathOf(grant: string): string {
    const found = folders.find((folder) => folder.grant === grant);
    if (!found) throw new Error(sayDocument("folder.trouble.unknown"));
    return found.path;
  }

  /** The plan for a folder as it is now: what the page has seen there may be old. */
  async function planFor(path: string, wish: RequestOf<"folder.compare">["wish"]): Promise<OutcomePlan> {
    const files = wish.files.map(({ amends, lines, how, ...file }) => ({
      ...file,
      ...(amends && { amends }),
      ...(lines !== undefined && { lines }),
      ...(how && { how }),
    }));
    const workshops = wish.workshops.map(({ date, ...about }) => ({
      ...about,
      ...(date !== undefined && { date }),
    }));
    return receivedPlan({ ...wish, workshops, files }, await readOutcomeFolder(path));
  }

  async function write({
    grant,
    wish,
    agreed,
  }: RequestOf<"folder.write">): Promise<AnswerOf<"folder.write">> {
    stopping = new AbortController();
    const { signal } = stopping;
    try {
      const path = pathOf(grant);
      const plan = await planFor(path, wish);
      const { written, removed, kept } = await writeOutcomes(plan, path, agreed, { onProgress, signal });
      const names = (some: typeof kept) => some.map((change) => change.path);
      return { is: "written", written: names(written), removed: names(removed), kept: names(kept) };
    } catch (fault) {
      return signal.aborted ? { is: "stopped" } : failed(fault);
    }
  }

  return {
    choose: async ({ owner }) => {
      const before = folders.find((folder) => folder.owner === owner) ?? folders[0];
      const path = await dialogs.askWhichFolder(before?.path ?? homeFolder);
      if (path === undefined) return { is: "cancelled" };
      const known = folders.find((folder) => folder.path === path && folder.owner === owner);
      const entry = known ?? { grant: randomBytes(16).toString("hex"), path, owner };
      folders = [entry, ...folders.filter((folder) => folder.owner !== owner)].slice(0, maxKept);
      await store.write({ version: 1, folders: [...folders] });
      return { is: "chosen", folder: folderOf(entry) };
    },

    known: async ({ owner }) => {
      const entry = folders.find((folder) => folder.owner === owner);
      const there = entry && (await stat(entry.path).catch(() => undefined));
      return entry && there?.isDirectory() ? { folder: folderOf(entry) } : {};
    },

    read: async ({ grant }) => {
      try {
        const { manifest, adrFolder, records } = await readOutcomeFolder(pathOf(grant));
        return {
          is: "read",
          ...(manifest !== undefined && { manifest: JSON.stringify(manifest) }),
          ...(adrFolder !== undefined && { adrFolder }),
          records: [...records],
        };
      } catch (fault) {
        return failed(fault);
      }
    },

    edited: async ({ grant }) => {
      try {
        const path = pathOf(grant);
        const { manifest } = await readOutcomeFolder(path);
        const files = manifest ? await readEdited(path, manifest) : [];
        return { is: "edited", files: files.map((file) => ({ ...file })) };
      } catch (fault) {
        return failed(fault);
      }
    },

    compare: async ({ grant, wish }) => {
      try {
        const path = pathOf(grant);
        const changes = await compareOutcomes(await planFor(path, wish), path);
        return { is: "compared", changes: changes.map(({ after: _, ...told }) => told) };
      } catch (fault) {
        return failed(fault);
      }
    },

    write: (request) => {
      const next = writing.then(() => write(request));
      writing = next;
      return next;
    },

    stop: () => {
      stopping.abort();
      return { is: "done" };
    },

    reveal: async ({ grant }) => {
      try {
        const path = pathOf(grant);
        const inside = join(path, outcomeManifestName);
        // A file manager that is shown a file opens the folder around it.
        showInFolder((await stat(inside).catch(() => undefined)) ? inside : path);
        return { is: "done" };
      } catch (fault) {
        return failed(fault);
      }
    },

    idle: async () => {
      await writing;
    },
  };
}

function folderOf({ grant, path }: ChosenFolder): GrantedFolder {
  return { grant, name: basename(path), path };
}
