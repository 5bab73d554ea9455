import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { replaceFile } from "./replaceFile.ts";

/*
 * A snapshot beside a log: 4 letters, the name of the log (8 bytes), how far in it the snapshot reaches (6),
 * checksum over these two and the state (4), state.
 */

const mark = Buffer.from("GWS1");
const headSize = 22;

export interface Snapshot {
  /** The whole document. */
  readonly state: Uint8Array;
  /** The place in the log up to which the state holds everything. */
  readonly upTo: number;
}

export async function writeSnapshot(path: string, log: Buffer, { state, upTo }: Snapshot): Promise<void> {
  const head = Buffer.alloc(headSize);
  mark.copy(head);
  log.copy(head, 4);
  head.writeUIntLE(upTo, 12, 6);
  head.writeUInt32LE(sumOf(head, state), 18);
  await replaceFile(path, [head, state]);
}

/** Undefined if there is none of this log that is whole: a snapshot saves time, the log has everything. */
export async function readSnapshot(path: string, log: Buffer): Promise<Snapshot | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined || bytes.length < headSize) return undefined;
  const state = bytes.subarray(headSize);
  const sound =
    bytes.subarray(0, 4).equals(mark) &&
    bytes.subarray(4, 12).equals(log) &&
    bytes.readUInt32LE(18) === sumOf(bytes, state);
  return sound ? { state, upTo: bytes.readUIntLE(12, 6) } : undefined;
}

function sumOf(head: Buffer, state: Uint8Array): number {
  return crc32(state, crc32(head.subarray(4, 18)));
}
