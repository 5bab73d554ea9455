import type { Workshop } from "#shared/board/board.ts";
import type { Documents } from "#shared/board/documents.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { newId } from "#shared/board/ids.ts";
import { readControl } from "#shared/board/read.ts";
import { readRounds } from "#shared/board/rounds.ts";
import { documentsOf, openDocuments } from "#shared/board/open.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { GrantedFile } from "#shared/ipc/files.ts";
import type { ProgrammeFolder } from "#shared/ipc/programmes.ts";
import { methodOf } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { say } from "#shared/text/say.ts";
import type { WorkshopStore } from "#renderer/store/workshopStore.ts";
import type { Board } from "./board/board.ts";
import { Keeper } from "./files/keeper.ts";
import { methodIn, openedFile } from "./files/opening.ts";
import { Joiner } from "./sharing/joiner.ts";
import type { Sharing } from "./sharing/sharing.ts";
import { readShelf } from "./files/shelf.ts";
import { closedBoard, type SessionStore } from "./state.ts";
import { putUpToast, type ToastOptions } from "./window/toasts.ts";
import { bytesOf, pickFile } from "./files/workshopFiles.ts";

/** What the desk needs of the window it is in. */
interface DeskSettings {
  readonly workshops: WorkshopStore;
  readonly bridge: Bridge | undefined;
  readonly store: SessionStore;
  /** The id of the person at this device. */
  readonly person: string;
  readonly sharing: () => Sharing;
  /** Makes the board that shows documents, and what can be done with a method. */
  readonly boardOf: (documents: Documents, method: Method) => Board;
  /** The app was given a programme to open. */
  readonly onProgramme: (found: ProgrammeFolder) => void;
  /** No workshop is open any more. */
  readonly onClosed: () => void;
}

/** Which workshop is open in this window: opens, joins, keeps and closes it, one after the other. */
export class Desk {
  /** The ways into rooms that others hold. */
  readonly joiner: Joiner;
  readonly #workshops: WorkshopStore;
  readonly #bridge: Bridge | undefined;
  readonly #store: SessionStore;
  readonly #given: DeskSettings;
  #editor: Board | undefined;
  #keeper: Keeper | undefined;
  /** The opening or closing that is under way. */
  #turn: Promise<void> = Promise.resolve();

