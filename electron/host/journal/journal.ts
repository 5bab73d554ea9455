import type { DocumentName } from "#shared/log/frames.ts";
import { workshopIdForm } from "#shared/access/joinLink.ts";

/** One document of one workshop. */
export interface Place {
  readonly workshop: string;
  readonly document: DocumentName;
}

/** What a journal holds of a document; applied in this order it gives the document. */
export interface Stored {
  readonly snapshot: Uint8Array | undefined;
  readonly updates: readonly Uint8Array[];
}

/** What comes from other hosts while a document is open. */
export interface FromOthers {
  /** An update that is stored already. */
  readonly onOther: (update: Uint8Array) => void;
  /** An awareness update; undefined if a host wants to know who is here. */
  readonly onPresence: (presence: Uint8Array | undefined) => void;
}

/** The record of one document while it is open. */
export interface DocumentRecord {
  /** Read once; what other hosts append afterwards comes through `onOther`. */
  readonly stored: Stored;
  /**
   * Settles when the update would outlive the end of this process. Rejects with `CannotSave`; then nothing of it
   * is stored. Updates are stored in the order of the calls.
   */
  readonly append: (update: Uint8Array, at?: number) => Promise<void>;
  /**
   * Spares the next opening the replay of what came before. `state` is the whole document, with all that was
   * appended and all that came through `onOther` before this call.
   */
  readonly snapshot: (state: Uint8Array) => Promise<void>;
  /** Shows other hosts an awareness update; there are none where this is missing. */
  readonly show?: (presence: Uint8Array) => void;
  readonly close: () => Promise<void>;
}

export interface Journal {
  /** Opens a document's record, an empty one if there is none. Rejects with `CannotRead`. */
  readonly open: (place: Place, others: FromOthers) => Promise<DocumentRecord>;
  /** The ids of the workshops that have a record, sorted. */
  readonly workshops: () => Promise<readonly string[]>;
  /** Small texts kept beside a workshop's documents. */
  readonly notes: Notes;
  readonly close: () => Promise<void>;
}

export interface Notes {
  readonly read: (workshop: string, name: NoteName) => Promise<string | undefined>;
  /** Replaces a note by what `change` makes of it; `change` may be called again if another host was quicker. */
  readonly change: (
    workshop: string,
    name: NoteName,
    change: (old: string | undefined) => string,
  ) => Promise<void>;
}

/** The names of notes: who may come in, and the votes that nobody may see yet. */
type NoteName = "access" | "votes";

/** The journal cannot take anything at the moment. The message says why and what to do, for whoever runs the host. */
export class CannotSave extends Error {
  override readonly name = "CannotSave";
}

/** What is stored cannot be read. The message says what and what to do. */
export class CannotRead extends Error {
  override readonly name = "CannotRead";
}

/** Throws unless the id has the form of one: ids become parts of the names of files and subjects. */
export function checkedWorkshop(id: string): string {
  if (!workshopIdForm.test(id)) throw new CannotRead("A workshop's id has 10 small letters and digits.");
  return id;
}
