import * as Y from "yjs";
import { nextPiece, placeWith, type Place } from "#shared/board/pieces.ts";
import { pieceMessage } from "./framing.ts";
import { type Parcel, parcelOf } from "./parcel.ts";
import type { Outbox } from "./outbox.ts";

/** The state vector of an empty document. */
const nothingYet = Uint8Array.of(0);

/** A piece of what somebody lacks. */
export interface Answer {
  readonly parcel: Parcel;
  /** Where they are then; undefined if they have everything. */
  readonly place: Place | undefined;
}

/**
 * What is sent to those who lack something of a document: a piece at a time, made when the one before has gone out, so
 * that those who do not read cost a piece each and no copy of the document.
 */
export class Answers {
  readonly #doc: Y.Doc;
  readonly #outbox: Outbox;
  /** Where those begin who have nothing: as long as it is the same, they get the same pieces. */
  #beginning: Place | undefined;
  readonly #shared = new WeakMap<Place, Answer>();
  /** What is longer than a piece, as long as it is on its way to somebody. */
  readonly #long = new WeakMap<object, WeakRef<Uint8Array>>();
  #size: number | undefined;

  constructor(doc: Y.Doc, outbox: Outbox) {
    this.#doc = doc;
    this.#outbox = outbox;
  }

  /** The document is other than before. */
  forget(): void {
    this.#beginning = undefined;
    this.#size = undefined;
  }

  /** The bytes of the document. */
  get size(): number {
    return (this.#size ??= Y.encodeStateAsUpdate(this.#doc).length);
  }

  /** Where somebody is who has this, a state vector. */
  placeOf(has: Uint8Array): Place {
    const isNew = has.length === 1 && has[0] === 0;
    if (!isNew) return placeWith(this.#doc, has);
    return (this.#beginning ??= placeWith(this.#doc, nothingYet));
  }

  /** What comes next for somebody who is there; the last piece is told as the answer if they `asked`. */
  next(place: Place, { asked }: { readonly asked: boolean }): Answer {
    const { size, isRoomy } = this.#outbox;
    const known = asked && isRoomy ? this.#shared.get(place) : undefined;
    if (known) return known;
    const told = nextPiece(this.#doc, place, size);
    const message = pieceMessage(told.update, { isAnswer: asked && !told.place });
    const answer = { parcel: parcelOf(this.#theSame(told.alone, message)), place: told.place };
    if (asked && isRoomy && this.#beginning) this.#shared.set(place, answer);
    return answer;
  }

  #theSame(alone: object | undefined, message: Uint8Array): Uint8Array {
    if (!alone) return message;
    const before = this.#long.get(alone)?.deref();
    if (before?.length === message.length) return before;
    this.#long.set(alone, new WeakRef(message));
    return message;
  }
}
