import { type Code, codeFor } from "./huffman.ts";

// Deflate (RFC 1951) for what it is fed here: pixels told as what they are more than the pixel above. On a board nearly
// all of them are nothing, which is found at the speed of memory; a general packer reads each byte several times.

/** Literals and lengths, distances, and the lengths of their codes: how many symbols each has. */
const manyLiterals = 286;
const manyDistances = 30;
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const endOfBlock = 256;
const longestMatch = 258;
const shortestMatch = 3;
const farthest = 32_768;
/** What is packed with one code. */
const mostTokens = 1 << 15;
/** The most bits that a literal or a length takes, and a distance, so that two of either are at most 24. */
const longestLiteral = 12;
const longestDistance = 11;
/** The most bytes that a token and a block's head take. */
const tokenBytes = 6;
const headBytes = 1_024;

/** A base and how many bits follow, for each symbol of lengths or distances. */
function symbolsOf(many: number, first: number, doubled: number): readonly (readonly [number, number])[] {
  let base = first;
  return Array.from({ length: many }, (_, symbol) => {
    const extra = Math.max(0, Math.floor(symbol / doubled) - 1);
    const from = base;
    base += 2 ** extra;
    return [from, extra];
  });
}

const lengths = symbolsOf(28, shortestMatch, 4);
const distances = symbolsOf(manyDistances, 1, 2);
/** The symbols by length, and by distance where that is up to 256; beyond by each 128th. */
const symbolOfLength = new Uint8Array(longestMatch + 1);
for (const [symbol, [from]] of lengths.entries()) symbolOfLength.fill(symbol, from);
symbolOfLength[longestMatch] = 28;
const symbolOfNear = new Uint8Array(257);
const symbolOfFar = new Uint8Array(257);
for (const [symbol, [from]] of distances.entries()) {
  if (from <= 256) symbolOfNear.fill(symbol, from);
  symbolOfFar.fill(symbol, (from - 1) >>> 7);
}
const lengthBase = Uint16Array.from([...lengths.map(([base]) => base), longestMatch]);
const lengthExtra = Uint8Array.from([...lengths.map(([, extra]) => extra), 0]);
const distanceBase = Uint16Array.from(distances.map(([base]) => base));
const distanceExtra = Uint8Array.from(distances.map(([, extra]) => extra));

const symbolOfDistance = (distance: number): number =>
  (distance <= 256 ? symbolOfNear[distance] : symbolOfFar[(distance - 1) >>> 7]) ?? 0;

// What a token is, in its two highest bits; a pixel's three bytes have none of them.
const aByte = 1;
const aMatch = 2;

/** Writes the blocks of a deflated stream that ends at a whole byte and not for good, so that others may follow. */
export class Deflated {
  readonly #tokens = new Uint32Array(mostTokens);
  #many = 0;
  #out = new Uint8Array(1 << 18);
  #view = new DataView(this.#out.buffer);
  #at = 0;
  /** Bits that do not make a byte yet. */
  #held = 0;
  #holds = 0;

  /** One byte as it is. */
  byte(value: number): void {
    this.#add(((aByte << 30) | value) >>> 0);
  }

  /** Three bytes as they are, the first the lowest. */
  pixel(value: number): void {
    this.#add(value);
  }

  /** So many bytes once more, as they are so far back; three at least. */
  again(bytes: number, distance: number): void {
    let left = bytes;
    while (left > 0) {
      // Nothing is left over that would be too short.
      const length = left <= longestMatch ? left : Math.min(longestMatch, left - shortestMatch);
      this.#add(((aMatch << 30) | ((distance - 1) << 9) | length) >>> 0);
      left -= length;
    }
  }

