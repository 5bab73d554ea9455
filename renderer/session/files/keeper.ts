import type { Bridge } from "#shared/ipc/contract.ts";
import type { GrantedFile } from "#shared/ipc/files.ts";
import { say } from "#shared/text/say.ts";
import type { Journal, JournalState } from "#renderer/store/journal.ts";
import type { WorkshopStore } from "#renderer/store/workshopStore.ts";
import type { Board } from "#renderer/session/board/board.ts";
import { Packer } from "./packing.ts";
import type { Shareable } from "#renderer/session/sharing/sharing.ts";
import type { SessionStore } from "#renderer/session/state.ts";
import { download, FileKeeper } from "./workshopFiles.ts";

/** How long after a change the list's entry and picture may follow, in milliseconds. */
const listAfter = 5_000;

/** Keeps the open workshop: in the device's store with every change, on the start screen's list, and in its file. */
export class Keeper {
  readonly #board: Board;
  readonly #workshops: WorkshopStore;
  readonly #store: SessionStore;
  readonly #bridge: Bridge | undefined;
  readonly #warn: (text: string) => void;
  readonly #journal: Journal;
  readonly #stop: () => void;
  readonly #packer = new Packer();
  #fileKeeper: FileKeeper | undefined;
  #journalState: JournalState = { is: "stored" };
  #fileState: "none" | "waiting" | "saved" | { readonly failed: string } = "none";
  #listTimer: ReturnType<typeof setTimeout> | undefined;
  #changed = false;
  /** How many changes there were, to see whether some were made since a moment. */
  #updates = 0;
  /** The link to its room; undefined if that is as it was. */
  #room: string | undefined;
  /** A dialog may be answered when its workshop is no longer open. */
  #closed = false;

