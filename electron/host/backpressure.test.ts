import { on, once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import fc from "fast-check";
import { createDecoder, readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { afterEach, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { messageYjsSyncStep2, readSyncMessage } from "y-protocols/sync";
import * as Y from "yjs";
import { type Step, steps } from "#shared/board/steps.test-support.ts";
import { Answers } from "./room/answers.ts";
import { Client, lie, stateOf, textsIn, writeSticky } from "./clients.test-support.ts";
import { connectToRoom } from "./room/connection.ts";
import { startTestHost, testDocuments, testFile } from "./hosts.test-support.ts";
import { usualLimits } from "./access/limits.ts";
import { Metrics } from "./metrics.ts";
import { Outbox } from "./room/outbox.ts";
import { type Parcel } from "./room/parcel.ts";
import { Presence } from "./room/presence.ts";
import { Room } from "./room/room.ts";
import { type Seat, Seats } from "./room/seats.ts";
import { Telling } from "./room/telling.ts";

// Whoever reads slowly, or not at all, costs the host a piece of the board and not a copy of it.

const ends: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** What a client asks who has this, a state vector. */
function question(has: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, 0);
  writeVarUint(encoder, 0);
  writeVarUint8Array(encoder, has);
  return toUint8Array(encoder);
}

/** How far a document has what each client id did. */
function clocksOf(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateVector(doc)).toString("hex");
}

/** The messages in frames as `parcelOf` makes them. */
function messagesIn({ pieces }: Parcel): readonly Uint8Array[] {
  const bytes = Buffer.concat(pieces);
  const messages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const short = bytes.readUInt8(at + 1);
    const [head, length] =
      short < 126
        ? [2, short]
        : short === 126
          ? [4, bytes.readUInt16BE(at + 2)]
          : [10, Number(bytes.readBigUInt64BE(at + 2))];
    messages.push(bytes.subarray(at + head, at + head + length));
    at += head + length;
  }
  return messages;
}

/** Somebody in a room who reads when told to. */
class Reader {
  readonly doc = new Y.Doc();
  readonly seat: Seat;
  readonly #waiting: { readonly parcel: Parcel; readonly onRead?: () => void }[] = [];
  /** The most that has waited at once, in parcels. */
  most = 0;
  answers = 0;

  /** `patience` is how many parcels may wait before it counts as busy. */
  constructor(seats: Seats, patience: number) {
    const put = (one: { readonly parcel: Parcel; readonly onRead?: () => void }): void => {
      this.#waiting.push(one);
      this.most = Math.max(this.most, this.#waiting.length);
    };
    const member = {
      label: "",
      person: "",
      isKnownAgain: false,
      role: "participant" as const,
      mayBringAll: false,
      whyNot: () => undefined,
      knowsHost: true,
      send: (...parcels: readonly Parcel[]) => {
        for (const parcel of parcels) put({ parcel });
      },
      hand: (parcel: Parcel, onRead: () => void) => put({ parcel, onRead }),
      isBusy: () => this.#waiting.length > patience,
      close: () => undefined,
      prove: () => undefined,
    };
    seats.add(member);
    const seat = seats.of(member);
    if (!seat) throw new Error("There is no seat.");
    this.seat = seat;
  }

  /** Reads one parcel; false if there is none. */
  read(): boolean {
    const one = this.#waiting.shift();
    if (!one) return false;
    for (const message of messagesIn(one.parcel)) {
      const decoder = createDecoder(message);
      if (readVarUint(decoder) !== 0) continue;
      if (readSyncMessage(decoder, createEncoder(), this.doc, undefined) === messageYjsSyncStep2)
        this.answers += 1;
      if (this.doc.store.pendingStructs ?? this.doc.store.pendingDs)
        throw new Error("What came needs something that has not.");
    }
    one.onRead?.();
    return true;
  }
}

type Act =
  | { readonly is: "change"; readonly step: Step }
  | { readonly is: "read" | "ask"; readonly who: number };

const readers = 3;
const who = fc.nat({ max: readers - 1 });
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: steps.map((step): Act => ({ is: "change", step })) },
    { weight: 3, arbitrary: who.map((reader): Act => ({ is: "read", who: reader })) },
    { weight: 1, arbitrary: who.map((reader): Act => ({ is: "ask", who: reader })) },
  ),
  { maxLength: 60, size: "max" },
);

