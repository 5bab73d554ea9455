import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { hostname } from "node:os";
import Bonjour, { type Browser, type Service } from "bonjour-service";
import * as v from "valibot";
import type { EventOf } from "#shared/ipc/contract.ts";

type Room = EventOf<"nearby.rooms">["rooms"][number];

/** Finds rooms in the local network, and lets this machine's be found, by multicast DNS: only while it is asked for. */
export interface Nearby {
  /** Shows a room to others, in place of the one before; none when left out. Never says what lets one in. */
  readonly announce: (room?: { readonly title: string; readonly port: number }) => Promise<void>;
  /** Looks for rooms, or ends that. False if this machine does not let it. */
  readonly look: (on: boolean) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

interface NearbySettings {
  /** Hears all rooms that are there, each time that changes. */
  readonly onRooms: (rooms: readonly Room[]) => void;
  /** That of multicast DNS, unless a test stays by itself. */
  readonly port?: number;
  /** How often rooms are looked for anew, in milliseconds. */
  readonly every?: number;
  /** How long answers may take, in milliseconds. */
  readonly answersIn?: number;
}

const type = "groundwork";
/** Of a title, which is cut. */
const mostBytes = 160;

const said = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  machine: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
});

export function createNearby(settings: NearbySettings): Nearby {
  const { onRooms, port = 5353, every = 15_000, answersIn = 2500 } = settings;
  // Of this run alone, so that no two machines take each other's and none is recognised by it.
  const own = `Groundwork ${randomBytes(4).toString("hex")}`;
  let dns: Bonjour | undefined;
  let announced: Service | undefined;
  let browser: Browser | undefined;
  let timer: NodeJS.Timeout | undefined;
  let told = "";

  async function start(): Promise<Bonjour | undefined> {
    if (dns) return dns;
    if (!(await mayListen(port))) return undefined;
    // What cannot be sent now, without a network, is sent with the next round.
    dns = new Bonjour({ port }, () => undefined);
    return dns;
  }

  async function endIfIdle(): Promise<void> {
    const idle = dns;
    if (!idle || announced || browser) return;
    dns = undefined;
    await new Promise<void>((done) => {
      idle.destroy(() => done());
    });
  }

  async function hush(): Promise<void> {
    const from = announced && dns;
    announced = undefined;
    if (!from) return;
    await new Promise<void>((done) => {
      from.unpublishAll(() => done());
    });
  }

  function tell(): void {
    const rooms = (browser?.services ?? []).flatMap((service) =>
      service.name === own ? [] : roomOf(service),
    );
    const text = JSON.stringify(rooms);
    if (text === told) return;
    told = text;
    onRooms(rooms);
  }

  /** Asks all anew: who does not answer is gone, also without a farewell. */
  function round(multicast: Bonjour): void {
    const fresh = multicast.find({ type });
    if (!browser) {
      browser = fresh;
      follow(fresh);
    }
    timer = setTimeout(() => {
      if (fresh !== browser) {
        browser?.stop();
        browser = fresh;
        follow(fresh);
      }
      tell();
      timer = setTimeout(() => round(multicast), every);
    }, answersIn);
  }

  function follow(followed: Browser): void {
    for (const event of ["up", "down", "txt-update", "srv-update"] as const) followed.on(event, tell);
  }

  async function stopLooking(): Promise<void> {
    clearTimeout(timer);
    browser?.stop();
    browser = undefined;
    tell();
    await endIfIdle();
  }

  return {
    announce: async (room) => {
      await hush();
      const multicast = room && (await start());
      if (room && multicast)
        announced = multicast.publish({
          name: own,
          type,
          port: room.port,
          host: `${hostname().split(".", 1)[0] ?? "groundwork"}.local`,
          txt: { v: "1", title: shortened(room.title), machine: hostname() },
          probe: false,
        });
      await endIfIdle();
    },
    look: async (on) => {
      if (!on) {
        await stopLooking();
        return true;
      }
      const multicast = await start();
      if (multicast && !browser) round(multicast);
      return multicast !== undefined;
    },
    close: async () => {
      await hush();
      await stopLooking();
    },
  };
}

/** A machine may say anything of itself: what is not in form is no room. */
function roomOf({ fqdn, port, referer, txt }: Service): readonly Room[] {
  const { success, output } = v.safeParse(said, txt);
  if (!success || !referer || port < 1 || port > 65_535) return [];
  const address = referer.family === "IPv6" ? `[${referer.address}]` : referer.address;
  return [{ id: fqdn, title: output.title, machine: output.machine, address: `http://${address}:${port}/` }];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A text of multicast DNS has 255 bytes at most. */
function shortened(title: string): string {
  let short = "";
  for (const { segment } of graphemes.segment(title.trim())) {
    if (Buffer.byteLength(short + segment) > mostBytes) break;
    short += segment;
  }
  return short.trim() || "Groundwork";
}

/** Whether this machine lets us listen there: the library takes a refusal as its end. */
function mayListen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createSocket({ type: "udp4", reuseAddr: true });
    socket.once("error", () => {
      socket.close();
      done(false);
    });
    socket.bind(port, () => socket.close(() => done(true)));
  });
}