  constructor(
    board: Board,
    workshops: WorkshopStore,
    store: SessionStore,
    bridge: Bridge | undefined,
    warn: (text: string) => void,
  ) {
    this.#board = board;
    this.#workshops = workshops;
    this.#store = store;
    this.#bridge = bridge;
    this.#warn = warn;
    this.#journal = workshops.follow(this.#id, board.documents, (state) => this.#journalIs(state));
    const onUpdate = () => this.#onUpdate();
    board.documents.board.on("update", onUpdate);
    board.documents.control.on("update", onUpdate);
    // A tab is closed without asking the page; the desktop's window asks.
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!this.isKept) event.preventDefault();
    };
    if (!bridge) window.addEventListener("beforeunload", onLeave);
    this.#stop = () => {
      window.removeEventListener("beforeunload", onLeave);
      board.documents.board.off("update", onUpdate);
      board.documents.control.off("update", onUpdate);
    };
  }

  get #id(): string {
    return this.#board.workshop().control.id;
  }

  /** Writes everything: the workshop is new to the store. */
  keepWhole(): void {
    this.#journal.addWhole();
    this.#changed = true;
    void this.#list();
  }

  /** From now on the file follows every change. One that is behind, since it was merged with what is here, does so at once. */
  keepFile(file: GrantedFile, behind = false): void {
    const bridge = this.#bridge;
    if (!bridge) return;
    this.#fileKeeper?.close();
    this.#fileKeeper = new FileKeeper(
      file,
      (bytes) => bridge.ask("file.save", { grant: file.grant, bytes }),
      () => this.#pack(),
      (state) => {
        const failing = typeof state === "object";
        if (failing && typeof this.#fileState !== "object") this.#warn(state.failed);
        this.#fileState = state;
        this.#tellState();
      },
    );
    this.#fileState = "saved";
    this.#tellState();
    if (behind && !this.#closed) this.#fileKeeper.changed();
  }

  /** From now on the workshop finds back to its room by this link; by none if it is empty. */
  keepRoom(link: string): void {
    this.#room = link;
    this.#changed = true;
    void this.#list();
  }

  /** Saves to the workshop's file; without one, or for a new one, asks where. */
  async save(as: "file" | "new file"): Promise<void> {
    if (as === "file" && this.#fileKeeper) {
      this.#fileKeeper.changed();
      await this.#fileKeeper.save();
      return;
    }
    const { title } = this.#board.workshop().control;
    const packed = this.#updates;
    const bytes = await this.#pack();
    if (!this.#bridge) {
      download(`${title}.groundwork`, new Uint8Array(bytes), "application/vnd.groundwork+zip");
      return;
    }
    const answer = await this.#bridge.ask("file.saveAs", {
      workshop: this.#id,
      suggestedName: title,
      bytes,
    });
    if (answer.is === "failed") this.#warn(answer.message);
    if (answer.is !== "saved") return;
    this.keepFile(answer.file, this.#updates !== packed);
    this.#changed = true;
    await this.#list();
  }

  /** Whether what was done would be there again if the window went now: in the store, or else in the file. */
  get isKept(): boolean {
    return this.#journalState.is !== "failed" || this.#fileState === "saved";
  }

  /** What others can be given of it. */
  get shareable(): Shareable {
    return { documents: this.#board.documents, pack: () => this.#pack() };
  }

  /** Resolves when all that was done is stored, in the list and in the file. */
  async flush(): Promise<void> {
    clearTimeout(this.#listTimer);
    this.#listTimer = undefined;
    await this.#journal.flush();
    await this.#fileKeeper?.save();
    await this.#list();
  }

  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
    this.#stop();
    this.#fileKeeper?.close();
    this.#packer.close();
    await this.#journal.close();
    try {
      await this.#workshops.compact(this.#id, this.#board.documents);
    } catch {
      // It only shortens what is read next time.
    }
  }

  #onUpdate(): void {
    this.#updates += 1;
    this.#fileKeeper?.changed();
    this.#listSoon();
  }

  #listSoon(): void {
    this.#changed = true;
    this.#listTimer ??= setTimeout(() => {
      this.#listTimer = undefined;
      void this.#list();
    }, listAfter);
  }

  /** Brings the start screen's entry up to date, with a new picture of the board. */
  async #list(): Promise<void> {
    if (!this.#changed) return;
    this.#changed = false;
    const { id, title, method } = this.#board.workshop().control;
    const thumbnail = await this.#board.thumbnail();
    // Before the board is on screen there is no picture yet; the next time there is.
    if (!thumbnail) this.#changed = true;
    const file = this.#fileKeeper?.file;
    try {
      const { removedAt: _, room: roomBefore, ...before } = (await this.#workshops.get(id)) ?? {};
      const room = this.#room ?? roomBefore ?? "";
      const row = {
        ...before,
        id,
        title,
        method,
        methodTitle: this.#board.method.title,
        changedAt: new Date().toISOString(),
        ...(thumbnail && { thumbnail }),
        ...(file && { file: { grant: file.grant, name: file.name } }),
        ...(room !== "" && { room }),
      };
      await this.#workshops.put(row);
      this.#store.setState(({ stored }) => ({
        stored: [
          { ...row, thumbnail: row.thumbnail, file: row.file?.name },
          ...stored.filter((other) => other.id !== id),
        ],
      }));
    } catch {
      // The journal meets the same refusal, says so, and keeps trying; the entry follows with the next change.
      this.#changed = true;
    }
  }

  /** The workshop's file, packed from the store once that has everything; from memory where the device refuses to store. */
  async #pack(): Promise<Uint8Array> {
    const picture = await this.#board.thumbnail();
    const thumbnail = picture && new Uint8Array(await picture.arrayBuffer());
    const at = new Date().toISOString();
    await this.#journal.flush();
    if (this.#journalState.is !== "failed") return this.#packer.pack({ workshop: this.#id, thumbnail, at });
    const { packDocuments } = await import("./packDocuments.ts");
    return packDocuments(this.#board.documents, { log: [], thumbnail, at });
  }

  #journalIs(state: JournalState): void {
    if (state.is === "failed" && this.#journalState.is !== "failed")
      this.#warn(say(state.reason === "full" ? "store.full" : "store.refusedOpen"));
    // Also where nothing was changed: the store may have been emptied, and the list with it.
    if (state.is === "storing") this.#listSoon();
    this.#journalState = state;
    this.#tellState();
  }

  #tellState(): void {
    if (this.#closed) return;
    const [journal, file] = [this.#journalState, this.#fileState];
    if (typeof file === "object") this.#store.setState({ saved: { is: "failed", reason: file.failed } });
    else if (journal.is === "failed")
      this.#store.setState({
        saved: { is: "failed", reason: say(journal.reason === "full" ? "store.full" : "store.refusedOpen") },
      });
    else if (journal.is === "storing") this.#store.setState({ saved: { is: "storing" } });
    else this.#store.setState({ saved: { is: "stored", file } });
  }
}
