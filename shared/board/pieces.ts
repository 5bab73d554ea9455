import { length as lengthOf, toUint8Array, writeUint8Array, writeVarUint } from "lib0/encoding";
import * as Y from "yjs";

type Struct = Y.Item | Y.GC;

/** How far a client id's work is told, or how far of it is still to be told as deleted. */
interface Stretch {
  readonly client: number;
  readonly clock: number;
  readonly end: number;
}

/** Where somebody is who is told of a document in pieces; it means the same however the document goes on meanwhile. */
export interface Place {
  /** What they have of what each client id did. */
  readonly reach: ReadonlyMap<number, number>;
  /** What they had before: of it they are still to be told what was deleted. */
  readonly before: ReadonlyMap<number, number>;
  /** Once all that was done is told: what is left to be told as deleted. Undefined until then. */
  readonly deleted: readonly Stretch[] | undefined;
}

/** Whoever has this, a state vector. What the document does not know is left out, however much of it there is. */
export function placeWith(doc: Y.Doc, has: Uint8Array): Place {
  const reach = new Map<number, number>();
  for (const [client, clock] of Y.decodeStateVector(has)) {
    const end = Y.getState(doc.store, client);
    if (end > 0 && clock > 0) reach.set(client, Math.min(clock, end));
  }
  return { reach, before: reach, deleted: undefined };
}

/** Whoever has all that there is now. */
export function placeAtEnd(doc: Y.Doc): Place {
  const reach = new Map<number, number>();
  for (const client of doc.store.clients.keys()) reach.set(client, Y.getState(doc.store, client));
  return { reach, before: new Map(), deleted: undefined };
}

/** The same place after the document has changed: what was told already may have been deleted. */
export function afterChange(place: Place): Place {
  return { ...place, before: place.reach, deleted: undefined };
}

export interface Told {
  readonly update: Uint8Array;
  /** What the update alone has, if that is one thing longer than a piece, such as a picture: the same for everybody. */
  readonly alone: object | undefined;
  /** Where they are then; undefined if they have everything. */
  readonly place: Place | undefined;
}

/**
 * The next of what somebody lacks, as an update. It needs nothing but those before it, so that whoever has heard only
 * the first of them asks for the rest by a state vector that has gone on. It ends as soon as it has `size` bytes. What
 * was deleted of what is there already comes last, since no state vector tells of it.
 */
export function nextPiece(doc: Y.Doc, place: Place, size: number): Told {
  const { clients, pendingDs, pendingStructs } = doc.store;
  // What waits for something that is not here either has no place in an order.
  if (pendingDs !== null || pendingStructs !== null)
    return { update: Y.encodeStateAsUpdate(doc, stateVectorOf(place)), alone: undefined, place: undefined };
  const piece = new Piece();
  const reach = new Map(place.reach);
  const written: (readonly [Struct, number])[] = [];
  for (const [struct, offset] of place.deleted === undefined ? inOrder(clients, place.reach) : []) {
    if (piece.bytes >= size)
      return { update: piece.toUpdate(), alone: undefined, place: { ...place, reach } };
    const before = piece.bytes;
    piece.write(struct, offset);
    if (piece.bytes - before > size) return aloneOrBefore(struct, { place, reach, written });
    reach.set(struct.id.client, struct.id.clock + struct.length);
    written.push([struct, offset]);
  }
  const deleted = place.deleted ?? [...place.before].map(([client, end]) => ({ client, clock: 0, end }));
  for (const [at, { client, clock, end }] of deleted.entries())
    for (const struct of structsFrom(clients.get(client), clock)) {
      const begin = Math.max(clock, struct.id.clock);
      if (begin >= end) break;
      if (!struct.deleted) continue;
      if (piece.bytes >= size) {
        const left = [{ client, clock: begin, end }, ...deleted.slice(at + 1)];
        return { update: piece.toUpdate(), alone: undefined, place: { ...place, reach, deleted: left } };
      }
      piece.writeDeleted(client, begin, Math.min(struct.id.clock + struct.length, end) - begin);
    }
  return { update: piece.toUpdate(), alone: undefined, place: undefined };
}

/**
 * What is longer than a piece is told whole and alone, with the beginning that somebody may have: so it is the same for
 * all who lack it, and need not be kept for each. What is to be told before it comes first.
 */
function aloneOrBefore(struct: Struct, { place, reach, written }: Filled): Told {
  const piece = new Piece();
  for (const [one, itsOffset] of written) piece.write(one, itsOffset);
  if (written.length > 0) return { update: piece.toUpdate(), alone: undefined, place: { ...place, reach } };
  piece.write(struct, 0);
  reach.set(struct.id.client, struct.id.clock + struct.length);
  return { update: piece.toUpdate(), alone: struct, place: { ...place, reach } };
}

interface Filled {
  readonly place: Place;
  readonly reach: Map<number, number>;
  readonly written: readonly (readonly [Struct, number])[];
}

/** All of a document that somebody lacks whose state vector is `has`, as updates to be applied in this order. */
export function inPieces(doc: Y.Doc, has: Uint8Array, size: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let place: Place | undefined = placeWith(doc, has); place;) {
    const told = nextPiece(doc, place, size);
    pieces.push(told.update);
    place = told.place;
  }
  return pieces;
}

function stateVectorOf({ reach }: Place): Uint8Array {
  return Y.encodeStateVector(new Map(reach));
}