test("however slowly each reads, all have the same in the end, and nobody has more waiting than a turn and a piece", () => {
  fc.assert(
    fc.property(acts, fc.nat({ max: 2 }), fc.boolean(), (all, patience, isTight) => {
      const doc = new Y.Doc();
      const outbox = new Outbox(isTight ? 1 : 1_000_000);
      const answers = new Answers(doc, outbox);
      const seats = new Seats(doc, { pause: 0, now: () => 0 });
      const free = new Set<Seat>();
      const telling = new Telling({
        doc,
        answers,
        outbox,
        presence: new Presence(() => 0),
        onFree: (seat) => free.add(seat),
      });
      const turn = (own?: Uint8Array, asks: ReadonlyMap<Seat, Uint8Array> = new Map()): void => {
        if (own) answers.forget();
        telling.tell(seats.all(), {
          own,
          foreign: undefined,
          author: undefined,
          presence: undefined,
          asks,
          saved: new Map(),
        });
      };
      const people = Array.from({ length: readers }, () => new Reader(seats, patience));
      const ask = ({ doc: own, seat }: Reader): void =>
        turn(undefined, new Map([[seat, Y.encodeStateVector(own)]]));
      const asked = people.map(() => 1);
      people.forEach(ask);
      all.forEach((act, place) => {
        if (act.is === "change") {
          const changes: Uint8Array[] = [];
          const hear = (change: Uint8Array): void => void changes.push(change);
          doc.on("update", hear);
          doc.transact(() => act.step(doc, `element-${place}`));
          doc.off("update", hear);
          if (changes[0]) turn(changes[0]);
          return;
        }
        const person = people[act.who];
        if (!person) throw new Error("There are three.");
        if (act.is === "ask") {
          ask(person);
          asked[act.who] = (asked[act.who] ?? 0) + 1;
        } else if (person.read()) turn();
      });
      for (let hasRead = true; hasRead;) {
        hasRead = people.filter((person) => person.read()).length > 0;
        turn();
      }
      for (const [at, { doc: theirs, most, answers: count }] of people.entries()) {
        expect(stateOf(theirs)).toBe(stateOf(doc));
        // What they are asked first of all, as many as they have room for, the turn that is too much, and a piece.
        expect(most).toBeLessThanOrEqual(patience + 3);
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(asked[at] ?? 0);
      }
      expect(outbox.waiting).toBe(0);
    }),
    { numRuns: 60 },
  );
});

test("a dozen connections that lack all of a large board and do not read have a piece of it each, and then all", async () => {
  const it = await startTestHost();
  ends.push(it.stop);
  const documents = testDocuments();
  for (let n = 0; n < 200; n += 1) writeSticky(documents.board, `${n} ${"x".repeat(20_000)}`);
  await it.host.bring(testFile(documents));
  const token = await it.token("participant");
  const author = documents.board.clientID;
  const liars = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      const liar = await lie({ address: it.address, token });
      liar.socket.pause();
      // Each has a little of it, so that none is told the same as another.
      liar.socket.send(question(Y.encodeStateVector(new Map([[author, 1 + n]]))));
      return liar;
    }),
  );
  const waiting = async (): Promise<number> => {
    const text = await (await fetch(`http://127.0.0.1:${it.host.port}/metrics`)).text();
    return Number(/^groundwork_waiting_bytes (\d+)$/m.exec(text)?.[1]);
  };
  // The network between has taken all that it takes.
  let now = await waiting();
  while (now === 0) now = await waiting();
  expect(now).toBeLessThanOrEqual(12 * 131_072);

  const honest = new Client({ address: it.address, token });
  ends.push(() => honest.leave());
  await honest.synced();
  expect(textsIn(honest.doc)).toHaveLength(200);
  honest.write("and on");
  await honest.saved();
  expect(await waiting()).toBeLessThanOrEqual(12 * 131_072);

  const [first, ...others] = liars;
  for (const { socket } of others) socket.terminate();
  if (!first) throw new Error("There are twelve.");
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(documents.board));
  const heard = on(first.socket, "message");
  first.socket.resume();
  for await (const [data] of heard) {
    if (!Buffer.isBuffer(data)) continue;
    const decoder = createDecoder(data);
    if (readVarUint(decoder) === 0) readSyncMessage(decoder, createEncoder(), doc, undefined);
    if (clocksOf(doc) === clocksOf(honest.doc)) break;
  }
  expect(stateOf(doc) === stateOf(honest.doc)).toBe(true);
  first.socket.terminate();
  let left = await waiting();
  while (left > 0) left = await waiting();
  expect(left).toBe(0);
});

