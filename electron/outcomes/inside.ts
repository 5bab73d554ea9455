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

/**
 * Where a path below a folder leads, all links followed; `root` is the folder as `realFolder` gives it. Throws
 * `FolderTrouble` if that is outside of the folder.
 */
export async function placeInside(root: string, path: string): Promise<string> {
  let at = root;
  for (const name of path.split("/")) {
    at = join(at, name);
    const found = await lstat(at).catch((fault: unknown) => {
      if (codeOf(fault) === "ENOTDIR")
        throw new FolderTrouble(sayDocument("folder.trouble.parent", { path }));
      return missing(fault);
    });
    if (!found?.isSymbolicLink()) continue;
    const target = await realpath(at).catch(missing);
    if (target === undefined || !isWithin(root, target))
      throw new FolderTrouble(sayDocument("folder.trouble.outside", { path }));
    at = target;
  }
  return at;
}
