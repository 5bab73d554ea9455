import { createDecoder, readVarUint } from "lib0/decoding";
import * as Y from "yjs";
import { type Id, StoredText } from "./storedText.ts";

/**
 * What an encoded document says, read without making the document: Yjs makes an item with a dozen fields of every value
 * and keeps those that were written over, so that others may go on from there. Who only reads needs none of that.
 *
 * It goes the way that Yjs goes (`readClientsStructRefs`, `integrateStructs` and `readAndApplyDeleteSet` in its source),
 * in the same order, and gives up where two people did something in the same place at once or where an update holds what
 * our documents do not.
 */

/** Values by key, in the order in which Yjs has them: plain ones, bytes, `Map` for a shared map, `StoredText`. */
type StoredMap = Map<string, unknown>;

/** Stands for what was deleted or is no longer known. */
const gone = Symbol("gone");

/** Something that one client did, as the update tells it. */
interface Struct {
  readonly client: number;
  readonly clock: number;
  readonly kind: number;
  readonly length: number;
  readonly left: Id | undefined;
  readonly right: Id | undefined;
  /** A root's name, or where the map or text came into being that it is in; undefined if that is where its neighbours are. */
  readonly parent: string | Id | undefined;
  readonly content: unknown;
  /** The map or text that it is in, once it is found; undefined for what is in none any more. */
  holder: StoredMap | StoredText | undefined;
  key: string | undefined;
  /** Whether something came behind it, which in a map takes its place. */
  isFollowed: boolean;
}

/** All that one client did, and how far of it is in place. */
interface Work {
  readonly structs: readonly Struct[];
  next: number;
  reach: number;
}

/** Only Yjs can say what the update holds. */
class NeedsYjs extends Error {
  override readonly name = "NeedsYjs";
}

const kinds = { garbage: 0, deleted: 1, bytes: 3, words: 4, type: 7, value: 8 } as const;
const types = { map: 1, text: 2 } as const;
// Of a struct's first byte: five bits are its kind, three say what is told of its place.
const [kindBits, hasKey, hasRight, hasLeft] = [0b11111, 0b100000, 0b1000000, 0b10000000];

function readContent(decoder: Y.UpdateDecoderV2, kind: number): unknown {
  switch (kind) {
    case kinds.garbage:
    case kinds.deleted:
      return gone;
    case kinds.bytes:
      return decoder.readBuf();
    case kinds.words:
      return decoder.readString();
    case kinds.type: {
      const type = decoder.readTypeRef();
      if (type === types.map) return new Map();
      if (type === types.text) return new StoredText();
      throw new NeedsYjs();
    }
    case kinds.value: {
      const value: unknown = decoder.readLen() === 1 ? decoder.readAny() : undefined;
      if (value === undefined) throw new NeedsYjs();
      return value;
    }
    default:
      throw new NeedsYjs();
  }
}

function readStruct(decoder: Y.UpdateDecoderV2, client: number, clock: number): Struct {
  const info = decoder.readInfo();
  const kind = info & kindBits;
  const isItem = kind !== kinds.garbage;
  const left = isItem && (info & hasLeft) > 0 ? decoder.readLeftID() : undefined;
  const right = isItem && (info & hasRight) > 0 ? decoder.readRightID() : undefined;
  const isFirst = isItem && !left && !right;
  const parent = isFirst
    ? decoder.readParentInfo()
      ? decoder.readString()
      : decoder.readLeftID()
    : undefined;
  const key = isFirst && (info & hasKey) > 0 ? decoder.readString() : undefined;
  const content = readContent(decoder, kind);
  const length =
    content === gone
      ? decoder.readLen()
      : kind === kinds.words && typeof content === "string"
        ? content.length
        : 1;
  if (length === 0) throw new NeedsYjs();
  const holder = undefined;
  return { client, clock, kind, length, left, right, parent, content, holder, key, isFollowed: false };
}

function readWorks(decoder: Y.UpdateDecoderV2, size: number): ReadonlyMap<number, Work> {
  const works = new Map<number, Work>();
  const clients = readVarUint(decoder.restDecoder);
  for (let count = 0; count < clients; count += 1) {
    const length = readVarUint(decoder.restDecoder);
    const client = decoder.readClient();
    let clock = readVarUint(decoder.restDecoder);
    // No more than there can be are believed, and nothing that goes on from what is told elsewhere.
    if (length > size || clock > 0 || works.has(client)) throw new NeedsYjs();
    const structs: Struct[] = [];
    for (let at = 0; at < length; at += 1) {
      const struct = readStruct(decoder, client, clock);
      structs.push(struct);
      clock += struct.length;
    }
    works.set(client, { structs, next: 0, reach: 0 });
  }
  return works;
}

/** Puts everything in its place, in the order in which Yjs does. */
class Reading {
  readonly roots = new Map<string, StoredMap>();
  readonly #works: ReadonlyMap<number, Work>;
  readonly #emptied: (readonly [StoredMap, string])[] = [];
  /** What was looked for last. */
  #last: Struct | undefined;

  constructor(works: ReadonlyMap<number, Work>) {
    this.#works = works;
    for (const [, work] of [...works].toSorted(([one], [other]) => other - one))
      while (work.next < work.structs.length) this.#takeNext(work);
  }

