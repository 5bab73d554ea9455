import { fingerprintOf } from "#shared/outcomes/folder/manifest.ts";
import { isSafePath } from "#shared/outcomes/folder/paths.ts";
import type { FolderThere, OutcomePlan, PlannedFile } from "#shared/outcomes/folder/plan.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { sha256 } from "./digest.ts";
import { FolderTrouble } from "./trouble.ts";

/** A plan as somebody else wishes it: its paths and hashes are not to be believed, and what is there is not asked of them. */
interface Wished extends Pick<OutcomePlan, "title" | "workshops" | "parts"> {
  readonly files: readonly Omit<PlannedFile, "hash">[];
}

/** The plan that may be written. Throws `FolderTrouble` for names that lead out of the folder or that not every system takes. */
export function receivedPlan(wished: Wished, there: FolderThere): OutcomePlan {
  const paths = new Set<string>();
  for (const { path } of wished.files) {
    const name = path.toLowerCase();
    if (!isSafePath(path) || paths.has(name))
      throw new FolderTrouble(sayDocument("folder.trouble.name", { path }));
    paths.add(name);
  }
  const files = wished.files.map((file) => ({
    ...file,
    hash: fingerprintOf(file.path, file.content, sha256),
  }));
  return { ...wished, files, notes: [], problems: [], there };
}
