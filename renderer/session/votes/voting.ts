import type * as Y from "yjs";
import type { BallotAnswer } from "#shared/access/ballots.ts";
import { newId } from "#shared/board/ids.ts";
import { closeRound, type NewRound, openRound, putBallot, readRounds } from "#shared/board/rounds.ts";
import { castIn, type Marks, type Round, roundToShow, withVote } from "#shared/board/votes.ts";
import { say } from "#shared/text/say.ts";
import type { OwnBallot, OwnNotes } from "#renderer/store/ownNotes.ts";
import type { BallotPost, PostedAnswer } from "#renderer/session/sharing/ballotPost.ts";
import type { SessionStore } from "#renderer/session/state.ts";

interface VotingSettings {
  readonly control: Y.Doc;
  readonly kept: OwnNotes;
  readonly store: SessionStore;
  /** The way to the host; undefined while working alone. */
  readonly post: () => BallotPost | undefined;
  readonly steer: (edit: (control: Y.Doc) => void) => void;
  readonly tell: (text: string) => void;
  readonly announce: (text: string) => void;
  readonly time: () => string;
}

/** How long after the host could not save a ballot it is sent again, in milliseconds. */
const retryAfter = 5_000;

/**
 * Dot votes in the open workshop. One's own ballot is kept on the device, and sent to the host whenever there is one
 * until the round is closed. Who works alone writes the control document; a hidden ballot only when it is closed.
 */
