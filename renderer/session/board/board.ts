import type * as Y from "yjs";
import type { Element, Point, Workshop } from "#shared/board/board.ts";
import { setTitle } from "#shared/board/control.ts";
import { type Deleted, readDeleted } from "#shared/board/deleted.ts";
import type { Documents } from "#shared/board/documents.ts";
import { addImage, restoreElements, textOf } from "#shared/board/edits.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { readControl, readLocked } from "#shared/board/read.ts";
import { readRounds } from "#shared/board/rounds.ts";
import { isVotable, roundToShow } from "#shared/board/votes.ts";
import type { Editor } from "#shared/commands/editor.ts";
import type { Situation, Tool } from "#shared/commands/situation.ts";
import { isLooking } from "#shared/commands/insert.ts";
import { goToStage } from "#shared/commands/agenda.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import type { Finding, Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import type { OwnNotes } from "#renderer/store/ownNotes.ts";
import { closerTo } from "./camera.ts";
import { inWords } from "./describing.ts";
import { insetsOf } from "./insets.ts";
import { mayEdit, mayLead } from "#renderer/session/may.ts";
import { roomFor } from "./placing.ts";
import { OwnWork } from "./ownWork.ts";
import { planeKeeper } from "./planeKeeper.ts";
import { Edits } from "./edits.ts";
import { Finder } from "./finder.ts";
import type { Drafts } from "#renderer/session/notes/drafts.ts";
import type { Voting } from "#renderer/session/votes/voting.ts";
import type { BallotPost } from "#renderer/session/sharing/ballotPost.ts";
import { Sight } from "./sight.ts";
import { type InParts, Steps } from "./steps.ts";
import { asHeld, mayUse } from "./touch.ts";
import { SelectionSummary } from "#renderer/session/situation.ts";
import { noSelection, type SessionStore } from "#renderer/session/state.ts";

/** Origin of the facilitator's steering. */
const steerOrigin = "steer";

/** What the board asks of the window around it. */
export interface Surroundings {
  readonly now: () => Situation;
  readonly tell: (text: string) => void;
  readonly announce: (text: string) => void;
  /** How far the host's clock is ahead of this device's, in milliseconds. */
  readonly clockAhead: () => number;
  readonly clip: (action: "cut" | "copy" | "paste") => void;
  readonly save: (as: "file" | "new file") => void;
  /** What this device alone knows of the workshop. */
  readonly own: OwnNotes;
  /** The way of ballots to the host; undefined while working alone. */
  readonly post: () => BallotPost | undefined;
  /** Lets the others in the room see no more than that this person is here, or again where and what they do. */
  readonly beDiscreet: (on: boolean) => void;
}

/** The open workshop in this window: its documents and what this person does with them. */
export class Board implements Editor {
  readonly documents: Documents;
  readonly live: LiveBoard;
  readonly method: Method;
  /** The id of the person at this device. */
  readonly self: string;
  readonly view: Sight;
  readonly summary = new SelectionSummary();
  readonly finder: Finder;
  readonly edits: Edits;
  readonly #store: SessionStore;
  readonly #around: Surroundings;
  readonly #steps: Steps;
  readonly #own: OwnWork;
  readonly #stop: () => void;
  #drawThumbnail: (() => Promise<Blob | undefined>) | undefined;

