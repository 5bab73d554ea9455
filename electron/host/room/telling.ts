import type * as Y from "yjs";
import { afterChange, placeAtEnd, type Place } from "#shared/board/pieces.ts";
import { writeSaved } from "#shared/access/hostMessages.ts";
import type { Answers } from "./answers.ts";
import { presenceMessage, updateMessage } from "./framing.ts";
import type { Outbox } from "./outbox.ts";
import { type Parcel, parcelOf } from "./parcel.ts";
import type { Presence } from "./presence.ts";
import type { Seat } from "./seats.ts";

/** What a turn brought. */
export interface News {
  /** What was done here, and elsewhere. */
  readonly own: Uint8Array | undefined;
  readonly foreign: Uint8Array | undefined;
  /** The one whose all of `own` is, who need not be told of it. */
  readonly author: Seat | undefined;
  readonly presence: Uint8Array | undefined;
  /** What those do not have who asked. */
  readonly asks: ReadonlyMap<Seat, Uint8Array>;
  /** How many of their updates those are told as saved who wait to hear it. */
  readonly saved: ReadonlyMap<Seat, number>;
}

export interface TellingSettings {
  readonly doc: Y.Doc;
  readonly answers: Answers;
  readonly outbox: Outbox;
  readonly presence: Presence;
  /** The piece that was on its way to a member has gone out. */
  readonly onFree: (seat: Seat) => void;
}

/**
 * Tells those in a room what is new, each as fast as they read. Whoever lacks something, since they have just come or
 * do not keep up, is told it piece by piece, and hears what is done meanwhile as part of that. So nobody has more
 * waiting for them than a turn and a piece.
 */
export class Telling {
  readonly #settings: TellingSettings;

  constructor(settings: TellingSettings) {
    this.#settings = settings;
  }

  /** To be called between two turns, when the document is just what the journal holds. */
  tell(seats: Iterable<Seat>, news: News): void {
    const { own, foreign, author, presence } = news;
    const elsewhere = foreign === undefined ? [] : [updateMessage(foreign)];
    const others = presence === undefined ? [] : [presenceMessage(presence)];
    const forAuthor = parcelOf(...elsewhere, ...others);
    const forAll = own === undefined ? forAuthor : parcelOf(updateMessage(own), ...elsewhere, ...others);
    const forThoseBehind = parcelOf(...others);
    const isChanged = own !== undefined || foreign !== undefined;
    let end: Place | undefined;
    const atEnd = (): Place => (end ??= placeAtEnd(this.#settings.doc));
    for (const seat of seats) {
      this.#place(seat, news.asks.get(seat), isChanged);
      const saved = news.saved.get(seat);
      if (saved !== undefined && !seat.isBehind && seat.member.knowsHost) seat.savedUnheard = saved;
      const isBehind = seat.place !== undefined && seat.place.deleted === undefined;
      const parcel = isBehind ? forThoseBehind : seat === author ? forAuthor : forAll;
      const isBusy = seat.member.isBusy();
      if (isBusy && presence !== undefined) seat.missesOthers = true;
      // Whoever has been told everything hears one turn more, to be told of the next ones from there.
      if (!isBusy || (isChanged && !isBehind)) this.#send(seat, parcel);
      if (isChanged && seat.place?.deleted) seat.place = { ...seat.place, reach: atEnd().reach };
      if (seat.place === undefined && isChanged && seat.member.isBusy()) seat.place = atEnd();
      this.#goOn(seat);
    }
  }

  /** Tells a member who is here. */
  who(seat: Seat): void {
    if (seat.member.isBusy()) {
      seat.missesOthers = true;
      return;
    }
    const here = this.#settings.presence.whole({ withOtherHosts: true });
    if (here !== undefined) seat.member.send(parcelOf(presenceMessage(here)));
  }

  /** Where a member is from now on. */
  #place(seat: Seat, has: Uint8Array | undefined, isChanged: boolean): void {
    if (has !== undefined) {
      seat.place = this.#settings.answers.placeOf(has);
      seat.hasAsked = true;
      return;
    }
    const { place } = seat;
    if (!isChanged || place === undefined) return;
    // Whoever is only being told what was deleted hears everything else as it is done, as long as they read.
    if (place.deleted === undefined || seat.member.isBusy()) seat.place = afterChange(place);
  }

  #send(seat: Seat, parcel: Parcel): void {
    const { presence } = this.#settings;
    const parcels = parcel.length > 0 ? [parcel] : [];
    if (!seat.member.isBusy()) {
      const all = seat.missesOthers ? presence.everybody() : undefined;
      seat.missesOthers = false;
      if (all !== undefined) parcels.push(parcelOf(presenceMessage(all)));
      if (seat.savedUnheard !== undefined) parcels.push(parcelOf(writeSaved(seat.savedUnheard)));
      seat.savedUnheard = undefined;
    }
    if (parcels.length > 0) seat.member.send(...parcels);
  }

  /** Sends the next piece, if the one before has gone out. */
  #goOn(seat: Seat): void {
    const { answers, outbox, onFree } = this.#settings;
    const { member, place } = seat;
    if (place === undefined || seat.piece !== undefined || member.isBusy()) return;
    const { parcel, place: next } = answers.next(place, { asked: seat.hasAsked });
    seat.place = next;
    if (next === undefined) seat.hasAsked = false;
    const out = outbox.put(parcel.length);
    seat.piece = out;
    member.hand(parcel, () => {
      out();
      if (seat.piece !== out) return;
      seat.piece = undefined;
      onFree(seat);
    });
  }
}
