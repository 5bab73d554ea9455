import * as Y from "yjs";
import type { Documents } from "#shared/board/documents.ts";
import { readControl } from "#shared/board/read.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { type LogEntry, writeLog } from "#shared/log/frames.ts";

/** The workshop as the bytes of a .groundwork file. Throws with a message for people if it is too large. */
export function packDocuments(
  documents: Documents,
  beside: {
    readonly log: readonly LogEntry[];
    readonly thumbnail: Uint8Array | undefined;
    readonly at: string;
  },
): Uint8Array<ArrayBuffer> {
  const { id, title, method, methodVersion } = readControl(documents.control);
  const packed = packWorkshopFile({
    app: groundworkVersion,
    saved: beside.at,
    workshop: { id, title, method, methodVersion },
    board: Y.encodeStateAsUpdateV2(documents.board),
    control: Y.encodeStateAsUpdateV2(documents.control),
    log: beside.log.length > 0 ? writeLog(beside.log) : undefined,
    thumbnail: beside.thumbnail,
  });
  return new Uint8Array(packed);
}
