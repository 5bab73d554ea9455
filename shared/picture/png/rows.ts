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

const modulus = 65_521;
/** How many pixels may be summed up before a sum has to be cut down. */
const mostSummed = 1_000;
/** PNG's filters: what a pixel is more than the one to its left, or above. */
const left = 1;
const above = 2;
const placesBits = 15;
const mostPixelsBack = Math.floor(mostBack / 3);

/** What one pixel is more than another, colour by colour, without alpha. */
function more(one: number, other: number): number {
  return ((((one | 0x808080) & 0xffffff) - (other & 0x7f7f7f)) ^ ((one ^ ~other) & 0x808080)) & 0xffffff;
}

/** Opaque pixels in rows of `width`, red lowest; they are overwritten. The same pixels give the same bytes everywhere. */
export function packRows(pixels: Int32Array, width: number): PackedRows {
  for (let row = pixels.length / width - 1; row > 0; row -= 1) lessAbove(pixels, row * width, width);
  lessLeft(pixels, width);
  const packer = new Packer(pixels, width);
  for (let begin = 0, row = 0; begin < pixels.length; begin += width, row += 1) packer.row(begin, row);
  return packer.end();
}

// Small functions that are called for each row are made fast long before one that runs for all of them.

/** Leaves of a row what it is more than the one above. */
function lessAbove(pixels: Int32Array, begin: number, width: number): void {
  for (let at = begin; at < begin + width; at += 1) {
    const one = pixels[at] ?? 0;
    const other = pixels[at - width] ?? 0;
    pixels[at] = one === other ? 0 : more(one, other);
  }
}

function lessLeft(pixels: Int32Array, width: number): void {
  for (let at = width - 1; at > 0; at -= 1) pixels[at] = more(pixels[at] ?? 0, pixels[at - 1] ?? 0);
  pixels[0] = more(pixels[0] ?? 0, 0);
}

class Packer {
  readonly #pixels: Int32Array;
  readonly #width: number;
  readonly #deflated = new Deflated();
  /** Where two pixels after each other were last, by what they are. */
  readonly #places = new Int32Array(1 << placesBits).fill(-1);
  #a = 1;
  #b = 0;

  constructor(pixels: Int32Array, width: number) {
    this.#pixels = pixels;
    this.#width = width;
  }

  row(begin: number, row: number): void {
    const pixels = this.#pixels;
    const end = begin + this.#width;
    this.#filter(row === 0 ? left : above);
    for (let at = begin; at < end;) {
      let to = at;
      while (to < end && pixels[to] === 0) to += 1;
      if (to > at) {
        this.#zeros(3 * (to - at));
        at = to;
        continue;
      }
      while (to < end && to - at < mostSummed && pixels[to] !== 0) to += 1;
      this.#sum(at, to);
      this.#changed(at, to, { begin, end, row });
      at = to;
    }
  }

  end(): PackedRows {
    return {
      bytes: this.#deflated.end(),
      sum: [this.#a, this.#b],
      length: (3 * this.#width + 1) * (this.#pixels.length / this.#width),
    };
  }

  #filter(filter: number): void {
    this.#deflated.byte(filter);
    this.#a = (this.#a + filter) % modulus;
    this.#b = (this.#b + this.#a) % modulus;
  }

  #zeros(bytes: number): void {
    this.#b = (this.#b + bytes * this.#a) % modulus;
    if (bytes < 6) {
      this.#deflated.pixel(0);
      return;
    }
    this.#deflated.byte(0);
    this.#deflated.again(bytes - 1, 1);
  }

  #sum(from: number, to: number): void {
    let [a, b] = [this.#a, this.#b];
    for (let at = from; at < to; at += 1) {
      const pixel = this.#pixels[at] ?? 0;
      a += pixel & 0xff;
      b += a;
      a += (pixel >>> 8) & 0xff;
      b += a;
      a += pixel >>> 16;
      b += a;
    }
    this.#a = a % modulus;
    this.#b = b % modulus;
  }

  /** Packs pixels that are not as those above, as what was said before where that is near enough. */
  #changed(
    from: number,
    to: number,
    { begin, end, row }: { readonly begin: number; readonly end: number; readonly row: number },
  ): void {
    const [pixels, places] = [this.#pixels, this.#places];
    for (let at = from; at < to;) {
      const pixel = pixels[at] ?? 0;
      const next = at + 1 < end ? (pixels[at + 1] ?? 0) : 0;
      const key = (Math.imul(pixel, 0x9e3779b1) ^ Math.imul(next, 0x85ebca6b)) >>> (32 - placesBits);
      const last = places[key] ?? -1;
      places[key] = at;
      let same = 0;
      if (last >= 0 && at - last <= mostPixelsBack) {
        const lastRow = last >= begin ? row : Math.floor(last / this.#width);
        const distance = 3 * (at - last) + row - lastRow;
        const most = distance > mostBack ? 0 : Math.min(to - at, (lastRow + 1) * this.#width - last);
        while (same < most && pixels[last + same] === pixels[at + same]) same += 1;
        if (same >= 2) this.#deflated.again(3 * same, distance);
      }
      if (same < 2) this.#deflated.pixel(pixel);
      at += same < 2 ? 1 : same;
    }
  }
}
