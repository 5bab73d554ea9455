import { randomBytes } from "node:crypto";
import { access, chmod, constants, mkdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { leftoverName, sweepLeftovers } from "#electron/files/leftovers.ts";
import { codeOf } from "#electron/files/trouble.ts";
import { renameOver } from "#electron/files/write.ts";
import { type ManifestFile, manifestText, outcomeManifestName } from "#shared/outcomes/folder/manifest.ts";
import { entryOf, type OutcomePlan } from "#shared/outcomes/folder/plan.ts";
import { inBatches } from "./batches.ts";
import { compareOutcomes, type FolderChange } from "./compare.ts";
import { placeInside, placesInside, realFolder } from "./inside.ts";
import { folderTrouble } from "./trouble.ts";

/** What a person agreed to beyond what is safe; of everything else, nobody's work is touched. */
export interface Agreed {
  /** Files to write although they were edited by hand, are somebody else's or were deleted by hand. */
  readonly replace?: readonly string[];
  /** Files of ours to delete, since the outcome has them no more. */
  readonly remove?: readonly string[];
  /** What the person was shown, if that was just now: what `compareOutcomes` said of this plan and folder. */
  readonly changes?: readonly FolderChange[];
}

/** What was done; every path is in one of the lists, those that were the same already in none. */
export interface Outcome {
  readonly written: readonly FolderChange[];
  readonly removed: readonly FolderChange[];
  /** Left as they are until a person decides. */
  readonly kept: readonly FolderChange[];
}

/** How one follows a long writing. */
interface Going {
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends it, so that it rejects with the signal's reason, for as long as no file has taken its place. */
  readonly signal?: AbortSignal;
}

interface Staged {
  readonly beside: string;
  readonly target: string;
}

/**
 * Writes a plan into a folder, which is made where it is missing. All files are made beside their places before the first
 * takes its place, so that a full disk leaves everything as it was; a folder that is missing is made beside its place as a
 * whole, with its files in theirs. Throws `FolderTrouble`.
 */
export async function writeOutcomes(
  plan: OutcomePlan,
  folder: string,
  { replace = [], remove = [], changes: shown }: Agreed = {},
  { onProgress, signal }: Going = {},
): Promise<Outcome> {
  const changes = shown ?? (await compareOutcomes(plan, folder));
  const agreed = new Set(replace);
  const unwanted = new Set(remove);
  const isSafe = ({ is, path }: FolderChange): boolean =>
    is === "create" ||
    is === "update" ||
    (agreed.has(path) && (is === "edited" || is === "foreign" || is === "removed"));
  const written = changes.filter(isSafe);
  const removed = changes.filter(
    ({ is, path }) => unwanted.has(path) && (is === "leftover" || is === "leftover-edited"),
  );
  const touched = new Set([...written, ...removed]);
  const kept = changes.filter((change) => change.is !== "same" && !touched.has(change));

  // A folder that would hold nothing but a list of nothing is not made.
  if (touched.size === 0 && !plan.there.manifest) return { written, removed, kept };
  const made: string[] = [];
  const staged: Staged[] = [];
  let whole: string | undefined;
  try {
    const root = await realFolder(folder);
    const run = randomBytes(8).toString("hex");
    if (await isMissing(root)) {
      await makeFolders(dirname(root), made);
      await sweepLeftovers(dirname(root));
      whole = join(dirname(root), leftoverName(run));
    }
    const home = whole ?? root;
    const content = new Map(plan.files.map((file) => [file.path, file.content]));
    const manifest = nextManifest(plan, changes, { written, removed });
    const placeOf = placesInside(home);
    let count = 0;
    await makeFolders(home, made);
    const makeFolder = folderMaker(home, made);
    const stage = async (path: string, text: string | Uint8Array): Promise<Staged> => {
      const { at: target, isThere } = await placeOf(path);
      await makeFolder(dirname(target));
      const mode = isThere ? await modeOf(target) : undefined;
      count += 1;
      const unique = `${run}${count.toString(16).padStart(8, "0")}`;
      const beside = whole === undefined ? join(dirname(target), leftoverName(unique)) : target;
      await stageAt(beside, text, mode);
      const one = { beside, target };
      staged.push(one);
      return one;
    };
    await inBatches(written, async ({ path }) => {
      signal?.throwIfAborted();
      await stage(path, content.get(path) ?? "");
      onProgress?.(staged.length, written.length);
    });
    const files = [...staged];
    const last = await stage(outcomeManifestName, manifest);
    signal?.throwIfAborted();
    if (whole !== undefined) await renameOver(whole, root);
    else {
      // The manifest comes last: what it vouches for is there.
      await inBatches(files, ({ beside, target }) => rename(beside, target));
      await rename(last.beside, last.target);
    }
    for (const { path } of removed) await removeFile(root, path);
  } catch (fault) {
    if (whole !== undefined) await rm(whole, { recursive: true, force: true });
    for (const { beside } of staged) await rm(beside, { force: true });
    // The deepest first; what holds a file is not ours alone.
    for (const path of made.toReversed()) await rmdir(path).catch(() => undefined);
    throw folderTrouble(fault, folder);
  }
  return { written, removed, kept };
}

/**
 * Makes a folder and those around it, and notes which were not there. Not Node's `recursive`, which tries for ever where
 * the system says that a folder is missing whose parent is there, as it does in /proc.
 */
async function makeFolders(path: string, made: string[]): Promise<void> {
  try {
    await mkdir(path);
    made.push(path);
  } catch (fault) {
    if (codeOf(fault) === "EEXIST" && (await stat(path)).isDirectory()) return;
    const parent = dirname(path);
    if (codeOf(fault) !== "ENOENT" || parent === path || (await stat(parent).catch(() => undefined)))
      throw fault;
    await makeFolders(parent, made);
    await mkdir(path);
    made.push(path);
  }
}

/** Makes folders below one that is there, each once and after the one around it, however many files are on their way. */
function folderMaker(root: string, made: string[]): (path: string) => Promise<void> {
  const begun = new Map<string, Promise<void>>([[root, sweepLeftovers(root)]]);
  return function make(path: string): Promise<void> {
    const known =
      begun.get(path) ??
      make(dirname(path)).then(async () => {
        await makeFolders(path, made);
        await sweepLeftovers(path);
      });
    begun.set(path, known);
    return known;
  };
}

async function stageAt(path: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  try {
    // Not synced: it can be made again, and the manifest tells a file that a power cut has emptied from a whole one.
    await writeFile(path, content, { flag: "wx" });
    if (mode !== undefined) await chmod(path, mode);
  } catch (fault) {
    await rm(path, { force: true });
    throw fault;
  }
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await stat(path);
    return false;
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return true;
    throw fault;
  }
}

