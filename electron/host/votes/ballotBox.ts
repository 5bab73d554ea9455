import { createHmac, randomBytes } from "node:crypto";
import * as v from "valibot";
import type * as Y from "yjs";
import type { Ballot, BallotAnswer } from "#shared/access/ballots.ts";
import { hasBallots, putBallot, putVoted, readRounds, startAnew } from "#shared/board/rounds.ts";
import { isFair, type Marks, type Round } from "#shared/board/votes.ts";
import type { Guest } from "#electron/host/room/connection.ts";
import type { Notes } from "#electron/host/journal/journal.ts";

/*
 * Ballots of a workshop. Those of an open round go straight into the control document. Those of a hidden one lie in a
 * note beside the documents, which no client can open, and are moved into the control document when the round is
 * closed. A note is replaced as a whole, unlike a document, whose journal would keep every ballot for good.
 *
 * A voter's id is made of the person and a secret of the round, the same on every host of one journal, so that whoever
 * goes from one of them to another has one ballot. The secret is forgotten with the round, and then nobody can tell any
 * more whose a ballot was. A host that takes a workshop over from another journal has neither the secrets nor the hidden
 * ballots: there a round that runs begins anew, or whoever voted before would count twice.
 */

const box = v.object({
  /** By round: what voters' ids are made with, and of a hidden round the ballots by voter. */
  running: v.record(
    v.string(),
    v.object({ secret: v.string(), ballots: v.record(v.string(), v.record(v.string(), v.number())) }),
  ),
  /** Rounds that are over. */
  closed: v.array(v.string()),
});

type Box = v.InferOutput<typeof box>;

export interface BallotBoxSettings {
  readonly workshop: string;
  readonly notes: Notes;
  /** The control document's. */
  readonly room: { readonly edit: (edit: (control: Y.Doc) => void) => Promise<void> };
  readonly tell: (line: string) => void;
}

/** How long after the journal could not be reached a round is looked at again, in milliseconds. */
const retryAfter = 2_000;