  /** The next of a client's doings, after all that it needs of others. */
  #takeNext(work: Work): void {
    const struct = work.structs[work.next];
    work.next += 1;
    if (!struct) throw new NeedsYjs();
    for (;;) {
      const missing = this.#missingOf(struct);
      if (!missing) break;
      this.#takeNext(missing);
    }
    if (struct.clock !== work.reach) throw new NeedsYjs();
    this.#place(struct);
    work.reach += struct.length;
  }

  #missingOf({ client, left, right, parent }: Struct): Work | undefined {
    return (
      this.#missing(left, client) ??
      this.#missing(right, client) ??
      (typeof parent === "string" ? undefined : this.#missing(parent, client))
    );
  }

  /** Whose work something of one client waits for. */
  #missing(id: Id | undefined, client: number): Work | undefined {
    if (!id || id.client === client) return undefined;
    const work = this.#works.get(id.client);
    if (!work) throw new NeedsYjs();
    return id.clock >= work.reach ? work : undefined;
  }

  /** What is in place there. */
  #at({ client, clock }: Id): Struct {
    // The values of a map come one after the other.
    if (this.#last?.client === client && this.#last.clock === clock) return this.#last;
    const work = this.#works.get(client);
    if (!work || clock >= work.reach) throw new NeedsYjs();
    const found = work.structs[placeIn(work.structs, clock)];
    if (!found) throw new NeedsYjs();
    this.#last = found;
    return found;
  }

  #place(struct: Struct): void {
    const left = struct.left && this.#at(struct.left);
    const right = struct.right && this.#at(struct.right);
    const beside = left ?? right;
    if (beside) {
      // Whatever is beside what is in no place any more is in none, either.
      if ((left && !left.holder) || (right && !right.holder)) return;
      struct.holder = beside.holder;
      struct.key = beside.key;
    } else if (typeof struct.parent === "string") struct.holder = this.#root(struct.parent);
    else if (struct.parent) {
      const { content, holder } = this.#at(struct.parent);
      if (!holder) return;
      if (!(content instanceof Map) && !(content instanceof StoredText)) throw new NeedsYjs();
      struct.holder = content;
    }
    const { holder } = struct;
    if (holder instanceof StoredText) putWords(holder, struct);
    else if (holder) this.#putValue(holder, struct, left);
  }

  #root(name: string): StoredMap {
    const root = this.roots.get(name) ?? new Map<string, unknown>();
    this.roots.set(name, root);
    return root;
  }

  #putValue(map: StoredMap, struct: Struct, left: Struct | undefined): void {
    const { kind, key, left: origin, right, content } = struct;
    // What is behind the last of a key's values is its value; the first has none before it.
    const isLast =
      left && origin
        ? !left.isFollowed && origin.clock + 1 === left.clock + left.length
        : !map.has(key ?? "");
    if (key === undefined || right || !isLast || kind === kinds.words) throw new NeedsYjs();
    if (left) left.isFollowed = true;
    if (content === gone) this.#empty(map, key);
    else map.set(key, content);
  }

  #empty(map: StoredMap, key: string): void {
    // It keeps its place among the keys, in case that somebody has set it again.
    map.set(key, gone);
    this.#emptied.push([map, key]);
  }

  /** Takes out what was deleted; to be called once, at the end. */
  delete(decoder: Y.UpdateDecoderV2): void {
    const clients = readVarUint(decoder.restDecoder);
    for (let count = 0; count < clients; count += 1) {
      decoder.resetDsCurVal();
      const client = readVarUint(decoder.restDecoder);
      const stretches = readVarUint(decoder.restDecoder);
      for (let stretch = 0; stretch < stretches; stretch += 1) {
        const from = decoder.readDsClock();
        this.#deleteStretch(client, from, from + decoder.readDsLen());
      }
    }
    for (const [map, key] of this.#emptied) if (map.get(key) === gone) map.delete(key);
  }

  #deleteStretch(client: number, from: number, to: number): void {
    const work = this.#works.get(client);
    if (!work || to > work.reach) throw new NeedsYjs();
    for (let at = placeIn(work.structs, from); at < work.structs.length; at += 1) {
      const struct = work.structs[at];
      if (!struct || struct.clock >= to) return;
      const { holder, key, isFollowed } = struct;
      if (holder instanceof StoredText) {
        if (!holder.delete(client, from, to)) throw new NeedsYjs();
      } else if (holder && key !== undefined && !isFollowed) this.#empty(holder, key);
    }
  }
}

function putWords(text: StoredText, struct: Struct): void {
  const { client, clock, kind, length, key, left, right, content } = struct;
  const words = kind === kinds.words && typeof content === "string" ? content : undefined;
  const isKnown = words !== undefined || kind === kinds.deleted;
  if (!isKnown || key !== undefined || !text.put({ client, clock, length, words }, left, right))
    throw new NeedsYjs();
}

/** Where the struct is that a clock is in. */
function placeIn(structs: readonly Struct[], clock: number): number {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const at = structs[middle];
    if (at && at.clock <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The shared maps of an encoded document by name, or undefined where only Yjs can say what is in them. */
export function storedMaps(
  update: Uint8Array,
): ReadonlyMap<string, ReadonlyMap<string, unknown>> | undefined {
  try {
    const decoder = new Y.UpdateDecoderV2(createDecoder(update));
    const reading = new Reading(readWorks(decoder, update.length));
    reading.delete(decoder);
    return reading.roots;
  } catch {
    // Bytes that are no update are Yjs's to refuse, too.
    return undefined;
  }
}
