import type { Element } from "#shared/board/board.ts";
import { type Band, Deal } from "#shared/picture/png/deal.ts";
import { pngHead, pngTail } from "#shared/picture/png/png.ts";
import { elementsIn, regionOf } from "#shared/picture/scope.ts";
import { type PngSize, pngSizeOf } from "#shared/picture/size.ts";
import { startThread } from "#renderer/session/window/thread.ts";
import { fontFaces } from "./fontFaces.ts";
import type { DrawnRows, Picture, PictureAnswer, Pictured, PictureOrder, PictureWish } from "./picturing.ts";

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

/** How a picture is made. */
interface Making {
  readonly signal: AbortSignal;
  readonly onProgress?: (part: number) => void;
}

/**
 * Threads that draw pictures of a board one after another. What a thread has drawn makes the next picture faster: it has
 * the board, and its code is compiled for speed.
 */
export class PictureThreads {
  #threads: readonly Worker[] = [];
  /** What the threads have been sent. */
  #elements: readonly Element[] = [];
  readonly #images = new Set<string>();
  #pictures = 0;
  #busy = false;

  /**
   * Makes a picture, with as many threads as suit a larger one if that may be wished next; undefined if there is nothing
   * in it. Rejects with words, or as the signal says when it was stopped.
   */
  async make(
    board: Pictured,
    wish: PictureWish,
    { larger = wish, ...given }: Making & { readonly larger?: PictureWish },
  ): Promise<Picture | undefined> {
    given.signal.throwIfAborted();
    if (this.#busy) return makePicture(board, wish, given);
    this.#busy = true;
    try {
      const many = threadsFor(board, larger);
      if (this.#threads.length < many || this.#elements !== board.elements) this.#start(many);
      const picture = await this.#draw(board, wish, given);
      this.#elements = board.elements;
      return picture;
    } catch (error) {
      // Some may still be at work.
      this.end();
      throw error;
    } finally {
      this.#busy = false;
    }
  }

  /** Ends the threads; the next picture starts others. */
  end(): void {
    this.#start(0);
  }

  #start(many: number): void {
    for (const thread of this.#threads) thread.terminate();
    this.#threads = Array.from({ length: many }, () => startThread("picture"));
    this.#elements = [];
    this.#images.clear();
  }

  async #draw(
    board: Pictured,
    wish: PictureWish,
    { signal, onProgress }: Making,
  ): Promise<Picture | undefined> {
    const { promise, resolve, reject } = Promise.withResolvers<Picture | undefined>();
    const done = new AbortController();
    signal.addEventListener("abort", () => reject(signal.reason), { signal: done.signal });
    // An SVG is one piece of work.
    const threads = wish.as.is === "png" ? this.#threads : this.#threads.slice(0, 1);
    this.#pictures += 1;
    const picture = this.#pictures;
    let rows: Rows | undefined;
    const take = (answer: PictureAnswer, thread: number): Band | undefined => {
      if (answer.of !== picture) return undefined;
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
      const listen = { signal: done.signal };
      const onAnswer = ({ data }: MessageEvent<PictureAnswer>) => {
        const band = take(data, index);
        if (band) tell(thread, { is: "rows", ...band });
      };
      thread.addEventListener("message", onAnswer, listen);
      thread.addEventListener("error", ({ message }) => reject(new Error(message)), listen);
    }
    try {
      await Promise.race([promise, this.#send(board)]);
      const { title, method, votes, tags = new Set(), outdated = new Set() } = board;
      const fonts = fontFaces();
      for (const thread of threads)
        tell(thread, { is: "draw", picture, wish, title, method, votes, tags, outdated, fonts });
      return await promise;
    } finally {
      done.abort();
    }
  }

  /** Sends all threads what they do not have of the board. */
  async #send({ elements, imageOf }: Pictured): Promise<void> {
    const threads = this.#threads;
    const tellAll = (order: PictureOrder) => {
      for (const thread of threads) tell(thread, order);
    };
    // Threads that serve another picture have the same list, whole.
    for (let at = this.#elements.length; at < elements.length; at += piece) {
      tellAll({ is: "elements", elements: elements.slice(at, at + piece) });
      await breathe();
      // They were ended meanwhile.
      if (this.#threads !== threads) return;
    }
    for (const id of imagesOn(elements)) {
      const image = this.#images.has(id) ? undefined : imageOf(id);
      if (!image) continue;
      this.#images.add(id);
      tellAll({ is: "image", image: { id, mime: image.mime, bytes: image.bytes } });
    }
  }
}

/**
 * Draws a picture on threads of its own; undefined if there is nothing in it. Rejects with words, or as the signal says
 * when it was stopped.
 */
export async function makePicture(
  board: Pictured,
  wish: PictureWish,
  given: Making,
): Promise<Picture | undefined> {
  const threads = new PictureThreads();
  try {
    return await threads.make(board, wish, given);
  } finally {
    threads.end();
  }
}

function tell(thread: Worker, order: PictureOrder): void {
  thread.postMessage(order, { transfer: [] });
}

function imagesOn(elements: readonly Element[]): ReadonlySet<string> {
  return new Set(elements.flatMap((element) => (element.type === "image" ? [element.image] : [])));
}
