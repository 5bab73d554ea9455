import { utf8TextDecoder } from "lib0/string";

/** The most bytes of a string that is decoded here. */
const longest = 32;
/** The most strings that are remembered: the keys and kinds of a board are a few dozen. */
const mostKnown = 2_000;

let done = false;

/**
 * Lets Yjs read documents quickly in Chromium. It decodes each string on its own, a dozen for every sticky, and
 * calling the browser's decoder costs far more than decoding a short word of plain letters does. What repeats is
 * kept once. All other strings go to the browser's decoder as before.
 */
export function readShortStringsQuickly(): void {
  const decoder = utf8TextDecoder;
  if (!decoder || done) return;
  done = true;
  const decode = decoder.decode.bind(decoder);
  const known = new Map<string, string>();
  decoder.decode = (input, options) => {
    if (!(input instanceof Uint8Array) || input.length > longest || options !== undefined)
      return decode(input, options);
    let text = "";
    for (const byte of input) {
      if (byte > 0x7f) return decode(input);
      text += String.fromCharCode(byte);
    }
    const same = known.get(text);
    if (same !== undefined) return same;
    if (known.size < mostKnown) known.set(text, text);
    return text;
  };
}
