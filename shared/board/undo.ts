import * as Y from "yjs";
import type { Made } from "./board.ts";
import { elementMaps } from "./documents.ts";
import { deleteElements, restoreElements } from "./edits.ts";
import { unusedClient } from "./unlinked.ts";

/** Origin of a person's own changes on this device: what undo follows. */
const ownChange = "own";

/** What a step remembers beside the document's changes. */
export interface StepNote {
  /** What was done, as the menu names it: "Delete". */
  readonly label: string;
  /** What was selected before it. */
  readonly selection: readonly string[];
}

/** What undoing a step came to. */
export interface Undone extends StepNote {
  /** Elements that stay although their making was undone, because others have written on them since. */
  readonly kept: readonly string[];
}

const unnamed: StepNote = { label: "", selection: [] };
const noteKey = "note";
const createdKey = "created";

/**
 * One person's undo and redo. It follows only changes of origin `ownChange`, so what colleagues do is never undone;
 * and an element that a colleague has written on since stays when its making is undone.
 *
 * Undoing the making of an element hides it as deleting does. Taking it out of the document would take with it the
 * words that a colleague is writing on it at this moment, which may arrive days later.
 */
export class UndoHistory {
  readonly #board: Y.Doc;
  readonly #maps: Y.Map<Y.Map<unknown>>;
  readonly #manager: Y.UndoManager;
  readonly #now: () => Made;
  readonly #onElements: (event: Y.YMapEvent<Y.Map<unknown>>, transaction: Y.Transaction) => void;
  #created: ReadonlySet<string> = none;
  /** Elements whose making is being undone: what is in them stays. */
  #unmade: ReadonlySet<string> = none;
  #next = unnamed;
  readonly #own = new Set<number>();
  /** The number by which this person is in the room. */
  #usual: number;
  /** Numbers that were drawn for steps which nothing may tie to a person. */
  readonly #drawn = new Set<number>();
  readonly #isUnlinked: () => boolean;
  #grouping = false;

