import { randomBytes } from "node:crypto";
import { join } from "node:path";
import * as v from "valibot";
import { keptIn } from "./kept.ts";

const grantedPath = v.object({
  grant: v.string(),
  path: v.string(),
  /** The id of the workshop it was last saved for; null if it was only opened. */
  workshop: v.nullable(v.string()),
  /** When it was last opened or saved, UTC ISO time. */
  at: v.string(),
});
const stored = v.object({ version: v.literal(1), files: v.array(grantedPath) });

/** A file that the person chose, and the random id under which the page may use it. */
export type GrantedPath = v.InferOutput<typeof grantedPath>;

/** The files that the page may use, kept over restarts in `files.json`. */
export interface Grants {
  readonly find: (grant: string) => GrantedPath | undefined;
  /** The grant of a file that was opened: the one it has, or a new one. */
  readonly opened: (path: string) => Promise<GrantedPath>;
  /** The grant of a file that was chosen to save a workshop. If another workshop had the file, that one loses it. */
  readonly saved: (path: string, workshop: string) => Promise<GrantedPath>;
  readonly used: (grant: string) => Promise<void>;
  readonly forget: (grant: string) => Promise<void>;
  /** Newest first. */
  readonly recent: () => readonly GrantedPath[];
}

const storeName = "files.json";
// Far more than anyone looks back on; without an end the file would grow for ever.
const maxKept = 500;

/** Reads what is kept in the folder; a damaged store is put aside and begun anew. */
export async function openGrants(folder: string, now: () => Date = () => new Date()): Promise<Grants> {
  const store = keptIn(join(folder, storeName), stored);
  let files: readonly GrantedPath[] = (await store.read())?.files ?? [];

  async function keep(changed: readonly GrantedPath[]): Promise<void> {
    files = changed.slice(0, maxKept);
    await store.write({ version: 1, files: [...files] });
  }

  async function toFront(entry: GrantedPath): Promise<GrantedPath> {
    await keep([entry, ...files.filter(({ grant, path }) => grant !== entry.grant && path !== entry.path)]);
    return entry;
  }

  const at = (): string => now().toISOString();
  const newGrant = (): string => randomBytes(16).toString("hex");
  const find = (grant: string): GrantedPath | undefined => files.find((entry) => entry.grant === grant);

  return {
    find,
    opened: (path) => {
      const known = files.find((entry) => entry.path === path);
      return toFront({ grant: newGrant(), path, workshop: null, ...known, at: at() });
    },
    saved: (path, workshop) => {
      // A workshop that autosaved to this file must not write over the one that takes its place.
      const known = files.find((entry) => entry.path === path && entry.workshop === workshop);
      return toFront({ grant: known?.grant ?? newGrant(), path, workshop, at: at() });
    },
    used: async (grant) => {
      const known = find(grant);
      if (known) await toFront({ ...known, at: at() });
    },
    forget: (grant) => keep(files.filter((entry) => entry.grant !== grant)),
    recent: () => files,
  };
}
