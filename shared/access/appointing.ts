import { type createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";

/*
 * A facilitator's wish that somebody else be a facilitator, or no longer: `appointMessage` first, on the connection
 * of the board. The person is named by the client id that they show in the board's presence, which the host lets
 * nobody show but them. The host takes the wish from facilitators alone, and lets that person come in anew with
 * what they are now.
 */

/** The first number of such a wish. */
export const appointMessage = 15;

const appointments = ["facilitator", "as invited"] as const;

export interface Appointment {
  /** The client id that the person shows. */
  readonly client: number;
  readonly as: (typeof appointments)[number];
}

export function writeAppointment({ client, as }: Appointment): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder();
  writeVarUint(encoder, appointMessage);
  writeVarUint(encoder, client);
  writeVarString(encoder, as);
  return toUint8Array(encoder);
}

/** Throws for what is none. */
export function readAppointment(decoder: ReturnType<typeof createDecoder>): Appointment {
  const client = readVarUint(decoder);
  const word = readVarString(decoder);
  const as = appointments.find((one) => one === word);
  if (as === undefined) throw new Error("An appointment that is not known.");
  return { client, as };
}
