/**
 * Writes a PNG row by row, so that a picture may be larger than any canvas and than the memory that its pixels would
 * take: 8 bits of red, green and blue, packed by the browser's own deflate.
 */

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Dots per metre of a picture at 100 %: 96 to the inch, as browsers and documents count. */
const dotsPerMetre = 3780;

const sums = Uint32Array.from({ length: 256 }, (_, value) => {
  let sum = value;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** The check sum of a chunk (CRC 32), over its name and its bytes. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sums[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
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

/** The signature and IHDR, behind which everything else may stand. */
const headBytes = signature.length + 12 + 13;

/** A PNG that the browser has packed, with the size on paper that it leaves out. */
export function withDensity(png: Blob, scale: number): Blob {
  return new Blob([png.slice(0, headBytes), chunk("pHYs", density(scale)), png.slice(headBytes)], {
    type: "image/png",
  });
}

/** Some rows of a picture, as a canvas gives them. */
export type Strip = Pick<ImageData, "data" | "width" | "height">;

/** Rows as PNG wants them: a byte that says "as they are" before each, and no alpha. */
function packed({ data, width, height }: Strip): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array((3 * width + 1) * height);
  let to = 0;
  let from = 0;
  for (let row = 0; row < height; row += 1) {
    to += 1;
    for (const end = from + 4 * width; from < end; from += 4) {
      out[to] = data[from] ?? 0;
      out[to + 1] = data[from + 1] ?? 0;
      out[to + 2] = data[from + 2] ?? 0;
      to += 3;
    }
  }
  return out;
}

/** A PNG of so many pixels, drawn at so many to a board unit; `rowsFrom` gives its strips from the top. */
export async function writePng(
  size: { readonly width: number; readonly height: number; readonly scale: number },
  strips: Iterable<Strip>,
): Promise<Blob> {
  const deflate = new CompressionStream("deflate");
  const parts: BlobPart[] = [
    new Uint8Array(signature),
    chunk("IHDR", header(size.width, size.height)),
    chunk("pHYs", density(size.scale)),
  ];
  const collect = async () => {
    const reader = deflate.readable.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read())
      parts.push(chunk("IDAT", next.value));
  };
  const collected = collect();
  const writer = deflate.writable.getWriter();
  for (const strip of strips) await writer.write(packed(strip));
  await writer.close();
  await collected;
  parts.push(chunk("IEND", new Uint8Array(0)));
  return new Blob(parts, { type: "image/png" });
}
