/** How long a piece of a document is, in bytes: a connection that is cut after a while has to carry at least one, and many small ones take longer to read than a few. */
const piece = { usually: 131_072, atLeast: 4096 } as const;

/**
 * The pieces of documents that are on their way to all who are connected. The more of them wait for somebody to read,
 * the smaller are the next ones, so that many who read slowly, or not at all, take no more of the host's memory than a
 * few, and yet nobody has to wait for them.
 */
export class Outbox {
  readonly #most: number;
  #waiting = 0;

  /** `most` is how many bytes wait in all, but for a few of each connection's. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The bytes that wait. */
  get waiting(): number {
    return this.#waiting;
  }

  /** How long the next piece may be. */
  get size(): number {
    const left = (this.#most - this.#waiting) / 8;
    return Math.round(Math.max(piece.atLeast, Math.min(piece.usually, left)));
  }

  /** Whether pieces are as long as usual. */
  get isRoomy(): boolean {
    return this.size === piece.usually;
  }

  /** Counts a piece; the function that it gives says, once, that it has gone out, or its connection has ended. */
  put(length: number): () => void {
    // What is longer is one and the same for everybody.
    const bytes = Math.min(length, piece.usually);
    this.#waiting += bytes;
    let isOut = false;
    return () => {
      if (!isOut) this.#waiting -= bytes;
      isOut = true;
    };
  }
}