  constructor(
    documents: Documents,
    method: Method,
    person: string,
    store: SessionStore,
    around: Surroundings,
  ) {
    this.documents = documents;
    this.method = method;
    this.self = person;
    this.#store = store;
    this.#around = around;
    this.live = new LiveBoard(documents.board);
    this.finder = new Finder(this, store);
    this.edits = new Edits(this);
    this.#steps = new Steps(
      documents.board,
      () => ({ by: this.person, at: this.time() }),
      (labels) => store.setState(labels),
      () => this.#own.authorship.isUnlinked,
      planeKeeper(method, this.live, around.announce),
    );
    this.view = new Sight(this, store);
    const stopBoard = this.live.subscribe(({ reordered }) => this.#boardChanged(reordered));
    const { control } = documents;
    const onControl = () => store.setState({ control: readControl(control), locked: readLocked(control) });
    control.on("update", onControl);
    const stopStanding = store.subscribe((now, before) => {
      if (mayEdit(before) && !mayEdit(now)) this.#stepBack();
      if (now.control !== before.control && !mayUse(now.tool, now, method)) this.use({ is: "select" });
    });
    this.#stop = () => {
      stopBoard();
      stopStanding();
      control.off("update", onControl);
    };
    onControl();
    this.#own = new OwnWork({
      ...around,
      documents,
      live: this.live,
      method,
      store,
      person,
      kept: around.own,
      visible: () => this.view.visible(),
      steer: (edit) => this.steer(edit),
      time: () => this.time(),
    });
    this.#boardChanged(true);
  }

  close(): void {
    this.#steps.close();
    this.#own.close();
    this.#stop();
    this.live.close();
  }

  get voting(): Voting {
    return this.#own.voting;
  }

  get drafts(): Drafts {
    return this.#own.drafts;
  }

  get person(): string {
    return this.#own.authorship.by;
  }

  draft(notes: Parameters<Drafts["add"]>[0]): boolean {
    return this.drafts.add(notes);
  }

  reveal(): void {
    const { control } = this.#state;
    if (control) this.drafts.reveal(control.stage);
  }

  get #state() {
    return this.#store.getState();
  }

  #boardChanged(reordered: boolean): void {
    const { selection, writing, boardVersion } = this.#state;
    // Nothing goes without the order changing.
    const isGone = reordered && [...selection].some((id) => !this.live.get(id));
    const left = isGone ? new Set([...selection].filter((id) => this.live.get(id))) : selection;
    this.#store.setState({
      boardVersion: boardVersion + 1,
      deleted: this.live.deleted.size,
      selection: left,
      ...(writing !== undefined && !this.live.get(writing) && { writing: undefined }),
    });
  }

  now(): Situation {
    return this.#around.now();
  }

  time(): string {
    return new Date(this.roomTime()).toISOString();
  }

  roomTime(): number {
    return Date.now() + this.#around.clockAhead();
  }

  /** From now on `thumbnail` is drawn by this: the canvas offers it for as long as it is on screen. */
  thumbnailFrom(draw: (() => Promise<Blob | undefined>) | undefined): void {
    this.#drawThumbnail = draw;
  }

  /** A small picture of the board; undefined for an empty one or before it is on screen. */
  async thumbnail(): Promise<Blob | undefined> {
    return this.#drawThumbnail?.();
  }

  /** The workshop as values, for exporters and checks. */
  workshop(): Workshop {
    const { control } = this.documents;
    return { control: readControl(control), elements: this.live.elements(), rounds: readRounds(control) };
  }

  /** What the method's checks find now. */
  async findings(): Promise<readonly Finding[]> {
    const checks = await this.method.checks();
    const workshop = this.workshop();
    return checks.flatMap((check) => check(workshop));
  }

  selected(): readonly Element[] {
    const elements: Element[] = [];
    for (const id of this.#state.selection) {
      const element = this.held(id);
      if (element) elements.push(element);
    }
    return elements;
  }

  /** An element as it is to this person: locked, too, where the open stage lets them not change it. */
  held(id: string): Element | undefined {
    const element = this.live.get(id);
    return element && asHeld(element, this.#state, this);
  }

  /** Whether an element is this person's, also where the board does not say whose it is. */
  readonly isOwn = (element: Element): boolean => this.#own.authorship.isOwn(element);

  select(ids: Iterable<string>): void {
    const selection = new Set(ids);
    this.#store.setState({ selection: selection.size === 0 ? noSelection : selection });
    if (selection.size > 1) this.#around.announce(say("board.selected", { count: selection.size }));
    else for (const id of selection) this.#around.announce(this.describe(id));
  }

  /** An element in words, for a screen reader. */
  describe(id: string): string {
    return inWords(this.live.get(id), this.method);
  }

  /** Does one step part by part, so that the window answers meanwhile: moving thousands takes a while. */
  changeInParts<Item>(label: string, items: readonly Item[], given: InParts<Item>): void {
    this.#steps.recordInParts(this.#note(label), items, given);
  }

  change<Result>(label: string, edit: (board: Y.Doc) => Result): Result {
    return this.#steps.record(this.#note(label), edit);
  }

  #note(label: string) {
    return { label, selection: [...this.#state.selection] };
  }

  vote(step: 1 | -1): void {
    const round = roundToShow(this.#state.votes.rounds);
    for (const element of this.selected())
      if (round && isVotable(element, round)) this.voting.vote(element.id, step);
  }

  steer(edit: (control: Y.Doc) => void): void {
    const { control } = this.documents;
    control.transact(() => edit(control), steerOrigin);
  }

  undo(): void {
    const undone = this.#steps.undo();
    if (!undone) return;
    this.select(undone.selection.filter((id) => this.live.get(id)));
    if (undone.kept.length > 0) this.#around.tell(say("board.keptOthers", { count: undone.kept.length }));
    else this.#around.announce(say("edit.undoStep", { step: undone.label }));
  }

  redo(): void {
    const redone = this.#steps.redo();
    if (redone) this.#around.announce(say("edit.redoStep", { step: redone.label }));
  }

  /** The board is not this person's to change any more: what they have in hand is put down, and what they wrote is kept. */
  #stepBack(): void {
    this.endWriting();
    this.#store.setState({ preview: undefined });
    if (!isLooking(this.#state.tool)) this.use({ is: "select" });
  }

  use(tool: Tool): void {
    if (!isLooking(tool) && (!mayEdit(this.#state) || !mayUse(tool, this.#state, this.method))) return;
    this.#store.setState({ tool, connecting: undefined, sketch: undefined });
  }

  place(width: number, height: number): Point {
    return roomFor(this, [width, height]);
  }

  /** Opens an element's text; all typing until `endWriting` is one step of undo. */
  write(id: string): void {
    if (!mayEdit(this.#state) || this.held(id)?.locked !== false || !textOf(this.documents.board, id)) return;
    this.endWriting();
    this.#steps.beginWriting();
    this.#store.setState({ writing: id, tool: { is: "select" } });
    const closer = closerTo(this.live.get(id), this.#state.camera, this.#state.screen, insetsOf(this.#state));
    if (closer) this.view.setCamera(closer);
  }

  endWriting(): void {
    this.#steps.settle();
    if (this.#state.writing === undefined) return;
    this.#steps.endWriting();
    this.#store.setState({ writing: undefined });
  }

  connectFrom(id: string): void {
    this.#store.setState({ connecting: id, tool: { is: "connector" } });
    this.#around.announce(say("board.connecting", { from: this.describe(id) }));
  }

  cut(): void {
    this.#around.clip("cut");
  }

  copy(): void {
    this.#around.clip("copy");
  }

  paste(): void {
    this.#around.clip("paste");
  }

  save(): void {
    this.#around.save("file");
  }

  saveAs(): void {
    this.#around.save("new file");
  }

  /** Names the workshop; an empty name is not taken. */
  setTitle(title: string): void {
    const trimmed = title.trim();
    if (trimmed !== "" && mayLead(this.#state)) this.steer((control) => setTitle(control, trimmed));
  }

  /** Keeps a picture's bytes; part of the step that adds its element. */
  addPicture(board: Y.Doc, picture: { readonly mime: string; readonly bytes: Uint8Array }): string {
    return addImage(board, picture);
  }

  /** What was deleted, newest first. */
  deleted(): readonly Deleted[] {
    return readDeleted(this.documents.board, this.live.deleted);
  }

  restore(ids: readonly string[]): void {
    this.change(say("step.restore"), (board) => restoreElements(board, ids));
    this.select(ids);
    const hull = hullOf(this.selected().map(({ box }) => box));
    if (hull) this.view.reveal(rectOf(hull));
  }

  goToStage(place: number): void {
    if (mayLead(this.#state)) goToStage(this, place);
  }
}
