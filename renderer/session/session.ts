import type { Point } from "#shared/board/board.ts";
import { readControl } from "#shared/board/read.ts";
import type { Command } from "#shared/commands/command.ts";
import type { App } from "#shared/commands/editor.ts";
import { commandsFor } from "#shared/commands/registry.ts";
import type { Reaction } from "#shared/commands/reactions.ts";
import type { Panel, Situation, ThemeChoice } from "#shared/commands/situation.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import type { WorkshopStore } from "#renderer/store/workshopStore.ts";
import { Board } from "./board/board.ts";
import { Desk } from "./desk.ts";
import { runClipboard } from "./board/clipboardEvents.ts";
import { goAlong } from "./board/following.ts";
import { Frames } from "./board/frames.ts";
import { dialogOf } from "./window/dialogs.ts";
import { followMenu } from "./window/menu.ts";
import { NearbyRooms, type NearbyRoom } from "./sharing/nearbyRooms.ts";
import { nextRegion } from "./window/regions.ts";
import { personHere } from "./person.ts";
import { Sharing } from "./sharing/sharing.ts";
import { situationOf } from "./situation.ts";
import { createSessionStore, type Incoming, type SessionStore } from "./state.ts";
import { rememberSound, soundHere } from "./window/sound.ts";
import { chosenTheme, rememberTheme } from "./window/theme.ts";
import { putUpToast, type ToastOptions } from "./window/toasts.ts";
import { saveText } from "./files/saveText.ts";

/** This window: what is open in it, and everything it can do. */
export class Session implements App {
  readonly store: SessionStore;
  readonly bridge: Bridge | undefined;
  readonly workshops: WorkshopStore;
  readonly mac: boolean;
  readonly sharing: Sharing;
  readonly nearby: NearbyRooms;
  /** What moves by itself in this window. */
  readonly frames = new Frames();
  /** Opens and closes workshops. */
  readonly desk: Desk;
  #commands: readonly Command[] = commandsFor(undefined);

  constructor(workshops: WorkshopStore, bridge: Bridge | undefined) {
    this.bridge = bridge;
    this.workshops = workshops;
    this.mac = bridge ? bridge.platform === "mac" : navigator.userAgent.includes("Mac OS");
    this.store = createSessionStore(chosenTheme(), soundHere());
    const person = personHere();
    this.desk = new Desk({
      workshops,
      bridge,
      store: this.store,
      person,
      sharing: () => this.sharing,
      boardOf: (documents, method) => {
        this.#commands = commandsFor(method);
        return new Board(documents, method, person, this.store, {
          now: () => this.now(),
          tell: (text) => this.tell(text),
          announce: (text) => this.announce(text),
          clockAhead: () => this.sharing.room?.clockAhead ?? 0,
          clip: (action) => this.#clip(action),
          save: (as) => this.desk.save(as),
          own: workshops.ownOf(readControl(documents.control).id),
          beDiscreet: (on) => this.sharing.room?.beDiscreet(on),
          post: () => this.sharing.room?.ballots,
        });
      },
      onProgramme: (found) => void this.#programmes().then((programmes) => programmes.openFolder(found)),
      onClosed: () => {
        this.#commands = commandsFor(undefined);
      },
    });
    this.nearby = new NearbyRooms(bridge, this.store);
    goAlong({ store: this.store, frames: this.frames, me: person, room: () => this.sharing.room });
    this.sharing = new Sharing(
      bridge,
      this.store,
      () => this.desk.shareable,
      (work) => this.desk.inTurn(work),
      {
        follow: (to) => void this.desk.joiner.follow(to),
        own: () => this.desk.ownRoom(),
      },
    );
    this.sharing.whenMoved(() => this.frames.wake());
  }

  /** The open workshop; undefined on the start screen. */
  get editor(): Board | undefined {
    return this.desk.editor;
  }

