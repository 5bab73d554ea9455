import { crc32, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import UPNG from "upng-js";
import { Deflated } from "./deflate.ts";
import { pngHead, pngRows, pngTail } from "./png.ts";
import { type LowestColor, type PackedRows, RowPacker } from "./rows.ts";

/** So many opaque pixels, red lowest, of few colours or of many, in runs as they are on a board. */
function pixels(many: number, seed: number, colors: number): Int32Array {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0) >>> 8;
  const palette = Array.from({ length: colors }, () => next() | 0xff000000);
  const out = new Int32Array(many);
  for (let at = 0; at < many;) {
    const to = at + 1 + (next() % 40);
    out.fill(palette[next() % colors] ?? 0, at, to);
    at = to;
  }
  return out;
}

function pngOf(
  size: { readonly width: number; readonly height: number },
  pieces: readonly PackedRows[],
): ArrayBuffer {
  const parts = [pngHead({ ...size, scale: 2 }), ...pieces.map(pngRows), pngTail(pieces)];
  return new Uint8Array(Buffer.concat(parts)).buffer;
}

/** Packed, so many rows at a time. */
function packed(
  of: Int32Array,
  width: number,
  {
    packer = new RowPacker(width, "red"),
    atOnce = 1,
  }: { readonly packer?: RowPacker; readonly atOnce?: number } = {},
): PackedRows {
  for (let at = 0; at < of.length; at += atOnce * width) packer.add(of.subarray(at, at + atOnce * width));
  return packer.end();
}

/** With blue where red was. */
function turned(of: Int32Array): Int32Array {
  return of.map((pixel) => (pixel & 0xff00ff00) | ((pixel & 0xff) << 16) | ((pixel >>> 16) & 0xff));
}

const sides = fc.integer({ min: 1, max: 300 });

test("a PNG of pieces is read back pixel by pixel by another program", () => {
  fc.assert(
    fc.property(
      sides,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom<LowestColor>("red", "blue"),
      (width, heights, seed, colors, atOnce, lowest) => {
        const strips = heights.map((height, index) => pixels(width * height, seed + index, colors));
        const height = heights.reduce((sum, rows) => sum + rows, 0);
        const packer = new RowPacker(width, lowest);
        const pieces = strips.map((strip) =>
          packed(lowest === "red" ? strip : turned(strip), width, { packer, atOnce }),
        );
        const read = UPNG.decode(pngOf({ width, height }, pieces));
        expect([read.width, read.height]).toEqual([width, height]);
        const [found = new ArrayBuffer()] = UPNG.toRGBA8(read);
        expect(
          Buffer.from(found).equals(Buffer.concat(strips.map(({ buffer }) => Buffer.from(buffer)))),
        ).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test("rows of any length are packed as zlib reads them, with its own sum of them", async () => {
  // Wider and higher than one block of codes and one distance can say.
  const [width, height] = [40_000, 6];
  for (const colors of [1, 3, 5_000]) {
    const { bytes, sum, length } = packed(pixels(width * height, 7, colors), width);
    const raw = inflateRawSync(Buffer.concat([bytes, Buffer.from([3, 0])]));
    expect(raw.length).toBe(length);
    let [a, b] = [1, 0];
    for (const byte of raw) {
      a = (a + byte) % 65_521;
      b = (b + a) % 65_521;
    }
    expect(sum).toEqual([a, b]);
  }
});

test("the same pixels give the same bytes, however many come at a time and whatever was packed before", () => {
  const [width, height] = [300, 90];
  const wall = pixels(width * height, 3, 12);
  const packer = new RowPacker(width, "red");
  const first = packed(wall, width, { packer, atOnce: height });
  for (const atOnce of [1, 7, 89]) expect(packed(wall, width, { packer, atOnce })).toEqual(first);
});

test("what is said again is read again, at every length and distance", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 3, max: 1_200 }), fc.integer({ min: 1, max: 32_768 })), {
        minLength: 1,
        maxLength: 20,
      }),
      (matches) => {
        const deflated = new Deflated();
        const expected: number[] = [];
        for (let at = 0; at < 32_768; at += 1) {
          const byte = Math.imul(at, 2_654_435_761) >>> 24;
          deflated.byte(byte);
          expected.push(byte);
        }
        for (const [bytes, distance] of matches) {
          deflated.again(bytes, distance);
          for (let at = 0; at < bytes; at += 1) expected.push(expected[expected.length - distance] ?? 0);
        }
        const read = inflateRawSync(Buffer.concat([deflated.end(), Buffer.from([3, 0])]));
        expect(read.equals(Buffer.from(expected))).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test("each chunk has the sum that zlib finds, of however many bytes", () => {
  const ours = new Uint8Array(900).map((_, at) => Math.imul(at, 2_654_435_761) >>> 24);
  for (const many of [0, 1, 2, 3, 4, 5, 899, 900]) {
    const chunk = Buffer.from(pngRows({ bytes: ours.slice(0, many), sum: [1, 0], length: many }));
    expect(chunk.readUInt32BE(8 + many)).toBe(crc32(chunk.subarray(4, 8 + many)));
  }
});

test("a PNG says how large it is on paper", () => {
  const bytes = new DataView(pngOf({ width: 2, height: 1 }, [packed(pixels(2, 1, 2), 2)]));
  // After the signature and IHDR: length, name, then dots per metre.
  expect([bytes.getUint32(8 + 25 + 8), bytes.getUint32(8 + 25 + 12)]).toEqual([7560, 7560]);
  expect(UPNG.decode(bytes.buffer)).toMatchObject({ width: 2, height: 1 });
});
