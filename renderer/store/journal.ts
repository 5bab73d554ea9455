import * as Y from "yjs";
import type { Documents } from "#shared/board/documents.ts";
import { type DocumentName, documentNames } from "#shared/log/frames.ts";
import type { GroundworkDatabase, UpdateRow } from "./database.ts";
import { markInUse } from "./inUse.ts";

/** How long changes may wait to be written together, in milliseconds: far below what a person would miss. */
const patience = 100;
/** How long the whole state may wait in a window that paints nothing, in milliseconds. */
const unseen = 400;
/** How long to wait before a refused write is tried again, in milliseconds. */
const retryAfter = 2_000;

/** How the writing goes: all is stored, something waits, or the device refuses. */
export type JournalState =
  | { readonly is: "stored" }
  | { readonly is: "storing" }
  | { readonly is: "failed"; readonly reason: "full" | "refused" };

/**
 * Writes every change of a workshop's documents to the device's store, with its time, soon after it is made.
 * What could not be written is kept and tried again; if the store was emptied meanwhile, the whole state is written.
 */
export class Journal {
  readonly #database: GroundworkDatabase;
  readonly #workshop: string;
  readonly #documents: Documents;
  readonly #onState: (state: JournalState) => void;
  readonly #stop: () => void;
  readonly #stopHearing: () => void;
  readonly #release: () => void;
  #waiting: UpdateRow[] = [];
  /** Whether the whole state is to be written before anything else. */
  #wholeDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;
  #failed = false;
  /** Whether the store was closed under us, as it is when somebody empties it: then it may not have what it had. */
  #doubted = false;
  #recovering: Promise<void> | undefined;
  /** Gives up what is being written: of what was committed to a store that is closed under us, nothing is ever heard. */
  #giveUp: ((why: Error) => void) | undefined;

  constructor(
    database: GroundworkDatabase,
    workshop: string,
    documents: Documents,
    onState: (state: JournalState) => void,
  ) {
    this.#database = database;
    this.#workshop = workshop;
    this.#documents = documents;
    this.#onState = onState;
    this.#release = markInUse(workshop);
    const follow = (document: DocumentName) => (update: Uint8Array) => this.#add(document, update);
    const onBoard = follow("board");
    const onControl = follow("control");
    const onHide = () => this.#write();
    const onClose = () => {
      this.#doubted = true;
      this.#giveUp?.(new Error("The store was closed while it was written to"));
      this.#timer ??= setTimeout(() => void this.#recover(), patience);
    };
    documents.board.on("update", onBoard);
    documents.control.on("update", onControl);
    database.on("close", onClose);
    window.addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onHide);
    this.#stop = () => {
      documents.board.off("update", onBoard);
      documents.control.off("update", onControl);
      window.removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onHide);
    };
    this.#stopHearing = () => database.on("close").unsubscribe(onClose);
  }

  /** Writes what waits and stops; resolves when all is stored or the store has refused. */
  async close(): Promise<void> {
    this.#stop();
    await this.flush();
    this.#stopHearing();
    clearTimeout(this.#timer);
    this.#release();
  }

  /** Resolves when all that was changed before is stored, or the store has refused. */
  async flush(): Promise<void> {
    if (this.#failed || this.#doubted) await this.#recover();
    else this.#write();
    await this.#writing;
    if (!this.#isIdle && !this.#failed) await this.flush();
  }

  /**
   * Writes the whole state as one entry: for a workshop that is new to the store. Encoding a large one takes as long
   * as painting it, so it is seen first.
   */
  addWhole(): void {
    if (this.#isIdle && !this.#failed) this.#onState({ is: "storing" });
    this.#wholeDue = true;
    this.#timer ??= setTimeout(() => this.#write(), unseen);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => this.#write())));
  }

  get #isIdle(): boolean {
    return this.#waiting.length === 0 && !this.#wholeDue;
  }

  /** Puts the whole state in the place of what waits, which is in it. */
  #takeWhole(): void {
    if (!this.#wholeDue) return;
    this.#wholeDue = false;
    const at = new Date().toISOString();
    this.#waiting = documentNames.map((document) => ({
      workshop: this.#workshop,
      document,
      at,
      update: Y.encodeStateAsUpdate(this.#documents[document]),
    }));
  }

  #add(document: DocumentName, update: Uint8Array): void {
    if (this.#isIdle && !this.#failed) this.#onState({ is: "storing" });
    this.#waiting.push({ workshop: this.#workshop, document, at: new Date().toISOString(), update });
    this.#timer ??= setTimeout(() => this.#write(), this.#failed ? retryAfter : patience);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isIdle || this.#writing) return;
    if (this.#doubted) {
      void this.#recover();
      return;
    }
    this.#takeWhole();
    const rows = this.#waiting;
    this.#waiting = [];
    this.#writing = this.#keep(rows);
  }

  async #keep(rows: readonly UpdateRow[]): Promise<void> {
    try {
      await this.#put(rows);
      this.#writing = undefined;
      this.#failed = false;
      if (!this.#isIdle) this.#write();
      else this.#onState({ is: "stored" });
    } catch (error) {
      this.#writing = undefined;
      this.#waiting = [...rows, ...this.#waiting];
      // Not refused but lost: it is written again once the store is open again.
      if (this.#doubted) this.#timer ??= setTimeout(() => void this.#recover(), patience);
      else this.#refused(error);
    }
  }

  /**
   * One transaction of the browser's own, begun and committed in one go: through promises it would be lost when
   * the window closes at this moment.
   */
  #put(rows: readonly UpdateRow[]): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#giveUp = reject;
    try {
      const transaction = this.#database.backendDB().transaction("updates", "readwrite");
      const updates = transaction.objectStore("updates");
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () =>
        reject(transaction.error ?? new Error("The store refused to write")),
      );
      for (const row of rows) updates.add(row);
      transaction.commit();
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
    return promise;
  }

  #refused(error: unknown): void {
    this.#failed = true;
    this.#onState({ is: "failed", reason: isQuota(error) ? "full" : "refused" });
    this.#timer ??= setTimeout(() => void this.#recover(), retryAfter);
  }

  /** Writes what waits once it is sure that the store still has what was written before. */
  async #recover(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#recovering ??= this.#check();
    await this.#recovering;
    this.#recovering = undefined;
  }

  /** Opens the store anew if it was closed under us, and writes everything again where it was emptied. */
  async #check(): Promise<void> {
    await this.#writing;
    try {
      if (!this.#database.isOpen()) await this.#database.open();
      const known = await this.#database.updates.where("workshop").equals(this.#workshop).count();
      if (known === 0 && (await this.#database.snapshots.get(this.#workshop)) === undefined) {
        this.#waiting = [];
        this.addWhole();
      }
      this.#doubted = false;
    } catch (error) {
      this.#refused(error);
      return;
    }
    this.#write();
  }
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
