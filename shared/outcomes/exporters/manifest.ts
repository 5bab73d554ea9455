import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { compareTexts } from "./exporter.ts";

const FileEntry = v.object({
  path: v.string(),
  /** Of the bytes as we wrote them. */
  hash: v.string(),
  /** Ids of the outcomes it says something of. */
  of: v.array(v.string()),
});

/** What was written into a folder the last time; it lies beside the files as JSON. */
export const ManifestSchema = v.object({ version: v.literal(1), files: v.array(FileEntry) });
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** SHA-256 in hexadecimal. */
export const digestOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** `sha256:` and the hash in hexadecimal; of a text, of its UTF-8 bytes. */
export function hashOf(content: string | Uint8Array): string {
  return `sha256:${digestOf(typeof content === "string" ? utf8ToBytes(content) : content)}`;
}

interface Fingerprint {
  readonly path: string;
  readonly hash: string;
}

interface Planned extends Fingerprint {
  readonly of: readonly string[];
  /** See `TextFile`. */
  readonly amends?: true;
}

/** The manifest of a folder once these files are in it, in the order of their paths. */
export function manifestOf(files: readonly Planned[]): Manifest {
  return {
    version: 1,
    files: files
      .filter(({ amends }) => !amends)
      .map(({ path, hash, of }) => ({ path, hash, of: of.toSorted(compareTexts) }))
      .toSorted((one, other) => compareTexts(one.path, other.path)),
  };
}

/** What writing one file would do. */
export interface Change {
  readonly path: string;
  /**
   * `create`, `update` and `same` are safe. The others are shown to a person and done only when they say so:
   * `edited` was changed by hand since we wrote it, `foreign` was never ours, `removed` was deleted by hand;
   * `leftover` is ours and not made any more, `leftover-edited` too but was changed by hand.
   */
  readonly is:
    | "create"
    | "update"
    | "same"
    | "edited"
    | "foreign"
    | "removed"
    | "leftover"
    | "leftover-edited";
}

/** Compares what is to be written with what is there and what was written last: nobody's work is overwritten. */
export function changesTo(
  planned: readonly Fingerprint[],
  existing: readonly Fingerprint[],
  manifest?: Manifest,
): readonly Change[] {
  const here = new Map(existing.map(({ path, hash }) => [path, hash]));
  const ours = new Map(manifest?.files.map(({ path, hash }) => [path, hash]));
  const change = ({ path, hash }: Fingerprint): Change["is"] => {
    const now = here.get(path);
    const then = ours.get(path);
    if (now === undefined) return then === undefined ? "create" : "removed";
    if (now === hash) return "same";
    if (then === undefined) return "foreign";
    return now === then ? "update" : "edited";
  };
  const wanted = new Set(planned.map(({ path }) => path));
  const leftovers = [...ours].flatMap(([path, hash]): Change[] => {
    const now = here.get(path);
    if (wanted.has(path) || now === undefined) return [];
    return [{ path, is: now === hash ? "leftover" : "leftover-edited" }];
  });
  return [...planned.map((file) => ({ path: file.path, is: change(file) })), ...leftovers].toSorted(
    (one, other) => compareTexts(one.path, other.path),
  );
}
