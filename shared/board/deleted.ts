import type * as Y from "yjs";
import type { Made } from "./board.ts";
import { elementMaps } from "./documents.ts";
import { textOf } from "./edits.ts";

/** What a deleted element was. */
export interface Deleted {
  readonly id: string;
  readonly type: string;
  readonly kind: string;
  readonly text: string;
  /** Who deleted it, and when. */
  readonly gone: Made;
}

const words = (value: unknown) => (typeof value === "string" ? value : "");

/** What the elements with these ids were, the last deleted first. */
export function readDeleted(board: Y.Doc, ids: Iterable<string>): Deleted[] {
  const maps = elementMaps(board);
  return [...ids]
    .map((id): Deleted => {
      const map = maps.get(id);
      const gone = map?.get("gone");
      const list: readonly unknown[] = Array.isArray(gone) ? gone : [];
      const [by, at] = list;
      return {
        id,
        type: words(map?.get("type")),
        kind: words(map?.get("kind")),
        text: textOf(board, id)?.toJSON() ?? "",
        gone: { by: words(by), at: words(at) },
      };
    })
    .toSorted((a, b) => (a.gone.at < b.gone.at ? 1 : -1));
}
