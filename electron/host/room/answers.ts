import type * as Y from "yjs";
import { inPieces } from "#shared/board/pieces.ts";
import { answerWith } from "./framing.ts";
import { type Parcel, parcelOf } from "./parcel.ts";

/**
 * How much of a document goes into one message, in bytes. A connection that is cut after a while has to carry at least
 * one; many small ones take longer to read than a few.
 */
const answeredAtOnce = 131_072;

/** The state vector of an empty document. */
const nothingYet = Uint8Array.of(0);

/** What is sent to those who ask for what they do not have. */
export class Answers {
  readonly #doc: Y.Doc;
  #whole: Parcel | undefined;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** The document is other than before. */
  forget(): void {
    this.#whole = undefined;
  }

  /** The bytes of the document. */
  get size(): number {
    return this.to(nothingYet).length;
  }

  /** All that somebody lacks who has this, a state vector. */
  to(has: Uint8Array): Parcel {
    const isNew = has.length === 1 && has[0] === 0;
    if (!isNew) return this.#answer(has);
    // Those who come at once get the same one.
    this.#whole ??= this.#answer(nothingYet);
    return this.#whole;
  }

  #answer(has: Uint8Array): Parcel {
    return parcelOf(...answerWith(inPieces(this.#doc, has, answeredAtOnce)));
  }
}
