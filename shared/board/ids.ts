import { uint32 } from "lib0/random";

// Crockford's alphabet: no i, l, o, u, so that an id can be read aloud.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const length = 10;

/** A new random id of 10 letters and digits (50 bits): of an element, a workshop or a person on a board. */
export function newId(): string {
  let id = "";
  for (let place = 0; place < length; place += 1) id += alphabet.charAt(uint32() % alphabet.length);
  return id;
}

const pattern = new RegExp(`^[${alphabet}]{${length}}$`, "u");

/** Whether a text is an id as `newId` makes them. */
export function isId(text: string): boolean {
  return pattern.test(text);
}

/** The id that stands for these bytes, of which the first ten count: always the same. */
export function idOfBytes(bytes: Uint8Array): string {
  return Array.from({ length }, (_, place) => alphabet.charAt((bytes[place] ?? 0) % alphabet.length)).join(
    "",
  );
}
