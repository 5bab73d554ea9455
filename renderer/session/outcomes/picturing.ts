import type { Control, Element } from "#shared/board/board.ts";
import { imageOf } from "#shared/board/edits.ts";
import { closedTally, type Marks } from "#shared/board/votes.ts";
import type { Scope } from "#shared/picture/scope.ts";
import type { Board } from "#renderer/session/board/board.ts";
import { fontFaces, type FontFaceSource } from "./fontFaces.ts";

/** What a picture is to be. */
export interface PictureWish {
  readonly scope: Scope;
  readonly scheme: "light" | "dark";
  readonly as:
    | { readonly is: "svg" }
    /** `scale` is pixels per board unit; the longest side in pixels, where that is smaller. */
    | { readonly is: "png"; readonly scale: number; readonly longest?: number };
}

/** Bytes of an image on the board. */
interface BoardImage {
  readonly id: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

type MethodNamed = Pick<Control, "method" | "definition">;

/** What the drawing thread is told: the board piece by piece, so that no piece holds up the window, then the wish. */
export type PictureOrder =
  | { readonly is: "elements"; readonly elements: readonly Element[] }
  | { readonly is: "image"; readonly image: BoardImage }
  | {
      readonly is: "draw";
      readonly wish: PictureWish;
      readonly title: string;
      /** The method's id, and for one that a team wrote its definition. */
      readonly method: MethodNamed;
      readonly votes: Marks;
      readonly fonts: readonly FontFaceSource[];
    };

/** What it answers. */
export type PictureAnswer =
  /** How much is done, from 0 to 1. */
  | { readonly is: "progress"; readonly part: number }
  | { readonly is: "done"; readonly picture: Picture }
  | { readonly is: "empty" }
  | { readonly is: "failed"; readonly message: string };

/** A finished picture. */
export interface Picture {
  readonly blob: Blob;
  /** In pixels for a PNG, in board units for an SVG. */
  readonly width: number;
  readonly height: number;
}

/** The board as it is to be drawn. */
interface Pictured {
  readonly elements: readonly Element[];
  readonly title: string;
  readonly method: MethodNamed;
  readonly votes: Marks;
  readonly imageOf: (id: string) => { readonly mime: string; readonly bytes: Uint8Array } | undefined;
}

/** The open board, with the votes that everybody may see. */
export function picturedOf(board: Board): Pictured {
  const { control, elements, rounds } = board.workshop();
  return {
    elements,
    title: control.title,
    method: {
      method: control.method,
      ...(control.definition !== undefined && { definition: control.definition }),
    },
    votes: closedTally(rounds),
    imageOf: (id) => imageOf(board.documents.board, id),
  };
}

/** Elements that are sent at once: some milliseconds. */
const piece = 500;

/** Lets the window do what has waited. */
function breathe(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done);
  });
}

/**
 * Draws a picture on a thread of its own; undefined if there is nothing in it. Rejects with words, or as the signal says
 * when it was stopped.
 */
export async function makePicture(
  board: Pictured,
  wish: PictureWish,
  given: { readonly signal: AbortSignal; readonly onProgress?: (part: number) => void },
): Promise<Picture | undefined> {
  const { signal, onProgress } = given;
  signal.throwIfAborted();
  const thread = new Worker(new URL("assets/picture.js", document.baseURI), { type: "module" });
  const tell = (order: PictureOrder) => thread.postMessage(order, { transfer: [] });
  const { promise, resolve, reject } = Promise.withResolvers<Picture | undefined>();
  const stopped = () => reject(signal.reason);
  signal.addEventListener("abort", stopped);
  thread.addEventListener("message", ({ data }: MessageEvent<PictureAnswer>) => {
    if (data.is === "progress") onProgress?.(data.part);
    else if (data.is === "done") resolve(data.picture);
    else if (data.is === "empty") resolve(undefined);
    else reject(new Error(data.message));
  });
  thread.addEventListener("error", ({ message }) => reject(new Error(message)));
  const send = async () => {
    for (let at = 0; at < board.elements.length; at += piece) {
      tell({ is: "elements", elements: board.elements.slice(at, at + piece) });
      await breathe();
      if (signal.aborted) return;
    }
    for (const id of imagesOn(board.elements)) {
      const image = board.imageOf(id);
      if (image) tell({ is: "image", image: { id, mime: image.mime, bytes: image.bytes } });
    }
    const { title, method, votes } = board;
    tell({ is: "draw", wish, title, method, votes, fonts: fontFaces() });
  };
  try {
    send().catch(reject);
    return await promise;
  } finally {
    signal.removeEventListener("abort", stopped);
    thread.terminate();
  }
}

function imagesOn(elements: readonly Element[]): ReadonlySet<string> {
  return new Set(elements.flatMap((element) => (element.type === "image" ? [element.image] : [])));
}
