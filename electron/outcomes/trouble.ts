import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { codeOf, reasonOf } from "#electron/files/trouble.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";

/** The outcome folder cannot be used. Its message is for people; nothing in it was changed. */
export class FolderTrouble extends Error {
  override readonly name = "FolderTrouble";
}

/** The file that stands where a folder on the way should be; the path itself where none does. */
function fileOnTheWayTo(path: string): string {
  for (let at = path; at !== dirname(at); at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found) return found.isDirectory() ? path : at;
  }
  return path;
}

/** What a fault of the system means for a folder; a fault of ours as it is. */
export function folderTrouble(fault: unknown, path: string): unknown {
  const code = codeOf(fault);
  if (fault instanceof FolderTrouble || code === "") return fault;
  const name = basename(code === "ENOTDIR" ? fileOnTheWayTo(path) : path);
  if (code === "ENOTDIR" || code === "EEXIST")
    return new FolderTrouble(sayDocument("folder.trouble.file", { name }));
  const reason = reasonOf(fault);
  if (reason === "full-disk" || reason === "read-only" || reason === "gone" || reason === "locked")
    return new FolderTrouble(sayDocument(`folder.trouble.${reason}`, { name }), { cause: fault });
  return new FolderTrouble(sayDocument("folder.trouble.other", { name, code }), { cause: fault });
}
