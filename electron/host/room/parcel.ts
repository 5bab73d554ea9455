/** Messages as they go over a connection: packed once, however many they are sent to. */
export interface Parcel {
  readonly pieces: readonly Uint8Array[];
  /** Of all pieces together, in bytes. */
  readonly length: number;
}

/** Messages longer than this, in bytes, are not copied. */
const longestCopied = 16_384;
/** The last frame of a message, and a binary one. */
const opening = 0x82;

/**
 * Packs messages as a server sends them in frames of RFC 6455 (5.2), unmasked and whole. The library would do it for
 * each connection anew, in two pieces, which took as long as all else together.
 */
export function parcelOf(...messages: readonly Uint8Array[]): Parcel {
  const pieces: Uint8Array[] = [];
  let short: Uint8Array[] = [];
  const putTogether = (): void => {
    if (short.length > 0) pieces.push(Buffer.concat(short));
    short = [];
  };
  for (const message of messages) {
    short.push(headOf(message.length));
    if (message.length <= longestCopied) {
      short.push(message);
      continue;
    }
    putTogether();
    pieces.push(message);
  }
  putTogether();
  return { pieces, length: pieces.reduce((sum, piece) => sum + piece.length, 0) };
}

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([opening, length]);
  if (length < 65_536) return Buffer.from([opening, 126, length >> 8, length & 255]);
  const head = Buffer.alloc(10);
  head.writeUInt8(opening, 0);
  head.writeUInt8(127, 1);
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
