import { length as lengthOf, toUint8Array, writeUint8Array, writeVarUint } from "lib0/encoding";
import * as Y from "yjs";

type Struct = Y.Item | Y.GC;

/**
 * All of a document that somebody lacks whose state vector is `has`, as updates to be applied in this order. Each needs
 * nothing but those before it, so that whoever has heard only the first of them asks for the rest by a state vector
 * that has gone on. A piece ends as soon as it has `size` bytes: it is longer by what was written last, such as a
 * picture. What was deleted of what is there already comes last, since no state vector tells of it.
 */
export function inPieces(doc: Y.Doc, has: Uint8Array, size: number): readonly Uint8Array[] {
  const { clients, pendingDs, pendingStructs } = doc.store;
  // What waits for something that is not here either has no place in an order.
  if (pendingDs !== null || pendingStructs !== null) return [Y.encodeStateAsUpdate(doc, has)];
  const pieces: Uint8Array[] = [];
  let piece = new Piece();
  const closeIfFull = (): void => {
    if (piece.bytes < size) return;
    pieces.push(piece.toUpdate());
    piece = new Piece();
  };
  const known = Y.decodeStateVector(has);
  for (const [struct, offset] of inOrder(clients, known)) {
    piece.write(struct, offset);
    closeIfFull();
  }
  for (const [client, end] of known)
    for (const struct of clients.get(client) ?? []) {
      const { clock } = struct.id;
      if (clock >= end) break;
      if (struct.deleted) piece.writeDeleted(client, clock, Math.min(struct.length, end - clock));
      closeIfFull();
    }
  return piece.bytes > 0 || pieces.length === 0 ? [...pieces, piece.toUpdate()] : pieces;
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
