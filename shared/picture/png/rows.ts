import { Deflated, mostBack } from "./deflate.ts";

/** What is known of rows that were packed. */
export interface RowsSum {
  /** The check sum (Adler 32) of what was packed, and how many bytes that were. */
  readonly sum: readonly [a: number, b: number];
  readonly length: number;
}

/** Some rows of a picture as PNG has them, in a piece of a deflated stream that others may follow. */
export interface PackedRows extends RowsSum {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Which colour is in a pixel's lowest byte; green is in the next, then the other one, then what is not looked at. */
export type LowestColor = "red" | "blue";

const modulus = 65_521;
/** How many pixels may be summed up before a sum has to be cut down. */
const mostSummed = 1_000;
/** PNG's filters: what a pixel is more than the one to its left, or above. */
const left = 1;
const above = 2;
const placesBits = 15;
/** More pixels than a match may go back and a run may have. */
const remembered = 1 << 14;
/** How many changes ago one is surely remembered while a run is. */
const farthestBack = remembered - mostSummed - 2;
/** What no pixel is more than another. */
const gap = -1;

/**
 * Packs rows of opaque pixels from the top, some at a time, and begins anew when it was asked for what it has. The same
 * pixels give the same bytes everywhere, however many come at a time.
 */
export class RowPacker {
  readonly #width: number;
  readonly #redLowest: boolean;
  readonly #deflated = new Deflated();
  /** The row above; for the first row what is to the left of each pixel. */
  readonly #above: Int32Array;
  /** What the last changed pixels are more than those above, with gaps where others lie between; a ring. */
  readonly #changes = new Int32Array(remembered);
  /** At which byte each of them begins. */
  readonly #begins = new Int32Array(remembered);
  /** Where two changes after each other were last, by what they are. */
  readonly #places = new Int32Array(1 << placesBits);
  /** How many changes there were. */
  #changed = 0;
  #rows = 0;
  /** How many bytes there were. */
  #length = 0;
  #a = 1;
  #b = 0;

  constructor(width: number, lowest: LowestColor) {
    this.#width = width;
    this.#redLowest = lowest === "red";
    this.#above = new Int32Array(width);
    this.#places.fill(-remembered);
  }

  /** The next rows, one after the other. */
  add(pixels: Int32Array): void {
    const width = this.#width;
    for (let begin = 0; begin < pixels.length; begin += width) {
      if (this.#rows === 0) {
        this.#above[0] = 0xff000000;
        this.#above.set(pixels.subarray(0, width - 1), 1);
      }
      this.#filter(this.#rows === 0 ? left : above);
      if (begin === 0) this.#row(pixels, 0, this.#above, 0);
      else this.#row(pixels, begin, pixels, begin - width);
      this.#rows += 1;
    }
    this.#above.set(pixels.subarray(pixels.length - width));
  }

  /** All that was added since the last end. */
  end(): PackedRows {
    const packed: PackedRows = {
      bytes: this.#deflated.end(),
      sum: [this.#a, this.#b],
      length: this.#length,
    };
    this.#places.fill(-remembered);
    this.#changed = 0;
    [this.#rows, this.#length, this.#a, this.#b] = [0, 0, 1, 0];
    return packed;
  }

  #filter(filter: number): void {
    this.#deflated.byte(filter);
    this.#length += 1;
    this.#a = (this.#a + filter) % modulus;
    this.#b = (this.#b + this.#a) % modulus;
  }

  #row(pixels: Int32Array, begin: number, other: Int32Array, otherBegin: number): void {
    const end = begin + this.#width;
    const off = otherBegin - begin;
    for (let at = begin; at < end;) {
      const from = at;
      while (at < end && pixels[at] === other[at + off]) at += 1;
      if (at > from) this.#zeros(3 * (at - from));
      const to = at;
      const most = Math.min(end, at + mostSummed);
      while (at < most && pixels[at] !== other[at + off]) at += 1;
      if (at > to) {
        this.#take(pixels, other, to, at, off);
        this.#pack(at - to);
      }
    }
  }

  #zeros(bytes: number): void {
    this.#length += bytes;
    this.#b = (this.#b + bytes * this.#a) % modulus;
    if (bytes < 6) {
      this.#deflated.pixel(0);
      return;
    }
    this.#deflated.byte(0);
    this.#deflated.again(bytes - 1, 1);
  }

  /** Remembers what pixels are more than others. */
  #take(pixels: Int32Array, others: Int32Array, from: number, to: number, off: number): void {
    let [a, b, next, length] = [this.#a, this.#b, this.#changed, this.#length];
    const [changes, begins, redLowest] = [this.#changes, this.#begins, this.#redLowest];
    for (let at = from; at < to; at += 1) {
      const one = pixels[at] ?? 0;
      const other = others[at + off] ?? 0;
      const more = (((one | 0x808080) & 0xffffff) - (other & 0x7f7f7f)) ^ ((one ^ ~other) & 0x808080);
      const lowest = redLowest ? more & 0xff : (more >>> 16) & 0xff;
      const highest = redLowest ? (more >>> 16) & 0xff : more & 0xff;
      const middle = (more >>> 8) & 0xff;
      b += 3 * a + 3 * lowest + 2 * middle + highest;
      a += lowest + middle + highest;
      changes[next & (remembered - 1)] = lowest | (middle << 8) | (highest << 16);
      begins[next & (remembered - 1)] = length;
      next += 1;
      length += 3;
    }
    changes[next & (remembered - 1)] = gap;
    this.#a = a % modulus;
    this.#b = b % modulus;
    this.#length = length;
  }

  /** Packs what was remembered last, as what was said before where that is near enough. */
  #pack(many: number): void {
    const [changes, begins, places, deflated] = [this.#changes, this.#begins, this.#places, this.#deflated];
    const ring = remembered - 1;
    const to = this.#changed + many;
    for (let at = this.#changed; at < to;) {
      const pixel = changes[at & ring] ?? 0;
      const next = changes[(at + 1) & ring] ?? 0;
      const key = (Math.imul(pixel, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> (32 - placesBits);
      const last = places[key] ?? 0;
      places[key] = at;
      const back = (begins[at & ring] ?? 0) - (begins[last & ring] ?? 0);
      if (
        at - last > farthestBack ||
        back > mostBack ||
        changes[last & ring] !== pixel ||
        changes[(last + 1) & ring] !== next ||
        at + 1 === to
      ) {
        deflated.pixel(pixel);
        at += 1;
        continue;
      }
      let same = 2;
      while (at + same < to && changes[(last + same) & ring] === changes[(at + same) & ring]) same += 1;
      deflated.again(3 * same, back);
      at += same;
    }
    // The gap is one, too.
    this.#changed = to + 1;
  }
}