  /** Reads what is stored, and opens what the app was started with. */
  async start(): Promise<void> {
    if (this.bridge) {
      followMenu(this.bridge, this);
      this.bridge.on("command.run", ({ id }) => this.run(id));
      this.bridge.on("window.closing", () => void this.#closing());
    }
    await this.desk.start();
    await this.nearby.start();
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

  /** Asks how to join: a room that was found nearby, or any. */
  askToJoin(joinRoom?: NearbyRoom): void {
    this.store.setState({ joinRoom });
    this.show("join");
  }

  /** Asks what becomes of something that another program made. */
  bringIn(incoming: Incoming): void {
    this.store.setState({ incoming });
    this.show("import");
  }

  hide(panel: Panel): void {
    if (panel === "import") this.store.setState({ incoming: undefined });
    if (panel === "join") this.store.setState({ joinRoom: undefined });
    if (panel === "moved") this.store.setState({ movedTo: undefined });
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
  tell(text: string, options?: ToastOptions): void {
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

  setSound(sound: boolean): void {
    rememberSound(sound);
    this.store.setState({ sound });
  }

  nextRegion(step: 1 | -1): void {
    nextRegion(document, step);
  }

  openContextMenu(at: { readonly x: number; readonly y: number }): void {
    this.store.setState({ contextMenu: at });
  }

  escape(): void {
    const { panels, writing, tool, selection, sketch, connecting } = this.store.getState();
    // A dialog that is seen has its own keys: one that was asked for and is not there yet does not come any more.
    const coming = dialogOf(this.now());
    if (coming) this.hide(coming);
    else if (writing !== undefined) this.editor?.endWriting();
    else if (panels.has("wall")) this.hide("wall");
    else if (this.now().following) this.stopFollowing();
    else if (panels.has("find")) this.hide("find");
    else if (sketch || connecting !== undefined || tool.is !== "select") this.editor?.use({ is: "select" });
    else if (selection.size > 0) this.editor?.select([]);
  }

  /** Makes somebody who is here a facilitator, beside those there are: `client` is their id in presence. */
  appoint(client: number, name: string): void {
    this.sharing.room?.appoint(client, "facilitator");
    this.tell(say("appoint.made", { name }), {
      action: { label: say("edit.undo"), run: () => this.sharing.room?.appoint(client, "as invited") },
    });
  }

  sayReady(ready: boolean): void {
    this.sharing.room?.sayReady(ready ? this.store.getState().control?.stage : undefined);
    this.announce(say(ready ? "ready.said" : "ready.takenBack"));
  }

  raiseHand(up: boolean): void {
    this.sharing.room?.raiseHand(up);
    this.announce(say(up ? "together.handUp" : "together.handDown"));
  }

  react(reaction: Reaction): void {
    this.sharing.room?.react(reaction);
    this.announce(say(`together.reaction.${reaction}`));
  }

  /** Goes along with somebody's view until this person moves the board themselves. */
  follow(person: string): void {
    const { control } = this.store.getState();
    this.store.setState({ following: person, steppedOut: control?.summon?.at });
  }

  showWholeBoard(whole: boolean): void {
    this.store.setState({ wholeBoard: whole });
  }

  stopFollowing(): void {
    this.editor?.view.stepOut();
  }

  followSummon(): void {
    this.store.setState({ following: undefined, steppedOut: undefined });
  }

  openFile(): void {
    this.desk.openFile();
  }

  openProgramme(): void {
    void this.#programmes().then((programmes) => programmes.chooseFolder());
  }

  toggleTags(field: string): void {
    const tags = new Set(this.store.getState().tags);
    if (!tags.delete(field)) tags.add(field);
    this.store.setState({ tags });
  }

  addMethods(): void {
    void import("./methods/ownMethods.ts").then(({ ownMethodsIn }) => ownMethodsIn(this).add());
  }

  showChangedOrigin(): void {
    void import("./board/origins.ts").then(({ showChangedOrigin }) => showChangedOrigin(this));
  }

  updateFromOrigins(): void {
    void import("./board/origins.ts").then(({ updateFromOrigins }) => updateFromOrigins(this));
  }

  leave(): void {
    this.desk.leave();
  }

  /** Tells the others in a shared workshop where this person's pointer is; null when it has left the board. */
  point(at: Point | null): void {
    this.sharing.room?.point(at);
  }

  /** The text of a document made of the open workshop. */
  exported(exporter: Exporter): string {
    return this.editor ? exporter.write(this.editor.workshop()) : "";
  }

  /** Saves a document made of the open workshop, or of several, where the person says. */
  exportText(exporter: Exporter, text = this.exported(exporter)): void {
    void this.desk.tellingTrouble(async () => {
      const title = this.store.getState().control?.title ?? "";
      const where = await saveText(text, { title, exporter, bridge: this.bridge });
      if (where) this.tell(say("export.saved", where));
    });
  }

  /** Goes to elements of a workshop on this device, opening it if it is another. */
  async goTo(workshop: string, elements: readonly string[]): Promise<void> {
    if (this.store.getState().control?.id !== workshop) await this.desk.openStored(workshop);
    const board = this.editor;
    if (!board || this.store.getState().control?.id !== workshop) return;
    const there = elements.flatMap((id) => board.live.get(id) ?? []);
    board.select(there.map(({ id }) => id));
    const hull = hullOf(there.map(({ box }) => box));
    if (hull) board.view.show(rectOf(hull, 200));
  }

  /** What knows of programmes is not in the first load. */
  async #programmes() {
    const { programmesIn } = await import("./programmes/programmes.ts");
    return programmesIn(this);
  }

  async #closing(): Promise<void> {
    await this.desk.settle();
    await this.bridge?.ask("window.closed", {});
  }

  #clip(action: "cut" | "copy" | "paste"): void {
    // The command goes through the browser's own event, so that it works as the key does.
    if (this.bridge) void this.bridge.ask("edit.clipboard", { action });
    // A browser lets no page paste by itself; the key still does.
    else if (!runClipboard(action)) this.tell(say("paste.useKey", { key: this.mac ? "⌘V" : "Ctrl+V" }));
  }
}