  /** All that was written. */
  end(): Uint8Array<ArrayBuffer> {
    this.#block();
    // An empty block of plain bytes, which begins at a whole byte.
    this.#room(headBytes);
    this.#bits(0, 3);
    if (this.#holds > 0) this.#bits(0, 8 - this.#holds);
    this.#out.set([0, 0, 0xff, 0xff], this.#at);
    const written = this.#out.slice(0, this.#at + 4);
    this.#at = 0;
    return written;
  }

  #add(token: number): void {
    if (this.#many === mostTokens) this.#block();
    this.#tokens[this.#many] = token;
    this.#many += 1;
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#out.length) return;
    const larger = new Uint8Array(2 * (this.#at + bytes));
    larger.set(this.#out);
    this.#out = larger;
    this.#view = new DataView(larger.buffer);
  }

  #bits(value: number, many: number): void {
    this.#held |= value << this.#holds;
    this.#holds += many;
    while (this.#holds >= 8) {
      this.#out[this.#at] = this.#held & 0xff;
      this.#at += 1;
      this.#held >>>= 8;
      this.#holds -= 8;
    }
  }

  #block(): void {
    if (this.#many === 0) return;
    const tokens = this.#tokens.subarray(0, this.#many);
    this.#many = 0;
    this.#room(tokens.length * tokenBytes + headBytes);
    const [literalCounts, distanceCounts] = countsOf(tokens);
    const literal = codeFor(literalCounts, longestLiteral);
    const distance = codeFor(distanceCounts, longestDistance);
    this.#head(literal.lengths, distance.lengths);
    this.#write(tokens, inOne(literal), inOne(distance));
  }

  /** Writes tokens with codes that are in one: see `inOne`. */
  #write(tokens: Uint32Array, literals: Uint32Array, distancesOf: Uint32Array): void {
    let [held, holds, at] = [this.#held, this.#holds, this.#at];
    const view = this.#view;
    // At most 7 bits are held when one of these begins, and 24 are added: no branch asks whether there is room.
    for (let next = 0; next < tokens.length; next += 1) {
      const token = tokens[next] ?? 0;
      const is = token >>> 30;
      if (is === 0) {
        const one = literals[token & 0xff] ?? 0;
        const two = literals[(token >>> 8) & 0xff] ?? 0;
        const three = literals[token >>> 16] ?? 0;
        held |= (one >>> 4) << holds;
        holds += one & 15;
        held |= (two >>> 4) << holds;
        holds += two & 15;
        view.setInt32(at, held, true);
        at += holds >>> 3;
        held >>>= holds & 24;
        holds &= 7;
        held |= (three >>> 4) << holds;
        holds += three & 15;
      } else if (is === aMatch) {
        const length = token & 0x1ff;
        const symbol = symbolOfLength[length] ?? 0;
        const one = literals[257 + symbol] ?? 0;
        held |= (one >>> 4) << holds;
        holds += one & 15;
        held |= (length - (lengthBase[symbol] ?? 0)) << holds;
        holds += lengthExtra[symbol] ?? 0;
        view.setInt32(at, held, true);
        at += holds >>> 3;
        held >>>= holds & 24;
        holds &= 7;
        const back = ((token >>> 9) & 0x7fff) + 1;
        const far = symbolOfDistance(back);
        const two = distancesOf[far] ?? 0;
        held |= (two >>> 4) << holds;
        holds += two & 15;
        held |= (back - (distanceBase[far] ?? 0)) << holds;
        holds += distanceExtra[far] ?? 0;
      } else {
        const one = literals[token & 0xff] ?? 0;
        held |= (one >>> 4) << holds;
        holds += one & 15;
      }
      view.setInt32(at, held, true);
      at += holds >>> 3;
      held >>>= holds & 24;
      holds &= 7;
    }
    [this.#held, this.#holds, this.#at] = [held, holds, at];
    this.#bits((literals[endOfBlock] ?? 0) >>> 4, (literals[endOfBlock] ?? 0) & 15);
  }

  /** A block that is not the last and has codes of its own, and what these are. */
  #head(literal: Uint8Array, distance: Uint8Array): void {
    const counts = new Uint32Array(orderOfLengths.length);
    const all = [...literal, ...distance];
    for (const length of all) counts[length] = (counts[length] ?? 0) + 1;
    const code = codeFor(counts, 7);
    this.#bits(0, 1);
    this.#bits(2, 2);
    this.#bits(manyLiterals - 257, 5);
    this.#bits(manyDistances - 1, 5);
    this.#bits(orderOfLengths.length - 4, 4);
    for (const symbol of orderOfLengths) this.#bits(code.lengths[symbol] ?? 0, 3);
    for (const length of all) this.#bits(code.bits[length] ?? 0, code.lengths[length] ?? 0);
  }
}

/** A code whose symbols' bits and, in the lowest four, their number are read at once. */
function inOne({ bits, lengths: many }: Code): Uint32Array {
  return Uint32Array.from(bits, (value, symbol) => (value << 4) | (many[symbol] ?? 0));
}

function countsOf(tokens: Uint32Array): readonly [literals: Uint32Array, distances: Uint32Array] {
  const literals = new Uint32Array(manyLiterals);
  const distancesOf = new Uint32Array(manyDistances);
  literals[endOfBlock] = 1;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? 0;
    const is = token >>> 30;
    if (is === aMatch) {
      const length = 257 + (symbolOfLength[token & 0x1ff] ?? 0);
      literals[length] = (literals[length] ?? 0) + 1;
      const distance = symbolOfDistance(((token >>> 9) & 0x7fff) + 1);
      distancesOf[distance] = (distancesOf[distance] ?? 0) + 1;
      continue;
    }
    const one = token & 0xff;
    literals[one] = (literals[one] ?? 0) + 1;
    if (is === aByte) continue;
    const two = (token >>> 8) & 0xff;
    literals[two] = (literals[two] ?? 0) + 1;
    const three = token >>> 16;
    literals[three] = (literals[three] ?? 0) + 1;
  }
  return [literals, distancesOf];
}

/** Where a match may begin at most so many bytes back. */
export const mostBack = farthest;
