import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { documentNames, type DocumentName } from "#shared/log/frames.ts";
import type { Appointment } from "#shared/access/appointing.ts";
import { closeCode, writeMoved } from "#shared/access/hostMessages.ts";
import { workshopIdForm } from "#shared/access/joinLink.ts";
import { schemaVersion } from "#shared/board/documents.ts";
import { WorkshopTooNew } from "#shared/board/open.ts";
import { connectToRoom, cutAfter, type Connection, type Guest } from "#electron/host/room/connection.ts";
import type { Gate } from "./gate.ts";
import type { Hall } from "#electron/host/room/hall.ts";
import type { Limits, Visitors } from "./limits.ts";
import type { Metrics } from "#electron/host/metrics.ts";
import { movedWords } from "#electron/host/moving/move.ts";
import { farewells, personOf, type Tokens } from "./tokens.ts";
import type { OpenWorkshop } from "#electron/host/room/workshop.ts";

export interface DoorSettings {
  readonly hall: Hall;
  readonly tokens: Tokens;
  readonly gate: Gate;
  readonly visitors: Visitors;
  readonly limits: Limits;
  readonly metrics: Metrics;
  readonly tell: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed: () => number;
  /** The address that a request comes from. */
  readonly addressOf: (request: IncomingMessage) => string;
}

export interface Door {
  /** Lets a client that asks for `/sync/<workshop>/<document>` into its room, or tells it why not. */
  readonly open: (request: IncomingMessage, wire: Duplex, head: Buffer) => Promise<void>;
  /** All who are in. */
  readonly connections: ReadonlySet<Connection>;
}

interface Wish {
  readonly workshop: string;
  readonly document: DocumentName;
  readonly token: string;
  /** A secret that the device made up; undefined if it sends none. */
  readonly key: string | undefined;
  /** The version of the documents that the client writes; undefined if it does not say. */
  readonly schema: number | undefined;
}

/** Why a client is not let in: a code for closing, and words. */
class NotLetIn extends Error {
  override readonly name = "NotLetIn";
  readonly code: number;

  constructor(code: number, words: string) {
    super(words);
    this.code = code;
  }
}

const farewell = 3000;
const patience = 10_000;

