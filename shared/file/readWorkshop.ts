import * as Y from "yjs";
import { type Documents, emptyDocuments } from "#shared/board/documents.ts";
import { readControl } from "#shared/board/read.ts";
import { readLog } from "#shared/log/frames.ts";
import { say } from "#shared/text/say.ts";
import type { Checksum } from "./checksum.ts";
import { FileDamaged, type FilePart } from "./faults.ts";
import { type UnpackedFile, unpackWorkshopFile } from "./unpack.ts";

/**
 * A workshop from the bytes of a file, its parts found to belong together: each may be whole and yet another's.
 * Throws what `unpackWorkshopFile` throws.
 */
export function readWorkshopFile(bytes: Uint8Array, sha256?: Checksum): UnpackedFile {
  const file = unpackWorkshopFile(bytes, sha256);
  const documents = emptyDocuments();
  fill("control", () => Y.applyUpdateV2(documents.control, file.control));
  // By the manifest's id the file is merged with what a device has; by the agenda's it is stored.
  if (readControl(documents.control).id !== file.workshop.id) throw new FileDamaged("control");
  if (!file.log) return file;
  fill("board", () => Y.applyUpdateV2(documents.board, file.board));
  if (tellsOf(file.log, documents)) return file;
  return { ...file, log: undefined, warnings: [...file.warnings, say("file.warning.log")] };
}

function fill(part: FilePart, apply: () => void): void {
  try {
    apply();
  } catch {
    throw new FileDamaged(part);
  }
}

/**
 * Whether a history is one of these documents: it can be read and adds nothing to them. A device stores it with the
 * workshop and reads all of that together, so that one bad entry would keep the workshop from being opened again.
 */
function tellsOf(log: Uint8Array, { board, control }: Documents): boolean {
  let adds = false;
  const docs = [board, control];
  for (const doc of docs) doc.on("update", () => (adds = true));
  const waits = docs.map(({ store }) => store.pendingStructs ?? store.pendingDs);
  try {
    for (const { document, update } of readLog(log))
      Y.applyUpdate(document === "board" ? board : control, update);
  } catch {
    return false;
  }
  return !adds && docs.every(({ store }, at) => (store.pendingStructs ?? store.pendingDs) === waits[at]);
}
