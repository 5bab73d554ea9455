import fc from "fast-check";
import { expect, test } from "vitest";
import UPNG from "upng-js";
import { type Strip, withDensity, writePng } from "./png.ts";

/** So many rows of random, opaque pixels. */
function strip(width: number, height: number, value: (at: number) => number): Strip {
  const data = Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) =>
    at % 4 === 3 ? 255 : value(at),
  );
  return { data, width, height };
}

test("a PNG of strips is read back pixel by pixel by another program", async () => {
  const sides = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(
      sides,
      fc.array(sides, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      async (width, heights, seed) => {
        const strips = heights.map((height, index) =>
          strip(width, height, (at) => (at * 31 + index * 7 + seed) % 256),
        );
        const height = heights.reduce((sum, rows) => sum + rows, 0);
        const blob = await writePng({ width, height, scale: 2 }, strips);
        const read = UPNG.decode(await blob.arrayBuffer());
        expect([read.width, read.height]).toEqual([width, height]);
        const [pixels] = UPNG.toRGBA8(read);
        expect([...new Uint8Array(pixels ?? [])]).toEqual(strips.flatMap(({ data }) => [...data]));
      },
    ),
    { numRuns: 50 },
  );
});

test("a PNG says how large it is on paper, whoever has packed it", async () => {
  const ours = await writePng({ width: 2, height: 1, scale: 2 }, [strip(2, 1, () => 9)]);
  const others = new Blob([UPNG.encode([new Uint8Array(8).fill(255).buffer], 2, 1, 0)]);
  for (const blob of [ours, withDensity(others, 2)]) {
    const bytes = new DataView(await blob.arrayBuffer());
    // After the signature and IHDR: length, name, then dots per metre.
    expect([bytes.getUint32(8 + 25 + 8), bytes.getUint32(8 + 25 + 12)]).toEqual([7560, 7560]);
    expect(UPNG.decode(bytes.buffer)).toMatchObject({ width: 2, height: 1 });
  }
});
