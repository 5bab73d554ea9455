import type { PackedRows, RowsSum } from "./rows.ts";

/**
 * Puts a PNG together of pieces that several threads have packed, so that a picture may be larger than any canvas and
 * than the memory that its pixels would take: 8 bits of red, green and blue.
 */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Dots per metre of a picture at 100 %: 96 to the inch, as browsers and documents count. */
const dotsPerMetre = 3780;
/** What a zlib stream begins with, and the empty last block of deflate. */
const zlibHead = [0x78, 0x01];
const lastBlock = [0x03, 0x00];
const modulus = 65_521;

/** What each byte makes of a check sum, then what it makes of it with one, two and three bytes after it. */
const sums = new Int32Array(4 * 256);
for (let value = 0; value < 256; value += 1) {
  let sum = value;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  sums[value] = sum;
}
for (let at = 256; at < sums.length; at += 1) {
  const sum = sums[at - 256] ?? 0;
  sums[at] = (sum >>> 8) ^ (sums[sum & 0xff] ?? 0);
}

/** The check sum of a chunk (CRC 32), over its name and its bytes: four at once, which takes half as long. */
function sumOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let sum = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    sum ^= view.getInt32(at, true);
    sum =
      (sums[768 + (sum & 0xff)] ?? 0) ^
      (sums[512 + ((sum >>> 8) & 0xff)] ?? 0) ^
      (sums[256 + ((sum >>> 16) & 0xff)] ?? 0) ^
      (sums[sum >>> 24] ?? 0);
  }
  // Not `for … of`, which takes twice as long.
  for (; at < bytes.length; at += 1) sum = (sums[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

function chunk(name: string, bytes: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(12 + bytes.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, bytes.length);
  for (let at = 0; at < 4; at += 1) out[4 + at] = name.codePointAt(at) ?? 0;
  out.set(bytes, 8);
  view.setUint32(8 + bytes.length, sumOf(out.subarray(4, 8 + bytes.length)));
  return out;
}

function header(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // 8 bits, colours; deflate, no interlacing.
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function density(scale: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.round(dotsPerMetre * scale));
  view.setUint32(4, Math.round(dotsPerMetre * scale));
  bytes[8] = 1;
  return bytes;
}

/** What a PNG of so many pixels begins with, drawn at so many to a board unit. */
export function pngHead({
  width,
  height,
  scale,
}: {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}): Uint8Array<ArrayBuffer> {
  return joined([
    new Uint8Array(signature),
    chunk("IHDR", header(width, height)),
    chunk("pHYs", density(scale)),
    chunk("IDAT", zlibHead),
  ]);
}

/** Some of its rows. */
export function pngRows({ bytes }: PackedRows): Uint8Array<ArrayBuffer> {
  return chunk("IDAT", bytes);
}

/** What it ends with, by the sums of all its rows from the top. */
export function pngTail(rows: readonly RowsSum[]): Uint8Array<ArrayBuffer> {
  const [a, b] = rows.reduce<RowsSum["sum"]>(sumOfBoth, [1, 0]);
  return joined([chunk("IDAT", [...lastBlock, b >>> 8, b & 0xff, a >>> 8, a & 0xff]), chunk("IEND", [])]);
}

/** The sum of one thing after another, of their sums (Adler 32). */
function sumOfBoth([a, b]: RowsSum["sum"], { sum: [nextA, nextB], length }: RowsSum): RowsSum["sum"] {
  return [
    (a + nextA - 1 + modulus) % modulus,
    (b + nextB + (length % modulus) * (a - 1 + modulus)) % modulus,
  ];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
