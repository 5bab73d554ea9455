import type { Point } from "#shared/board/board.ts";
import { addElements } from "#shared/board/edits.ts";
import { say } from "#shared/text/say.ts";
import type { Board } from "./board.ts";

/** The longest side a picture keeps, in pixels: enough for a full screen, small enough for everyone's document. */
const longestSide = 1600;
/** The most a picture may weigh in the document, in bytes: it goes in one message, which a proxy that cuts connections after a megabyte has to let through. */
const heaviest = 700_000;
/** The longest side on the board, in board units. */
const shownSide = 480;
const gap = 40;

export function isPicture(file: File): boolean {
  return file.type.startsWith("image/");
}

interface Picture {
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** Decodes a picture and writes it anew, smaller and without what a camera put beside it (place, device). */
async function reduce(file: File): Promise<Picture | undefined> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return undefined;
  }
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  ];
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  for (const quality of [0.92, 0.8, 0.6, 0.4]) {
    const blob = await canvas.convertToBlob({ type: "image/webp", quality });
    if (blob.size > heaviest) continue;
    return {
      mime: "image/webp",
      bytes: new Uint8Array(await blob.arrayBuffer()),
      width,
      height,
      name: file.name,
    };
  }
  return undefined;
}

/** Adds pictures side by side around a point, as one step; says which could not be read. */
export async function addPictures(
  board: Board,
  files: readonly File[],
  [cx, cy]: Point,
  tell: (text: string) => void,
): Promise<void> {
  const reduced = await Promise.all(files.map(reduce));
  const pictures = reduced.filter((picture) => picture !== undefined);
  const refused = files.length - pictures.length;
  if (refused > 0) tell(say("paste.pictureRefused", { count: refused }));
  if (pictures.length === 0) return;
  const made = { by: board.person, at: board.time() };
  let left = cx;
  const ids = board.change(say("step.addImage"), (doc) =>
    addElements(
      doc,
      pictures.map((picture) => {
        const scale = Math.min(1, shownSide / Math.max(picture.width, picture.height));
        const [width, height] = [picture.width * scale, picture.height * scale];
        const box = [left - width / 2, cy - height / 2, width, height, 0] as const;
        left += width + gap;
        return { type: "image", image: board.addPicture(doc, picture), text: "", box, made };
      }),
    ),
  );
  board.select(ids);
}
