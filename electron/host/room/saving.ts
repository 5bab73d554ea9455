import * as Y from "yjs";
import type { DocumentRecord } from "#electron/host/journal/journal.ts";
import type { Metrics } from "#electron/host/metrics.ts";

export interface SavingSettings {
  readonly doc: Y.Doc;
  readonly record: DocumentRecord;
  readonly metrics: Metrics;
  readonly tell: (line: string) => void;
  /** Saving has become impossible or slow, or works again. */
  readonly onTrouble: (trouble: boolean) => void;
  /** An update could not be stored: it is kept and tried again. */
  readonly onHeld: () => void;
}

const slow = 1000;
const firstPause = 250;
const longestPause = 10_000;
const snapshotEvery = 4_000_000;

/** Brings one document's updates to its record, one at a time. */
export class Saving {
  readonly #settings: SavingSettings;
  #held: Uint8Array | undefined;
  #isTroubled = false;
  #isClosing = false;
  #endPause: (() => void) | undefined;
  #sinceSnapshot = 0;
  #snapshot: Promise<void> | undefined;

  constructor(settings: SavingSettings) {
    this.#settings = settings;
  }

  /** Whether the record is behind what people did. */
  get isTroubled(): boolean {
    return this.#isTroubled;
  }

  /** Whether there is an update that could not be stored yet. */
  get isHolding(): boolean {
    return this.#held !== undefined;
  }

  /** Settles when the update is stored: true if it was at once, false if it had to be held until it succeeded or the room was closed. */
  async save(update: Uint8Array): Promise<boolean> {
    const { record, metrics, tell, onHeld } = this.#settings;
    const timer = setTimeout(() => this.#setTrouble(true), slow);
    try {
      await record.append(update);
    } catch (fault) {
      metrics.add("failed_saves");
      this.#held = update;
      this.#setTrouble(true);
      tell(fault instanceof Error ? fault.message : String(fault));
      onHeld();
      await this.#saveAgain(update);
      return false;
    } finally {
      clearTimeout(timer);
    }
    this.#setTrouble(false);
    metrics.add("updates");
    metrics.add("update_bytes", update.length);
    return true;
  }

  /** To be called after each update that was stored and before the next is applied; takes a snapshot now and then, if the document has all that came from other hosts too. */
  stored(update: Uint8Array, { isWhole }: { readonly isWhole: boolean }): void {
    this.#sinceSnapshot += update.length;
    if (isWhole && this.#sinceSnapshot >= snapshotEvery) this.#takeSnapshot();
  }

  /** Tries once more to store what is held; to be followed by `finish`. */
  hurry(): void {
    this.#isClosing = true;
    this.#endPause?.();
  }

  /** Takes a last snapshot, if the document may be trusted, and closes the record. */
  async finish({ isSound }: { readonly isSound: boolean }): Promise<void> {
    await this.#snapshot;
    if (isSound && this.#held === undefined && this.#sinceSnapshot > 0) this.#takeSnapshot();
    await this.#snapshot;
    await this.#settings.record.close();
  }

  async #saveAgain(update: Uint8Array): Promise<void> {
    const { record, tell } = this.#settings;
    for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
      if (!this.#isClosing) await this.#pause(pause);
      const isLast = this.#isClosing;
      try {
        await record.append(update);
        this.#held = undefined;
        this.#setTrouble(false);
        tell("Saving works again.");
        return;
      } catch (fault) {
        if (!isLast) continue;
        tell(`Ended with a change that could not be saved: ${String(fault)}`);
        return;
      }
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds);
      this.#endPause = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  #setTrouble(trouble: boolean): void {
    if (this.#isTroubled === trouble) return;
    this.#isTroubled = trouble;
    this.#settings.onTrouble(trouble);
  }

  // Begun at once, as long as the document is just what the record holds.
  #takeSnapshot(): void {
    if (this.#snapshot !== undefined) return;
    const { record, tell, doc } = this.#settings;
    this.#sinceSnapshot = 0;
    this.#snapshot = record
      .snapshot(Y.encodeStateAsUpdate(doc))
      .catch((fault: unknown) => tell(`A snapshot could not be written: ${String(fault)}`))
      .finally(() => (this.#snapshot = undefined));
  }
}
