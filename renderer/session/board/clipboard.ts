import type { Element, Point } from "#shared/board/board.ts";
import { addElements, deleteElements, type NewElement } from "#shared/board/edits.ts";
import { longestText } from "#shared/board/text.ts";
import {
  addCopies,
  clippingType,
  readClipping,
  withoutDrafts,
  writeClipping,
} from "#shared/commands/copies.ts";
import { withMembers } from "#shared/commands/edit.ts";
import { sizeOfKind } from "#shared/commands/insert.ts";
import { hullOf } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";
import type { Board } from "./board.ts";
import { addPictures, isPicture } from "./pictures.ts";
import type { Incoming } from "#renderer/session/state.ts";

const gap = 40;

function plainText(elements: readonly Element[]): string {
  return elements
    .flatMap((element) => ("text" in element && element.text !== "" ? [element.text] : []))
    .join("\n");
}

function middle(board: Board): Point {
  const [x, y, width, height] = board.view.visible();
  return [x + width / 2, y + height / 2];
}

/** Puts the selected elements into the clipboard: as elements and, for other programs, as lines of text. */
export function copyTo(data: DataTransfer, board: Board): void {
  const elements = withMembers(board, board.selected());
  data.setData("text/plain", plainText(elements));
  data.setData(clippingType, writeClipping(elements));
}

/** Deletes what was cut; locked elements stay. */
export function cutSelected(board: Board): void {
  const ids = board.selected().flatMap(({ id, locked }) => (locked ? [] : [id]));
  board.change(say("edit.cut"), (doc) => deleteElements(doc, ids, { by: board.person, at: board.time() }));
}

/** What pasting needs of the window. */
interface Around {
  /** Says what could not be pasted and why. */
  readonly tell: (text: string) => void;
  /** Asks what becomes of something that another program made. */
  readonly bringIn: (incoming: Incoming) => void;
}

/** Pastes elements, pictures or lines; of a table or another program's drawing it is asked first what it becomes. */
export function pasteFrom(data: DataTransfer, board: Board, around: Around): void {
  const clipping = readClipping(data.getData(clippingType));
  if (clipping && clipping.length > 0) {
    pasteElements(board, clipping);
    return;
  }
  const pictures = [...data.files].filter(isPicture);
  if (pictures.length > 0) {
    void addPictures(board, pictures, middle(board), around.tell);
    return;
  }
  void pasteText(board, { text: data.getData("text/plain"), html: data.getData("text/html") }, around);
}

/** Whether it could be a table or a drawing, so that it is worth loading what reads those. */
function mayBeForeign({ text, html }: Pasted): boolean {
  return /[\t|]|^\s*\{/u.test(text) || html.includes("<table");
}

interface Pasted {
  readonly text: string;
  readonly html: string;
}

function pasteElements(board: Board, clipping: readonly Element[]): void {
  const elements = withoutDrafts(board, clipping);
  const hull = hullOf(elements.map(({ box }) => box));
  if (!hull) return;
  const [x, y] = middle(board);
  // Where they came from if that is in sight, a little aside; else the middle of what is seen.
  const [left, top, width, height] = board.view.visible();
  const inSight =
    hull.left >= left && hull.top >= top && hull.right <= left + width && hull.bottom <= top + height;
  const shift: Point = inSight
    ? [gap, gap]
    : [x - (hull.left + hull.right) / 2, y - (hull.top + hull.bottom) / 2];
  const ids = board.change(say("step.paste"), (doc) =>
    addCopies(doc, elements, { shift, by: board.person, at: board.time() }),
  );
  board.select(ids);
}

async function pasteText(board: Board, given: Pasted, { tell, bringIn }: Around): Promise<void> {
  const { text } = given;
  if (mayBeForeign(given)) {
    const { foreignIn } = await import("./importing.ts");
    const foreign = foreignIn(given);
    if (foreign !== undefined) {
      bringIn({ is: "text", text: foreign });
      return;
    }
  }
  // Reading tables takes a library that most people never need.
  const { mostPasted, readPastedText } = await import("#shared/commands/pasteText.ts");
  const pasted = readPastedText(text);
  switch (pasted.is) {
    case "nothing":
      tell(say("paste.nothing"));
      return;
    case "too-many":
      tell(say("paste.tooMany", { count: pasted.count, most: mostPasted }));
      return;
    case "too-long":
      tell(say("paste.tooLong", { length: pasted.length, most: longestText }));
      return;
    case "rows":
  }
  const now = board.now();
  const [beside] = board.selected();
  const kind =
    beside?.type === "sticky" ? beside.kind : (now.allows[0] ?? Object.keys(board.method.kinds)[0]);
  if (kind === undefined) return;
  const { rows } = pasted;
  if (board.draft(rows.flat().map((line) => ({ kind, text: line })))) return;
  const [width, height] = sizeOfKind(board.method, kind);
  const columns = Math.max(...rows.map((row) => row.length));
  // A column of lines becomes a block as wide as it is high; a table keeps its rows.
  const wrapped = columns === 1 ? wrap(rows.flat(), Math.ceil(Math.sqrt(rows.length))) : rows;
  const wide = Math.max(...wrapped.map((row) => row.length));
  const block = [wide * (width + gap) - gap, wrapped.length * (height + gap) - gap] as const;
  const [left, top] = board.place(block[0], block[1]);
  const made = { by: board.person, at: board.time() };
  const stickies = wrapped.flatMap((row, line) =>
    row.map((cell, column): NewElement => ({
      type: "sticky",
      kind,
      text: cell,
      box: [left + column * (width + gap), top + line * (height + gap), width, height, 0],
      made,
    })),
  );
  const ids = board.change(say("step.paste"), (doc) => addElements(doc, stickies));
  board.select(ids);
  board.view.reveal([left, top, block[0], block[1], 0]);
  board.use({ is: "select" });
}

function wrap(cells: readonly string[], columns: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let at = 0; at < cells.length; at += columns) rows.push(cells.slice(at, at + columns));
  return rows;
}
