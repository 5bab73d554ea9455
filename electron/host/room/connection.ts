import type { Duplex } from "node:stream";
import type { RawData, WebSocket } from "ws";
import type { DocumentName } from "#shared/log/frames.ts";
import type { Appointment } from "#shared/access/appointing.ts";
import { closeCode, writeRefused, writeWelcome } from "#shared/access/hostMessages.ts";
import { type Ballot, type BallotAnswer, writeBallotAnswer } from "#shared/access/ballots.ts";
import { mayWrite, type Role } from "#shared/access/roles.ts";
import { type ClientMessage, readClientMessage, stillHere } from "./framing.ts";
import { Allowance, type Limits } from "#electron/host/access/limits.ts";
import type { Metrics } from "#electron/host/metrics.ts";
import { parcelOf } from "./parcel.ts";
import type { Room } from "./room.ts";
import type { Member } from "./seats.ts";

/** Who is at the other end of a connection, as the host knows it. */
export interface Guest {
  readonly role: Role;
  /** The id of the invite that let them in. */
  readonly invite: string;
  /** The same for all connections of a device that sends a key of its own; otherwise of this one alone. */
  readonly person: string;
  readonly isKnownAgain: boolean;
  /** Whether it is a Groundwork that comes, and not some other client of y-websocket. */
  readonly knowsHost: boolean;
}

export interface ConnectionSettings {
  readonly socket: WebSocket;
  /** What the socket writes to. */
  readonly wire: Duplex;
  readonly room: Room;
  readonly document: DocumentName;
  readonly guest: Guest;
  readonly label: string;
  readonly isLocked: () => boolean;
  /** Does what a facilitator wishes for somebody else. */
  readonly appoint: (wish: Appointment) => Promise<void>;
  /** Takes a ballot; settles with the answer. */
  readonly vote: (guest: Guest, ballot: Ballot) => Promise<BallotAnswer>;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly tell: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed: () => number;
  readonly onEnd: () => void;
}

export interface Connection {
  readonly guest: Guest;
  readonly member: Member;
  readonly close: (code: number, words: string) => void;
  /** To be called every so often: cuts the connection if the last call has had no answer. */
  readonly check: () => void;
}

/** How many messages may wait for a client that does not read: it brings these on itself, by what it says. */
const mostUnread = 1000;

/** How often in a row nothing may be taken of what waits, and how many bytes that wait make it once more. */
const patience = { looks: 2, bytes: 500_000 } as const;

/**
 * What a message counts for among those that are let through, by what the host has to do for it. What was brought in
 * vain, such as what is there already, counts by its length, but never for so much that one who comes back with a
 * picture could not bring it.
 */
function costOf({ is }: ClientMessage, bytes: number): number {
  if (is === "ask") return 50 + bytes / 200;
  if (is === "who") return 10;
  return is === "presence" ? 1 + bytes / 4096 : 1;
}
const costInVain = (bytes: number): number => Math.min(2500, bytes / 1000);

