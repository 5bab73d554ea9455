import type { Workshop } from "#shared/board/board.ts";

/** A workshop with a flaw that the coach is to find. */
export interface FlawedBoard {
  readonly flaw: string;
  readonly board: Workshop;
  /** The id of the check that finds it. */
  readonly check: string;
  /** The stickies that it is found on; none where it is about the whole board. */
  readonly about: readonly { readonly id: string }[];
  /** Other checks that have something to ask about such a board, since one flaw brings another along. */
  readonly also?: readonly string[];
}