/** What a client id did from there on. */
function* structsFrom(structs: Struct[] | undefined, clock: number): Generator<Struct> {
  const last = structs?.at(-1);
  if (!structs || !last || clock >= last.id.clock + last.length) return;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
    const struct = structs[at];
    if (struct) yield struct;
  }
}

/** What is beyond `known`, each after everything that it needs, with how much of its beginning is known. */
function* inOrder(
  clients: ReadonlyMap<number, Struct[]>,
  known: ReadonlyMap<number, number>,
): Generator<readonly [struct: Struct, offset: number]> {
  const reach = new Map(known);
  const isMissing = (id: Y.ID): boolean => id.clock >= (reach.get(id.client) ?? 0);
  const courses = new Map<number, Course>();
  // As Yjs writes them, from the highest client id on: what was put in the same place is so found the quickest.
  for (const client of [...clients.keys()].toSorted((one, other) => other - one))
    courses.set(client, new Course(client, clients.get(client) ?? [], known.get(client) ?? 0));
  for (const first of courses.values()) {
    const waiting = [first];
    for (let course: Course | undefined = first; course; course = waiting.at(-1)) {
      const { client, next } = course;
      if (!next) {
        waiting.pop();
        continue;
      }
      const offset = Math.max(0, (reach.get(client) ?? 0) - next.id.clock);
      const missing = firstMissing(next, offset, isMissing);
      const before = missing && courses.get(missing.client);
      if (before?.next) {
        waiting.push(before);
        continue;
      }
      yield [next, offset];
      reach.set(client, next.id.clock + next.length);
      course.goOn();
      // Only as far as somebody else needed it.
      if (waiting.length > 1) waiting.pop();
    }
  }
}

/** What has to be there before a struct that is written without its first `offset` characters, and is missing. */
function firstMissing(struct: Struct, offset: number, isMissing: (id: Y.ID) => boolean): Y.ID | undefined {
  if (!(struct instanceof Y.Item)) return undefined;
  const { origin, rightOrigin } = struct;
  if (rightOrigin && isMissing(rightOrigin)) return rightOrigin;
  if (offset > 0) return undefined;
  if (origin && isMissing(origin)) return origin;
  // Where neighbours are known they tell the parent.
  if (origin || rightOrigin) return undefined;
  const parent = struct.parent instanceof Y.ID ? struct.parent : struct.parent?._item?.id;
  return parent && isMissing(parent) ? parent : undefined;
}

/** What a client id did that is still to be written. */
class Course {
  readonly client: number;
  readonly #structs: readonly Struct[];
  #at: number;

  constructor(client: number, structs: Struct[], from: number) {
    this.client = client;
    this.#structs = structs;
    const last = structs.at(-1);
    const isDone = !last || from >= last.id.clock + last.length;
    this.#at = isDone ? structs.length : Y.findIndexSS(structs, from);
  }

  get next(): Struct | undefined {
    return this.#structs[this.#at];
  }

  goOn(): void {
    this.#at += 1;
  }
}

/** What one client id did, as one piece has it. */
interface Part {
  readonly clock: number;
  readonly encoder: Y.UpdateEncoderV1;
  count: number;
  /** In bytes. */
  length: number;
}

/** What the head of a part and a deleted stretch take at most, in bytes. */
const longest = { head: 24, stretch: 16 } as const;

/** An update that is being written. */
class Piece {
  readonly #parts = new Map<number, Part>();
  readonly #deleted = new Map<number, { readonly clock: number; length: number }[]>();
  #bytes = 0;

  /** How long it is at most. */
  get bytes(): number {
    return this.#bytes;
  }

  write(struct: Struct, offset: number): void {
    const { client } = struct.id;
    const clock = struct.id.clock + offset;
    const part = this.#parts.get(client) ?? { clock, encoder: new Y.UpdateEncoderV1(), count: 0, length: 0 };
    if (part.count === 0) {
      this.#parts.set(client, part);
      this.#bytes += longest.head;
    }
    struct.write(part.encoder, offset);
    part.count += 1;
    const length = lengthOf(part.encoder.restEncoder);
    this.#bytes += length - part.length;
    part.length = length;
    if (struct.deleted) this.writeDeleted(client, clock, struct.length - offset);
  }

  writeDeleted(client: number, clock: number, length: number): void {
    const stretches = this.#deleted.get(client) ?? [];
    if (stretches.length === 0) {
      this.#deleted.set(client, stretches);
      this.#bytes += longest.head;
    }
    const last = stretches.at(-1);
    if (last && last.clock + last.length === clock) {
      last.length += length;
      return;
    }
    stretches.push({ clock, length });
    this.#bytes += longest.stretch;
  }

  /** In the first version of Yjs' encoding, as all of the protocol is. */
  toUpdate(): Uint8Array {
    const { restEncoder } = new Y.UpdateEncoderV1();
    writeVarUint(restEncoder, this.#parts.size);
    for (const [client, { clock, encoder, count }] of this.#parts) {
      writeVarUint(restEncoder, count);
      writeVarUint(restEncoder, client);
      writeVarUint(restEncoder, clock);
      writeUint8Array(restEncoder, encoder.toUint8Array());
    }
    writeVarUint(restEncoder, this.#deleted.size);
    for (const [client, stretches] of this.#deleted) {
      writeVarUint(restEncoder, client);
      writeVarUint(restEncoder, stretches.length);
      for (const { clock, length } of stretches) {
        writeVarUint(restEncoder, clock);
        writeVarUint(restEncoder, length);
      }
    }
    return toUint8Array(restEncoder);
  }
}
