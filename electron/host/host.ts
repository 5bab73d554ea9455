import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { closeCode } from "#shared/access/hostMessages.ts";
import type { Role } from "#shared/access/roles.ts";
import { answerAdmin } from "./admin.ts";
import { answerCode } from "./access/answerCode.ts";
import { answerMove } from "./moving/answerMove.ts";
import { Codes } from "./access/codes.ts";
import { makeDoor } from "./access/door.ts";
import { gateFor, networkAddresses } from "./access/gate.ts";
import { Hall } from "./room/hall.ts";
import { importWorkshop } from "./importWorkshop.ts";
import type { Journal } from "./journal/journal.ts";
import { isFullDisk } from "./journal/systemFaults.ts";
import { usualLimits, Visitors, type Limits } from "./access/limits.ts";
import { Metrics } from "./metrics.ts";
import { answerPage, close, listen, readPages, refuse, refuseHost, type PageTable } from "./pages/pages.ts";
import { Outbox } from "./room/outbox.ts";
import { peopleIn, type Person } from "./room/people.ts";
import { farewells, isSame, Tokens, type Invite } from "./access/tokens.ts";

export interface HostSettings {
  /** Closed by whoever opened it, after the host has stopped. */
  readonly journal: Journal;
  /** Any free port for 0. */
  readonly port: number;
  /** Where to listen: every network of this machine when left out. */
  readonly address?: string;
  /** The folder of the built page; without it only connections are served. */
  readonly pages?: string;
  /** Certificate and key as PEM, for a host without a proxy before it. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Names under which the host is reached beside this machine's own. */
  readonly names?: readonly string[];
  /** Whether a proxy stands before the host and says in X-Forwarded-For who asks. */
  readonly behindProxy?: boolean;
  /** Opens the admin's addresses; without it there are none. */
  readonly adminToken?: string;
  readonly limits?: Partial<Limits>;
  /** Milliseconds between two looks whether each connection is alive and still welcome. */
  readonly checkEvery?: number;
  /** How long the head of a request may take, in milliseconds, and a twelfth of what all of it may; 10 s when left out. */
  readonly headWithin?: number;
  /** How long those may take to go who are sent over to another host, in milliseconds; 5 s when left out. */
  readonly sendOverWithin?: number;
  /** Hears one line for each thing worth knowing; never content, names, tokens or addresses. */
  readonly tell: (line: string) => void;
  /** Milliseconds since 1970; people set their clocks, so it may leap by hours. */
  readonly now?: () => number;
  /** Milliseconds by a clock that nobody sets, for all that is only waited for. */
  readonly elapsed?: () => number;
}

/** What a host does for whoever runs it. */
export interface Host {
  readonly port: number;
  /** Where it is reached: this machine's own address first, then those in its networks, then the names given. */
  readonly addresses: () => readonly string[];
  readonly workshops: () => Promise<readonly string[]>;
  /** Takes in a `.groundwork` file, merging it with what the host has of that workshop, and gives the workshop's id. From now on the workshop is here, also if it had moved. Rejects with the faults of opening a file. */
  readonly bring: (file: Uint8Array) => Promise<string>;
  /** Makes an invite and gives its token, this once. */
  readonly invite: (
    workshop: string,
    given: InviteWish,
  ) => Promise<{ readonly invite: Invite; readonly token: string }>;
  /** The same in place of all invites of that role; whoever came by those has to come again. */
  readonly renew: (
    workshop: string,
    given: InviteWish,
  ) => Promise<{ readonly invite: Invite; readonly token: string }>;
  /** Makes a short code, in place of the one before, by which people nearby come in as long as its invite is good. */
  readonly code: (
    workshop: string,
    given: InviteWish,
  ) => Promise<{ readonly invite: Invite; readonly code: string }>;
  readonly invites: (workshop: string) => Promise<readonly Invite[]>;
  /** False if there was no such invite. Whoever came by it is sent away. */
  readonly revoke: (workshop: string, invite: string) => Promise<boolean>;
  readonly people: (workshop: string) => Promise<readonly Person[]>;
  /** Sends a person away and keeps them out. */
  readonly remove: (workshop: string, person: string) => Promise<void>;
  /** Sends everybody away, stores everything and hangs up. */
  readonly stop: () => Promise<void>;
}

interface InviteWish {
  readonly role: Role;
  readonly hours: number;
}

