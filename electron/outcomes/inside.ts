import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { codeOf } from "#electron/files/trouble.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { FolderTrouble } from "./trouble.ts";

function missing(fault: unknown): undefined {
  if (codeOf(fault) !== "ENOENT") throw fault;
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return (
    way === "" ||
    (way !== ".." && !way.startsWith(`..${way.includes("\\") ? "\\" : "/"}`) && !isAbsolute(way))
  );
}

/** Where a folder is or will be once it is made, all links followed. */
export async function realFolder(folder: string): Promise<string> {
  const path = resolve(folder);
  const known = await realpath(path).catch(missing);
  if (known !== undefined) return known;
  const parent = dirname(path);
  if (parent === path || (await lstat(path).catch(missing)))
    throw new FolderTrouble(sayDocument("folder.trouble.gone", { name: basename(path) }));
  return join(await realFolder(parent), basename(path));
}

/** Where a path leads, and whether there is something already. */
interface Place {
  readonly at: string;
  readonly isThere: boolean;
}

/**
 * Says where paths below a folder lead, all links followed; `root` is the folder as `realFolder` gives it. Each folder on
 * the way is looked at once. Rejects with `FolderTrouble` for a path that leads out of the folder.
 */
export function placesInside(root: string): (path: string) => Promise<Place> {
  const folders = new Map<string, Promise<Place>>();

  async function look({ at: folder, isThere }: Place, name: string, path: string): Promise<Place> {
    const at = join(folder, name);
    if (!isThere) return { at, isThere };
    const found = await lstat(at).catch((fault: unknown) => {
      if (codeOf(fault) === "ENOTDIR")
        throw new FolderTrouble(sayDocument("folder.trouble.parent", { path }));
      return missing(fault);
    });
    if (!found?.isSymbolicLink()) return { at, isThere: found !== undefined };
    const target = await realpath(at).catch(missing);
    if (target === undefined || !isWithin(root, target))
      throw new FolderTrouble(sayDocument("folder.trouble.outside", { path }));
    return { at: target, isThere: true };
  }

  async function placeOf(path: string, of: string): Promise<Place> {
    const end = path.lastIndexOf("/");
    return look(await folderAt(path.slice(0, Math.max(end, 0)), of), path.slice(end + 1), of);
  }

  function folderAt(path: string, of: string): Promise<Place> {
    const known =
      folders.get(path) ?? (path === "" ? Promise.resolve({ at: root, isThere: true }) : placeOf(path, of));
    folders.set(path, known);
    return known;
  }

  return (path) => placeOf(path, path);
}

/** Where one path below a folder leads; see `placesInside`. */
export async function placeInside(root: string, path: string): Promise<string> {
  return (await placesInside(root)(path)).at;
}