export class Voting {
  readonly #given: VotingSettings;
  readonly #own = new Map<string, OwnBallot>();
  readonly #stop: () => void;
  #sent: { readonly number: number; readonly round: string; readonly marks: Marks } | undefined;
  #number = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(given: VotingSettings) {
    this.#given = given;
    const onControl = () => this.#look();
    given.control.on("update", onControl);
    const stopLine = given.store.subscribe((now, before) => {
      if (now.line?.is === "joined" && before.line?.is !== "joined") this.#joined();
    });
    this.#stop = () => {
      given.control.off("update", onControl);
      stopLine();
    };
    this.#show();
    void this.#recall();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#stop();
  }

  /** One vote more or less on an element in the round that runs; says why not. */
  vote(element: string, step: 1 | -1): void {
    const round = this.#running();
    if (!round) return;
    const before = this.#own.get(round.id)?.marks ?? {};
    const marks = withVote(before, element, step, round);
    if (!marks) {
      if (step > 0)
        this.#given.announce(
          say(castIn(before) >= round.budget ? "votes.noneLeft" : "votes.mostOnOne", { most: round.most }),
        );
      return;
    }
    this.#keep(round.id, { marks });
    this.#deliver();
    this.#show();
    this.#given.announce(say("votes.left", { count: round.budget - castIn(marks) }));
  }

  /** Opens a vote for everybody. */
  open(round: Omit<NewRound, "id" | "openedAt">): void {
    this.#given.steer((control) =>
      openRound(control, { ...round, id: newId(), openedAt: this.#given.time() }),
    );
  }

  /** Closes a vote for good. */
  closeRound(id: string): void {
    const { control, steer, store, tell, time } = this.#given;
    const own = this.#own.get(id);
    const isAlone = store.getState().line === undefined;
    const round = readRounds(control).find((one) => one.id === id);
    // Counted by a host, and by nobody else: only it can show them.
    const isWithHost = isAlone && round?.shows === "hidden" && round.voters > 0;
    steer((steered) => {
      // What a host has counted it counts itself, when the workshop is shared again.
      if (isAlone && own && own.counted === undefined)
        putBallot(steered, { round: id, voter: own.voter ?? newId() }, own.marks);
      closeRound(steered, id, time());
    });
    if (isWithHost) tell(say("votes.withHost", { title: round.title }));
  }

  #running(): Round | undefined {
    return readRounds(this.#given.control).findLast(({ state }) => state === "running");
  }

  /** Takes up what this device kept of the votes that run. */
  async #recall(): Promise<void> {
    try {
      for (const ballot of await this.#given.kept.ballots())
        if (!this.#own.has(ballot.round)) this.#own.set(ballot.round, ballot);
    } catch {
      // Where the device refuses to store, the ballot lasts as long as the window.
    }
    if (this.#closed) return;
    this.#look();
    if (this.#given.store.getState().line?.is === "joined") this.#joined();
  }

  #keep(round: string, change: Partial<OwnBallot>): void {
    const before = this.#own.get(round) ?? { round, marks: {} };
    const ballot = { ...before, ...change };
    this.#own.set(round, ballot);
    this.#given.kept.keepBallot(ballot).catch(() => undefined);
  }

  /** Tells of votes that were closed before one's last changes counted. */
  #look(): void {
    for (const round of readRounds(this.#given.control)) {
      const own = this.#own.get(round.id);
      if (round.state !== "closed" || !own) continue;
      this.#own.delete(round.id);
      this.#given.kept.dropBallot(round.id).catch(() => undefined);
      const isAlone = this.#given.store.getState().line === undefined && own.counted === undefined;
      if (!isAlone && !isSame(own.marks, own.counted ?? {}))
        this.#given.tell(say("votes.closedMeanwhile", { title: round.title }));
    }
    this.#show();
  }

  #joined(): void {
    const { post, steer, store } = this.#given;
    post()?.listen((answer) => this.#hear(answer));
    const round = this.#running();
    const own = round && this.#own.get(round.id);
    // What was written working alone is the host's to count from now on.
    if (own?.voter !== undefined && store.getState().line?.is === "joined") {
      const { voter } = own;
      steer((control) => putBallot(control, { round: own.round, voter }, {}));
      const { voter: _, ...rest } = own;
      this.#own.set(own.round, rest);
    }
    // Whatever it counted before: it may be another host, which has never had it.
    if (own) this.#post(own);
  }

  #deliver(): void {
    const round = this.#running();
    const own = round && this.#own.get(round.id);
    if (!round || !own) return;
    const { line } = this.#given.store.getState();
    if (line?.is === "joined") this.#post(own);
    else if (line === undefined && round.shows === "open") {
      const voter = own.voter ?? newId();
      this.#keep(round.id, { voter, counted: own.marks });
      this.#given.steer((control) => putBallot(control, { round: round.id, voter }, own.marks));
    }
  }

  #post({ round, marks }: OwnBallot): void {
    this.#number += 1;
    this.#sent = { number: this.#number, round, marks };
    this.#given.post()?.send({ round, number: this.#number, marks });
  }

  #hear({ number, round, answer }: PostedAnswer): void {
    const sent = this.#sent;
    const own = this.#own.get(round);
    if (sent?.number !== number || !own) return;
    if (answer === "counted") this.#keep(round, { counted: sent.marks });
    else if (answer === "cannot save") this.#retry = setTimeout(() => this.#deliver(), retryAfter);
    else this.#refused(own, answer);
    this.#show();
  }

  #refused(own: OwnBallot, answer: Exclude<BallotAnswer, "counted" | "cannot save">): void {
    const title = readRounds(this.#given.control).find(({ id }) => id === own.round)?.title ?? "";
    const changed = !isSame(own.marks, own.counted ?? {});
    this.#keep(own.round, { marks: own.counted ?? {} });
    if (answer !== "closed") this.#given.tell(say("votes.refused", { title }));
    else if (changed) this.#given.tell(say("votes.closedMeanwhile", { title }));
  }

  #show(): void {
    if (this.#closed) return;
    const rounds = readRounds(this.#given.control);
    const running = rounds.findLast(({ state }) => state === "running");
    const ballot = running && this.#own.get(running.id);
    const own = ballot?.marks ?? {};
    const isAlone = this.#given.store.getState().line === undefined;
    this.#given.store.setState({
      votes: {
        rounds,
        own,
        shown: running?.shows === "hidden" ? own : (roundToShow(rounds)?.tally ?? {}),
        pending: !isAlone && ballot !== undefined && !isSame(own, ballot.counted ?? {}),
      },
    });
  }
}

function isSame(a: Marks, b: Marks): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
