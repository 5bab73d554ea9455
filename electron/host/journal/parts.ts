/*
 * How an update travels: NATS takes messages of a megabyte, so longer ones go in parts. Each begins with the sender's
 * own number (4 bytes), then a byte with the number of the part, and 128 more if another follows.
 */

const headSize = 5;
const largestPart = 512_000;
const moreFollows = 128;
const mostParts = 128;

/** The largest update that can be said. */
const largestSaying = mostParts * largestPart;

/** The messages in which a sender says something; throws if it is too large. */
export function writeParts(sender: number, bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.length > largestSaying) throw new Error("An update is too large for NATS.");
  const parts: Uint8Array[] = [];
  for (let from = 0; from === 0 || from < bytes.length; from += largestPart) {
    const piece = bytes.subarray(from, from + largestPart);
    const part = Buffer.allocUnsafe(headSize + piece.length);
    part.writeUInt32LE(sender, 0);
    part.writeUInt8(parts.length + (from + largestPart < bytes.length ? moreFollows : 0), 4);
    part.set(piece, headSize);
    parts.push(part);
  }
  return parts;
}

export interface Said {
  readonly sender: number;
  readonly bytes: Uint8Array;
}

/** Puts parts together again. Parts that come twice count once; what has no beginning or no end is left out. */
export class Listener {
  readonly #begun = new Map<number, Buffer[]>();

  /** Whether some sender has said a part and more is to follow. */
  get isBetween(): boolean {
    return this.#begun.size > 0;
  }

  /** What the part completes, if anything. */
  hear(part: Uint8Array): Said | undefined {
    if (part.length < headSize) return undefined;
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
    const sender = bytes.readUInt32LE(0);
    const flags = bytes.readUInt8(4);
    const number = flags % moreFollows;
    const begun = number === 0 ? [] : (this.#begun.get(sender) ?? []);
    if (number !== begun.length) return undefined;
    begun.push(bytes.subarray(headSize));
    if (flags >= moreFollows) {
      this.#begun.set(sender, begun);
      return undefined;
    }
    this.#begun.delete(sender);
    return { sender, bytes: Buffer.concat(begun) };
  }
}
