import Papa from "papaparse";
import type { Element, Point } from "#shared/board/board.ts";
import { addImage } from "#shared/board/edits.ts";
import { addCopies, withoutDrafts } from "#shared/commands/copies.ts";
import type { Editor } from "#shared/commands/editor.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import type { PictureBytes } from "#shared/interchange/pictures.ts";
import { importPasted } from "#shared/interchange/importBoard.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";

/** Between what a board has and what is brought beside or below it, in board units. */
const apart = 240;

/** The cells of the first table of a page's text, separated by tabs; nothing where there is none. */
function tableInHtml(html: string): string {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  const rows = Array.from(table?.rows ?? [], (row) =>
    Array.from(row.cells, (cell) => cell.textContent.trim()),
  );
  return Papa.unparse(rows, { delimiter: "\t" });
}

/** What of the clipboard is a table or another program's drawing, as text; undefined where it is neither. */
export function foreignIn(pasted: { readonly text: string; readonly html: string }): string | undefined {
  // A spreadsheet gives its cells as text too; a page's table often loses its columns there.
  const text =
    pasted.html.includes("<table") && !pasted.text.includes("\t") ? tableInHtml(pasted.html) : pasted.text;
  return importPasted(text) ? text : undefined;
}

/**
 * Puts elements of another program on the board as one step: where there is room in sight, beside
 * all that is there if it brings areas of its own, or below it.
 * Where the open stage writes privately its stickies are drafts. How many are on the board.
 */
export function addImported(
  board: Editor,
  elements: readonly Element[],
  where: "in sight" | "below",
  pictures: ReadonlyMap<string, PictureBytes> = new Map(),
): number {
  const shown = withoutDrafts(board, elements);
  const hull = hullOf(shown.map(({ box }) => box));
  if (!hull) return 0;
  const [width, height] = [hull.right - hull.left, hull.bottom - hull.top];
  const there = hullOf(board.live.elements().map(({ box }) => box));
  // A frame that comes along would lie across the board's own areas.
  const isBeside = shown.some(({ type }) => type === "frame");
  const place = (): Point => {
    if (!there || (where === "in sight" && !isBeside)) return board.place(width, height);
    return where === "below" ? [there.left, there.bottom + apart] : [there.right + apart, there.top];
  };
  const [x, y] = place();
  const ids = board.change(sayInterchange("import.step"), (doc) => {
    const images = new Map(Array.from(pictures, ([id, picture]) => [id, addImage(doc, picture)]));
    const own = shown.map((one) =>
      one.type === "image" ? { ...one, image: images.get(one.image) ?? one.image } : one,
    );
    return addCopies(doc, own, { shift: [x - hull.left, y - hull.top], by: board.person, at: board.time() });
  });
  board.select(ids);
  board.view.show(rectOf({ left: x, top: y, right: x + width, bottom: y + height }, 80));
  board.use({ is: "select" });
  return ids.length;
}
