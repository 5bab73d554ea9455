/** Rows of a picture: from one to before another. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** The pixels that are drawn at once: enough that little is drawn twice, few enough to tell of progress often. */
const bandPixels = 6_000_000;

/**
 * Deals the rows of a picture to threads. Each draws bands below each other, so that what it has laid out for one it has
 * for the next; who is done first helps whoever has most left.
 */
export class Deal {
  /** How many bands there are in all. */
  readonly many: number;
  readonly #left: readonly Band[][];

  constructor({ width, height }: { readonly width: number; readonly height: number }, threads: number) {
    const tall = Math.max(16, Math.min(Math.floor(bandPixels / width), Math.ceil(height / threads)));
    this.many = Math.ceil(height / tall);
    const bands = Array.from({ length: this.many }, (_, at) => ({
      from: at * tall,
      to: Math.min(height, (at + 1) * tall),
    }));
    const share = Math.ceil(this.many / threads);
    this.#left = Array.from({ length: threads }, (_, thread) =>
      bands.slice(thread * share, (thread + 1) * share),
    );
  }

  /** What a thread is to draw next; undefined once all is dealt. */
  next(thread: number): Band | undefined {
    const own = this.#left[thread]?.shift();
    if (own) return own;
    const [most] = this.#left.toSorted((one, other) => other.length - one.length);
    return most?.pop();
  }
}