/** Takes ballots one after the other, so that none overtakes the end of its round. */
export class BallotBox {
  readonly #settings: BallotBoxSettings;
  #turn: Promise<unknown> = Promise.resolve();
  #rounds: readonly Round[] = [];
  /** Rounds whose ballots are in the control document, as far as this host knows. */
  readonly #counted = new Set<string>();
  /** Rounds of which this journal has the secret, as far as this host has looked. */
  readonly #own = new Set<string>();
  /** How many have voted in hidden rounds, by what this host wrote or found right last. */
  readonly #voters = new Map<string, number>();
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: BallotBoxSettings) {
    this.#settings = settings;
  }

  /** Reads the rounds anew: counts those that were closed, and looks at what another host has said of the others. */
  look(control: Y.Doc): void {
    this.#rounds = readRounds(control);
    for (const { id, state, shows, voters } of this.#rounds) {
      if (state === "closed") {
        if (this.#counted.has(id)) continue;
        this.#counted.add(id);
        this.#begin(
          control,
          () => this.#count(id),
          () => this.#counted.delete(id),
        );
      } else if (!this.#own.has(id) && (voters > 0 || hasBallots(control, id))) {
        this.#own.add(id);
        this.#begin(
          control,
          () => this.#adopt(id),
          () => this.#own.delete(id),
        );
      } else if (shows === "hidden" && this.#own.has(id) && this.#voters.get(id) !== voters) {
        // Two hosts may have told of a ballot each at once, and neither number have both.
        this.#voters.set(id, voters);
        this.#begin(
          control,
          () => this.#recount(id),
          () => this.#voters.delete(id),
        );
      }
    }
  }

  /** Takes a ballot in place of the one before; settles when it is stored, with whether it counts. */
  async cast(guest: Pick<Guest, "role" | "person" | "isKnownAgain">, ballot: Ballot): Promise<BallotAnswer> {
    // Somebody who is another person on each connection could vote on each.
    if (guest.role === "observer" || !guest.isKnownAgain) return "not allowed";
    try {
      return await this.#next(() => this.#take(guest.person, ballot));
    } catch {
      return "cannot save";
    }
  }

  /** Settles when what was begun is done. */
  async close(): Promise<void> {
    clearTimeout(this.#again);
    await this.#turn;
    clearTimeout(this.#again);
  }

  /** Does what a look has found necessary; looks again a moment later if it could not be done. */
  #begin(control: Y.Doc, work: () => Promise<void>, failed: () => void): void {
    this.#next(work).catch((fault: unknown) => {
      failed();
      this.#settings.tell(`A vote could not be counted yet: ${String(fault)}`);
      clearTimeout(this.#again);
      this.#again = setTimeout(() => this.look(control), retryAfter);
    });
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  #refusal({ round: id, marks }: Ballot): BallotAnswer | undefined {
    const round = this.#rounds.find((one) => one.id === id);
    if (round === undefined) return "not allowed";
    if (round.state === "closed") return "closed";
    return isFair(marks, round) ? undefined : "over budget";
  }

  async #take(person: string, ballot: Ballot): Promise<BallotAnswer> {
    const refusal = this.#refusal(ballot);
    if (refusal !== undefined) return refusal;
    const round = this.#rounds.find(({ id }) => id === ballot.round);
    return round?.shows === "hidden" ? this.#hide(person, ballot) : this.#show(person, ballot);
  }

  async #show(person: string, ballot: Ballot): Promise<BallotAnswer> {
    const secret = (await this.#change(ballot.round, (secretly) => secretly))?.secret;
    if (secret === undefined) return "closed";
    let answer: BallotAnswer = "closed";
    await this.#settings.room.edit((control) => {
      // The round may have been closed in this very turn.
      if (!isRunning(control, ballot.round)) return;
      putBallot(control, { round: ballot.round, voter: voterOf(person, secret) }, ballot.marks);
      answer = "counted";
    });
    return answer;
  }

  async #hide(person: string, ballot: Ballot): Promise<BallotAnswer> {
    const { round, marks } = ballot;
    const taken = await this.#change(round, ({ secret, ballots }) => {
      const { [voterOf(person, secret)]: _, ...others } = ballots;
      const isEmpty = Object.keys(marks).length === 0;
      return { secret, ballots: isEmpty ? others : { ...others, [voterOf(person, secret)]: { ...marks } } };
    });
    if (taken === undefined) return "closed";
    await this.#tellVoters(round, taken.ballots);
    return "counted";
  }

  async #tellVoters(round: string, ballots: Box["running"][string]["ballots"]): Promise<void> {
    const voters = Object.keys(ballots).length;
    this.#voters.set(round, voters);
    await this.#settings.room.edit((control) => putVoted(control, round, voters));
  }

  /** Tells anew how many have voted, of what all hosts of the journal took. */
  async #recount(round: string): Promise<void> {
    const { notes, workshop } = this.#settings;
    const kept = read(await notes.read(workshop, "votes")).running[round];
    if (kept === undefined) return;
    const told = this.#rounds.find(({ id }) => id === round)?.voters;
    if (told !== Object.keys(kept.ballots).length) await this.#tellVoters(round, kept.ballots);
  }

  /** Begins a round anew whose ballots came from another journal; those that are not its own know nothing of it. */
  async #adopt(round: string): Promise<void> {
    const { notes, workshop, room } = this.#settings;
    const { running, closed } = read(await notes.read(workshop, "votes"));
    if (round in running || closed.includes(round)) return;
    await room.edit((control) => startAnew(control, round));
  }

  /** Changes what is kept of a running round, a new one if need be; undefined if it is over, perhaps on another host. */
  async #change(
    round: string,
    change: (secretly: Box["running"][string]) => Box["running"][string],
  ): Promise<Box["running"][string] | undefined> {
    let kept: Box["running"][string] | undefined;
    const { notes, workshop } = this.#settings;
    const known = read(await notes.read(workshop, "votes"));
    if (known.closed.includes(round)) return undefined;
    const before = known.running[round];
    if (before !== undefined) this.#own.add(round);
    if (before !== undefined && change(before) === before) return before;
    await notes.change(workshop, "votes", (old) => {
      const { running, closed } = read(old);
      kept = undefined;
      if (closed.includes(round)) return write({ running, closed });
      kept = change(running[round] ?? { secret: randomBytes(16).toString("base64url"), ballots: {} });
      return write({ running: { ...running, [round]: kept }, closed });
    });
    this.#own.add(round);
    return kept;
  }

  /** Moves the ballots of a closed round into the control document, and forgets who cast them. */
  async #count(round: string): Promise<void> {
    const { notes, workshop, room } = this.#settings;
    const known = read(await notes.read(workshop, "votes"));
    if (known.closed.includes(round) && !(round in known.running)) return;
    let ballots: readonly (readonly [string, Marks])[] = [];
    // From now on no other host takes a ballot for it.
    await notes.change(workshop, "votes", (old) => {
      const { running, closed } = read(old);
      ballots = Object.entries(running[round]?.ballots ?? {});
      return write({ running, closed: [...new Set([...closed, round])] });
    });
    if (ballots.length > 0)
      await room.edit((control) => {
        // By the voter's id, which says nothing of the order in which they came. A second host writes the same.
        for (const [voter, marks] of ballots.toSorted(([a], [b]) => (a < b ? -1 : 1)))
          putBallot(control, { round, voter }, marks);
      });
    await notes.change(workshop, "votes", (old) => {
      const { running, closed } = read(old);
      const { [round]: _, ...others } = running;
      return write({ running: others, closed });
    });
  }
}

function isRunning(control: Y.Doc, round: string): boolean {
  return readRounds(control).some(({ id, state }) => id === round && state === "running");
}

function voterOf(person: string, secret: string): string {
  return createHmac("sha256", secret).update(person).digest("hex").slice(0, 32);
}

function read(note: string | undefined): Box {
  if (note === undefined) return { running: {}, closed: [] };
  return v.parse(v.pipe(v.string(), v.parseJson(), box), note);
}

function write(values: Box): string {
  return JSON.stringify(values);
}
