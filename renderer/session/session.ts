import { newId } from "#shared/board/ids.ts";
import { readJoinLink } from "#shared/access/joinLink.ts";
import type { Point } from "#shared/board/board.ts";
import { type Documents, emptyDocuments } from "#shared/board/documents.ts";
import { documentsOf, openDocuments } from "#shared/board/open.ts";
import type { Command } from "#shared/commands/command.ts";
import type { App } from "#shared/commands/editor.ts";
import { commandsFor } from "#shared/commands/registry.ts";
import type { Panel, Situation, ThemeChoice } from "#shared/commands/situation.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { GrantedFile } from "#shared/ipc/files.ts";
import { methodOf } from "#shared/methods/index.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import type { Exporter, Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import type { WorkshopStore } from "#renderer/store/workshopStore.ts";
import { Board } from "./board.ts";
import { runClipboard } from "./clipboardEvents.ts";
import { Keeper } from "./keeper.ts";
import { followMenu } from "./menu.ts";
import { methodIn, openedFile } from "./opening.ts";
import { nextRegion } from "./regions.ts";
import { personHere } from "./person.ts";
import type { Self } from "./sharing/presence.ts";
import { Room } from "./sharing/room.ts";
import { rememberedSelf, rememberSelf } from "./sharing/self.ts";
import { Sharing } from "./sharing/sharing.ts";
import { readShelf } from "./shelf.ts";
import { situationOf } from "./situation.ts";
import { closedBoard, createSessionStore, type Invitation, type SessionStore, type Toast } from "./state.ts";
import { chosenTheme, rememberTheme } from "./theme.ts";
import { putUpToast } from "./toasts.ts";
import { saveText } from "./saveText.ts";
import { bytesOf, pickFile } from "./workshopFiles.ts";

/** This window: what is open in it, and everything it can do. */
export class Session implements App {
  readonly store: SessionStore;
  readonly bridge: Bridge | undefined;
  readonly mac: boolean;
  readonly sharing: Sharing;
  /** The open workshop; undefined on the start screen. */
  editor: Board | undefined;
  readonly #workshops: WorkshopStore;
  readonly #person = personHere();
  #keeper: Keeper | undefined;
  #commands: readonly Command[] = commandsFor(undefined);
  /** The opening or closing that is under way. */
  #turn: Promise<void> = Promise.resolve();

