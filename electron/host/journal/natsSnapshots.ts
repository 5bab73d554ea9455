import { randomBytes } from "node:crypto";
import type { KV } from "@nats-io/kv";
import * as v from "valibot";
import { isConflict } from "./nats.ts";

const note = v.object({
  /** Names the pieces. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  pieces: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The sequence up to which the state holds everything. */
  upTo: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export interface NatsSnapshot {
  readonly state: Uint8Array;
  readonly upTo: number;
  readonly revision: number;
}

const largestPiece = 512_000;

/** The last snapshot under a key; undefined if there is none. */
export async function readSnapshot(kv: KV, key: string): Promise<NatsSnapshot | undefined> {
  for (;;) {
    const entry = await kv.get(key);
    if (entry?.operation !== "PUT") return undefined;
    const { id, pieces, upTo } = v.parse(v.pipe(v.string(), v.parseJson(), note), entry.string());
    const found: Uint8Array[] = [];
    for (let n = 0; n < pieces; n += 1) {
      const piece = await kv.get(`${key}.${id}.${n}`);
      if (piece?.operation === "PUT") found.push(piece.value);
    }
    if (found.length === pieces) return { state: Buffer.concat(found), upTo, revision: entry.revision };
    // Replaced by a newer one while it was read.
  }
}

/** Puts a snapshot in the place of an older one, and gives up to where that older one reached; undefined if another host's is there by now. */
export async function writeSnapshot(
  kv: KV,
  key: string,
  { state, upTo }: { readonly state: Uint8Array; readonly upTo: number },
): Promise<number | undefined> {
  const before = await kv.get(key);
  const old =
    before?.operation === "PUT"
      ? v.parse(v.pipe(v.string(), v.parseJson(), note), before.string())
      : undefined;
  if (old !== undefined && old.upTo >= upTo) return undefined;
  const id = randomBytes(8).toString("hex");
  let pieces = 0;
  for (let from = 0; from === 0 || from < state.length; from += largestPiece, pieces += 1)
    await kv.put(`${key}.${id}.${pieces}`, state.subarray(from, from + largestPiece));
  const text = JSON.stringify({ id, pieces, upTo });
  try {
    if (before === null) await kv.create(key, text);
    else await kv.update(key, text, before.revision);
  } catch (fault) {
    if (!isConflict(fault)) throw fault;
    await forget(kv, key, { id, pieces });
    return undefined;
  }
  if (old !== undefined) await forget(kv, key, old);
  return old?.upTo ?? 0;
}

async function forget(
  kv: KV,
  key: string,
  { id, pieces }: { readonly id: string; readonly pieces: number },
): Promise<void> {
  for (let n = 0; n < pieces; n += 1) await kv.purge(`${key}.${id}.${n}`);
}
