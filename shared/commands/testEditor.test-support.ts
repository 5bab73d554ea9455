import type * as Y from "yjs";
import { mayWrite, type Role } from "#shared/access/roles.ts";
import type { Element, Point } from "#shared/board/board.ts";
import type { Documents } from "#shared/board/documents.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { documentsOf } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { readRounds } from "#shared/board/rounds.ts";
import { UndoHistory } from "#shared/board/undo.ts";
import { lastRanked } from "#shared/board/votes.ts";
import type { Rect } from "#shared/geometry/boxes.ts";
import type { Method } from "#shared/methods/method.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import { isLayered } from "#shared/methods/layered.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import type { App, Editor, View } from "./editor.ts";
import { levelsFrom } from "./levels.ts";
import { liesIn, parkingLot } from "./park.ts";
import { steeringOf } from "./steering.ts";
import type { Reaction } from "./reactions.ts";
import type { Panel, Situation, ThemeChoice, Tool } from "./situation.ts";

/** An app with an open workshop on real documents, whose window is a few plain values: what commands are tried on. */
export class TestEditor implements Editor, App {
  readonly editor = this;
  readonly documents: Documents;
  readonly live: LiveBoard;
  readonly person = "ann";
  readonly view: View;
  /** What was asked of the window, in turn: "write one". */
  readonly asked: string[] = [];
  writing = false;
  connecting: string | undefined;
  tool: Tool = { is: "select" };
  theme: ThemeChoice = "system";
  panels: readonly Panel[] = [];
  file = false;
  sound = true;
  role: Role = "facilitator";
  locked = false;
  together = true;
  hand = false;
  ready = false;
  wholeBoard = false;
  votable = false;
  isPrivate = false;
  /** How far the room's clock is after the beginning, in milliseconds. */
  later = 0;
  #ids: readonly string[] = [];
  readonly #history: UndoHistory;

  readonly method: Method;

  constructor(method: Method) {
    this.method = method;
    this.documents = documentsOf(
      newWorkshop(method, { id: "k7m2q9x4ta", title: "Outage", by: "ann", at: this.time() }),
    );
    this.live = new LiveBoard(this.documents.board);
    this.#history = new UndoHistory(this.documents.board, () => ({ by: this.person, at: this.time() }));
    const note = (what: string) => (given: Rect | number) => {
      this.asked.push(`${what} ${[given].flat().join(" ")}`);
    };
    this.view = {
      visible: () => [0, 0, 1280, 800, 0],
      zoomBy: note("zoomBy"),
      zoomTo: note("zoomTo"),
      show: note("show"),
      reveal: note("reveal"),
    };
  }

  now(): Situation {
    const selected = this.selected();
    const control = readControl(this.documents.control);
    const { stage, stages, steering } = steeringOf(control, this.method);
    return {
      place: "board",
      together: this.together,
      hand: this.hand,
      ready: this.ready,
      following: false,
      phone: true,
      wholeBoard: this.wholeBoard,
      summoned: readControl(this.documents.control).summon !== undefined,
      desktop: true,
      role: this.role,
      addsAll: true,
      away: false,
      edits: mayWrite(this.role, "board", { locked: this.locked }),
      theme: this.theme,
      panels: this.panels,
      tool: this.tool,
      writing: this.writing,
      connecting: this.connecting,
      elements: this.live.size,
      deleted: this.live.deleted.size,
      selected: selected.length,
      movable: selected.filter(({ locked }) => !locked).length,
      types: [...new Set(selected.map(({ type }) => type))],
      clustered: selected.some(({ type, cluster }) => type === "cluster" || cluster !== undefined),
      parked:
        selected.length > 0 && selected.every((element) => liesIn(parkingLot(this.live.elements()), element)),
      levels: levelsFrom(this.live, this.method, selected.length === 1 ? selected[0] : undefined),
      tags: [],
      changedOrigins: 0,
      outdated: false,
      layered: isLayered(this.method),
      undo: this.#history.undoLabel,
      redo: this.#history.redoLabel,
      stage,
      stages,
      steering,
      sound: this.sound,
      file: this.file,
      votable: this.votable,
      ranked: lastRanked(readRounds(this.documents.control))?.id,
      revealable: this.isPrivate,
      allows: rulesOf(control, this.method).allows,
    };
  }

