const numbered = /\(node(\d{8})\)/gu;

/**
 * The same PDF with the tags that are named in it numbered from 1. Chromium goes on counting from one document to the next,
 * so that without this no two PDFs of the same words would be the same. Nothing changes its place, nor their order, in which
 * readers look them up.
 */
export function withPlainTags(pdf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(pdf);
  // A letter for each byte, so that places in the text are places in the file.
  const found = [...new TextDecoder("latin1").decode(bytes).matchAll(numbered)];
  const inOrder = [...new Set(found.map(([, number = ""]) => number))].toSorted();
  const places = new Map(inOrder.map((number, at) => [number, String(at + 1).padStart(number.length, "0")]));
  for (const { index, 1: number = "" } of found)
    bytes.set(new TextEncoder().encode(places.get(number)), index + "(node".length);
  return bytes;
}