  constructor(workshops: WorkshopStore, bridge: Bridge | undefined) {
    this.#workshops = workshops;
    this.bridge = bridge;
    this.mac = bridge ? bridge.platform === "mac" : navigator.userAgent.includes("Mac OS");
    this.store = createSessionStore(chosenTheme());
    const open = () => this.#keeper?.shareable;
    this.sharing = new Sharing(bridge, this.store, open, (work) => this.#inTurn(work));
  }

  /** Reads what is stored, and opens what the app was started with. */
  async start(): Promise<void> {
    try {
      await this.#workshops.deleteRemoved();
    } catch {
      // `refreshStored` meets the same refusal and says so.
    }
    await this.refreshStored();
    if (!this.bridge) {
      await this.#answerInvitation();
      return;
    }
    followMenu(this.bridge, this);
    this.bridge.on("command.run", ({ id }) => this.run(id));
    this.bridge.on("window.closing", () => void this.#closing());
    this.bridge.on("file.handedOver", (answer) => void this.#opened(answer));
    const handed = await this.bridge.ask("window.ready", {});
    if (handed.is !== "nothing") await this.#opened(handed);
  }

  now(): Situation {
    return situationOf(this.store.getState(), this.bridge !== undefined, this.editor);
  }

  /** Everything a person can do here, whether it applies now or not. */
  commands(): readonly Command[] {
    return this.#commands;
  }

  /** Runs a command if it applies now. */
  run(id: string): void {
    const command = this.#commands.find((candidate) => candidate.id === id);
    if (command?.when(this.now()) === true) command.run(this);
  }

  show(panel: Panel): void {
    this.#setPanels((panels) => panels.add(panel));
  }

  hide(panel: Panel): void {
    this.#setPanels((panels) => panels.delete(panel));
  }

  toggle(panel: Panel): void {
    if (this.store.getState().panels.has(panel)) this.hide(panel);
    else this.show(panel);
  }

  #setPanels(edit: (panels: Set<Panel>) => void): void {
    const panels = new Set(this.store.getState().panels);
    edit(panels);
    this.store.setState({ panels });
  }

  /** Says something at the window's edge, and to screen readers. */
  tell(text: string, options?: { readonly tone?: "problem"; readonly action?: Toast["action"] }): void {
    putUpToast(this.store, text, options);
  }

  dismiss(toast: string): void {
    this.store.setState(({ toasts }) => ({ toasts: toasts.filter(({ id }) => id !== toast) }));
  }

  /** Says something to screen readers alone. */
  announce(text: string): void {
    this.store.setState({ announcement: text });
  }

  setTheme(theme: ThemeChoice): void {
    rememberTheme(theme);
    this.store.setState({ theme });
  }

  nextRegion(step: 1 | -1): void {
    nextRegion(document, step);
  }

  openContextMenu(at: { readonly x: number; readonly y: number }): void {
    this.store.setState({ contextMenu: at });
  }

  escape(): void {
    const { panels, writing, tool, selection, sketch, connecting } = this.store.getState();
    if (writing !== undefined) this.editor?.endWriting();
    else if (panels.has("find")) this.hide("find");
    else if (sketch || connecting !== undefined || tool.is !== "select") this.editor?.use({ is: "select" });
    else if (selection.size > 0) this.editor?.select([]);
  }

  /** Reads the list of workshops on this device anew. */
  async refreshStored(): Promise<void> {
    await readShelf(this.#workshops, this.bridge, this.store, () =>
      this.tell(say("store.refused"), { tone: "problem" }),
    );
  }

  /** Starts a workshop of a method. */
  async createWorkshop(methodId: string, title: string): Promise<void> {
    const method = methodOf(methodId);
    if (!method) return;
    const documents = documentsOf(
      newWorkshop(method, { id: newId(), title, by: this.#person, at: new Date().toISOString() }),
    );
    await this.#inTurn(() => this.#open(documents, method, { fresh: true }));
  }

  /** Opens a workshop that is stored on this device. */
  async openStored(id: string): Promise<void> {
    await this.#inTurn(() => this.#openStored(id));
  }

  async #openStored(id: string): Promise<void> {
    const row = await this.#workshops.get(id);
    const { documents, mended } = openDocuments(await this.#workshops.read(id));
    const method = methodIn(documents);
    await this.#open(documents, method, { fresh: false });
    if (row?.file) this.#keeper?.keepFile({ ...row.file, folder: "" });
    if (mended.unreadable > 0) this.tell(say("open.mended", { count: mended.unreadable }));
  }

  /** Opens the finished sample of a method: as it was left if it was opened before. */
  async openSample(methodId: string): Promise<void> {
    await this.#inTurn(async () => {
      const method = methodOf(methodId);
      if (!method) return;
      const sample = await method.sample();
      const { id } = sample.control;
      const known = await this.#workshops.hasStill(id).catch(() => false);
      if (known) await this.#openStored(id);
      else await this.#open(documentsOf(sample), method, { fresh: true });
    });
  }

  /** A page that was opened by a join link joins, once it knows the person's name. */
  async #answerInvitation(): Promise<void> {
    const link = readJoinLink(location.hash);
    if (!link) return;
    const invitation = { address: location.origin, link };
    const self = rememberedSelf();
    if (self) await this.join(invitation, self);
    else this.store.setState({ invitation });
  }

  /** Joins a shared workshop: with what this device has of it, else as soon as the host has sent it. */
  async join({ address, link }: Invitation, self: Self): Promise<void> {
    rememberSelf(self);
    this.store.setState({ invitation: undefined });
    await this.#tellingTrouble(async () => {
      const known = await this.#workshops.has(link.workshop).catch(() => false);
      const documents = known
        ? openDocuments(await this.#workshops.read(link.workshop)).documents
        : emptyDocuments();
      const room = new Room({ address, link, documents, self }, this.store, (text) =>
        this.tell(text, { tone: "problem" }),
      );
      try {
        if (!known) await room.ready();
        await this.#open(documents, methodIn(documents), { fresh: !known });
      } catch (error) {
        room.close();
        throw error;
      }
      this.sharing.joined(room);
    });
  }

  /** Tells the others in a shared workshop where this person's pointer is; null when it has left the board. */
  point(at: Point | null): void {
    this.sharing.room?.point(at);
  }

