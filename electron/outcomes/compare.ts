import { readFile, stat } from "node:fs/promises";
import { codeOf } from "#electron/files/trouble.ts";
import { type Change, changesTo } from "#shared/outcomes/folder/changes.ts";
import { fingerprintOf, isTextName } from "#shared/outcomes/folder/manifest.ts";
import type { OutcomePlan } from "#shared/outcomes/folder/plan.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { inBatches } from "./batches.ts";
import { sha256 } from "./digest.ts";
import { placesInside, realFolder } from "./inside.ts";
import { FolderTrouble, folderTrouble } from "./trouble.ts";

/** What writing one file would do, with the texts for a diff. */
export interface FolderChange extends Change {
  /** What lies there now; undefined where nothing does, and for what is no text. */
  readonly before?: string;
  /** What is to be written; undefined for leftovers, and for what is no text. */
  readonly after?: string;
  /** Somebody else's file, which the plan would change in one place. */
  readonly amends?: true;
}

async function bytesAt(path: string, name: string): Promise<Uint8Array | undefined> {
  try {
    if (!(await stat(path)).isFile())
      throw new FolderTrouble(sayDocument("folder.trouble.folder", { path: name }));
    return await readFile(path);
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return undefined;
    throw fault;
  }
}

/** What writing the plan into a folder would do, in the order of the paths. Throws `FolderTrouble`. */
export async function compareOutcomes(plan: OutcomePlan, folder: string): Promise<readonly FolderChange[]> {
  try {
    const root = await realFolder(folder);
    const known = (plan.there.manifest?.files ?? []).filter(({ part }) => plan.parts.includes(part));
    const planned = new Map(plan.files.map((file) => [file.path, file]));
    const paths = new Set([...planned.keys(), ...known.map(({ path }) => path)]);
    const before = new Map<string, string | undefined>();
    const existing: { path: string; hash: string }[] = [];
    const placeOf = placesInside(root);
    await inBatches([...paths], async (path) => {
      const { at, isThere } = await placeOf(path);
      const bytes = isThere ? await bytesAt(at, path) : undefined;
      if (!bytes) return;
      existing.push({ path, hash: fingerprintOf(path, bytes, sha256) });
      before.set(
        path,
        isTextName(path) ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : undefined,
      );
    });
    const changes = changesTo(plan.files, existing, known);
    return changes.map((change) => {
      const file = planned.get(change.path);
      const now = before.get(change.path);
      return {
        ...change,
        ...(now !== undefined && { before: now }),
        ...(typeof file?.content === "string" && { after: file.content }),
        ...(file?.amends && { amends: true }),
      };
    });
  } catch (fault) {
    throw folderTrouble(fault, folder);
  }
}
