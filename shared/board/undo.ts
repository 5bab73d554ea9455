import * as Y from "yjs";
import { elementMaps } from "./documents.ts";

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
 */
export class UndoHistory {
  readonly #board: Y.Doc;
  readonly #maps: Y.Map<Y.Map<unknown>>;
  readonly #manager: Y.UndoManager;
  readonly #onElements: (event: Y.YMapEvent<Y.Map<unknown>>, transaction: Y.Transaction) => void;
  #created = new Set<string>();
  #protected: ReadonlySet<string> = new Set();
  #next = unnamed;
  readonly #own = new Set<number>();

  constructor(board: Y.Doc) {
    this.#board = board;
    this.#maps = elementMaps(board);
    this.#own.add(board.clientID);
    this.#onElements = (event, transaction) => {
      // Yjs takes a new client id when it meets its own on the wire.
      this.#own.add(board.clientID);
      if (transaction.origin !== ownChange && transaction.origin !== this.#manager) return;
      for (const [id, change] of event.keys) if (change.action === "add") this.#created.add(id);
    };
    this.#maps.observe(this.#onElements);
    this.#manager = new Y.UndoManager(this.#maps, {
      trackedOrigins: new Set([ownChange]),
      captureTimeout: 0,
      deleteFilter: (item) => !this.#protects(item),
    });
    const remember = (event: { stackItem: { meta: Map<unknown, unknown> }; type: "undo" | "redo" }) => {
      event.stackItem.meta.set(noteKey, this.#next);
      if (event.type === "undo") event.stackItem.meta.set(createdKey, this.#created);
      this.#created = new Set();
    };
    this.#manager.on("stack-item-added", remember);
    this.#manager.on("stack-item-updated", ({ stackItem }) => {
      const before: unknown = stackItem.meta.get(createdKey);
      const all: ReadonlySet<unknown> = before instanceof Set ? before : new Set();
      stackItem.meta.set(createdKey, new Set([...all, ...this.#created]));
      this.#created = new Set();
    });
  }

  close(): void {
    this.#maps.unobserve(this.#onElements);
    this.#manager.destroy();
  }

  /** Does one step of a person, and notes what it was. */
  record<Result>(note: StepNote, edit: () => Result): Result {
    this.#next = note;
    return this.#board.transact(edit, ownChange);
  }

  /** Makes all that is recorded until `endGroup` one step: the typing from focus to blur. */
  beginGroup(): void {
    this.#manager.stopCapturing();
    this.#manager.captureTimeout = Number.POSITIVE_INFINITY;
  }

  endGroup(): void {
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
      const created: unknown = item.meta.get(createdKey);
      const touched: string[] = [];
      if (created instanceof Set)
        for (const id of created) if (typeof id === "string" && this.#touchedByOthers(id)) touched.push(id);
      this.#protected = new Set(touched);
      this.#next = note;
      const changed = this.#onlyLast("undo");
      this.#protected = new Set();
      const kept = touched.filter((id) => this.#maps.get(id)?.get("gone") === undefined);
      if (changed || kept.length > 0) return { ...note, kept };
    }
    return undefined;
  }

  redo(): StepNote | undefined {
    for (let item = this.#manager.redoStack.at(-1); item; item = this.#manager.redoStack.at(-1)) {
      const note = noteOf(item) ?? unnamed;
      this.#next = note;
      if (this.#onlyLast("redo")) return note;
    }
    return undefined;
  }

  /**
   * Takes the last step off a stack; true if that changed anything.
   *
   * Yjs alone would go on to the step before when colleagues have overwritten all of the last one: nobody would
   * have asked for that, and what it protects was worked out for another step.
   */
  #onlyLast(way: "undo" | "redo"): boolean {
    const stack = () => (way === "undo" ? this.#manager.undoStack : this.#manager.redoStack);
    const earlier = stack().splice(0, stack().length - 1);
    const done = this.#manager[way]();
    stack().unshift(...earlier);
    return done !== null;
  }

  #protects(item: Y.Item): boolean {
    if (this.#protected.size === 0) return false;
    const id = this.#elementOf(item);
    return id !== undefined && this.#protected.has(id);
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

function noteOf(item: { readonly meta: Map<unknown, unknown> } | undefined): StepNote | undefined {
  const note: unknown = item?.meta.get(noteKey);
  return isNote(note) ? note : undefined;
}

function isNote(value: unknown): value is StepNote {
  return typeof value === "object" && value !== null && "label" in value && "selection" in value;
}