  time(): string {
    return "2026-11-23T09:00:00Z";
  }

  roomTime(): number {
    return Date.parse(this.time()) + this.later;
  }

  selected(): readonly Element[] {
    return this.#ids.flatMap((id) => this.live.get(id) ?? []);
  }

  select(ids: Iterable<string>): void {
    this.#ids = [...ids];
  }

  change<Result>(label: string, edit: (board: Y.Doc) => Result): Result {
    return this.#history.record({ label, selection: this.#ids }, () => edit(this.documents.board));
  }

  draft(notes: readonly { readonly kind: string; readonly text: string }[]): boolean {
    if (this.isPrivate) for (const { kind, text } of notes) this.#ask(`draft ${kind} ${text}`.trim());
    return this.isPrivate;
  }

  reveal(): void {
    this.#ask("reveal");
  }

  vote(step: 1 | -1): void {
    this.#ask(`vote ${step}`);
  }

  steer(edit: (control: Y.Doc) => void): void {
    this.documents.control.transact(() => edit(this.documents.control), "steer");
  }

  undo(): void {
    this.#history.undo();
  }

  redo(): void {
    this.#history.redo();
  }

  use(tool: Tool): void {
    this.tool = tool;
    this.connecting = undefined;
  }

  place(): Point {
    return [100, 100];
  }

  write(id: string): void {
    this.asked.push(`write ${id}`);
  }

  connectFrom(id: string): void {
    this.connecting = id;
  }

  show(panel: Panel): void {
    this.panels = [...new Set([...this.panels, panel])];
  }

  toggle(panel: Panel): void {
    if (this.panels.includes(panel)) this.panels = this.panels.filter((open) => open !== panel);
    else this.show(panel);
  }

  setTheme(theme: ThemeChoice): void {
    this.theme = theme;
  }

  setSound(sound: boolean): void {
    this.sound = sound;
  }

  escape(): void {
    this.use({ is: "select" });
    this.select([]);
  }

  sayReady(ready: boolean): void {
    this.ready = ready;
  }

  raiseHand(up: boolean): void {
    this.hand = up;
  }

  showWholeBoard(whole: boolean): void {
    this.wholeBoard = whole;
  }

  react = (reaction: Reaction) => this.#ask(`react ${reaction}`);
  stopFollowing = () => this.#ask("stopFollowing");
  followSummon = () => this.#ask("followSummon");
  cut = () => this.#ask("cut");
  copy = () => this.#ask("copy");
  paste = () => this.#ask("paste");
  save = () => this.#ask("save");
  saveAs = () => this.#ask("saveAs");
  openFile = () => this.#ask("openFile");
  openProgramme = () => this.#ask("openProgramme");
  toggleTags = (field: string) => this.#ask(`toggleTags ${field}`);
  addMethods = () => this.#ask("addMethods");
  showChangedOrigin = () => this.#ask("showChangedOrigin");
  updateFromOrigins = () => this.#ask("updateFromOrigins");
  leave = () => this.#ask("leave");

  nextRegion(step: 1 | -1): void {
    this.#ask(`nextRegion ${step}`);
  }

  #ask(what: string): void {
    this.asked.push(what);
  }
}

/** A key as a US keyboard sends it. */
export function pressOf(accelerator: string, mac = false) {
  const last = accelerator.endsWith("+") ? "+" : (accelerator.split("+").at(-1) ?? "");
  const has = (modifier: string) => accelerator.split("+").includes(modifier);
  const letter = /^[A-Z]$/.test(last);
  const named: Readonly<Record<string, string>> = {
    Up: "ArrowUp",
    Down: "ArrowDown",
    Left: "ArrowLeft",
    Right: "ArrowRight",
  };
  const key = letter && !has("Shift") ? last.toLowerCase() : (named[last] ?? last);
  return {
    key,
    code: letter ? `Key${last}` : /^\d$/.test(last) ? `Digit${last}` : key,
    ctrlKey: has("CmdOrCtrl") && !mac,
    metaKey: has("CmdOrCtrl") && mac,
    altKey: has("Alt"),
    shiftKey: has("Shift") || ["+", "?"].includes(last),
  };
}
