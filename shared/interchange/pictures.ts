import { fromBase64, toBase64 } from "lib0/buffer";

/** Pictures on their way between boards and files of other programs. */

/** The bytes of a picture, and what they are. */
export interface PictureBytes {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Finds the picture of an image element by what its `image` says. */
export type PictureFor = (image: string) => PictureBytes | undefined;

/** What a picture may weigh in a board, in bytes, as when it is added there. */
const heaviest = 1_500_000;
/** What the pictures of one file may weigh together. */
const heaviestAll = 30_000_000;

const dataUrl = /^data:(image\/(?:png|jpeg|webp|gif));base64,([A-Za-z0-9+/]+={0,2})$/u;

export const dataUrlOf = ({ mime, bytes }: PictureBytes): string => `data:${mime};base64,${toBase64(bytes)}`;

/** How the bytes of each kind of picture begin: what says that it is another is none. */
const beginnings: Readonly<Record<string, readonly number[]>> = {
  "image/png": [0x89, 0x50, 0x4e, 0x47],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/webp": [0x52, 0x49, 0x46, 0x46],
  "image/gif": [0x47, 0x49, 0x46, 0x38],
};

/** Reads pictures until they weigh too much together; undefined for what is none, is damaged or too heavy. Never throws. */
export function pictureReader(): (url: string) => PictureBytes | undefined {
  let weight = 0;
  return (url) => {
    const room = Math.min(heaviest, heaviestAll - weight);
    // Four letters are three bytes.
    if (url.length > (room * 4) / 3 + 40) return undefined;
    const [, mime, letters] = dataUrl.exec(url) ?? [];
    if (mime === undefined || letters === undefined || letters.length % 4 !== 0) return undefined;
    const bytes = fromBase64(letters);
    const isOne = beginnings[mime]?.every((byte, at) => bytes[at] === byte) ?? false;
    if (!isOne || bytes.length > room) return undefined;
    weight += bytes.length;
    return { mime, bytes };
  };
}
