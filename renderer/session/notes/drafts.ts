import type * as Y from "yjs";
import type { Control } from "#shared/board/board.ts";
import { newId } from "#shared/board/ids.ts";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import { readRevealed, revealStage } from "#shared/board/reveal.ts";
import { keepable } from "#shared/board/text.ts";
import type { Rect } from "#shared/geometry/boxes.ts";
import { stageOf } from "#shared/methods/agenda.ts";
import { areaForNew } from "#shared/methods/planeStep.ts";
import type { Method } from "#shared/methods/method.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";
import type { Draft, OwnNotes } from "#renderer/store/ownNotes.ts";
import { reveal } from "./revealing.ts";
import type { SessionStore } from "#renderer/session/state.ts";

interface DraftsSettings {
  readonly board: Y.Doc;
  readonly control: Y.Doc;
  readonly live: LiveBoard;
  readonly method: Method;
  readonly kept: OwnNotes;
  readonly store: SessionStore;
  readonly person: string;
  readonly visible: () => Rect;
  readonly steer: (edit: (control: Y.Doc) => void) => void;
  readonly tell: (text: string) => void;
  readonly announce: (text: string) => void;
  readonly time: () => string;
  /** Told of stickies that are on the board without their author. */
  readonly remember: (stage: string, ids: readonly string[]) => void;
}

/**
 * Private writing: what is written in such a stage is kept on this device alone, and brought to the board when a
 * facilitator reveals the stage. Who was away then is asked.
 */
export class Drafts {
  readonly #given: DraftsSettings;
  #drafts: readonly Draft[] = [];
  /** Stages whose drafts are on their way to the board. */
  readonly #revealing = new Set<string>();
  readonly #ends = new Set<() => void>();
  #revealed: ReadonlyMap<string, string>;
  #asked = 0;
  #isRead = false;
  #closed = false;

  constructor(given: DraftsSettings) {
    this.#given = given;
    this.#revealed = readRevealed(given.control);
    void this.#recall();
  }

  close(): void {
    this.#closed = true;
    for (const end of this.#ends) end();
  }

  /** Follows the control document. */
  look(): void {
    const before = this.#revealed;
    this.#revealed = readRevealed(this.#given.control);
    const { line } = this.#given.store.getState();
    for (const [stage] of this.#revealed) {
      if (before.has(stage) || !this.#isRead) continue;
      // Who hears of it only on return was not in the room, and is asked.
      if (line === undefined || line.is === "joined") this.#publish(stage);
    }
    this.#show();
  }

  /** Whether what is written in the open stage stays here for now. */
  get isPrivate(): boolean {
    const control = this.#control();
    return control !== undefined && this.#isPrivate(control, control.stage);
  }

  /** Keeps new notes of the open stage; one without words only opens the tray. False if the stage writes openly. */
  add(notes: readonly { readonly kind: string; readonly text: string }[]): boolean {
    const control = this.#control();
    const [first] = notes;
    if (!control || !first || !this.isPrivate) return false;
    const written = notes.filter(({ text }) => text.trim() !== "");
    if (written.length === 0) {
      this.#asked += 1;
      this.#show({ kind: first.kind, number: this.#asked });
      return true;
    }
    const last = Math.max(0, ...this.#drafts.map(({ order }) => order));
    const drafts = written.map(({ kind, text }, place): Draft => ({
      id: newId(),
      stage: control.stage,
      kind,
      text: keepable(text),
      order: last + place + 1,
    }));
    this.#keep(drafts);
    this.#given.announce(say("drafts.kept", { count: drafts.length }));
    return true;
  }

  change(id: string, change: Partial<Pick<Draft, "text" | "kind">>): void {
    const draft = this.#drafts.find((one) => one.id === id);
    if (draft)
      this.#keep([
        { ...draft, ...change, ...(change.text !== undefined && { text: keepable(change.text) }) },
      ]);
  }

  remove(ids: readonly string[]): void {
    this.#drafts = this.#drafts.filter(({ id }) => !ids.includes(id));
    this.#given.kept.dropDrafts(ids).catch(() => undefined);
    this.#show();
  }

  /** Brings back what was just removed. */
  restore(drafts: readonly Draft[]): void {
    this.#keep(drafts);
  }

  /** Lets everybody see what was written in a stage. */
  reveal(stage: string): void {
    this.#given.steer((control) => revealStage(control, stage, this.#given.time()));
  }

  /** Brings drafts to the board whose stage was revealed without them. */
  publishLate(stage: string): void {
    this.#publish(stage);
    this.#show();
  }

  #control(): Control | undefined {
    return this.#given.store.getState().control;
  }

