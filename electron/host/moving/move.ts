import { setTimeout as wait } from "node:timers/promises";
import { closeCode, writeMoved } from "#shared/access/hostMessages.ts";
import { documentNames } from "#shared/log/frames.ts";
import type { Connection } from "#electron/host/room/connection.ts";
import type { Hall } from "#electron/host/room/hall.ts";
import { parcelOf } from "#electron/host/room/parcel.ts";
import type { NewPlace } from "#electron/host/access/tokens.ts";
import type { OpenWorkshop } from "#electron/host/room/workshop.ts";

export const movedWords = "This workshop has moved to another computer. Ask for the new link.";
const glance = 50;
/** An update that changes nothing: it is done when all that came before it was stored and passed on. */
const nothing = new Uint8Array([0, 0]);

interface Sending {
  readonly to: NewPlace;
  readonly mover: string;
  /** How long those who were told may take to store what they have and go, in milliseconds. */
  readonly within: number;
}

/**
 * Sends everybody who is in a workshop to its new host. `mover` is the person who hosts it from now on: they stay
 * until all others have left and hear "moved" last, after everything that this host has taken from anyone.
 */
export async function sendOver(hall: Hall, workshop: string, sending: Sending): Promise<void> {
  // Held open, since it would be closed behind the last who goes.
  const { workshop: open, leave } = await hall.enter(workshop);
  try {
    await sendAll(open, sending);
  } finally {
    leave();
  }
}

async function sendAll(open: OpenWorkshop, { to, mover, within }: Sending): Promise<void> {
  const others = (): readonly Connection[] =>
    [...open.connections].filter(({ guest }) => guest.person !== mover);
  for (const { guest, member, close } of others()) {
    if (guest.knowsHost) member.send(parcelOf(writeMoved(to[guest.role])));
    else close(closeCode.moved, movedWords);
  }
  for (let waited = 0; others().length > 0 && waited < within; waited += glance) await wait(glance);
  for (const { close } of others()) close(closeCode.moved, movedWords);
  await Promise.all(documentNames.map((name) => open.rooms[name].bring(nothing)));
  for (const { guest, member, close } of open.connections) {
    if (guest.knowsHost) member.send(parcelOf(writeMoved(to[guest.role])));
    close(closeCode.moved, movedWords);
  }
}
