/** A part of a text that one client wrote in one go; without words once it was deleted. */
interface Piece {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly words: string | undefined;
}

/** One place in what a client did. */
export interface Id {
  readonly client: number;
  readonly clock: number;
}

// A text of more is faster with Yjs, which does not look through all of them for each.
const mostPieces = 1000;

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;

/** A shared text as an update stores it, its parts in their places. */
export class StoredText {
  readonly #pieces: Piece[] = [];

  /**
   * Puts a piece between the two that its writer saw beside it. False if that cannot be told without Yjs: others wrote in
   * the same place at once.
   */
  put(piece: Piece, left: Id | undefined, right: Id | undefined): boolean {
    const at = left ? this.#placeAfter(left) : 0;
    if (at === undefined || this.#pieces.length >= mostPieces) return false;
    const next = this.#pieces[at];
    const isRight = right ? next?.client === right.client && next.clock === right.clock : next === undefined;
    if (isRight) this.#pieces.splice(at, 0, piece);
    return isRight;
  }

  /** Deletes what a client wrote from one clock up to another. False as for `put`. */
  delete(client: number, from: number, to: number): boolean {
    for (let at = 0; at < this.#pieces.length; at += 1) {
      const piece = this.#pieces[at];
      if (!piece || piece.client !== client || piece.clock >= to || piece.clock + piece.length <= from)
        continue;
      const start = Math.max(from, piece.clock);
      if (start > piece.clock) {
        // What is to be deleted of it comes in the next turn.
        if (!this.#split(at, start - piece.clock)) return false;
        continue;
      }
      const length = Math.min(to - start, piece.length);
      if (length < piece.length && !this.#split(at, length)) return false;
      this.#pieces[at] = { client, clock: start, length, words: undefined };
    }
    return true;
  }

  toString(): string {
    const [only] = this.#pieces;
    if (only && this.#pieces.length === 1) return only.words ?? "";
    return this.#pieces.map(({ words }) => words ?? "").join("");
  }

  #placeAfter({ client, clock }: Id): number | undefined {
    const at = this.#pieces.findLastIndex(
      (piece) => piece.client === client && piece.clock <= clock && clock < piece.clock + piece.length,
    );
    const piece = this.#pieces[at];
    if (!piece) return undefined;
    const kept = clock + 1 - piece.clock;
    return kept === piece.length || this.#split(at, kept) ? at + 1 : undefined;
  }

  /** Makes two of one piece. Not in the midst of a character, which Yjs would then replace. */
  #split(at: number, length: number): boolean {
    const piece = this.#pieces[at];
    if (!piece || isHighSurrogate(piece.words?.charCodeAt(length - 1) ?? 0)) return false;
    const { client, clock, words } = piece;
    this.#pieces.splice(
      at,
      1,
      { client, clock, length, words: words?.slice(0, length) },
      { client, clock: clock + length, length: piece.length - length, words: words?.slice(length) },
    );
    return true;
  }
}
