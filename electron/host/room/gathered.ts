import type * as Y from "yjs";
import type { CannotSave } from "#electron/host/journal/journal.ts";
import type { Seat } from "./seats.ts";

export interface Offer {
  /** Undefined for what was brought from elsewhere. */
  readonly seat: Seat | undefined;
  readonly update: Uint8Array;
}

/** Somebody who waits until what they brought is stored. */
export interface Brought {
  readonly done: () => void;
  readonly fail: (fault: CannotSave) => void;
}

/** What has gathered for the next turn. */
export class Gathered {
  readonly offers: Offer[] = [];
  /** What the host itself does to the document. */
  readonly edits: ((doc: Y.Doc) => void)[] = [];
  /** Updates that other hosts have stored. */
  readonly others: Uint8Array[] = [];
  /** What those do not have yet who asked. */
  readonly asks = new Map<Seat, Uint8Array>();
  /** Those who wait to hear that they are saved. */
  readonly heard = new Set<Seat>();
  readonly brought: Brought[] = [];
  /** How far what clients offered reaches, by their ids. */
  readonly ahead = new Map<number, number>();
  #bytes = 0;

  /** Of what clients offered. */
  get bytes(): number {
    return this.#bytes;
  }

  get isEmpty(): boolean {
    const { offers, edits, others, heard, asks } = this;
    return offers.length + edits.length + others.length + heard.size + asks.size === 0;
  }

  /** Takes what a client offers, which reaches so far. */
  offer(seat: Seat, update: Uint8Array, reach: ReadonlyMap<number, number>): void {
    this.offers.push({ seat, update });
    this.#bytes += update.length;
    for (const [client, end] of reach) this.ahead.set(client, end);
  }

  /** Somebody left: they hear and get nothing more, but what they offered stays. */
  leave(seat: Seat): void {
    this.asks.delete(seat);
    this.heard.delete(seat);
  }
}
