import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { manifestName } from "./workshopFile.ts";

/** A SHA-256 of bytes, in 64 hexadecimal digits. */
export type Checksum = (bytes: Uint8Array) => string;

/** SHA-256 in 64 hexadecimal digits. */
export function checksum(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The line that vouches for a manifest. */
export function manifestSum(manifest: Uint8Array): string {
  return `${checksum(manifest)}  ${manifestName}\n`;
}
