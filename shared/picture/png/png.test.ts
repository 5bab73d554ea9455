import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import UPNG from "upng-js";
import { Deflated } from "./deflate.ts";
import { pngHead, pngRows, pngTail } from "./png.ts";
import { type PackedRows, packRows } from "./rows.ts";

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

const sides = fc.integer({ min: 1, max: 300 });

test("a PNG of pieces is read back pixel by pixel by another program", () => {
  fc.assert(
    fc.property(
      sides,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.integer({ min: 1, max: 400 }),
      (width, heights, seed, colors) => {
        const strips = heights.map((height, index) => pixels(width * height, seed + index, colors));
        const height = heights.reduce((sum, rows) => sum + rows, 0);
        const pieces = strips.map((strip) => packRows(Int32Array.from(strip), width));
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
    const { bytes, sum, length } = packRows(pixels(width * height, 7, colors), width);
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

test("what is said again is read again, at every length and distance", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 3, max: 1_200 }), fc.integer({ min: 1, max: 32_768 })), {
        minLength: 1,
        maxLength: 20,
      }),
      (matches) => {
        const packed = new Deflated();
        const expected: number[] = [];
        for (let at = 0; at < 32_768; at += 1) {
          const byte = Math.imul(at, 2_654_435_761) >>> 24;
          packed.byte(byte);
          expected.push(byte);
        }
        for (const [bytes, distance] of matches) {
          packed.again(bytes, distance);
          for (let at = 0; at < bytes; at += 1) expected.push(expected[expected.length - distance] ?? 0);
        }
        const read = inflateRawSync(Buffer.concat([packed.end(), Buffer.from([3, 0])]));
        expect(read.equals(Buffer.from(expected))).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test("a PNG says how large it is on paper", () => {
  const bytes = new DataView(pngOf({ width: 2, height: 1 }, [packRows(pixels(2, 1, 2), 2)]));
  // After the signature and IHDR: length, name, then dots per metre.
  expect([bytes.getUint32(8 + 25 + 8), bytes.getUint32(8 + 25 + 12)]).toEqual([7560, 7560]);
  expect(UPNG.decode(bytes.buffer)).toMatchObject({ width: 2, height: 1 });
});
