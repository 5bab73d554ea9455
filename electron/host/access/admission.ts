import * as Y from "yjs";
import { orderOf } from "./order.ts";

/**
 * What an update would do to a document, found out before it is let in:
 * - `nothing`: all of it is there already;
 * - `news`: it can be applied whole, and then reaches this far, by client id;
 * - `gap`: it builds on something that is not there, such as a change that was refused before;
 * - `forged`: it brings changes in the name of somebody else, `owner`'s client id;
 * - `malformed`: it is no update, or one over which Yjs would break.
 */
export type Verdict =
  | { readonly is: "nothing" | "gap" | "malformed" }
  | { readonly is: "news"; readonly reach: ReadonlyMap<number, number> }
  | { readonly is: "forged"; readonly client: number };

export interface Door {
  readonly doc: Y.Doc;
  /** How far updates that are let in but not yet applied reach, by client id. */
  readonly ahead: ReadonlyMap<number, number>;
  /** Whether changes of a client id may come from whoever sent the update. */
  readonly mayBring: (client: number) => boolean;
}

// No person writes this many characters; a clock beyond it is made to break something.
const farthestClock = 2 ** 40;

/** Looks at an update without touching the document. */
export function examine(update: Uint8Array, door: Door): Verdict {
  const decoded = decode(update);
  if (decoded === undefined) return { is: "malformed" };
  const reach = new Map<number, number>();
  let news = false;
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (end > farthestClock || struct.length < 1) return { is: "malformed" };
    const known = reach.get(client) ?? clockOf(client, door);
    if (end <= known) continue;
    if (!door.mayBring(client)) return { is: "forged", client };
    if (clock > known || struct instanceof Y.Skip) return { is: "gap" };
    reach.set(client, end);
    news = true;
  }
  const isThere = (id: Y.ID | null): boolean =>
    id === null || id.clock < (reach.get(id.client) ?? clockOf(id.client, door));
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item)) continue;
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    if (![struct.origin, struct.rightOrigin, parent].every(isThere)) return { is: "gap" };
  }
  const order = news
    ? orderOf(decoded.structs, { doc: door.doc, clockOf: (client) => clockOf(client, door) })
    : "good";
  if (order !== "good") return { is: order === "bad" ? "malformed" : "gap" };
  for (const [client, ranges] of decoded.ds.clients) {
    const known = reach.get(client) ?? clockOf(client, door);
    for (const { clock, len } of ranges) {
      // Deleting what is not there yet would swallow what its author is still going to write.
      if (clock + len > known) return { is: "gap" };
      news ||= !isDeleted(door.doc, client, clock, len);
    }
  }
  return news ? { is: "news", reach } : { is: "nothing" };
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | undefined {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return undefined;
  }
}

function clockOf(client: number, { doc, ahead }: Door): number {
  return Math.max(ahead.get(client) ?? 0, Y.getState(doc.store, client));
}

function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const end = clock + length;
  const structs = doc.store.clients.get(client);
  if (structs === undefined || end > Y.getState(doc.store, client)) return false;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at += 1) {
    const struct = structs[at];
    if (struct === undefined || struct.id.clock >= end) break;
    if (!struct.deleted) return false;
  }
  return true;
}
