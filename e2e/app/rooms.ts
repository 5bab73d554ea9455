import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { openFileJournal } from "#electron/host/journal/fileJournal.ts";
import { type Host, startHost } from "#electron/host/host.ts";
import { places } from "#electron/launch/places.ts";
import { writeJoinLink } from "#shared/access/joinLink.ts";
import type { Role } from "#shared/access/roles.ts";
import { documentsOf } from "#shared/board/open.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import type { Method } from "#shared/methods/method.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { storedIn } from "./stored.ts";

/** The id of the workshop in a room. */
export const workshopOfRoom = "k7m2q9x4ta";
const id = workshopOfRoom;

function workshopFile(method: Method): Uint8Array {
  const given = { id, title: "Outage together", by: "facilitator", at: "2026-11-23T09:00:00.000Z" };
  const { board, control } = documentsOf(newWorkshop(method, given));
  return packWorkshopFile({
    app: "0.1.0",
    saved: given.at,
    workshop: { id, title: given.title, method: method.id, methodVersion: method.version },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
}

/** A room that a host of its own holds open. */
export interface Room {
  readonly port: number;
  /** Where the host keeps all that it has. */
  readonly folder: string;
  /** The link for a role, on this machine's own address and for an hour unless told otherwise. */
  readonly link: (
    role: Role,
    how?: { readonly name?: string; readonly hours?: number; readonly port?: number },
  ) => Promise<string>;
  /** Sends somebody away and keeps them out. */
  readonly remove: (name: string) => Promise<void>;
  /** The words of the stickies that the host has on its disk, sorted. */
  readonly texts: () => Promise<readonly string[]>;
  /** Ends the host, and starts it again on the same folder and port. */
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

/** Opens a room with an empty workshop in it; `names` are those by which the host is asked for beside this machine's own. */
export async function openRoom(
  names: readonly string[] = [],
  method: Method = postMortem,
): Promise<Room & { readonly clear: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "groundwork-room-"));
  let running: { readonly host: Host; readonly stop: () => Promise<void> } | undefined;
  const start = async (port: number) => {
    const journal = await openFileJournal({ folder, tell: () => undefined });
    const host = await startHost({
      journal,
      port,
      address: "127.0.0.1",
      pages: places.renderer,
      names,
      tell: () => undefined,
    });
    running = {
      host,
      stop: async () => {
        await host.stop();
        await journal.close();
      },
    };
    return host;
  };
  const host = await start(0);
  await host.bring(workshopFile(method));
  const { port } = host;
  return {
    port,
    folder,
    link: async (role, { name = "127.0.0.1", hours = 1, port: at = port } = {}) => {
      const { token } = await host.invite(id, { role, hours });
      return writeJoinLink(`http://${name}:${at}/`, { workshop: id, token });
    },
    remove: async (name) => {
      for (const person of await host.people(id)) if (person.name === name) await host.remove(id, person.id);
    },
    texts: async () => {
      const { elements } = await storedIn(folder, id);
      return elements.flatMap((one) => (one.type === "sticky" ? [one.text] : [])).toSorted();
    },
    stop: async () => {
      await running?.stop();
      running = undefined;
    },
    startAgain: async () => {
      await start(port);
    },
    clear: async () => {
      await running?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
