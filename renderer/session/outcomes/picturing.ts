import type { Control, Element } from "#shared/board/board.ts";
import { imageOf } from "#shared/board/edits.ts";
import { closedTally, type Marks } from "#shared/board/votes.ts";
import { type Band, Deal } from "#shared/picture/png/deal.ts";
import { pngHead, pngTail } from "#shared/picture/png/png.ts";
import type { RowsSum } from "#shared/picture/png/rows.ts";
import { elementsIn, regionOf, type Scope } from "#shared/picture/scope.ts";
import { type PngSize, pngSizeOf } from "#shared/picture/size.ts";
import type { Board } from "#renderer/session/board/board.ts";
import { fontFaces, type FontFaceSource } from "./fontFaces.ts";
import type { SessionState } from "#renderer/session/state.ts";
import { startThread } from "#renderer/session/window/thread.ts";

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

/** Rows that a thread has drawn. */
interface DrawnRows extends RowsSum {
  readonly chunk: Blob;
}

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
      /** The fields that are laid over stickies as tags. */
      readonly tags: ReadonlySet<string>;
      /** What was taken over, and whose origin says something else by now. */
      readonly outdated: ReadonlySet<string>;
      readonly fonts: readonly FontFaceSource[];
    }
  /** Once it is ready, rows of a PNG, the last one left out. */
  | ({ readonly is: "rows" } & Band);

/** What it answers. */
export type PictureAnswer =
  /** For a PNG: it can draw rows. */
  | { readonly is: "ready"; readonly size: PngSize }
  | { readonly is: "rows"; readonly from: number; readonly rows: DrawnRows }
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
  readonly tags?: ReadonlySet<string>;
  readonly outdated?: ReadonlySet<string>;
  readonly imageOf: (id: string) => { readonly mime: string; readonly bytes: Uint8Array } | undefined;
}

/** What is laid over the board for who looks at it. */
type LaidOver = Pick<SessionState, "tags" | "changedOrigins">;

/** The open board, with the votes that everybody may see, and what is laid over it here. */
export function picturedOf(board: Board, { tags, changedOrigins }: LaidOver): Pictured {
  const { control, elements, rounds } = board.workshop();
  return {
    elements,
    title: control.title,
    method: {
      method: control.method,
      ...(control.definition !== undefined && { definition: control.definition }),
    },
    votes: closedTally(rounds),
    tags,
    outdated: changedOrigins,
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

/** From how many pixels on several threads draw: below, to start another takes longer than it saves. */
const pixelsForThreads = 12_000_000;
/** More do not help: they wait for each other's memory. */
const mostThreads = 4;

/** How many threads draw a picture. */
function threadsFor({ elements }: Pictured, { scope, as }: PictureWish): number {
  const region = as.is === "png" ? regionOf(elementsIn(elements, scope)) : undefined;
  if (as.is !== "png" || !region) return 1;
  const { width, height } = pngSizeOf(region, as);
  if (width * height < pixelsForThreads) return 1;
  return Math.min(mostThreads, Math.max(1, navigator.hardwareConcurrency));
}

/** What the rows of a PNG are dealt from and gathered in. */
class Rows {
  readonly size: PngSize;
  readonly #deal: Deal;
  readonly #drawn = new Map<number, DrawnRows>();

  constructor(size: PngSize, threads: number) {
    this.size = size;
    this.#deal = new Deal(size, threads);
  }

  next(thread: number): Band | undefined {
    return this.#deal.next(thread);
  }

  /** How much is drawn, from 0 to 1. */
  add(from: number, rows: DrawnRows): number {
    this.#drawn.set(from, rows);
    return this.#drawn.size / this.#deal.many;
  }

  picture(): Picture {
    const { width, height } = this.size;
    const rows = [...this.#drawn].toSorted(([one], [other]) => one - other).map(([, drawn]) => drawn);
    const parts = [pngHead(this.size), ...rows.map(({ chunk }) => chunk), pngTail(rows)];
    return { blob: new Blob(parts, { type: "image/png" }), width, height };
  }
}

/**
 * Draws a picture on threads of its own; undefined if there is nothing in it. Rejects with words, or as the signal says
 * when it was stopped.
 */
export async function makePicture(
  board: Pictured,
  wish: PictureWish,
  given: { readonly signal: AbortSignal; readonly onProgress?: (part: number) => void },
): Promise<Picture | undefined> {
  const { signal, onProgress } = given;
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Picture | undefined>();
  const stopped = () => reject(signal.reason);
  signal.addEventListener("abort", stopped);
  const threads = Array.from({ length: threadsFor(board, wish) }, () => startThread("picture"));
  const tell = (thread: Worker, order: PictureOrder) => thread.postMessage(order, { transfer: [] });
  const tellAll = (order: PictureOrder) => {
    for (const thread of threads) tell(thread, order);
  };
  let rows: Rows | undefined;
  const take = (answer: PictureAnswer, thread: number): Band | undefined => {
    if (answer.is === "ready") rows ??= new Rows(answer.size, threads.length);
    else if (answer.is === "done") resolve(answer.picture);
    else if (answer.is === "empty") resolve(undefined);
    else if (answer.is === "failed") reject(new Error(answer.message));
    else {
      const part = rows?.add(answer.from, answer.rows);
      if (part !== undefined) onProgress?.(part);
      if (part === 1) resolve(rows?.picture());
    }
    return rows?.next(thread);
  };
  for (const [index, thread] of threads.entries()) {
    thread.addEventListener("message", ({ data }: MessageEvent<PictureAnswer>) => {
      const band = take(data, index);
      if (band) tell(thread, { is: "rows", ...band });
    });
    thread.addEventListener("error", ({ message }) => reject(new Error(message)));
  }
  const send = async () => {
    for (let at = 0; at < board.elements.length; at += piece) {
      tellAll({ is: "elements", elements: board.elements.slice(at, at + piece) });
      await breathe();
      if (signal.aborted) return;
    }
    for (const id of imagesOn(board.elements)) {
      const image = board.imageOf(id);
      if (image) tellAll({ is: "image", image: { id, mime: image.mime, bytes: image.bytes } });
    }
    const { title, method, votes, tags = new Set(), outdated = new Set() } = board;
    tellAll({ is: "draw", wish, title, method, votes, tags, outdated, fonts: fontFaces() });
  };
  try {
    send().catch(reject);
    return await promise;
  } finally {
    signal.removeEventListener("abort", stopped);
    for (const thread of threads) thread.terminate();
  }
}

function imagesOn(elements: readonly Element[]): ReadonlySet<string> {
  return new Set(elements.flatMap((element) => (element.type === "image" ? [element.image] : [])));
}
