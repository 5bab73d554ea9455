import { hostname, networkInterfaces } from "node:os";
import { pageHost, pageScheme } from "#shared/ipc/place.ts";

export interface GateSettings {
  readonly port: number;
  /** Names under which the host is reached beside this machine's own, such as `board.example.org`. */
  readonly names: readonly string[];
}

/** Which names and pages the host answers to: a foreign name that leads here, or a foreign page, must not get in. */
export interface Gate {
  /** Whether a request with this Host header is meant for us. */
  readonly allowsHost: (host: string | undefined) => boolean;
  /** Whether a page of this origin may open a connection; programs have none. */
  readonly allowsOrigin: (origin: string | undefined) => boolean;
}

export function gateFor({ port, names }: GateSettings): Gate {
  const given = new Set(names.map((name) => name.toLowerCase()));
  const allowsHost = (host: string | undefined): boolean => {
    const parts = /^(\[[\da-f:.]+\]|[a-z\d.-]+)(?::(\d{1,5}))?$/.exec((host ?? "").toLowerCase());
    const [whole, name = "", itsPort] = parts ?? [];
    if (whole === undefined) return false;
    // A proxy before us has a port of its own.
    if (given.has(name) || given.has(whole)) return true;
    return Number(itsPort ?? 80) === port && ownNames().has(name);
  };
  return {
    allowsHost,
    allowsOrigin: (origin) => {
      // The desktop app's own pages are the only ones of that scheme: no site can be given it by any name or redirect.
      if (origin === undefined || origin === `${pageScheme}://${pageHost}`) return true;
      const page = /^https?:\/\/([^/]+)$/.exec(origin.toLowerCase());
      return page !== null && allowsHost(page[1]);
    },
  };
}

/** This machine's addresses in its networks, as they stand in web addresses; those of IPv4 first. */
export function networkAddresses(): readonly string[] {
  const found = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const outward = found.filter(({ internal, scopeid }) => !internal && (scopeid ?? 0) === 0);
  const four = outward.filter(({ family }) => family === "IPv4").map(({ address }) => address);
  const six = outward.filter(({ family }) => family === "IPv6").map(({ address }) => `[${address}]`);
  return [...four, ...six];
}

// Asked each time, since a laptop changes its network while the host runs.
function ownNames(): ReadonlySet<string> {
  const name = hostname().toLowerCase();
  return new Set(["localhost", "127.0.0.1", "[::1]", name, `${name}.local`, ...networkAddresses()]);
}
