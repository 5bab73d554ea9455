const times = /\/(?:CreationDate|ModDate) \(D:(\d{14})/gu;
const epoch = "19800101000000";

/** The same PDF without when it was made. Nothing in it changes its place. */
export function withoutTimes(pdf: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(pdf);
  // A letter for each byte, so that places in the text are places in the file.
  const text = new TextDecoder("latin1").decode(bytes);
  for (const { index, 0: found, 1: time = "" } of text.matchAll(times)) {
    const at = index + found.length - time.length;
    bytes.set(new TextEncoder().encode(epoch), at);
  }
  return bytes;
}
