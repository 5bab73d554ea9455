import { EventEmitter, once } from "node:events";
import { WebSocket } from "ws";
import {
  type BallotAnswer,
  ballotAnswers,
  ballotMessage,
  readBallotAnswer,
  writeBallot,
} from "#shared/access/ballots.ts";
import { openRound, readRounds } from "#shared/board/rounds.ts";
import type { Marks, Round } from "#shared/board/votes.ts";
import { Client } from "#electron/host/clients.test-support.ts";

/** A client that votes. */
export class Voter extends Client {
  readonly #answers = new EventEmitter();
  #number = 0;

  constructor(wish: ConstructorParameters<typeof Client>[0]) {
    super({ ...wish, document: "control" });
    this.provider.messageHandlers[ballotMessage] = (_encoder, decoder) => {
      const answer = readBallotAnswer(decoder);
      if (answer) this.#answers.emit(String(answer.number), answer.answer);
    };
  }

  /** Sends a ballot; settles with the host's answer. */
  async vote(round: string, marks: Marks): Promise<BallotAnswer> {
    this.#number += 1;
    const answered = once(this.#answers, String(this.#number));
    const { ws } = this.provider;
    if (!(ws instanceof WebSocket)) throw new Error("There is no connection");
    ws.send(writeBallot({ round, number: this.#number, marks }));
    const heard: readonly unknown[] = await answered;
    return ballotAnswers.find((one) => one === heard[0]) ?? "cannot save";
  }

  round(id: string): Round | undefined {
    return readRounds(this.doc).find((one) => one.id === id);
  }

  /** Opens a vote of three votes each, two on one element at most, as a facilitator. */
  open(id: string, shows: Round["shows"]): void {
    this.doc.transact(() =>
      openRound(this.doc, {
        id,
        title: id,
        stage: "facts",
        budget: 3,
        most: 2,
        shows,
        on: undefined,
        openedAt: "2026-11-23T09:00:00.000Z",
      }),
    );
  }
}
