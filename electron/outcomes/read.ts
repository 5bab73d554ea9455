import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { codeOf } from "#electron/files/trouble.ts";
import { compareTexts, type ExistingFile } from "#shared/outcomes/exporters/exporter.ts";
import { outcomeManifestName, readManifest } from "#shared/outcomes/folder/manifest.ts";
import { adrFolderIn } from "#shared/outcomes/folder/paths.ts";
import { defaultRecords, type FolderThere } from "#shared/outcomes/folder/plan.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { placeInside, realFolder } from "./inside.ts";
import { FolderTrouble, folderTrouble } from "./trouble.ts";

// What is larger is nobody's record or manifest.
const mostBytes = 64_000_000;

/** Undefined where there is no such file. */
async function textAt(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= mostBytes ? await readFile(path, "utf8") : undefined;
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return undefined;
    throw fault;
  }
}

async function recordsIn(folder: string): Promise<readonly ExistingFile[]> {
  const names = await readdir(folder).catch((fault: unknown) => {
    if (codeOf(fault) === "ENOENT") return [];
    throw fault;
  });
  const files: ExistingFile[] = [];
  for (const name of names.toSorted(compareTexts)) {
    if (!name.endsWith(".md")) continue;
    const text = await textAt(join(folder, name));
    if (text !== undefined) files.push({ path: name, text });
  }
  return files;
}

/** What lies in an outcome folder, which need not exist yet. Throws `FolderTrouble` or `OutcomeManifestDamaged`. */
export async function readOutcomeFolder(folder: string): Promise<FolderThere> {
  try {
    const root = await realFolder(folder);
    const found = await stat(root).catch(() => undefined);
    if (found && !found.isDirectory())
      throw new FolderTrouble(sayDocument("folder.trouble.file", { name: basename(folder) }));
    const manifest = await textAt(await placeInside(root, outcomeManifestName));
    const pointer = await textAt(await placeInside(root, ".adr-dir"));
    const adrFolder = pointer === undefined ? undefined : (adrFolderIn(pointer) ?? false);
    const known = manifest === undefined ? {} : { manifest: readManifest(manifest) };
    const place = adrFolder === false ? undefined : await recordsPlace(root, adrFolder ?? defaultRecords);
    if (place === undefined) return { ...known, adrFolder: false, records: [] };
    const records = await recordsIn(place);
    return { ...known, ...(adrFolder !== undefined && { adrFolder }), records };
  } catch (fault) {
    throw folderTrouble(fault, folder);
  }
}

/** Undefined where the folder of records leads out of the outcome folder by a link. */
async function recordsPlace(root: string, folder: string): Promise<string | undefined> {
  try {
    return folder === "" ? root : await placeInside(root, folder);
  } catch (fault) {
    if (fault instanceof FolderTrouble) return undefined;
    throw fault;
  }
}
