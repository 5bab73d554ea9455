import { crc32 } from "node:zlib";

/*
 * How a document's log lies on the disk: a head (4 letters, then 8 random bytes that are the log's own name), then
 * one record after another: length of the update (4 bytes), checksum (4), time in milliseconds (6), update. All
 * numbers are little-endian; the checksum is over length, time and update.
 */

const mark = Buffer.from("GWL1");
export const logHeadSize = 12;
const recordHeadSize = 14;

export interface LogRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly update: Uint8Array;
}

export interface ReadLog {
  readonly records: readonly LogRecord[];
  /** Where in the file each record ends. */
  readonly ends: readonly number[];
  /** How many bytes are whole; what follows is torn. */
  readonly whole: number;
  /** Records in the middle that do not say what they said when they were written. */
  readonly damaged: number;
  /** Whether what is torn holds more than one record that was cut off while it was written. */
  readonly doubtful: boolean;
}

export function logHead(name: Uint8Array): Buffer {
  return Buffer.concat([mark, name]);
}

/** The log's name; undefined if the bytes do not begin as a log does. */
export function nameOfLog(bytes: Buffer): Buffer | undefined {
  return bytes.length >= logHeadSize && bytes.subarray(0, 4).equals(mark)
    ? bytes.subarray(4, logHeadSize)
    : undefined;
}

/** A record as the two pieces in which it is written. */
export function writeRecord({ at, update }: LogRecord): [Buffer, Uint8Array] {
  const head = Buffer.allocUnsafe(recordHeadSize);
  head.writeUInt32LE(update.length, 0);
  head.writeUIntLE(at, 8, 6);
  head.writeUInt32LE(sumOf(head, update), 4);
  return [head, update];
}

function sumOf(head: Buffer, update: Uint8Array): number {
  return crc32(update, crc32(head.subarray(8), crc32(head.subarray(0, 4))));
}

/** The records from a place in a log to its end, or to where it is torn. */
export function readRecords(bytes: Buffer, from: number): ReadLog {
  const records: LogRecord[] = [];
  const ends: number[] = [];
  let whole = from;
  let damaged = 0;
  let suspects = 0;
  for (let at = from; at + recordHeadSize <= bytes.length;) {
    const head = bytes.subarray(at, at + recordHeadSize);
    const end = at + recordHeadSize + head.readUInt32LE(0);
    if (end > bytes.length) break;
    const update = bytes.subarray(at + recordHeadSize, end);
    if (head.readUInt32LE(4) === sumOf(head, update)) {
      records.push({ at: head.readUIntLE(8, 6), update });
      ends.push(end);
      whole = end;
      damaged += suspects;
      suspects = 0;
      // Damage is passed over only if a sound record follows; at the end it is a torn tail.
    } else suspects += 1;
    at = end;
  }
  return { records, ends, whole, damaged, doubtful: suspects > 0 };
}
