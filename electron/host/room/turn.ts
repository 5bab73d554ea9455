import * as Y from "yjs";
import { metaMap, schemaVersion } from "#shared/board/documents.ts";
import type { Gathered, Offer } from "./gathered.ts";
import type { Seat } from "./seats.ts";

/** The one whose changes these all are, who need not be told of them. */
export function onlyAuthorOf(offers: readonly Offer[]): Seat | undefined {
  const first = offers[0]?.seat;
  return offers.every(({ seat }) => seat === first) ? first : undefined;
}

/**
 * What the host does to a document in a turn, for `applyTogether`. At last it puts the version of the layout back if
 * that was changed to what no host or page can be, and takes that among its own doings: whoever may write on the board
 * could otherwise close it for everybody, for good.
 */
export function editsOf({ offers, edits }: Gathered, doc: Y.Doc): Gathered["edits"] {
  if (offers.length === 0) return edits;
  const before = metaMap(doc).get("schema");
  const keepVersion = (): void => {
    const now = metaMap(doc).get("schema");
    const isNew = typeof now === "number" && Number.isInteger(now) && now <= schemaVersion;
    if (now === before || (isNew && now >= lowest(before))) return;
    metaMap(doc).set("schema", before ?? schemaVersion);
    edits.push(keepVersion);
  };
  return [...edits, keepVersion];
}

function lowest(version: unknown): number {
  return typeof version === "number" ? version : 1;
}

/** Applies all at once and gives what that changed, in one piece; undefined if it changed nothing. */
export function applyTogether(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  edits: Gathered["edits"] = [],
): Uint8Array | undefined {
  if (updates.length + edits.length === 0) return undefined;
  const changes: Uint8Array[] = [];
  const hear = (change: Uint8Array): void => void changes.push(change);
  doc.on("update", hear);
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    // Apart, or Yjs would take the host's own changes for those of somebody else who uses its client id.
    doc.transact(() => {
      for (const edit of edits) edit(doc);
    });
  } finally {
    doc.off("update", hear);
  }
  return changes.length > 1 ? Y.mergeUpdates(changes) : changes[0];
}