/** The mode to keep, or undefined for a new file. */
async function modeOf(target: string): Promise<number | undefined> {
  try {
    const { mode } = await stat(target);
    // A rename would replace a file that its owner has made read-only.
    await access(target, constants.W_OK);
    return mode & 0o777;
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return undefined;
    throw fault;
  }
}

async function removeFile(root: string, path: string): Promise<void> {
  await rm(await placeInside(root, path), { force: true });
  // A folder that has become empty goes too, up to the outcome folder itself.
  for (let at = dirname(path); at !== "."; at = dirname(at))
    try {
      await rmdir(join(root, at));
    } catch {
      return;
    }
}

/** What the folder holds of ours after writing: what was left alone stays as it was told. */
function nextManifest(
  plan: OutcomePlan,
  changes: readonly FolderChange[],
  { written, removed }: Pick<Outcome, "written" | "removed">,
): string {
  const before = new Map((plan.there.manifest?.files ?? []).map((file) => [file.path, file]));
  const isDone = new Set([
    ...written.map(({ path }) => path),
    ...changes.filter(({ is }) => is === "same").map(({ path }) => path),
  ]);
  const isGone = new Set(removed.map(({ path }) => path));
  const isHere = new Set(changes.map(({ path }) => path));
  const planned = plan.files.flatMap((file): ManifestFile[] => {
    const { path, amends } = file;
    if (amends) return [];
    if (isDone.has(path)) return [entryOf(file)];
    const old = before.get(path);
    return old ? [old] : [];
  });
  const taken = new Set(plan.files.map(({ path }) => path));
  const others = [...before.values()].filter(
    ({ path, part }) =>
      !taken.has(path) && !isGone.has(path) && (isHere.has(path) || !plan.parts.includes(part)),
  );
  return manifestText({
    version: 1,
    title: plan.title,
    workshops: plan.workshops.map(({ id, title, date }) => ({
      id,
      title,
      ...(date !== undefined && { date }),
    })),
    files: [...planned, ...others],
  });
}