  #isPrivate(control: Control, stage: string): boolean {
    if (this.#revealed.has(stage)) return false;
    if (rulesOf(control, this.#given.method, stage).writing !== "private") return false;
    // Whoever works alone has nobody to write apart from, unless they decided it or have begun to.
    const isTogether = this.#given.store.getState().line !== undefined;
    const isDecided = control.overrides.get(stage)?.writing === "private";
    return isTogether || isDecided || this.#drafts.some((draft) => draft.stage === stage);
  }

  async #recall(): Promise<void> {
    try {
      const kept = await this.#given.kept.drafts();
      const known = new Set(this.#drafts.map(({ id }) => id));
      // One that is on the board was revealed when the window was closed.
      const stale = kept.filter(({ id }) => this.#given.live.get(id) !== undefined).map(({ id }) => id);
      if (stale.length > 0) await this.#given.kept.dropDrafts(stale);
      this.#drafts = [...kept.filter(({ id }) => !known.has(id) && !stale.includes(id)), ...this.#drafts];
    } catch {
      // Where the device refuses to store, drafts last as long as the window; `#keep` says so.
    }
    this.#isRead = true;
    this.#show();
  }

  #keep(drafts: readonly Draft[]): void {
    const changed = new Map(drafts.map((draft) => [draft.id, draft]));
    const known = new Set(this.#drafts.map(({ id }) => id));
    this.#drafts = [
      ...this.#drafts.map((draft) => changed.get(draft.id) ?? draft),
      ...drafts.filter(({ id }) => !known.has(id)),
    ].toSorted((a, b) => a.order - b.order);
    this.#given.kept.keepDrafts(drafts).catch(() => this.#given.tell(say("drafts.notStored")));
    this.#show();
  }

  #publish(stage: string): void {
    const control = this.#control();
    const drafts = this.#drafts.filter((draft) => draft.stage === stage);
    if (!control || drafts.length === 0 || this.#revealing.has(stage)) return;
    const { board, live, method, person, remember } = this.#given;
    const { authors } = rulesOf(control, method, stage);
    this.#revealing.add(stage);
    let left = drafts.length;
    const end = reveal(drafts, {
      board,
      live,
      method,
      area: this.#areaOf(control, stage),
      made: { by: authors === "shown" ? person : "", at: this.#revealed.get(stage) ?? this.#given.time() },
      done: ({ id }) => {
        if (authors !== "shown") remember(stage, [id]);
        left -= 1;
        if (left === 0) this.#revealing.delete(stage);
        this.remove([id]);
      },
    });
    this.#ends.add(end);
    this.#given.announce(say("drafts.revealed", { count: drafts.length }));
  }

  #areaOf(control: Control, stage: string): Rect {
    const { live, method, visible } = this.#given;
    const area = areaForNew(method, stageOf(control, method, stage)?.area);
    const frame = live
      .elements()
      .find((element) => element.type === "frame" && element.area !== undefined && element.area === area);
    return frame?.box ?? visible();
  }

  #show(asked = this.#given.store.getState().drafts.asked): void {
    const control = this.#control();
    if (this.#closed || !control) return;
    const waiting = this.#drafts.filter(({ stage }) => !this.#revealing.has(stage));
    const byStage = Map.groupBy(waiting, ({ stage }) => stage);
    const isKept = (stage: string) => this.#isPrivate(control, stage);
    const stages = [...byStage].filter(([stage]) => stage !== control.stage || !isKept(stage));
    this.#given.store.setState({
      drafts: {
        isPrivate: this.isPrivate,
        here: this.isPrivate ? (byStage.get(control.stage) ?? []) : [],
        elsewhere: new Map(stages.filter(([stage]) => isKept(stage))),
        late: new Map(this.#isRead ? stages.filter(([stage]) => !isKept(stage)) : []),
        asked,
      },
    });
  }
}
