import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline, type Duplex } from "node:stream";
import type { AnswerOf, RequestOf } from "#shared/ipc/contract.ts";
import { pageHost, pageScheme } from "#shared/ipc/place.ts";
import { say } from "#shared/text/say.ts";
import { askHost, placeOf, toHost } from "./farHost.ts";

/**
 * The ways from this window to rooms on other machines.
 *
 * The window itself reaches nothing but this machine: its page speaks with a door of this process, which passes on
 * to the one host that the person asked for, and only to where people sync there. So the page's policy and the
 * fence around it stay as narrow as they are without a network, and no name that is typed anywhere else leads out.
 */
export interface Ways {
  /** Where the open ways begin: what the page may speak with. */
  readonly open: () => readonly string[];
  /** Opens a way to a host, and says whether something answers there; it stays open if not, since a host may come back. */
  readonly reach: (request: RequestOf<"room.reach">) => Promise<AnswerOf<"room.reach">>;
  /** Ends a way and whatever goes over it. */
  readonly leave: (request: RequestOf<"room.leave">) => AnswerOf<"room.leave">;
  /** Ends all of them. */
  readonly close: () => Promise<void>;
}

interface Way {
  readonly host: URL;
  readonly wires: Set<Duplex>;
}

const ownMachine = "127.0.0.1";
const ownOrigin = `${pageScheme}://${pageHost}`;
// Read and passed on as they are; all else that a window says of itself stays here.
const passed = ["sec-websocket-key", "sec-websocket-version", "sec-websocket-extensions"] as const;

/** A host that says nothing for so long, in milliseconds, is not there. */
export function createWays(patience = 6000): Ways {
  const ways = new Map<string, Way>();
  const server = createServer((_, response) => response.writeHead(404).end());
  server.on("upgrade", (request: IncomingMessage, wire, head) => pass(request, wire, head));
  let listening: Promise<string> | undefined;

  function listen(): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    server.once("error", reject);
    server.listen(0, ownMachine, () => {
      server.off("error", reject);
      resolve(`${ownMachine}:${portOf(server.address())}`);
    });
    return promise;
  }

  let here = "";
  const beginning = (secret: string): string => `http://${here}/${secret}/`;

  function pass(request: IncomingMessage, wire: Duplex, head: Buffer): void {
    wire.on("error", () => wire.destroy());
    const [, secret = "", path = ""] =
      /^\/([\da-f]{32})(\/sync\/\w+\/\w+(?:\?[^#\s]*)?)$/.exec(request.url ?? "") ?? [];
    const way = ways.get(secret);
    // Another program here, or a page in a browser that guesses the port, is not this window.
    if (!way || request.headers.origin !== ownOrigin || request.headers.host !== here)
      return refuse(wire, "403 Forbidden");
    const far = toHost(way.host)({
      ...placeOf(way.host),
      path,
      headers: {
        Host: way.host.host,
        Origin: ownOrigin,
        Connection: "Upgrade",
        Upgrade: "websocket",
        ...Object.fromEntries(passed.map((name) => [name, request.headers[name] ?? ""])),
      },
      agent: false,
      timeout: patience,
    });
    way.wires.add(wire);
    wire.once("close", () => {
      way.wires.delete(wire);
      far.destroy();
    });
    far.on("timeout", () => far.destroy());
    far.on("error", () => wire.destroy());
    far.on("response", ({ statusCode = 502 }) => {
      refuse(wire, `${statusCode} Not Passed On`);
      far.destroy();
    });
    far.on("upgrade", (answer, farWire, farHead) => {
      farWire.setTimeout(0);
      wire.write(headOf(answer));
      wire.write(farHead);
      farWire.write(head);
      // The end of one is the end of the other, whichever way it comes.
      pipeline(wire, farWire, wire, () => {
        farWire.destroy();
        wire.destroy();
      });
    });
    far.end();
  }

  return {
    open: () => [...ways.keys()].map((secret) => `${beginning(secret)}sync/`.replace("http:", "ws:")),
    reach: async ({ address }) => {
      const host = new URL(address);
      here = await (listening ??= listen());
      const secret = randomBytes(16).toString("hex");
      ways.set(secret, { host, wires: new Set() });
      const trouble = await knock(host, patience);
      return { is: "way", at: beginning(secret), ...(trouble !== undefined && { trouble }) };
    },
    leave: ({ at }) => {
      const secret = new URL(at).pathname.slice(1, -1);
      for (const wire of ways.get(secret)?.wires ?? []) wire.destroy();
      ways.delete(secret);
      return { is: "done" };
    },
    close: async () => {
      for (const { wires } of ways.values()) for (const wire of wires) wire.destroy();
      ways.clear();
      if (!listening) return;
      listening = undefined;
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
  };
}

/** Why a host cannot be joined now, in words; undefined if something answers. */
async function knock(host: URL, patience: number): Promise<string | undefined> {
  const said = await askHost(host, { method: "HEAD", path: "/" }, patience);
  if ("trouble" in said) return said.trouble;
  return said.status === 421 ? say("join.wrongName", { host: host.host }) : undefined;
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

function headOf({ statusMessage = "", rawHeaders }: IncomingMessage): string {
  const lines: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2)
    lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `HTTP/1.1 101 ${statusMessage}\r\n${lines.join("\r\n")}\r\n\r\n`;
}

function refuse(wire: Duplex, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
