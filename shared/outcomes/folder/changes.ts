import { compareTexts } from "#shared/outcomes/exporters/exporter.ts";

/** A file by its bytes. */
interface Fingerprint {
  readonly path: string;
  /** See `fingerprintOf`. */
  readonly hash: string;
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
  last: readonly Fingerprint[],
): readonly Change[] {
  const here = new Map(existing.map(({ path, hash }) => [path, hash]));
  const ours = new Map(last.map(({ path, hash }) => [path, hash]));
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
