const named = /\(node(\d{8})\)/gu;
/** The list by which readers find a tag: its name, and the number of its object. Chromium writes one of them. */
const list = /(?<=\/Names \[)\(node\d{8}\) \d+ 0 R(?: \(node\d{8}\) \d+ 0 R)*(?=\])/u;
/** Its first name and its last. */
const ends = /(?<=\/Limits \[)\(node\d{8}\) \(node\d{8}\)(?=\])/gu;
const listed = /\(node(\d{8})\) (\d+) 0 R/gu;

/**
 * The same PDF with the tags that are named in it numbered from 1, in the order of their objects. Chromium numbers them as
 * it comes by them, which is in another order each time, and goes on counting from one document to the next: without this
 * no two PDFs of the same words would be the same. The list of names is sorted anew, as readers need it, in the same space.
 */
export function withPlainTags(pdf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(pdf);
  // A letter for each byte, so that places in the text are places in the file.
  const text = new TextDecoder("latin1").decode(bytes);
  const names = list.exec(text);
  if (!names) return bytes;
  const objects = new Map(
    [...names[0].matchAll(listed)].map(([, number = "", object = ""]) => [number, Number(object)]),
  );
  const inOrder = [...objects].toSorted(([, one], [, other]) => one - other);
  const nameAt = (at: number) => `(node${String(at).padStart(8, "0")})`;
  const plain = new Map(inOrder.map(([number], at) => [number, nameAt(at + 1)]));
  const put = (place: number, words: string) => bytes.set(new TextEncoder().encode(words), place);
  for (const { index, 1: number = "" } of text.matchAll(named)) {
    const now = plain.get(number);
    if (now !== undefined) put(index, now);
  }
  for (const { index } of text.matchAll(ends)) put(index, `${nameAt(1)} ${nameAt(inOrder.length)}`);
  put(names.index, inOrder.map(([, object], at) => `${nameAt(at + 1)} ${object} 0 R`).join(" "));
  return bytes;
}