  /** `now` gives who undoes and when; `isUnlinked` whether nothing may tell whose the steps are, see `unlinked.ts`. */
  constructor(board: Y.Doc, now: () => Made, isUnlinked: () => boolean = () => false) {
    this.#usual = board.clientID;
    this.#isUnlinked = isUnlinked;
    this.#board = board;
    this.#now = now;
    this.#maps = elementMaps(board);
    this.#own.add(board.clientID);
    this.#onElements = (event, transaction) => {
      // Yjs takes a new client id when it meets its own on the wire.
      this.#own.add(board.clientID);
      if (transaction.origin !== ownChange) return;
      const added = [...event.keys].flatMap(([id, change]) => (change.action === "add" ? [id] : []));
      this.#created = new Set([...this.#created, ...added]);
    };
    this.#maps.observe(this.#onElements);
    this.#manager = new Y.UndoManager(this.#maps, {
      trackedOrigins: new Set([ownChange]),
      captureTimeout: 0,
      deleteFilter: (item) => !this.#isOfUnmade(item),
    });
    this.#manager.on("stack-item-added", ({ stackItem }) => {
      stackItem.meta.set(noteKey, this.#next);
      stackItem.meta.set(createdKey, this.#created);
      this.#created = none;
    });
    this.#manager.on("stack-item-updated", ({ stackItem }) => {
      stackItem.meta.set(createdKey, new Set([...createdBy(stackItem), ...this.#created]));
      this.#created = none;
    });
  }

  close(): void {
    this.#maps.unobserve(this.#onElements);
    this.#manager.destroy();
  }

  /** Does one step of a person, and notes what it was. */
  record<Result>(note: StepNote, edit: () => Result): Result {
    this.#next = note;
    if (!this.#grouping) this.#changeClient();
    return this.#board.transact(edit, ownChange);
  }

  /** Goes on under a number that nobody knows, or under the usual one again. */
  #changeClient(): void {
    const board = this.#board;
    // Yjs takes a new one when it meets its own on the wire.
    if (!this.#drawn.has(board.clientID)) this.#usual = board.clientID;
    board.clientID = this.#isUnlinked() ? unusedClient(board) : this.#usual;
    if (board.clientID !== this.#usual) this.#drawn.add(board.clientID);
    this.#own.add(board.clientID);
  }

  /** Makes all that is recorded until `endGroup` one step: the typing from focus to blur. */
  beginGroup(): void {
    this.#manager.stopCapturing();
    this.#manager.captureTimeout = Number.POSITIVE_INFINITY;
    this.#changeClient();
    this.#grouping = true;
  }

  endGroup(): void {
    this.#grouping = false;
    this.#manager.captureTimeout = 0;
    this.#manager.stopCapturing();
  }

  /** The label of what undo would take back; undefined if there is nothing. */
  get undoLabel(): string | undefined {
    return noteOf(this.#manager.undoStack.at(-1))?.label;
  }

  get redoLabel(): string | undefined {
    return noteOf(this.#manager.redoStack.at(-1))?.label;
  }

  /** Takes back the last step that still has something to take back; undefined if there is none. */
  undo(): Undone | undefined {
    for (let item = this.#manager.undoStack.at(-1); item; item = this.#manager.undoStack.at(-1)) {
      const note = noteOf(item) ?? unnamed;
      const created = createdBy(item);
      const shown = [...created].filter((id) => this.#isShown(id));
      const { kept = [], hidden = [] } = Object.groupBy(shown, (id) =>
        this.#touchedByOthers(id) ? "kept" : "hidden",
      );
      this.#next = note;
      this.#created = new Set(hidden);
      this.#unmade = created;
      const changed = this.#onlyLast("undo", () => {
        deleteElements(this.#board, hidden, this.#now());
        // Where it is the second undo of a making, Yjs hides again all that the first one hid.
        restoreElements(
          this.#board,
          kept.filter((id) => !this.#isShown(id)),
        );
      });
      this.#unmade = none;
      this.#created = none;
      if (changed || hidden.length > 0 || kept.length > 0) return { ...note, kept };
    }
    return undefined;
  }

  redo(): StepNote | undefined {
    for (let item = this.#manager.redoStack.at(-1); item; item = this.#manager.redoStack.at(-1)) {
      const note = noteOf(item) ?? unnamed;
      this.#next = note;
      this.#created = createdBy(item);
      const changed = this.#onlyLast("redo", () => undefined);
      this.#created = none;
      if (changed) return note;
    }
    return undefined;
  }

  /**
   * Takes the last step off a stack, and does what belongs to it in the same transaction; true if Yjs changed anything.
   *
   * Yjs alone would go on to the step before when colleagues have overwritten all of the last one: nobody would
   * have asked for that, and what it protects was worked out for another step.
   */
  #onlyLast(way: "undo" | "redo", finish: () => void): boolean {
    const stack = () => (way === "undo" ? this.#manager.undoStack : this.#manager.redoStack);
    const earlier = stack().splice(0, stack().length - 1);
    this.#changeClient();
    const is = way === "undo" ? "undoing" : "redoing";
    const done = this.#board.transact(() => {
      const item = this.#manager[way]();
      finish();
      // What the transaction did is put on the other stack at its end, which is after Yjs takes itself to be done.
      this.#manager[is] = true;
      return item;
    }, this.#manager);
    this.#manager[is] = false;
    stack().unshift(...earlier);
    return done !== null;
  }

  #isShown(id: string): boolean {
    const map: unknown = this.#maps.get(id);
    return map instanceof Y.Map && map.get("gone") === undefined;
  }

  #isOfUnmade(item: Y.Item): boolean {
    if (this.#unmade.size === 0) return false;
    const id = this.#elementOf(item);
    return id !== undefined && this.#unmade.has(id);
  }

  /** The id of the element that an item of the document is part of. */
  #elementOf(item: Y.Item): string | undefined {
    let at: Y.Item | null = item;
    while (at) {
      const parent: Y.Item["parent"] = at.parent;
      if (parent === this.#maps) return at.parentSub ?? undefined;
      at = parent instanceof Y.AbstractType ? parent._item : null;
    }
    return undefined;
  }

  #touchedByOthers(id: string): boolean {
    const map: unknown = this.#maps.get(id);
    if (!(map instanceof Y.Map)) return false;
    for (const item of map._map.values()) {
      if (!item.deleted && !this.#own.has(item.id.client)) return true;
      const value: unknown = item.content.getContent()[0];
      if (!(value instanceof Y.Text)) continue;
      for (let part = value._start; part; part = part.right)
        if (!part.deleted && !this.#own.has(part.id.client)) return true;
    }
    return false;
  }
}

const none: ReadonlySet<string> = new Set();

/** Ids of the elements that a step made. */
function createdBy(item: { readonly meta: Map<unknown, unknown> }): ReadonlySet<string> {
  const created: unknown = item.meta.get(createdKey);
  return created instanceof Set ? new Set([...created].filter((id) => typeof id === "string")) : none;
}

function noteOf(item: { readonly meta: Map<unknown, unknown> } | undefined): StepNote | undefined {
  const note: unknown = item?.meta.get(noteKey);
  return isNote(note) ? note : undefined;
}

function isNote(value: unknown): value is StepNote {
  return typeof value === "object" && value !== null && "label" in value && "selection" in value;
}
