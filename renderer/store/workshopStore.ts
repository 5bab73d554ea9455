import type { Table } from "dexie";
import * as Y from "yjs";
import type { Documents } from "#shared/board/documents.ts";
import { openDocuments } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { compactLog } from "#shared/log/compact.ts";
import { type DocumentName, documentNames, type LogEntry } from "#shared/log/frames.ts";
import { GroundworkDatabase, type SnapshotRow, type UpdateRow, type WorkshopRow } from "./database.ts";
import { unlessInUse } from "./inUse.ts";
import { Journal, type JournalState } from "./journal.ts";
import { OwnNotes } from "./ownNotes.ts";
import { ProgrammeStore } from "./programmeStore.ts";
import { readShortStringsQuickly } from "./shortStrings.ts";

/** From how many new entries on a snapshot is made when a workshop is closed. */
const entriesPerSnapshot = 200;
/** From how many bytes of new entries on. */
const bytesPerSnapshot = 200_000;

/** The workshops on this device. */
export class WorkshopStore {
  readonly programmes: ProgrammeStore;
  readonly #database: GroundworkDatabase;

  constructor(name?: string) {
    this.#database = new GroundworkDatabase(name);
    this.programmes = new ProgrammeStore(this.#database);
    readShortStringsQuickly();
  }

  /** All workshops, the last changed first. Throws where the device refuses to store anything. */
  async list(): Promise<WorkshopRow[]> {
    // One that failed to open stays closed until it is told to open.
    if (!this.#database.isOpen()) await this.#database.open();
    const rows = await this.#database.workshops.orderBy("changedAt").toArray();
    return rows.filter((row) => row.removedAt === undefined).toReversed();
  }

  /**
   * Lists again the workshops whose entries were lost, if they can be read: what a person wrote must never be out of
   * reach, whatever became of its entry. Throws where the device refuses to store anything.
   */
  async listLost(): Promise<void> {
    const { workshops, updates, snapshots } = this.#database;
    const [listed, written, snapped] = await Promise.all([
      workshops.toCollection().primaryKeys(),
      updates.orderBy("workshop").uniqueKeys(),
      snapshots.toCollection().primaryKeys(),
    ]);
    const known = new Set(listed);
    for (const id of new Set([...written.map(String), ...snapped]))
      if (!known.has(id)) await this.#listAgain(id);
  }

  async #listAgain(id: string): Promise<void> {
    try {
      const { documents } = openDocuments(await this.read(id));
      const { title, method, createdAt } = readControl(documents.control);
      const changedAt = (await this.log(id)).at(-1)?.at ?? createdAt;
      await this.#database.workshops.add({ id, title, method, changedAt });
    } catch {
      // What is left of it cannot be opened, or another window was faster.
    }
  }

  async get(id: string): Promise<WorkshopRow | undefined> {
    return this.#database.workshops.get(id);
  }

  async put(row: WorkshopRow): Promise<void> {
    await this.#database.workshops.put(row);
  }

  async change(id: string, changes: Partial<Omit<WorkshopRow, "id">>): Promise<void> {
    await this.#database.workshops.update(id, changes);
  }

  /** Takes a workshop off the list; `restore` brings it back until `deleteRemoved`. */
  async remove(id: string): Promise<void> {
    await this.change(id, { removedAt: new Date().toISOString() });
  }

  async restore(id: string): Promise<void> {
    const row = await this.get(id);
    if (!row) return;
    const { removedAt: _, ...kept } = row;
    await this.put(kept);
  }

  /** Deletes for good what was removed before. */
  async deleteRemoved(): Promise<void> {
    const gone = (await this.#database.workshops.toArray()).filter((row) => row.removedAt !== undefined);
    for (const { id } of gone) await this.delete(id);
  }

  /** Deletes a workshop for good, unless a window has it open: that one would go on writing changes of nothing. */
  async delete(id: string): Promise<void> {
    const { drafts, ballots, authored } = this.#database;
    await this.#delete(id, [drafts, ballots, authored]);
  }

  /** Deletes what a board and its control were, to be stored anew; the person's drafts and ballots stay. */
  async deleteDocuments(id: string): Promise<void> {
    await this.#delete(id, []);
  }

  async #delete(id: string, own: readonly Table[]): Promise<void> {
    const { workshops, updates, snapshots } = this.#database;
    await unlessInUse(id, () =>
      this.#database.transaction("rw", [workshops, snapshots, updates, ...own], async () => {
        for (const table of [updates, ...own]) await table.where("workshop").equals(id).delete();
        await snapshots.delete(id);
        await workshops.delete(id);
      }),
    );
  }

  /** Keeps a workshop that no window has open. */
  async add(documents: Documents): Promise<void> {
    const { id, title, method } = readControl(documents.control);
    const at = new Date().toISOString();
    const rows = documentNames.map((document): UpdateRow => ({
      workshop: id,
      document,
      at,
      update: Y.encodeStateAsUpdate(documents[document]),
    }));
    const { workshops, updates, snapshots } = this.#database;
    await this.#database.transaction("rw", workshops, updates, snapshots, async () => {
      const upTo = await updates.bulkAdd(rows);
      await snapshots.put(snapshotOf(id, upTo, documents));
      await workshops.put({ id, title, method, changedAt: at });
    });
  }

  /** Whether the store has anything of this workshop. */
  async has(id: string): Promise<boolean> {
    return (
      (await this.#database.snapshots.get(id)) !== undefined ||
      (await this.#database.updates.where("workshop").equals(id).count()) > 0
    );
  }

  /** Whether the store has a workshop; one that was removed is deleted, so that another with its id is not mixed with it. */
  async hasStill(id: string): Promise<boolean> {
    if ((await this.get(id))?.removedAt !== undefined) await this.delete(id);
    return this.has(id);
  }

  /** Reads what is stored; gives the function that brings documents to it, for `openDocuments`. */
  async read(id: string): Promise<(documents: Documents) => void> {
    const snapshot = await this.#database.snapshots.get(id);
    const rows = await this.#database.updates
      .where("workshop")
      .equals(id)
      .filter((row) => (row.seq ?? 0) > (snapshot?.upTo ?? -1))
      .toArray();
    return (documents) => {
      for (const [name, doc] of [
        ["board", documents.board],
        ["control", documents.control],
      ] as const)
        doc.transact(() => {
          if (snapshot) applySnapshot(doc, snapshot, name);
          for (const row of rows) if (row.document === name) Y.applyUpdate(doc, row.update, "stored");
        }, "stored");
    };
  }

  /** What this device alone knows of a workshop. */
  ownOf(id: string): OwnNotes {
    return new OwnNotes(this.#database, id);
  }

  /** Starts writing a workshop's changes. */
  follow(id: string, documents: Documents, onState: (state: JournalState) => void): Journal {
    return new Journal(this.#database, id, documents, onState);
  }

  /** The log of a workshop, oldest first. */
  async log(id: string): Promise<LogEntry[]> {
    const rows = await this.#database.updates.where("workshop").equals(id).sortBy("at");
    return rows.map(({ document, at, update }) => ({ document, at, update }));
  }

  /** Puts a log that came with a file before what is stored. */
  async addLog(id: string, entries: readonly LogEntry[]): Promise<void> {
    await this.#database.updates.bulkAdd(entries.map((entry): UpdateRow => ({ workshop: id, ...entry })));
  }

  /**
   * Shortens what must be read to open a workshop: writes a snapshot and merges the entries before it by minute.
   * All in one transaction: a kill in the middle leaves the store as it was, and an entry that another window
   * writes meanwhile comes either before it, and is in the snapshot, or after. What another window has put into a
   * snapshot since these documents were read goes into the new one.
   */
  async compact(id: string, documents: Documents): Promise<void> {
    const { updates, snapshots } = this.#database;
    await this.#database.transaction("rw", updates, snapshots, async () => {
      const rows = await updates.where("workshop").equals(id).toArray();
      const before = await snapshots.get(id);
      const fresh = rows.filter((row) => (row.seq ?? 0) > (before?.upTo ?? -1));
      const bytes = fresh.reduce((sum, { update }) => sum + update.length, 0);
      if (fresh.length < entriesPerSnapshot && bytes < bytesPerSnapshot) return;
      if (before) for (const name of documentNames) applySnapshot(documents[name], before, name);
      for (const row of fresh) Y.applyUpdate(documents[row.document], row.update, "stored");
      const sorted = rows.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      await updates.bulkDelete(rows.flatMap((row) => row.seq ?? []));
      const upTo = await updates.bulkAdd(
        compactLog(sorted).map((entry): UpdateRow => ({ workshop: id, ...entry })),
      );
      await snapshots.put(snapshotOf(id, upTo, documents));
    });
  }
}

function snapshotOf(workshop: string, upTo: number, { board, control }: Documents): SnapshotRow {
  return {
    workshop,
    upTo,
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    encoding: 2,
  };
}

function applySnapshot(doc: Y.Doc, snapshot: SnapshotRow, name: DocumentName): void {
  if (snapshot.encoding === 2) Y.applyUpdateV2(doc, snapshot[name], "stored");
  else Y.applyUpdate(doc, snapshot[name], "stored");
}