  constructor(given: DeskSettings) {
    this.#given = given;
    this.#workshops = given.workshops;
    this.#bridge = given.bridge;
    this.#store = given.store;
    this.joiner = new Joiner({
      ...given,
      inTurn: (work) => this.inTurn(work),
      here: () => this.#editor?.documents,
      clear: async (goAnyway) => {
        if (goAnyway && !(await this.#mayClose(goAnyway))) return false;
        await this.#closeBoard();
        return true;
      },
      open: async (documents, { fresh }) => this.#open(documents, await methodIn(documents), { fresh }),
      keepRoom: (link) => this.#keeper?.keepRoom(link),
    });
  }

  /** The open workshop; undefined on the start screen. */
  get editor(): Board | undefined {
    return this.#editor;
  }

  /** What is open, to be shared; undefined on the start screen. */
  get shareable() {
    return this.#keeper?.shareable;
  }

  /** Reads what is stored, and opens what the app was started with. */
  async start(): Promise<void> {
    try {
      await this.#workshops.deleteRemoved();
      await this.#workshops.listLost();
    } catch {
      // `refreshStored` meets the same refusal and says so.
    }
    await this.refreshStored();
    if (!this.#bridge) {
      await this.joiner.answerInvitation();
      return;
    }
    this.#bridge.on("file.handedOver", (handed) => void this.#opened(handed));
    const handed = await this.#bridge.ask("window.ready", {});
    if (handed.is !== "nothing") await this.#opened(handed);
  }

  /** Reads the list of workshops on this device anew. */
  async refreshStored(): Promise<void> {
    await readShelf(this.#workshops, this.#bridge, this.#store, () =>
      this.#tell(say("store.refused"), { tone: "problem" }),
    );
  }

  /** Starts a workshop of a method. */
  async createWorkshop(method: Method, title: string): Promise<void> {
    const documents = documentsOf(
      newWorkshop(method, { id: newId(), title, by: this.#given.person, at: new Date().toISOString() }),
    );
    await this.inTurn(() => this.#open(documents, method, { fresh: true }));
  }

  /** A workshop of this device as values, to be looked at only. Throws with a message for people if it cannot be read. */
  async readStored(id: string): Promise<Workshop> {
    const { documents } = openDocuments(await this.#workshops.read(id));
    const live = new LiveBoard(documents.board);
    const elements = live.elements();
    live.close();
    return { control: readControl(documents.control), elements, rounds: readRounds(documents.control) };
  }

  /** Makes workshops for groups that work apart for the open one; they are on the start screen then. */
  async makeGroups(titles: readonly string[]): Promise<void> {
    const board = this.#editor;
    if (!board) return;
    const groupOf = board.workshop().control.id;
    const at = new Date().toISOString();
    for (const title of titles) {
      const by = this.#given.person;
      await this.#workshops.add(
        documentsOf(newWorkshop(board.method, { id: newId(), title, by, at, groupOf })),
      );
    }
    await this.refreshStored();
  }

  /** Opens a workshop that is stored on this device. */
  async openStored(id: string): Promise<void> {
    await this.inTurn(() => this.#openStored(id));
  }

  async #openStored(id: string): Promise<void> {
    const row = await this.#workshops.get(id);
    const { documents, mended, migrated } = openDocuments(await this.#workshops.read(id));
    const method = await methodIn(documents);
    await this.#open(documents, method, { fresh: migrated });
    if (row?.file) this.#keeper?.keepFile({ ...row.file, folder: "" });
    if (mended.unreadable > 0) this.#tell(say("open.mended", { count: mended.unreadable }));
    await this.joiner.rejoin(row?.room);
  }

  /** Opens the finished sample of a method: as it was left if it was opened before. */
  async openSample(method: Method): Promise<void> {
    await this.inTurn(async () => {
      const sample = await method.sample();
      const { id } = sample.control;
      const known = await this.#workshops.hasStill(id).catch(() => false);
      if (known) await this.#openStored(id);
      else await this.#open(documentsOf(sample), method, { fresh: true });
    });
  }

  openFile(): void {
    void this.tellingTrouble(async () => {
      if (this.#bridge) {
        await this.#opened(await this.#bridge.ask("file.open", {}));
        return;
      }
      const file = await pickFile();
      if (file) await this.openBytes(await bytesOf(file), undefined);
    });
  }

  /** Opens a file that was dropped on the window. */
  openDropped(file: File): void {
    void this.tellingTrouble(async () => this.openBytes(await bytesOf(file), undefined));
  }

  /** Opens a file that this device used before. */
  async openRecentFile(grant: string): Promise<void> {
    if (this.#bridge) await this.#opened(await this.#bridge.ask("file.openRecent", { grant }));
  }

  /** Opens the bytes of a .groundwork file; a copy of the same workshop on this device is merged with it. */
  async openBytes(bytes: Uint8Array, file: GrantedFile | undefined, anyway = false): Promise<void> {
    await this.inTurn(async () => {
      const here = this.#editor?.documents;
      const { documents, method, known, isHere, tidings } = await openedFile(bytes, this.#workshops, here);
      const again = () => void this.openBytes(bytes, file, true);
      if (!anyway && !isHere && !(await this.#mayClose(again))) return;
      await this.#open(documents, method, { fresh: true });
      if (file) this.#keeper?.keepFile(file, known);
      if (known) this.#tell(say("open.merged"));
      for (const text of tidings) this.#tell(text, { tone: "problem" });
    });
  }

  /** Takes a workshop off the list; the toast brings it back. */
  async removeStored(id: string): Promise<void> {
    const title = this.#store.getState().stored.find((workshop) => workshop.id === id)?.title ?? "";
    await this.#workshops.remove(id);
    await this.refreshStored();
    const restore = async () => {
      await this.#workshops.restore(id);
      await this.refreshStored();
    };
    this.#tell(say("start.removed", { title }), {
      action: { label: say("edit.undo"), run: () => void restore() },
    });
  }

  /** The open workshop is kept in this file from now on. */
  keepFile(file: GrantedFile): void {
    this.#keeper?.keepFile(file);
  }

  /** The open workshop's room is this machine's own from now on, and it finds back to no other. */
  ownRoom(): void {
    this.#keeper?.keepRoom("");
  }

  leave(anyway = false): void {
    void this.inTurn(async () => {
      if (!anyway && !(await this.#mayClose(() => this.leave(true)))) return;
      await this.#closeBoard();
      await this.refreshStored();
    });
  }

  /** Saves the open workshop to its file, or to a new one. */
  save(as: "file" | "new file"): void {
    void this.tellingTrouble(async () => {
      await this.#keeper?.save(as);
      await this.refreshStored();
    });
  }

  async #opened(
    answer:
      | { readonly is: "opened"; readonly file: GrantedFile; readonly bytes: Uint8Array }
      | ProgrammeFolder
      | { readonly is: "failed"; readonly message: string }
      | { readonly is: "cancelled" },
  ): Promise<void> {
    if (answer.is === "opened") await this.openBytes(answer.bytes, answer.file);
    else if (answer.is === "programme") this.#given.onProgramme(answer);
    else if (answer.is === "failed") this.#tell(answer.message, { tone: "problem" });
  }

  async #open(documents: Documents, method: Method, given: { readonly fresh: boolean }): Promise<void> {
    await this.#closeBoard();
    const board = this.#given.boardOf(documents, method);
    this.#editor = board;
    this.#keeper = new Keeper(board, this.#workshops, this.#store, this.#bridge, (text) =>
      this.#tell(text, { tone: "problem" }),
    );
    if (given.fresh) this.#keeper.keepWhole();
    const panels = new Set(this.#store.getState().panels);
    panels.delete("newWorkshop");
    // What counts nothing leaves no room for it.
    if (!method.figures) panels.delete("figures");
    this.#store.setState({ place: "board", panels });
    board.view.showAll();
    if (!methodOf(method.id) && method.definition === undefined)
      this.#tell(say("open.unknownMethod", { method: method.id }));
  }

  /** Whether nothing is lost with the open board; if it were, the person is told and may have it go all the same. */
  async #mayClose(goAnyway: () => void): Promise<boolean> {
    await this.flush();
    if (this.#keeper?.isKept !== false) return true;
    this.#tell(say("leave.notStored"), {
      tone: "problem",
      action: { label: say("leave.anyway"), run: goAnyway },
    });
    return false;
  }

  async #closeBoard(): Promise<void> {
    const board = this.#editor;
    if (!board) return;
    board.endWriting();
    await this.#given.sharing().end();
    await this.#keeper?.close();
    this.#keeper = undefined;
    this.#editor = undefined;
    board.close();
    this.#given.onClosed();
    const { panels } = this.#store.getState();
    this.#store.setState({
      ...closedBoard,
      panels: new Set([...panels].filter((panel) => panel === "legend" || panel === "minimap")),
    });
  }

  /** Resolves when all that was done is stored, or the person was told why not. */
  async flush(): Promise<void> {
    this.#editor?.endWriting();
    await this.#keeper?.flush();
  }

  /** Resolves when the window may close: nothing is being opened, and all is stored that can be. */
  async settle(): Promise<void> {
    this.joiner.stop();
    await this.#turn;
    await this.flush();
  }

  /** Opens or closes when what was begun before is done: two files may be handed over at once. */
  inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(() => this.tellingTrouble(work));
    return this.#turn;
  }

  /** Does something that may fail for reasons the person should hear. */
  async tellingTrouble(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error), { tone: "problem" });
    }
  }

  #tell(text: string, options?: ToastOptions): void {
    putUpToast(this.#store, text, options);
  }
}
