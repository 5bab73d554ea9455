import { utf8TextDecoder } from "lib0/string";

/** The most bytes of a string that is decoded here. */
const longest = 32;
/** The places for strings that may come again; the keys and kinds of a board are a few dozen. */
const places = 4_096;

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
  const known: (string | undefined)[] = Array.from({ length: places });
  decoder.decode = (input, options) => {
    if (!(input instanceof Uint8Array) || input.length > longest || options !== undefined)
      return decode(input, options);
    let place = input.length;
    for (const byte of input) {
      if (byte > 0x7f) return decode(input);
      place = (place * 31 + byte) & (places - 1);
    }
    const candidate = known[place];
    if (candidate !== undefined && isSame(candidate, input)) return candidate;
    const text = String.fromCharCode(...input);
    known[place] = text;
    return text;
  };
}

function isSame(text: string, letters: Uint8Array): boolean {
  if (text.length !== letters.length) return false;
  for (let at = 0; at < letters.length; at += 1) if (text.charCodeAt(at) !== letters[at]) return false;
  return true;
}