test("one that says it is there but reads nothing of what waits is cut after a few looks, and one that reads is not", async () => {
  const doc = new Y.Doc();
  for (let n = 0; n < 400; n += 1) writeSticky(doc, `${n} ${"x".repeat(20_000)}`);
  const lines: string[] = [];
  const metrics = new Metrics();
  const room = new Room({
    doc,
    record: {
      stored: { snapshot: undefined, updates: [] },
      append: () => Promise.resolve(),
      snapshot: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    size: 0,
    limits: usualLimits,
    outbox: new Outbox(1_000_000),
    metrics,
    tell: (line) => lines.push(line),
    elapsed: () => 0,
    onBroken: () => undefined,
    onIdle: () => undefined,
  });
  ends.push(() => room.close());
  const server = new WebSocketServer({
    port: 0,
    host: "127.0.0.1",
    perMessageDeflate: false,
    autoPong: false,
  });
  ends.push(() => server.close());
  await once(server, "listening");
  const { port } = portOf(server.address());

  async function enter(label: string): Promise<Entered> {
    const connected = new Promise<readonly [WebSocket, Duplex]>((done) => {
      server.once("connection", (socket, { socket: wire }) => done([socket, wire]));
    });
    const client = new WebSocket(`ws://127.0.0.1:${port}`);
    client.on("error", () => undefined);
    ends.push(() => client.terminate());
    const [socket, wire] = await connected;
    await once(client, "open");
    const { check } = connectToRoom({
      socket,
      wire,
      room,
      document: "board",
      guest: { role: "participant", invite: "", person: label, isKnownAgain: false, knowsHost: false },
      label,
      isLocked: () => false,
      appoint: () => Promise.resolve(),
      vote: () => Promise.resolve("counted"),
      limits: usualLimits,
      metrics,
      tell: (line) => lines.push(line),
      now: () => 0,
      elapsed: () => 0,
      onEnd: () => undefined,
    });
    return { client, socket, wire, check };
  }

  const [idle, busy] = [await enter("idle"), await enter("busy")];
  idle.client.pause();
  const [read, gone] = [once(busy.client, "message"), once(idle.socket, "close")];
  for (const { client } of [idle, busy]) client.send(question(Uint8Array.of(0)));
  await read;
  while (!idle.wire.writableNeedDrain) await once(busy.client, "message");
  for (let look = 0; look < 8 && idle.socket.readyState === WebSocket.OPEN; look += 1) {
    for (const { client, socket, check } of [idle, busy]) {
      const sign = once(socket, "pong");
      client.pong();
      await sign;
      check();
    }
  }
  await gone;
  expect(lines).toEqual(["idle: cut, since it does not read."]);
  expect(busy.socket.readyState).toBe(WebSocket.OPEN);
});

interface Entered {
  readonly client: WebSocket;
  readonly socket: WebSocket;
  readonly wire: Duplex;
  readonly check: () => void;
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}
