import { createDecoder, hasContent, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import type { Role } from "#shared/access/roles.ts";

interface Shown {
  /** Undefined for those who are with another host: the time when that host last said so. */
  readonly heardAt: number | undefined;
  readonly clock: number;
  /** JSON; undefined once the person has left. */
  readonly state: string | undefined;
}

/** Who may change what a client id shows. */
export interface PresenceDoor {
  readonly isOwn: (client: number) => boolean;
  /** Whether the client id was this person's before the connection was lost. */
  readonly isKnown: (client: number) => boolean;
  /** What the sender is to the host, whatever they say of themselves. */
  readonly role: Role;
}

const largestState = 16_384;
const renewedWithin = 45_000;

/**
 * Who is here and what they show of themselves, in y-websocket's awareness protocol. States are passed on as the
 * JSON that they came as: the host reads them only to be sure that others can.
 */
export class Presence {
  readonly #shown = new Map<number, Shown>();
  readonly #now: () => number;
  #changed = new Set<number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes what another host shows; throws if the bytes are no awareness update. */
  takeFromHost(update: Uint8Array): void {
    const heardAt = this.#now();
    this.#read(update, (client, clock, bytes) => {
      const shown = this.#shown.get(client);
      const isLeaving = clock === shown?.clock && isNull(bytes) && shown.state !== undefined;
      if (shown !== undefined && clock <= shown.clock && !isLeaving) return;
      this.#shown.set(client, { clock, state: readState(bytes), heardAt });
      this.#changed.add(client);
    });
  }

  /** Takes what is new, and gives the client ids that are not the sender's; throws if the bytes are no awareness update. */
  take(update: Uint8Array, { isOwn, isKnown, role }: PresenceDoor): readonly number[] {
    const foreign: number[] = [];
    this.#read(update, (client, clock, bytes) => {
      const shown = this.#shown.get(client);
      // y-websocket says all it hears back to the host, so what is old already is most of what comes.
      if (shown !== undefined && clock < shown.clock) return;
      if (clock === shown?.clock) {
        // Gone with the clock they had, or back with it after the connection was lost.
        const isChange = isNull(bytes) === (shown.state !== undefined);
        if (!isChange || !isKnown(client)) return;
      }
      if (!isOwn(client)) {
        foreign.push(client);
        return;
      }
      this.#shown.set(client, { clock, state: readState(bytes, role), heardAt: undefined });
      this.#changed.add(client);
    });
    return foreign;
  }

  #read(update: Uint8Array, take: (client: number, clock: number, bytes: Uint8Array) => void): void {
    const decoder = createDecoder(update);
    for (let left = readVarUint(decoder); left > 0; left -= 1)
      take(readVarUint(decoder), readVarUint(decoder), readVarUint8Array(decoder));
    if (hasContent(decoder)) throw new Error("More bytes than an awareness update has.");
  }

  /** Takes a client id off the board. */
  leave(client: number): void {
    const shown = this.#shown.get(client);
    if (shown?.state === undefined) return;
    this.#shown.set(client, { ...shown, state: undefined });
    this.#changed.add(client);
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** What changed since the last call: for everybody here, and for other hosts what they cannot know. Undefined for nothing. */
  takeChanges(): { readonly forAll: Uint8Array | undefined; readonly forHosts: Uint8Array | undefined } {
    const changed = [...this.#changed];
    this.#changed.clear();
    return {
      forAll: contentOf(this.#shown, changed),
      forHosts: contentOf(
        this.#shown,
        changed.filter((client) => this.#shown.get(client)?.heardAt === undefined),
      ),
    };
  }

  /** Everybody who is here; undefined for nobody. */
  whole({ withOtherHosts }: { readonly withOtherHosts: boolean }): Uint8Array | undefined {
    // A host that was killed says no good-bye; its people renew themselves elsewhere.
    const oldest = this.#now() - renewedWithin;
    const here = [...this.#shown].flatMap(([client, { state, heardAt }]) => {
      const isHere = heardAt === undefined || (withOtherHosts && heardAt > oldest);
      return state !== undefined && isHere ? [client] : [];
    });
    return contentOf(this.#shown, here);
  }

  /** Everybody who is here, and who was and has gone: for those who have missed something. Undefined for nobody. */
  everybody(): Uint8Array | undefined {
    return contentOf(this.#shown, [...this.#shown.keys()]);
  }

  /** The JSON that a client id shows. */
  stateOf(client: number): string | undefined {
    return this.#shown.get(client)?.state;
  }
}

function contentOf(shown: ReadonlyMap<number, Shown>, clients: readonly number[]): Uint8Array | undefined {
  if (clients.length === 0) return undefined;
  const encoder = createEncoder();
  writeVarUint(encoder, clients.length);
  for (const client of clients) {
    const one = shown.get(client);
    writeVarUint(encoder, client);
    writeVarUint(encoder, one?.clock ?? 0);
    writeVarString(encoder, one?.state ?? "null");
  }
  return toUint8Array(encoder);
}

function isNull(bytes: Uint8Array): boolean {
  return bytes.length === 4 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).toString() === "null";
}

/** The JSON of a state, with the true role in it if it has one; undefined for null; throws for what other clients could not read. */
function readState(bytes: Uint8Array, role?: Role): string | undefined {
  if (bytes.length > largestState) throw new Error("The state is too large.");
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const state: unknown = JSON.parse(text);
  if (typeof state !== "object") throw new Error("The state is neither an object nor null.");
  if (state === null) return undefined;
  const isFalse = role !== undefined && "role" in state && state.role !== role;
  return isFalse ? JSON.stringify({ ...state, role }) : text;
}
