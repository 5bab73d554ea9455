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

// What is larger is nobody's manifest, nor are all records of a team.
const mostBytes = 64_000_000;

/** Undefined where there is no such file, or one of more bytes. */
async function textAt(path: string, most = mostBytes): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= most ? await readFile(path, "utf8") : undefined;
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return undefined;
    throw fault;
  }
}

/**
 * The records in a folder below the outcome folder; none where it leads out of that. Of a record that itself leads out,
 * or that is too long, only its name counts: its number is taken.
 */
async function recordsIn(root: string, folder: string): Promise<readonly ExistingFile[] | undefined> {
  const place = folder === "" ? root : await placeWithin(root, folder);
  if (place === undefined) return undefined;
  const names = await readdir(place).catch((fault: unknown) => {
    if (codeOf(fault) === "ENOENT") return [];
    throw fault;
  });
  const files: ExistingFile[] = [];
  let left = mostBytes;
  for (const name of names.toSorted(compareTexts)) {
    if (!name.endsWith(".md")) continue;
    const at = await placeWithin(root, folder === "" ? name : `${folder}/${name}`);
    const isFile = await stat(join(place, name)).then(
      (found) => found.isFile(),
      () => true,
    );
    if (!isFile) continue;
    const text = (at === undefined ? undefined : await textAt(at, left)) ?? "";
    left -= text.length;
    files.push({ path: name, text });
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
    const records = adrFolder === false ? undefined : await recordsIn(root, adrFolder ?? defaultRecords);
    if (records === undefined) return { ...known, adrFolder: false, records: [] };
    return { ...known, ...(adrFolder !== undefined && { adrFolder }), records };
  } catch (fault) {
    throw folderTrouble(fault, folder);
  }
}

/** Where a path leads; undefined where that is out of the outcome folder, by a link. */
async function placeWithin(root: string, path: string): Promise<string | undefined> {
  try {
    return await placeInside(root, path);
  } catch (fault) {
    if (fault instanceof FolderTrouble) return undefined;
    throw fault;
  }
}
