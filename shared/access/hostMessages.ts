import { type createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";
import { findInvitation, type Invitation } from "./joinLink.ts";
import { type Role, roles } from "./roles.ts";

/*
 * What the host says beside the messages of y-websocket (0 sync, 1 awareness, 3 query awareness), to clients that
 * connect with the parameter `schema`: others would complain of each on their console. A y-websocket
 * provider takes them through `provider.messageHandlers[number] = (_encoder, decoder) => …`, and the readers below
 * read what follows the number.
 *
 * "Saved" answers the question whether all that this device has done is safe. Its `updates` counts the updates that
 * the device has sent on this connection (one for each of the document's `update` events of another origin than the
 * provider): everything up to that one, and all that was done before connecting, is in the host's journal. So all
 * is saved exactly when that number equals the number sent. After "refused" no "saved" comes until what was refused
 * has been accepted after all.
 *
 * "Moved" says that the workshop has another host, and brings the link to it: on each connection, as the last of what
 * the host sends there. Whoever hears it there goes over, with all that is not saved yet.
 *
 * "Welcome" is the first message on each connection: who the client is to the host, and what time it is there.
 */

/** The first number of each message of the host's own. */
export const hostMessage = { saved: 8, refused: 9, trouble: 10, welcome: 11, moved: 12 } as const;

/** Why the host did not take a change. */
const refusals = ["role", "locked", "forged", "too much"] as const;
export type Refusal = (typeof refusals)[number];

/** Whether the host can save at the moment. */
const troubles = ["none", "cannot save"] as const;
export type Trouble = (typeof troubles)[number];

/** What the host says first to whoever joins. */
export interface Welcome {
  readonly role: Role;
  /** Milliseconds since 1970 by the host's clock. */
  readonly time: number;
}

/**
 * With which codes the host closes a connection. y-websocket comes back by itself after all of them but those from
 * 4400 to 4499.
 */
export const closeCode = {
  goingAway: 1001,
  wrongForm: 1007,
  hostFault: 1011,
  tooBusy: 1013,
  /** The invite is unknown, has expired or was revoked. */
  notInvited: 4401,
  /** Somebody removed this person. */
  removed: 4403,
  /** The client's Groundwork is older than the workshop, or the host's is. */
  tooOld: 4426,
  /** The workshop has another host now; `moved` has said where. */
  moved: 4410,
  /** The host's disk is full or its journal out of reach: what was done stays on the device until it comes back. */
  cannotSave: 4503,
} as const;

export function writeSaved(updates: number): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, hostMessage.saved);
  writeVarUint(encoder, updates);
  return toUint8Array(encoder);
}

export function writeRefused(refusal: Refusal): Uint8Array {
  return writeWord(hostMessage.refused, refusal);
}

export function writeTrouble(trouble: Trouble): Uint8Array {
  return writeWord(hostMessage.trouble, trouble);
}

export function writeWelcome({ role, time }: Welcome): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, hostMessage.welcome);
  writeVarString(encoder, role);
  writeVarUint(encoder, time);
  return toUint8Array(encoder);
}

/** `link` is the way to the new host for whoever hears it. */
export function writeMoved(link: string): Uint8Array {
  return writeWord(hostMessage.moved, link);
}

type Decoder = ReturnType<typeof createDecoder>;

/** The number of this connection's updates that are saved. */
export function readSaved(decoder: Decoder): number {
  return readVarUint(decoder);
}

/** Undefined for a reason that only a newer host knows. */
export function readRefused(decoder: Decoder): Refusal | undefined {
  const word = readVarString(decoder);
  return refusals.find((refusal) => refusal === word);
}

/** Undefined for a state that only a newer host knows. */
export function readTrouble(decoder: Decoder): Trouble | undefined {
  const word = readVarString(decoder);
  return troubles.find((trouble) => trouble === word);
}

/** Undefined for a role that only a newer host knows. */
export function readWelcome(decoder: Decoder): Welcome | undefined {
  const word = readVarString(decoder);
  const time = readVarUint(decoder);
  const role = roles.find((one) => one === word);
  return role && { role, time };
}

/** The way to the new host; undefined if it is none. */
export function readMoved(decoder: Decoder): Invitation | undefined {
  return findInvitation(readVarString(decoder));
}

function writeWord(message: number, word: string): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, message);
  writeVarString(encoder, word);
  return toUint8Array(encoder);
}
