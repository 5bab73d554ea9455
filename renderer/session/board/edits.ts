import type * as Y from "yjs";
import type { Ink, ShapeForm } from "#shared/board/board.ts";
import { setField, setForm, setInk, setKind, setText } from "#shared/board/edits.ts";
import { say } from "#shared/text/say.ts";

interface Changeable {
  readonly change: <Result>(label: string, edit: (board: Y.Doc) => Result) => Result;
}

/** What panels change of elements, each as a step of undo. */
export class Edits {
  readonly #board: Changeable;

  constructor(board: Changeable) {
    this.#board = board;
  }

  setText(id: string, text: string): void {
    this.#board.change(say("step.write"), (board) => setText(board, id, text));
  }

  setKind(ids: Iterable<string>, kind: string): void {
    this.#board.change(say("step.kind"), (board) => setKind(board, ids, kind));
  }

  setField(id: string, field: string, value: string): void {
    this.#board.change(say("step.field"), (board) => setField(board, id, field, value));
  }

  setInk(ids: Iterable<string>, ink: Ink): void {
    this.#board.change(say("step.look"), (board) => setInk(board, ids, ink));
  }

  setForm(ids: Iterable<string>, form: ShapeForm): void {
    this.#board.change(say("step.look"), (board) => setForm(board, ids, form));
  }
}
