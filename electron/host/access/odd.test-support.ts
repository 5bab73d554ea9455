import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeAny,
  writeUint8,
  writeVarString,
  writeVarUint,
} from "lib0/encoding";

export type Id = readonly [client: number, clock: number];

/** One thing of an update, as Yjs writes it or never would. */
export interface OddStruct {
  /** The number by which Yjs knows what kind of content follows. */
  readonly kind: number;
  readonly origin?: Id | undefined;
  readonly rightOrigin?: Id | undefined;
  /** The name of a type of the document, or the id of what holds one. */
  readonly parent?: string | Id | undefined;
  readonly key?: string | undefined;
  readonly write: (encoder: Encoder) => void;
}

type Content = Pick<OddStruct, "kind" | "write">;

export const text = (words: string): Content => ({
  kind: 4,
  write: (encoder) => writeVarString(encoder, words),
});
/** A type in a type: 0 is a list, 1 a map, 2 a text, and from 3 on it is XML. */
export const typeOf = (what: number): Content => ({
  kind: 7,
  write: (encoder) => writeVarUint(encoder, what),
});
export const value = (one: Parameters<typeof writeAny>[1]): Content => ({
  kind: 8,
  write: (encoder) => {
    writeVarUint(encoder, 1);
    writeAny(encoder, one);
  },
});
/** Lists in lists. */
export const nested = (depth: number): Content => ({
  kind: 8,
  write: (encoder) => {
    writeVarUint(encoder, 1);
    for (let n = 0; n < depth; n += 1) {
      writeUint8(encoder, 117);
      writeVarUint(encoder, 1);
    }
    writeUint8(encoder, 126);
  },
});
/** A document in a document. */
export const documentIn = (): Content => ({
  kind: 9,
  write: (encoder) => {
    writeVarString(encoder, "inner");
    writeAny(encoder, { autoLoad: true });
  },
});
export const json = (kind: 5 | 6, words: string): Content => ({
  kind,
  write: (encoder) => {
    if (kind === 6) writeVarString(encoder, "bold");
    writeVarString(encoder, words);
  },
});

/** An update in Yjs' first encoding that says just this, by client id from this clock on. */
export function updateOf(
  clients: readonly (readonly [client: number, clock: number, structs: readonly OddStruct[]])[],
): Uint8Array {
  const encoder = createEncoder();
  const writeId = (id: Id): void => {
    for (const part of id) writeVarUint(encoder, part);
  };
  writeVarUint(encoder, clients.length);
  for (const [client, clock, structs] of clients) {
    writeVarUint(encoder, structs.length);
    writeVarUint(encoder, client);
    writeVarUint(encoder, clock);
    for (const { kind, origin, rightOrigin, parent = "odd", key, write } of structs) {
      const flags = (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20);
      writeUint8(encoder, kind | flags);
      if (origin) writeId(origin);
      if (rightOrigin) writeId(rightOrigin);
      if (!origin && !rightOrigin) {
        writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
        if (typeof parent === "string") writeVarString(encoder, parent);
        else writeId(parent);
        if (key !== undefined) writeVarString(encoder, key);
      }
      write(encoder);
    }
  }
  // Nothing is deleted.
  writeVarUint(encoder, 0);
  return toUint8Array(encoder);
}
