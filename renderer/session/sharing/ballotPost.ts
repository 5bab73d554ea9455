import type { WebsocketProvider } from "y-websocket";
import {
  type Ballot,
  type BallotAnswer,
  ballotMessage,
  readBallotAnswer,
  writeBallot,
} from "#shared/access/ballots.ts";

/** What the host says to a ballot. */
export interface PostedAnswer {
  readonly number: number;
  readonly round: string;
  readonly answer: BallotAnswer;
}

/** Takes ballots to the host on the control document's connection. */
export class BallotPost {
  readonly #provider: WebsocketProvider;
  #hear: ((answer: PostedAnswer) => void) | undefined;

  constructor(provider: WebsocketProvider) {
    this.#provider = provider;
    provider.messageHandlers[ballotMessage] = (_encoder, decoder) => {
      const answer = readBallotAnswer(decoder);
      if (answer) this.#hear?.(answer);
    };
  }

  /** Who hears the answers from now on. */
  listen(hear: (answer: PostedAnswer) => void): void {
    this.#hear = hear;
  }

  /** Sends a ballot if there is a connection; it is to be sent again on each new one. */
  send(ballot: Ballot): void {
    const { ws, wsconnected } = this.#provider;
    if (wsconnected) ws?.send(new Uint8Array(writeBallot(ballot)));
  }
}