/** Joins a socket to a room, and lets it leave when it closes. */
export function connectToRoom(settings: ConnectionSettings): Connection {
  const { socket, wire, room, document, guest, label, limits, metrics, tell, now, elapsed } = settings;
  const allowance = new Allowance(limits.messages, elapsed());
  let isAlive = true;
  let proof: NodeJS.Timeout | undefined;
  let largest = 0;
  /** What was said to a client that does not read. */
  let unread = 0;
  /** The bytes that were sent, and of them those that had been taken when it was last looked. */
  let sent = 0;
  let taken = 0;
  /** How often in a row nothing was taken of what waits. */
  let looksInVain = 0;

  const close = (code: number, words: string): void => {
    if (socket.readyState !== socket.OPEN) return;
    socket.close(code, words);
    // One that does not read does not answer the farewell either.
    cutAfter(socket, limits.proof);
  };
  const cut = (why: string): void => {
    metrics.add("cut");
    tell(`${label}: cut, since it ${why}.`);
    socket.terminate();
  };

  const count = (length: number): void => {
    metrics.add("sent_bytes", length);
    sent += length;
    largest = Math.max(largest, length);
  };
  const write = (pieces: readonly Uint8Array[], then?: () => void): void => {
    if (pieces.length > 1) wire.cork();
    for (const [at, piece] of pieces.entries())
      wire.write(piece, at === pieces.length - 1 ? then : undefined);
    if (pieces.length > 1) wire.uncork();
  };

  const member: Member = {
    label,
    person: guest.person,
    isKnownAgain: guest.isKnownAgain,
    knowsHost: guest.knowsHost,
    role: guest.role,
    mayBringAll: guest.role === "facilitator",
    whyNot: () => {
      if (mayWrite(guest.role, document, { locked: settings.isLocked() })) return undefined;
      return mayWrite(guest.role, document, { locked: false }) ? "locked" : "role";
    },
    send: (...parcels) => {
      if (socket.readyState !== socket.OPEN) return;
      unread = wire.writableNeedDrain ? unread + 1 : 0;
      // What is larger than the limit may take its time.
      if (socket.bufferedAmount > limits.unread + largest || unread > mostUnread) {
        cut("does not read");
        return;
      }
      for (const { length } of parcels) count(length);
      write(parcels.flatMap(({ pieces }) => pieces));
    },
    hand: ({ pieces, length }, then) => {
      if (socket.readyState !== socket.OPEN) return;
      count(length);
      write(pieces, then);
    },
    isBusy: () => wire.writableNeedDrain,
    close,
    prove: () => {
      if (proof !== undefined) return;
      isAlive = false;
      socket.ping();
      proof = setTimeout(() => {
        proof = undefined;
        if (!isAlive) cut("does not answer");
      }, limits.proof);
    },
  };

  /** Counts what comes; false for too much of it. */
  const mayGoOn = (cost: number): boolean => {
    if (allowance.spend(elapsed(), cost)) return true;
    tell(`${label}: sent away, since it sends too much.`);
    close(closeCode.tooBusy, "Too many messages. Wait a moment and come back.");
    return false;
  };

  const appoint = (wish: Appointment): void => {
    if (guest.role === "facilitator") void settings.appoint(wish);
    else if (guest.knowsHost) member.send(parcelOf(writeRefused("role")));
  };

  const vote = async (ballot: Ballot): Promise<void> => {
    const answer = await settings.vote(guest, ballot);
    if (answer !== "counted") tell(`${label}: a ballot does not count (${answer}).`);
    member.send(parcelOf(writeBallotAnswer(ballot.number, ballot.round, answer)));
  };

  const take = (data: RawData, isBinary: boolean): void => {
    if (socket.readyState !== socket.OPEN) return;
    isAlive = true;
    metrics.add("messages");
    if (!isBinary || !Buffer.isBuffer(data))
      return close(closeCode.wrongForm, "Only binary messages are understood.");
    try {
      const message = readClientMessage(data);
      if (!mayGoOn(costOf(message, data.length))) return;
      if (message.is === "ask") room.ask(member, message.has);
      else if (message.is === "presence") room.show(member, message.update);
      else if (message.is === "who") room.who(member);
      else if (message.is === "appoint") appoint(message.wish);
      else if (message.is === "ballot") {
        if (document !== "control") throw new Error("Votes belong to the control document.");
        void vote(message.ballot);
      } else {
        const verdict = room.offer(member, message);
        if (verdict === "no update") throw new Error("No update.");
        if (verdict === "in vain") mayGoOn(costInVain(data.length));
      }
    } catch {
      metrics.add("refused_changes");
      tell(`${label}: refused a malformed message of ${data.length} bytes.`);
      close(closeCode.wrongForm, "This message is not understood.");
    }
  };

  socket.on("message", take);
  wire.on("drain", () => room.free(member));
  const sign = (answer?: () => void): void => {
    if (socket.readyState !== socket.OPEN) return;
    isAlive = true;
    if (mayGoOn(1) && !wire.writableNeedDrain) answer?.();
  };
  socket.on("pong", () => sign());
  socket.on("ping", (data: Buffer) => sign(() => socket.pong(data)));
  // The library closes the socket itself, with the code for what is wrong.
  socket.on("error", (fault) => tell(`${label}: ${fault.message}.`));
  socket.once("close", () => {
    clearTimeout(proof);
    room.leave(member);
    settings.onEnd();
  });
  if (guest.knowsHost) member.send(parcelOf(writeWelcome({ role: guest.role, time: now() })));
  room.join(member);

  return {
    guest,
    member,
    close,
    check: () => {
      if (!isAlive) return cut("does not answer");
      const waiting = wire.writableLength;
      looksInVain = waiting > 0 && sent - waiting <= taken ? looksInVain + 1 : 0;
      taken = sent - waiting;
      if (looksInVain > patience.looks + waiting / patience.bytes) return cut("does not read");
      isAlive = false;
      socket.ping();
      member.send(parcelOf(stillHere));
    },
  };
}

/** Ends a socket whose other end does not answer the closing in time. */
export function cutAfter(socket: WebSocket, milliseconds: number): void {
  const timer = setTimeout(() => socket.terminate(), milliseconds);
  socket.once("close", () => clearTimeout(timer));
}