/** The way in for clients. */
export function makeDoor(settings: DoorSettings): Door {
  const { hall, tokens, gate, visitors, limits, metrics, tell, now, elapsed } = settings;
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: limits.message,
    perMessageDeflate: false,
    // Each connection answers as long as it reads: answers that nobody reads would pile up.
    autoPong: false,
  });
  const connections = new Set<Connection>();
  let count = 0;

  async function admit(wish: Wish, label: string): Promise<Guest> {
    const person = wish.key === undefined ? label : personOf(wish.key);
    const found = await tokens.check(wish.workshop, wish.token, person);
    if (typeof found === "string") throw new NotLetIn(...farewells[found]);
    if (wish.schema !== undefined && wish.schema < schemaVersion)
      throw new NotLetIn(
        closeCode.tooOld,
        "This workshop needs a newer Groundwork. Update, then join again.",
      );
    // It would write what nobody else here can read.
    if (wish.schema !== undefined && wish.schema > schemaVersion)
      throw new NotLetIn(
        closeCode.tooOld,
        "Your Groundwork is newer than the host's. Update the host, or join in the browser.",
      );
    return {
      role: found.role,
      invite: found.id,
      person,
      isKnownAgain: wish.key !== undefined,
      knowsHost: wish.schema !== undefined,
    };
  }

  async function enter(workshop: string): Promise<Awaited<ReturnType<Hall["enter"]>>> {
    const entering = hall.enter(workshop);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error("It takes too long.")), patience);
    });
    try {
      return await Promise.race([entering, late]);
    } catch (fault) {
      void entering.then(({ leave }) => leave()).catch(() => undefined);
      tell(`Workshop ${workshop} cannot be opened: ${String(fault)}`);
      if (fault instanceof WorkshopTooNew)
        throw new NotLetIn(closeCode.tooOld, "This workshop needs a host with a newer Groundwork.");
      throw new NotLetIn(closeCode.cannotSave, "The host cannot open the workshop at the moment.");
    } finally {
      clearTimeout(timer);
    }
  }

  /** Lets a person be a facilitator from now on, or what they were invited as: they come in anew. */
  async function appoint({ client, as }: Appointment, { workshop, wish, label }: Joining): Promise<void> {
    const person = workshop.rooms.board.holderOf(client);
    // Whoever is not known again would be forgotten with the connection that is to be made anew.
    if (person?.isKnownAgain !== true) return;
    try {
      await tokens.appoint(wish.workshop, person.person, as);
    } catch (fault) {
      tell(`${label}: an appointment could not be stored: ${String(fault)}`);
      return;
    }
    tell(`${label}: made somebody ${as}.`);
    for (const { guest, close } of workshop.connections)
      if (guest.person === person.person) close(closeCode.goingAway, "Come in again.");
  }

  function join(socket: WebSocket, wire: Duplex, given: Joining): void {
    const { workshop, wish, guest, label } = given;
    const connection = connectToRoom({
      socket,
      wire,
      room: workshop.rooms[wish.document],
      document: wish.document,
      guest,
      label,
      isLocked: workshop.isLocked,
      appoint: (as) => appoint(as, given),
      vote: workshop.vote,
      limits,
      metrics,
      tell,
      now,
      elapsed,
      onEnd: () => {
        connections.delete(connection);
        workshop.connections.delete(connection);
      },
    });
    connections.add(connection);
    workshop.connections.add(connection);
    metrics.add("joins");
  }

  async function open(request: IncomingMessage, wire: Duplex, head: Buffer): Promise<void> {
    // Whatever happens to it shows in its closing.
    wire.on("error", () => wire.destroy());
    if (!gate.allowsHost(request.headers.host)) return refuse(wire, "421 Misdirected Request");
    if (!gate.allowsOrigin(request.headers.origin)) return refuse(wire, "403 Forbidden");
    const wish = readWish(request.url ?? "");
    if (wish === undefined) return refuse(wire, "404 Not Found");
    const gone = visitors.enter(settings.addressOf(request));
    if (gone === undefined) {
      metrics.add("refused_joins");
      return refuse(wire, "429 Too Many Requests");
    }
    wire.once("close", gone);
    count += 1;
    const label = `c${count} ${wish.workshop}/${wish.document}`;
    try {
      const guest = await admit(wish, label);
      const { workshop, leave } = await enter(wish.workshop);
      if (wire.destroyed) return leave();
      wire.once("close", leave);
      const newPlace = await tokens.moved(wish.workshop);
      if (newPlace) {
        server.handleUpgrade(request, wire, head, (socket) => {
          socket.on("error", () => socket.terminate());
          if (guest.knowsHost) socket.send(writeMoved(newPlace[guest.role]));
          socket.close(closeCode.moved, movedWords);
          cutAfter(socket, farewell);
        });
        return;
      }
      server.handleUpgrade(request, wire, head, (socket) =>
        join(socket, wire, { workshop, wish, guest, label }),
      );
    } catch (fault) {
      metrics.add("refused_joins");
      const { code, message } =
        fault instanceof NotLetIn
          ? fault
          : new NotLetIn(closeCode.hostFault, "The host has a fault of its own.");
      tell(`${label}: not let in (${code}). ${fault instanceof NotLetIn ? "" : String(fault)}`.trim());
      // A client hears the reason only of a connection that was made.
      server.handleUpgrade(request, wire, head, (socket) => {
        socket.on("error", () => socket.terminate());
        socket.close(code, message);
        cutAfter(socket, farewell);
      });
    }
  }

  return { open, connections };
}

interface Joining {
  readonly workshop: OpenWorkshop;
  readonly wish: Wish;
  readonly guest: Guest;
  readonly label: string;
}

function readWish(target: string): Wish | undefined {
  if (!URL.canParse(target, "http://host/")) return undefined;
  const { pathname, searchParams } = new URL(target, "http://host/");
  const [, sync, workshop = "", name, ...more] = pathname.split("/");
  const document = documentNames.find((one) => one === name);
  if (sync !== "sync" || document === undefined || more.length > 0 || !workshopIdForm.test(workshop))
    return undefined;
  const key = searchParams.get("key") ?? "";
  const schema = searchParams.get("schema");
  return {
    workshop,
    document,
    token: searchParams.get("token") ?? "",
    // Anything shorter could be guessed.
    key: /^[\w-]{22,86}$/.test(key) ? key : undefined,
    schema: schema === null ? undefined : /^\d{1,6}$/.test(schema) ? Number(schema) : 0,
  };
}

function refuse(wire: Duplex, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