/** Starts the host; rejects with Node's error if the port is taken. */
export async function startHost(settings: HostSettings): Promise<Host> {
  const { journal, tell, names = [], now = Date.now, elapsed = monotonic } = settings;
  const limits = { ...usualLimits, ...settings.limits };
  const metrics = new Metrics();
  const tokens = new Tokens(journal.notes, now);
  const codes = new Codes(tokens, now);
  const outbox = new Outbox(limits.pieces);
  const hall = new Hall({ journal, limits, outbox, metrics, tell, elapsed });
  const pages: PageTable = settings.pages === undefined ? new Map() : await readPages(settings.pages);
  const { headWithin = 10_000 } = settings;
  const patience = {
    headersTimeout: headWithin,
    requestTimeout: 12 * headWithin,
    connectionsCheckingInterval: headWithin / 2,
  };
  const server =
    settings.tls === undefined
      ? createServer(patience)
      : createSecureServer({ ...settings.tls, ...patience });
  const port = await listen(server, settings.port, settings.address);
  const gate = gateFor({ port, names });
  const scheme = settings.tls === undefined ? "http" : "https";
  const addressOf = (request: IncomingMessage): string => {
    const forwarded = settings.behindProxy === true ? request.headers["x-forwarded-for"] : undefined;
    const last = (Array.isArray(forwarded) ? forwarded.join(",") : forwarded)?.split(",").at(-1)?.trim();
    return last ?? request.socket.remoteAddress ?? "";
  };
  const door = makeDoor({
    hall,
    tokens,
    gate,
    visitors: new Visitors(limits, elapsed),
    limits,
    metrics,
    tell,
    now,
    elapsed,
    addressOf,
  });

  /** Sends away those whose invite is gone; another host on the same journal may have revoked it. */
  async function sendAway(id: string): Promise<void> {
    const mayStay = await tokens.stay(id);
    const workshop = (await hall.open()).get(id);
    for (const connection of workshop?.connections ?? []) {
      const denial = mayStay(connection.guest.invite, connection.guest.person);
      if (denial !== undefined) connection.close(...farewells[denial]);
    }
  }

  const checking = setInterval(() => {
    for (const connection of door.connections) connection.check();
    void hall
      .open()
      .then((open) => Promise.all([...open.keys()].map(sendAway)))
      .catch((fault: unknown) => tell(`Who may stay could not be found out: ${String(fault)}`));
  }, settings.checkEvery ?? 20_000);

  const host: Host = {
    port,
    addresses: () =>
      [
        ...new Set([`localhost:${port}`, ...networkAddresses().map((name) => `${name}:${port}`), ...names]),
      ].map((name) => `${scheme}://${name}/`),
    workshops: () => journal.workshops(),
    bring: async (file) => {
      const workshop = await importWorkshop(file, { journal, hall });
      await tokens.move(workshop, undefined);
      return workshop;
    },
    invite: (workshop, given) => tokens.invite(workshop, given),
    renew: async (workshop, given) => {
      const made = await tokens.renew(workshop, given);
      await sendAway(workshop);
      return made;
    },
    code: (workshop, given) => codes.make(workshop, given),
    invites: (workshop) => tokens.invites(workshop),
    revoke: async (workshop, invite) => {
      const there = await tokens.revoke(workshop, invite);
      await sendAway(workshop);
      return there;
    },
    people: async (workshop) => peopleIn((await hall.open()).get(workshop)),
    remove: async (workshop, person) => {
      await tokens.remove(workshop, person);
      await sendAway(workshop);
    },
    stop: () => (stopped ??= stop()),
  };

  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    clearInterval(checking);
    server.removeAllListeners("upgrade");
    server.on("upgrade", (_request, wire) => wire.destroy());
    for (const { close: end } of door.connections) end(closeCode.goingAway, "The host is ending.");
    await hall.close();
    await close(server);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!gate.allowsHost(request.headers.host)) return refuseHost(response);
    const path = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
    const isAdmin = isAdminRequest(request, settings.adminToken);
    if (path === "/healthz" || path === "/metrics") {
      if (!isAdmin && !isFromHere(request))
        return refuse(response, 403, "Only this machine and the admin may ask for this.");
      const open = await hall.open();
      const rooms = [...open.values()].flatMap((one) => Object.values(one.rooms));
      const unsaved = rooms.filter((room) => room.isTroubled).length;
      if (path === "/healthz") return sayHealth(response, unsaved);
      const gauges = {
        connections: door.connections.size,
        workshops: open.size,
        unsaved_documents: unsaved,
        waiting_bytes: outbox.waiting,
        memory_bytes: process.memoryUsage.rss(),
      };
      response.writeHead(200, { "Content-Type": "text/plain; version=0.0.4" }).end(metrics.text(gauges));
      return;
    }
    if (path.startsWith("/admin/")) {
      if (!isAdmin)
        return refuse(response, 401, "This needs the admin's token.", { "WWW-Authenticate": "Bearer" });
      return answerAdmin(request, response, { host, path });
    }
    if (path === "/code") {
      const from = addressOf(request);
      return answerCode(request, response, {
        codes,
        from,
        mayAsk: gate.allowsOrigin(request.headers.origin),
      });
    }
    if (path === "/move") {
      const within = settings.sendOverWithin ?? 5000;
      return answerMove(request, response, { tokens, hall, within });
    }
    answerPage(request, response, pages);
  }

  server.on("upgrade", (request: IncomingMessage, wire, head) => void door.open(request, wire, head));
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((fault: unknown) => {
      tell(`A request failed: ${String(fault)}`);
      if (response.headersSent) response.destroy();
      else if (isFullDisk(fault))
        refuse(
          response,
          507,
          "The host's disk is full, so this was not done; what was there is unharmed. Make room, then try again.",
        );
      else refuse(response, 500, "The host has a fault of its own.");
    });
  });
  return host;
}

const monotonic = (): number => performance.now();

function isAdminRequest(request: IncomingMessage, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  return token !== undefined && given !== undefined && isSame(given, token);
}

/** Whether a program on this machine asks; what a proxy here passes on comes from elsewhere. */
function isFromHere(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? "";
  const isLoopback = address === "::1" || /^(?:::ffff:)?127\./.test(address);
  return isLoopback && !("x-forwarded-for" in request.headers) && !("forwarded" in request.headers);
}

function sayHealth(response: ServerResponse, unsaved: number): void {
  if (unsaved === 0) response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end("ok\n");
  else refuse(response, 503, `${unsaved} documents cannot be saved at the moment.`);
}
