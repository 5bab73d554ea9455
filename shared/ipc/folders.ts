import * as v from "valibot";
import { bytes, grant } from "./files.ts";

/** Whose documents a folder is for: the id of a workshop or of a programme. */
export const folderOwner = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A folder as the page may know it: the grant to use it, and its name and whole path to show. */
export const grantedFolder = v.strictObject({ grant, name: v.string(), path: v.string() });
export type GrantedFolder = v.InferOutput<typeof grantedFolder>;

/** Why a folder could not be used, in the user's words; nothing in it was changed. */
export const folderFailed = v.strictObject({ is: v.literal("failed"), message: v.string() });

/** Below the folder, with `/` between names. */
const path = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const paths = v.pipe(v.array(path), v.maxLength(100_000));

/** What lies in an outcome folder, as texts: the page reads the manifest itself. */
export const folderThere = v.strictObject({
  is: v.literal("read"),
  manifest: v.optional(v.string()),
  /** See `FolderThere` in shared/outcomes. */
  adrFolder: v.optional(v.union([v.string(), v.literal(false)])),
  records: v.array(v.strictObject({ path, text: v.string() })),
});

/** The files in an outcome folder that are not as we wrote them; as `EditedThere` in shared/outcomes. */
export const folderEdited = v.strictObject({
  is: v.literal("edited"),
  files: v.array(v.strictObject({ path, text: v.optional(v.string()), isGone: v.optional(v.literal(true)) })),
});

/** The files that the page wishes to have in a folder; as `OutcomePlan` in shared/outcomes. */
export const folderWish = v.strictObject({
  title: v.string(),
  workshops: v.array(v.strictObject({ id: v.string(), title: v.string(), date: v.optional(v.string()) })),
  parts: v.array(v.string()),
  files: v.pipe(
    v.array(
      v.strictObject({
        path,
        part: v.string(),
        from: v.array(v.string()),
        of: v.array(v.string()),
        content: v.union([v.string(), bytes]),
        amends: v.optional(v.literal(true)),
        lines: v.optional(v.string()),
        how: v.optional(v.record(v.string(), v.union([v.string(), v.boolean(), v.number()]))),
      }),
    ),
    v.maxLength(100_000),
  ),
});
export type FolderWish = v.InferOutput<typeof folderWish>;

/** What a person agreed to beyond what is safe; as `Agreed` in electron/outcomes. */
export const folderAgreed = v.strictObject({ replace: paths, remove: paths });

/** What writing one file would do; as `FolderChange` in electron/outcomes, whose `after` the page has itself. */
const folderChange = v.strictObject({
  path,
  is: v.picklist(["create", "update", "same", "edited", "foreign", "removed", "leftover", "leftover-edited"]),
  before: v.optional(v.string()),
  amends: v.optional(v.literal(true)),
});
export type FolderChangeTold = v.InferOutput<typeof folderChange>;

export const folderCompared = v.strictObject({
  is: v.literal("compared"),
  changes: v.array(folderChange),
});

export const folderWritten = v.strictObject({
  is: v.literal("written"),
  written: paths,
  removed: paths,
  /** Left as they are until a person decides. */
  kept: paths,
});
/** As the person wished: everything is as it was. */
export const folderStopped = v.strictObject({ is: v.literal("stopped") });

export const folderProgress = v.strictObject({ done: v.number(), of: v.number() });