  openFile(): void {
    void this.#tellingTrouble(async () => {
      if (this.bridge) {
        await this.#opened(await this.bridge.ask("file.open", {}));
        return;
      }
      const file = await pickFile();
      if (file) await this.openBytes(await bytesOf(file), undefined);
    });
  }

  /** Opens a file that was dropped on the window. */
  openDropped(file: File): void {
    void this.#tellingTrouble(async () => this.openBytes(await bytesOf(file), undefined));
  }

  /** Opens a file that this device used before. */
  async openRecentFile(grant: string): Promise<void> {
    if (this.bridge) await this.#opened(await this.bridge.ask("file.openRecent", { grant }));
  }

  /** Opens the bytes of a .groundwork file; a copy of the same workshop on this device is merged with it. */
  async openBytes(bytes: Uint8Array, file: GrantedFile | undefined, anyway = false): Promise<void> {
    await this.#inTurn(async () => {
      const here = this.editor?.documents;
      const { documents, method, known, isHere, tidings } = await openedFile(bytes, this.#workshops, here);
      const again = () => void this.openBytes(bytes, file, true);
      if (!anyway && !isHere && !(await this.#mayClose(again))) return;
      await this.#open(documents, method, { fresh: true });
      if (file) this.#keeper?.keepFile(file, known);
      if (known) this.tell(say("open.merged"));
      for (const text of tidings) this.tell(text, { tone: "problem" });
    });
  }

  /** Takes a workshop off the list; the toast brings it back. */
  async removeStored(id: string): Promise<void> {
    const title = this.store.getState().stored.find((workshop) => workshop.id === id)?.title ?? "";
    await this.#workshops.remove(id);
    await this.refreshStored();
    const restore = async () => {
      await this.#workshops.restore(id);
      await this.refreshStored();
    };
    this.tell(say("start.removed", { title }), {
      action: { label: say("edit.undo"), run: () => void restore() },
    });
  }

  leave(anyway = false): void {
    void this.#inTurn(async () => {
      if (!anyway && !(await this.#mayClose(() => this.leave(true)))) return;
      await this.#closeBoard();
      await this.refreshStored();
    });
  }

  /** The text of a document made of the open workshop. */
  exported(exporter: Exporter): string {
    return this.editor ? exporter.write(this.editor.workshop()) : "";
  }

  /** Saves a document made of the open workshop where the person says. */
  exportText(exporter: Exporter): void {
    void this.#tellingTrouble(async () => {
      const title = this.store.getState().control?.title ?? "";
      const where = await saveText(this.exported(exporter), { title, exporter, bridge: this.bridge });
      if (where) this.tell(say("export.saved", where));
    });
  }

  async #opened(
    answer:
      | { readonly is: "opened"; readonly file: GrantedFile; readonly bytes: Uint8Array }
      | { readonly is: "failed"; readonly message: string }
      | { readonly is: "cancelled" },
  ): Promise<void> {
    if (answer.is === "opened") await this.openBytes(answer.bytes, answer.file);
    else if (answer.is === "failed") this.tell(answer.message, { tone: "problem" });
  }

  async #open(documents: Documents, method: Method, given: { readonly fresh: boolean }): Promise<void> {
    await this.#closeBoard();
    this.#commands = commandsFor(method);
    const board = new Board(documents, method, this.#person, this.store, {
      now: () => this.now(),
      tell: (text) => this.tell(text),
      announce: (text) => this.announce(text),
      clip: (action) => this.#clip(action),
      save: (as) =>
        void this.#tellingTrouble(async () => {
          await this.#keeper?.save(as);
          await this.refreshStored();
        }),
    });
    this.editor = board;
    this.#keeper = new Keeper(board, this.#workshops, this.store, this.bridge, (text) =>
      this.tell(text, { tone: "problem" }),
    );
    if (given.fresh) this.#keeper.keepWhole();
    this.store.setState({ place: "board" });
    this.hide("newWorkshop");
    board.showAll();
  }

  /** Whether nothing is lost with the open board; if it were, the person is told and may have it go all the same. */
  async #mayClose(goAnyway: () => void): Promise<boolean> {
    await this.flush();
    if (this.#keeper?.isKept !== false) return true;
    this.tell(say("leave.notStored"), {
      tone: "problem",
      action: { label: say("leave.anyway"), run: goAnyway },
    });
    return false;
  }

  async #closeBoard(): Promise<void> {
    const board = this.editor;
    if (!board) return;
    board.endWriting();
    await this.sharing.end();
    await this.#keeper?.close();
    this.#keeper = undefined;
    this.editor = undefined;
    board.close();
    this.#commands = commandsFor(undefined);
    const { panels } = this.store.getState();
    this.store.setState({
      ...closedBoard,
      panels: new Set([...panels].filter((panel) => panel === "legend" || panel === "minimap")),
    });
  }

  /** Resolves when all that was done is stored, or the person was told why not. */
  async flush(): Promise<void> {
    this.editor?.endWriting();
    await this.#keeper?.flush();
  }

  async #closing(): Promise<void> {
    await this.#turn;
    await this.flush();
    await this.bridge?.ask("window.closed", {});
  }

  #clip(action: "cut" | "copy" | "paste"): void {
    // The command goes through the browser's own event, so that it works as the key does.
    if (this.bridge) void this.bridge.ask("edit.clipboard", { action });
    // A browser lets no page paste by itself; the key still does.
    else if (!runClipboard(action)) this.tell(say("paste.useKey", { key: this.mac ? "⌘V" : "Ctrl+V" }));
  }

  /** Opens or closes when what was begun before is done: two files may be handed over at once. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(() => this.#tellingTrouble(work));
    return this.#turn;
  }

  /** Does something that may fail for reasons the person should hear. */
  async #tellingTrouble(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.tell(error instanceof Error ? error.message : String(error), { tone: "problem" });
    }
  }
}
