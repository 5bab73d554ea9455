import * as Y from "yjs";
import { metaMap, schemaVersion } from "#shared/board/documents.ts";
import { migrate } from "#shared/board/open.ts";
import { readLocked } from "#shared/board/read.ts";
import { documentNames, type DocumentName } from "#shared/log/frames.ts";
import type { Ballot, BallotAnswer } from "#shared/access/ballots.ts";
import { BallotBox } from "#electron/host/votes/ballotBox.ts";
import type { Connection, Guest } from "./connection.ts";
import { CannotRead, type DocumentRecord, type Journal } from "#electron/host/journal/journal.ts";
import type { Limits } from "#electron/host/access/limits.ts";
import type { Metrics } from "#electron/host/metrics.ts";
import type { Outbox } from "./outbox.ts";
import { Room } from "./room.ts";

export interface WorkshopSettings {
  readonly journal: Journal;
  readonly limits: Limits;
  readonly outbox: Outbox;
  readonly metrics: Metrics;
  readonly tell: (line: string) => void;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed: () => number;
}

/** A workshop while somebody is in it: its two rooms, and who is there. */
export interface OpenWorkshop {
  readonly rooms: Readonly<Record<DocumentName, Room>>;
  readonly connections: Set<Connection>;
  readonly isLocked: () => boolean;
  /** Takes the ballot of somebody who is in it; settles when it is stored, with whether it counts. */
  readonly vote: (guest: Guest, ballot: Ballot) => Promise<BallotAnswer>;
  /** Stores what is left and lets go of the documents. */
  readonly close: () => Promise<void>;
}

interface Hooks {
  /** Nobody is in it, and everything is saved. */
  readonly onIdle: () => void;
  /** It must be closed and opened anew. */
  readonly onBroken: () => void;
}

/** Reads both documents of a workshop from the journal. Rejects with `CannotRead` or `WorkshopTooNew`. */
export async function openWorkshop(
  id: string,
  settings: WorkshopSettings,
  hooks: Hooks,
): Promise<OpenWorkshop> {
  const board = await readDocument(id, "board", settings);
  const control = await readDocument(id, "control", settings).catch(async (fault: unknown) => {
    await board.record.close();
    throw fault;
  });
  const opened = { board, control };
  try {
    await bringUpToDate(opened);
  } catch (fault) {
    for (const name of documentNames) await opened[name].record.close();
    throw fault;
  }
  const rooms = { board: roomOf(board), control: roomOf(control) };
  for (const name of documentNames) opened[name].listen(rooms[name]);

  const ballots = new BallotBox({
    workshop: id,
    notes: settings.journal.notes,
    room: rooms.control,
    tell: settings.tell,
  });
  control.doc.on("update", () => ballots.look(control.doc));
  ballots.look(control.doc);

  let locked = readLocked(control.doc);
  control.doc.on("update", () => {
    const before = locked;
    locked = readLocked(control.doc);
    if (before && !locked) rooms.board.resync();
  });

  function roomOf({ doc, record, size }: Opened): Room {
    return new Room({
      ...settings,
      doc,
      record,
      size,
      onBroken: hooks.onBroken,
      onIdle: () => {
        if (rooms.board.isIdle && rooms.control.isIdle) hooks.onIdle();
      },
    });
  }

  return {
    rooms,
    connections: new Set(),
    isLocked: () => locked,
    vote: (guest, ballot) => ballots.cast(guest, ballot),
    close: async () => {
      await ballots.close();
      await Promise.all(documentNames.map((name) => rooms[name].close()));
    },
  };
}

interface Opened {
  readonly doc: Y.Doc;
  readonly record: DocumentRecord;
  readonly size: number;
  /** Gives what other hosts store and show to the room, also what came before there was one. */
  readonly listen: (room: Room) => void;
}

async function readDocument(
  workshop: string,
  document: DocumentName,
  { journal }: WorkshopSettings,
): Promise<Opened> {
  let early: ((room: Room) => void)[] = [];
  let room: Room | undefined;
  const soon = (hear: (there: Room) => void): void => {
    if (room === undefined) early.push(hear);
    else hear(room);
  };
  const record = await journal.open(
    { workshop, document },
    {
      onOther: (update) => soon((there) => there.hear(update)),
      onPresence: (presence) => soon((there) => there.hearPresence(presence)),
    },
  );
  const doc = new Y.Doc({ gc: true });
  const { snapshot, updates } = record.stored;
  const pieces = snapshot === undefined ? updates : [snapshot, ...updates];
  try {
    // In one go: applied one by one, a long log takes many times longer.
    doc.transact(() => {
      for (const piece of pieces) Y.applyUpdate(doc, piece);
    });
  } catch (fault) {
    await record.close();
    throw new CannotRead(`The ${document} of workshop ${workshop} is damaged in the journal.`, {
      cause: fault,
    });
  }
  return {
    doc,
    record,
    size: pieces.reduce((sum, piece) => sum + piece.length, 0),
    listen: (there) => {
      room = there;
      for (const hear of early) hear(there);
      early = [];
    },
  };
}

/** Brings documents of an older Groundwork to this one's form before anyone joins: two must never do it at once. */
async function bringUpToDate({ board, control }: Readonly<Record<DocumentName, Opened>>): Promise<void> {
  const isNew = metaMap(control.doc).size === 0;
  if (isNew || [board, control].every(({ doc }) => metaMap(doc).get("schema") === schemaVersion)) return;
  const changes: (() => Promise<void>)[] = [];
  for (const { doc, record } of [board, control])
    doc.on("update", (update: Uint8Array) => changes.push(() => record.append(update)));
  migrate({ board: board.doc, control: control.doc });
  for (const store of changes) await store();
}
