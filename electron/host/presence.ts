import { createDecoder, hasContent, readVarUint, readVarUint8Array } from "lib0/decoding";
import {
  createEncoder,
  length,
  toUint8Array,
  writeUint8Array,
  writeVarString,
  writeVarUint,
} from "lib0/encoding";
import { messageType } from "./framing.ts";

interface Shown {
  readonly clock: number;
  /** JSON; undefined once the person has left. */
  readonly state: string | undefined;
}

/** Who may change what a client id shows. */
export interface PresenceDoor {
  readonly isOwn: (client: number) => boolean;
  /** Whether the client id was this person's before the connection was lost. */
  readonly isKnown: (client: number) => boolean;
}

const largestState = 16_384;

/**
 * Who is here and what they show of themselves, in y-websocket's awareness protocol. States are passed on as the
 * JSON that they came as: the host reads them only to be sure that others can.
 */
export class Presence {
  readonly #shown = new Map<number, Shown>();
  #changed = new Set<number>();

  /** Takes what is new, and gives the client ids that are not the sender's; throws if the bytes are no awareness update. */
  take(update: Uint8Array, { isOwn, isKnown }: PresenceDoor): readonly number[] {
    const foreign: number[] = [];
    const decoder = createDecoder(update);
    for (let left = readVarUint(decoder); left > 0; left -= 1) {
      const client = readVarUint(decoder);
      const clock = readVarUint(decoder);
      const bytes = readVarUint8Array(decoder);
      const shown = this.#shown.get(client);
      // y-websocket says all it hears back to the host, so what is old already is most of what comes.
      if (shown !== undefined && clock < shown.clock) continue;
      if (clock === shown?.clock) {
        // Gone with the clock they had, or back with it after the connection was lost.
        const isChange = isNull(bytes) === (shown.state !== undefined);
        if (!isChange || !isKnown(client)) continue;
      }
      if (!isOwn(client)) {
        foreign.push(client);
        continue;
      }
      this.#shown.set(client, { clock, state: readState(bytes) });
      this.#changed.add(client);
    }
    if (hasContent(decoder)) throw new Error("More bytes than an awareness update has.");
    return foreign;
  }

  /** Takes a client id off the board. */
  leave(client: number): void {
    const shown = this.#shown.get(client);
    if (shown?.state === undefined) return;
    this.#shown.set(client, { clock: shown.clock, state: undefined });
    this.#changed.add(client);
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** The message that tells what changed since the last call; undefined if nothing did. */
  takeChanges(): Uint8Array | undefined {
    if (this.#changed.size === 0) return undefined;
    const changed = this.#changed;
    this.#changed = new Set();
    return this.#messageOf([...changed]);
  }

  /** The message that tells everything; undefined if nobody is here. */
  whole(): Uint8Array | undefined {
    const here = [...this.#shown].flatMap(([client, { state }]) => (state === undefined ? [] : [client]));
    return here.length === 0 ? undefined : this.#messageOf(here);
  }

  /** The JSON that a client id shows. */
  stateOf(client: number): string | undefined {
    return this.#shown.get(client)?.state;
  }

  #messageOf(clients: readonly number[]): Uint8Array {
    const content = createEncoder();
    writeVarUint(content, clients.length);
    for (const client of clients) {
      const shown = this.#shown.get(client);
      writeVarUint(content, client);
      writeVarUint(content, shown?.clock ?? 0);
      writeVarString(content, shown?.state ?? "null");
    }
    const message = createEncoder();
    writeVarUint(message, messageType.awareness);
    writeVarUint(message, length(content));
    writeUint8Array(message, toUint8Array(content));
    return toUint8Array(message);
  }
}

function isNull(bytes: Uint8Array): boolean {
  return bytes.length === 4 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).toString() === "null";
}

/** The JSON of a state, undefined for null; throws for what other clients could not read. */
function readState(bytes: Uint8Array): string | undefined {
  if (bytes.length > largestState) throw new Error("The state is too large.");
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  const state: unknown = JSON.parse(text);
  if (typeof state !== "object") throw new Error("The state is neither an object nor null.");
  return state === null ? undefined : text;
}
