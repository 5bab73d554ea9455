import type * as Y from "yjs";
import { writeRefused, type Refusal } from "#shared/access/hostMessages.ts";
import type { Place } from "#shared/board/pieces.ts";
import type { Role } from "#shared/access/roles.ts";
import { askFor } from "./framing.ts";
import { type Parcel, parcelOf } from "./parcel.ts";

/** A connection as its room sees it. */
export interface Member {
  /** For the host's own lines: no name and no address. */
  readonly label: string;
  /** The same for all connections of a device. */
  readonly person: string;
  /** Whether the person will be known again on another connection. */
  readonly isKnownAgain: boolean;
  readonly role: Role;
  /** Facilitators may bring the changes of others, such as from a workshop they worked on before. */
  readonly mayBringAll: boolean;
  /** Why this member may not change the document just now. */
  readonly whyNot: () => Refusal | undefined;
  /** Whether the client knows the host's own messages; one that does not complains of each on its console. */
  readonly knowsHost: boolean;
  readonly send: (...parcels: readonly Parcel[]) => void;
  /** Sends a piece of the document and calls once it has gone out, or never will. */
  readonly hand: (piece: Parcel, then: () => void) => void;
  /** Whether more waits for the other end to read than should; the room hears of it when it has gone out. */
  readonly isBusy: () => boolean;
  readonly close: (code: number, words: string) => void;
  /** Cuts the connection unless the other end answers soon. */
  readonly prove: () => void;
}

/** A member's place in a room. */
export interface Seat {
  readonly member: Member;
  /** Updates that came on this connection. */
  updates: number;
  /** Whether something that the member has was not taken: nothing is told as saved until its answer is. */
  isBehind: boolean;
  /** Whether the member was asked and has not answered yet. */
  isAsked: boolean;
  /** Where the member is in being told the document; undefined while it hears everything as it is done. */
  place: Place | undefined;
  /** Whether the member has asked for what it is being told. */
  hasAsked: boolean;
  /** Says that the piece on its way has gone out; undefined while there is none. */
  piece: (() => void) | undefined;
  /** Whether others have shown themselves while the member was busy. */
  missesOthers: boolean;
  /** How many of its updates the member could not yet be told of as saved. */
  savedUnheard: number | undefined;
  /** When the member was last asked once more, in milliseconds; in the future to be left alone for longer. */
  askedAgainAt: number;
}

/** How many times as long those wait who would bring just as much again. */
const longWait = 30;

/** Who is in a room, and what each still has to bring. */
export class Seats {
  readonly #doc: Y.Doc;
  readonly #pause: number;
  readonly #now: () => number;
  readonly #seats = new Map<Member, Seat>();
  #later: NodeJS.Timeout | undefined;

  /** `pause` is how long nobody is asked once more, in milliseconds. */
  constructor(doc: Y.Doc, { pause, now }: { readonly pause: number; readonly now: () => number }) {
    this.#doc = doc;
    this.#pause = pause;
    this.#now = now;
  }

  get isEmpty(): boolean {
    return this.#seats.size === 0;
  }

  /** All of them, in the order of their coming. */
  all(): Iterable<Seat> {
    return this.#seats.values();
  }

  of(member: Member): Seat | undefined {
    return this.#seats.get(member);
  }

  /** Gives a member a place, and asks for all that only the member has. */
  add(member: Member): void {
    const seat: Seat = {
      member,
      updates: 0,
      isBehind: true,
      isAsked: false,
      place: undefined,
      hasAsked: false,
      piece: undefined,
      missesOthers: false,
      savedUnheard: undefined,
      askedAgainAt: -Infinity,
    };
    this.#seats.set(member, seat);
    this.#ask(seat);
  }

  remove(member: Member): void {
    this.#seats.get(member)?.piece?.();
    this.#seats.delete(member);
    if (this.isEmpty) this.stop();
  }

  /** Tells a member that a change was not taken. */
  refuse(seat: Seat, refusal: Refusal): void {
    seat.isBehind = true;
    // It would be just as much again.
    if (refusal === "too much") seat.askedAgainAt = this.#now() + longWait * this.#pause;
    if (seat.member.knowsHost) seat.member.send(parcelOf(writeRefused(refusal)));
  }

  /** Asks for what was not taken, but not over and over. */
  askAgain(seat: Seat): void {
    if (seat.isAsked) return;
    const now = this.#now();
    const early = seat.askedAgainAt + this.#pause - now;
    if (early > 0) {
      this.#later ??= setTimeout(() => {
        this.#later = undefined;
        this.resync();
      }, early);
      return;
    }
    seat.askedAgainAt = now;
    this.#ask(seat);
  }

  /** Asks those whose changes were refused, as they may be welcome now. */
  resync(): void {
    for (const seat of this.#seats.values())
      if (seat.isBehind && seat.member.whyNot() === undefined) this.askAgain(seat);
  }

  /** Ends what it would still do by itself. */
  stop(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
  }

  #ask(seat: Seat): void {
    seat.isAsked = true;
    seat.member.send(parcelOf(askFor(this.#doc)));
  }
}
