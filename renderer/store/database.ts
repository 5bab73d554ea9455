import { Dexie, type EntityTable, type Table } from "dexie";
import type { DocumentName } from "#shared/log/frames.ts";

/** A workshop on this device, as the start screen lists it. */
export interface WorkshopRow {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  /** UTC ISO time. */
  readonly changedAt: string;
  readonly thumbnail?: Blob;
  /** The .groundwork file it is kept in, if any: what the desktop process knows it by, and its name. */
  readonly file?: { readonly grant: string; readonly name: string };
  /** The link by which it was joined, as long as its host lets this device in. */
  readonly room?: string;
  /** UTC ISO time at which the person removed it; it is deleted for good at the next start. */
  readonly removedAt?: string;
}

/** One Yjs update of one document and when it was made: the log of the workshop. */
export interface UpdateRow {
  readonly seq?: number;
  readonly workshop: string;
  readonly document: DocumentName;
  /** UTC ISO time. */
  readonly at: string;
  readonly update: Uint8Array;
}

/** Both documents as of the log's entry `upTo`, so that opening need not read the whole log. */
export interface SnapshotRow {
  readonly workshop: string;
  readonly upTo: number;
  readonly board: Uint8Array;
  readonly control: Uint8Array;
  /** Yjs's second encoding, which is read in little more than half the time; older snapshots have its first. */
  readonly encoding?: 2;
}

export class GroundworkDatabase extends Dexie {
  declare readonly workshops: EntityTable<WorkshopRow, "id">;
  declare readonly updates: Table<UpdateRow, number, UpdateRow>;
  declare readonly snapshots: EntityTable<SnapshotRow, "workshop">;

  constructor(name = "groundwork") {
    super(name, { autoOpen: true });
    this.version(1).stores({
      workshops: "id, changedAt",
      updates: "++seq, workshop",
      snapshots: "workshop",
    });
  }
}
