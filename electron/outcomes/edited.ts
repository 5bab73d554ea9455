import { readFile, stat } from "node:fs/promises";
import { codeOf } from "#electron/files/trouble.ts";
import { fingerprintOf, isTextName, type OutcomeManifest } from "#shared/outcomes/folder/manifest.ts";
import type { EditedThere } from "#shared/outcomes/readBack/folder.ts";
import { inBatches } from "./batches.ts";
import { sha256 } from "./digest.ts";
import { placeInside, realFolder } from "./inside.ts";
import { folderTrouble } from "./trouble.ts";

// No document that people edit by hand is so long.
const mostBytes = 16_000_000;

/** The files of ours in a folder that are not as we wrote them, in the order of the manifest. Throws `FolderTrouble`. */
export async function readEdited(
  folder: string,
  { files }: Pick<OutcomeManifest, "files">,
): Promise<readonly EditedThere[]> {
  try {
    const root = await realFolder(folder);
    const read = await inBatches(files, async ({ path, hash }): Promise<EditedThere | undefined> => {
      const place = await placeInside(root, path);
      try {
        const found = await stat(place);
        if (!found.isFile() || found.size > mostBytes) return { path };
        const bytes = await readFile(place);
        if (fingerprintOf(path, bytes, sha256) === hash) return undefined;
        return isTextName(path) ? { path, text: new TextDecoder().decode(bytes) } : { path };
      } catch (fault) {
        if (codeOf(fault) === "ENOENT") return { path, isGone: true };
        throw fault;
      }
    });
    return read.filter((one) => one !== undefined);
  } catch (fault) {
    throw folderTrouble(fault, folder);
  }
}
