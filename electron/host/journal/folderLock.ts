import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdir, realpath, rm } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CannotRead } from "./journal.ts";

/**
 * Keeps a folder for this process alone, until the function it gives is called or the process ends in any way.
 *
 * The lock is a socket that is listened on, since the system itself forgets that one with its process; a file with
 * a process id in it would outlive a kill and could not tell who has that id today.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = await placeOf(folder);
  const server = createServer((socket) => socket.destroy());
  if (!(await listens(server, place))) {
    if (await answers(place)) throw taken(folder);
    // Left behind by a host that was killed.
    await rm(place, { force: true });
    if (!(await listens(server, place))) throw taken(folder);
  }
  server.unref();
  return async () => {
    server.close();
    await once(server, "close");
  };
}

function taken(folder: string): CannotRead {
  return new CannotRead(
    `Another host is using ${folder}. End that one first, or give this one a folder of its own.`,
  );
}

async function placeOf(folder: string): Promise<string> {
  const real = await realpath(folder);
  const name = createHash("sha256").update(real).digest("hex").slice(0, 24);
  if (process.platform === "win32") return String.raw`\\.\pipe\groundwork-${name}`;
  const inside = join(real, "lock");
  // The system takes only short names for sockets.
  return Buffer.byteLength(inside) < 100 ? inside : join(tmpdir(), `groundwork-${name}`);
}

async function listens(server: Server, place: string): Promise<boolean> {
  try {
    server.listen(place);
    await once(server, "listening");
    return true;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "EADDRINUSE") return false;
    throw fault;
  }
}

async function answers(place: string): Promise<boolean> {
  const socket = connect(place);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
