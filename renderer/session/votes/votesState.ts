import type { Marks, Round } from "#shared/board/votes.ts";

/** The votes as this window shows them. */
export interface VotesState {
  /** The first opened first. */
  readonly rounds: readonly Round[];
  /** This person's votes in the round that runs. */
  readonly own: Marks;
  /** Votes by element, as the board shows them: of a hidden vote that runs one's own. */
  readonly shown: Marks;
  /** Whether the host has not counted all of `own` yet. */
  readonly pending: boolean;
}

export const noVotes: VotesState = { rounds: [], own: {}, shown: {}, pending: false };
