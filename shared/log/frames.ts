import { createDecoder, hasContent, readUint8, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8, writeVarUint, writeVarUint8Array } from "lib0/encoding";

export const documentNames = ["board", "control"] as const;
export type DocumentName = (typeof documentNames)[number];

/** One entry of the log: a Yjs update of one document and when it was made (UTC ISO time). */
export interface LogEntry {
  readonly document: DocumentName;
  readonly at: string;
  readonly update: Uint8Array;
}

const formatVersion = 1;

/** The log as bytes: a version, then per entry the document, the time in milliseconds and the update. */
export function writeLog(entries: readonly LogEntry[]): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, formatVersion);
  for (const { document, at, update } of entries) {
    writeUint8(encoder, documentNames.indexOf(document));
    writeVarUint(encoder, Math.max(0, Date.parse(at)));
    writeVarUint8Array(encoder, update);
  }
  return toUint8Array(encoder);
}

/** The entries of a log. What follows a torn entry is left out; of another format's log nothing is read. */
export function readLog(bytes: Uint8Array): LogEntry[] {
  const entries: LogEntry[] = [];
  if (bytes.length === 0) return entries;
  const decoder = createDecoder(bytes);
  if (readUint8(decoder) !== formatVersion) return entries;
  try {
    while (hasContent(decoder)) {
      const document = documentNames[readUint8(decoder)];
      const at = new Date(readVarUint(decoder)).toISOString();
      const update = readVarUint8Array(decoder).slice();
      if (document) entries.push({ document, at, update });
    }
  } catch {
    // A torn tail: everything before it is whole.
  }
  return entries;
}
