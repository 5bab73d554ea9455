import { type ChildProcess, fork } from "node:child_process";
import { createSocket } from "node:dgram";
import { EventEmitter, once } from "node:events";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import type { EventOf } from "#shared/ipc/contract.ts";
import { createNearby, type Nearby } from "./nearby.ts";

type Rooms = EventOf<"nearby.rooms">["rooms"];

const children: ChildProcess[] = [];
let nearby: Nearby | undefined;

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await nearby?.close();
  nearby = undefined;
});

/** A port of its own, so that nothing of the real network is heard. */
async function freePort(): Promise<number> {
  const socket = createSocket("udp4");
  socket.bind(0);
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  return port;
}

async function announcer(port: number, title: string): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "nearbyChild.test-support.ts"), [String(port), title]);
  children.push(child);
  await once(child, "message");
  return child;
}

/** Looks for rooms; `until` settles with them once they are so. */
function looker(port: number) {
  const heard = new EventEmitter();
  let rooms: Rooms = [];
  nearby = createNearby({
    port,
    every: 200,
    answersIn: 500,
    onRooms: (all) => {
      rooms = [...all];
      heard.emit("rooms");
    },
  });
  return {
    nearby,
    until: async (isSo: (all: Rooms) => boolean): Promise<Rooms> => {
      while (!isSo(rooms)) await once(heard, "rooms");
      return rooms;
    },
  };
}

it("finds the room of another process by its title and machine, and hears when it ends", async () => {
  const port = await freePort();
  const title = `${"Ausfall der Zahlungen 停電 ".repeat(8)}und mehr`;
  const child = await announcer(port, title);
  const { nearby: here, until } = looker(port);
  expect(await here.look(true)).toBe(true);
  const [room] = await until((all) => all.length === 1);
  expect(title.startsWith(room?.title ?? "none")).toBe(true);
  expect(room?.machine).toBe(hostname());
  expect(room?.address).toMatch(/^http:\/\/[\d.]+:47630\/$/);
  expect(JSON.stringify(room)).not.toMatch(/token|join|code/);
  child.send("stop");
  await until((all) => all.length === 0);
});

it("forgets one that was killed, finds one that comes later, and leaves out its own", async () => {
  const port = await freePort();
  const first = await announcer(port, "First");
  const { nearby: here, until } = looker(port);
  await here.announce({ title: "Own", port: 47_631 });
  await here.look(true);
  await until((all) => all.some(({ title }) => title === "First"));
  first.kill("SIGKILL");
  await announcer(port, "Second");
  const rooms = await until((all) => all.length === 1 && all[0]?.title === "Second");
  expect(rooms.map(({ title }) => title)).toEqual(["Second"]);
  await here.look(false);
  await until((all) => all.length === 0);
});

it("says nothing and listens to nothing unless it is asked to", async () => {
  const port = await freePort();
  const { nearby: here } = looker(port);
  // What nobody holds can be bound without sharing it.
  const alone = async () => {
    const socket = createSocket("udp4");
    socket.bind(port);
    await once(socket, "listening");
    socket.close();
  };
  await alone();
  await here.announce({ title: "Own", port: 47_631 });
  await expect(alone()).rejects.toThrow("EADDRINUSE");
  await here.announce();
  await alone();
});
