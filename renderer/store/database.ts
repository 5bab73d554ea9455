import { Dexie, type EntityTable, type Table } from "dexie";
import type { DocumentName } from "#shared/log/frames.ts";
import type { Programme } from "#shared/programme/programme.ts";

/** A workshop on this device, as the start screen lists it. */
export interface WorkshopRow {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  /** The method's title, for one that the app may not have; missing in older rows. */
  readonly methodTitle?: string;
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

/** A sticky that its writer alone may see until the stage is revealed. It never leaves this device before. */
export interface DraftRow {
  /** The id that the sticky will have. */
  readonly id: string;
  readonly workshop: string;
  readonly stage: string;
  readonly kind: string;
  readonly text: string;
  /** Its place in the writer's list. */
  readonly order: number;
}

/** This device's ballot in one vote. */
export interface BallotRow {
  readonly workshop: string;
  readonly round: string;
  /** Votes by element. */
  readonly marks: Readonly<Record<string, number>>;
  /** What of it has been counted; undefined if nothing has. */
  readonly counted?: Readonly<Record<string, number>>;
  /** The voter's id of a ballot that this device put into the control document itself, working alone. */
  readonly voter?: string;
}

/** A sticky of this device whose author the others do not see. */
export interface AuthoredRow {
  readonly workshop: string;
  readonly stage: string;
  readonly element: string;
}

/** A programme on this device; its workshops are rows of their own, or away. */
export interface ProgrammeRow extends Programme {
  /** The folder it is kept in, if any: what the desktop process knows it by, and what programme.json last said there. */
  readonly folder?: {
    readonly grant: string;
    readonly name: string;
    readonly place: string;
    readonly text: string | null;
  };
  /** UTC ISO time. */
  readonly changedAt: string;
}

export class GroundworkDatabase extends Dexie {
  declare readonly workshops: EntityTable<WorkshopRow, "id">;
  declare readonly updates: Table<UpdateRow, number, UpdateRow>;
  declare readonly snapshots: EntityTable<SnapshotRow, "workshop">;
  declare readonly drafts: EntityTable<DraftRow, "id">;
  declare readonly ballots: Table<BallotRow, [workshop: string, round: string], BallotRow>;
  declare readonly authored: Table<AuthoredRow, [workshop: string, element: string], AuthoredRow>;

  declare readonly programmes: EntityTable<ProgrammeRow, "id">;

  constructor(name = "groundwork") {
    super(name, { autoOpen: true });
    this.version(1).stores({
      workshops: "id, changedAt",
      updates: "++seq, workshop",
      snapshots: "workshop",
    });
    this.version(2).stores({
      drafts: "id, workshop",
      ballots: "[workshop+round], workshop",
      authored: "[workshop+element], workshop",
    });
    this.version(3).stores({ programmes: "id" });
  }
}
