import type * as Y from "yjs";
import type { Made } from "#shared/board/board.ts";
import { type StepNote, type Undone, UndoHistory } from "#shared/board/undo.ts";

/** How long a part of a step works on the document, in milliseconds; what follows from it takes about twice as long. */
const partLasts = 5;
/** How many of a step's items are done between two looks at the clock. */
const itemsPerLook = 20;

/** How a step is done part by part. */
export interface InParts<Item> {
  readonly edit: (board: Y.Doc, item: Item) => void;
  /** Told what is done after each part; the last part ends the step. */
  readonly onPart: (done: readonly Item[]) => void;
}

/** What follows from a step, done in its own transaction. */
type EndOfStep = (board: Y.Doc) => void;

/** This person's steps on the board, in order: done at once, part by part, or as long as they write. */
export class Steps {
  readonly #board: Y.Doc;
  readonly #history: UndoHistory;
  readonly #begin: () => EndOfStep | undefined;
  readonly #onChange: (labels: {
    readonly undo: string | undefined;
    readonly redo: string | undefined;
  }) => void;
  #inParts: { readonly timer: ReturnType<typeof setTimeout>; readonly finish: () => void } | undefined;

  constructor(
    board: Y.Doc,
    mark: () => Made,
    onChange: (labels: { readonly undo: string | undefined; readonly redo: string | undefined }) => void,
    isUnlinked?: () => boolean,
    /** Told before each step; what it gives is done at the end of the step, as a part of it. */
    begin: () => EndOfStep | undefined = () => undefined,
  ) {
    this.#board = board;
    this.#history = new UndoHistory(board, mark, isUnlinked);
    this.#onChange = onChange;
    this.#begin = begin;
  }

  close(): void {
    this.settle();
    this.#history.close();
  }

  record<Result>(note: StepNote, edit: (board: Y.Doc) => Result): Result {
    this.settle();
    const end = this.#begin();
    const result = this.#history.record(note, () => {
      const done = edit(this.#board);
      end?.(this.#board);
      return done;
    });
    this.#changed();
    return result;
  }

  /**
   * Does one step part by part, so that the window answers meanwhile. Whatever else is to change the board waits for
   * no part but does the rest at once.
   */
  recordInParts<Item>(note: StepNote, items: readonly Item[], given: InParts<Item>): void {
    this.settle();
    const end = this.#begin();
    let next = 0;
    const part = (until: number) => {
      const from = next;
      this.#history.record(note, () => {
        while (next < items.length && (next === from || performance.now() < until)) {
          const stop = Math.min(items.length, next + itemsPerLook);
          for (const item of items.slice(next, stop)) given.edit(this.#board, item);
          next = stop;
        }
      });
      given.onPart(items.slice(from, next));
    };
    const finish = () => {
      clearTimeout(this.#inParts?.timer);
      this.#inParts = undefined;
      if (next < items.length) part(Number.POSITIVE_INFINITY);
      if (end) this.#history.record(note, () => end(this.#board));
      this.#history.endGroup();
      this.#changed();
    };
    const go = () => {
      part(performance.now() + partLasts);
      if (next < items.length) this.#inParts = { timer: setTimeout(go), finish };
      else finish();
    };
    this.#history.beginGroup();
    go();
  }

  /** Ends at once what is done in parts. */
  settle(): void {
    this.#inParts?.finish();
  }

  /** All that is recorded until `endWriting` is one step. */
  beginWriting(): void {
    this.settle();
    this.#history.beginGroup();
  }

  endWriting(): void {
    this.#history.endGroup();
  }

  undo(): Undone | undefined {
    this.settle();
    const undone = this.#history.undo();
    this.#changed();
    return undone;
  }

  redo(): StepNote | undefined {
    this.settle();
    const redone = this.#history.redo();
    this.#changed();
    return redone;
  }

  #changed(): void {
    this.#onChange({ undo: this.#history.undoLabel, redo: this.#history.redoLabel });
  }
}
