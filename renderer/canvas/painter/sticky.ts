import type { Box, Point, Sticky } from "#shared/board/board.ts";
import type { PaperColor, Theme } from "#shared/look/tokens.ts";
import type { Kind, Method } from "#shared/methods/method.ts";
import {
  drawnKind,
  footAt,
  footOf,
  marksAt,
  marksOf,
  paperOf,
  smallLetter,
} from "#shared/look/stickyLook.ts";
import type { ShownTag } from "#shared/methods/tags.ts";
import {
  markAbove,
  markInset,
  markRadius,
  outdatedMark,
  tagCorner,
  tagHeight,
  tagPadding,
  tagTop,
  tagWeight,
} from "#shared/look/stickyTags.ts";
import { stickyPadding, stickyTextBox, textAreaOf, type TextLayout } from "#shared/look/textLayout.ts";
import { drawPaper, leastLetter, putPaper } from "./paper.ts";
import type { Letters, ModelPainter, Pen } from "./scene.ts";
import { fontOf, layOut } from "./textLayout.ts";

/** From how many device pixels on words are drawn as words while the zoom changes. */
const leastLetterInMotion = 11;

let layouts = new WeakMap<Sticky, TextLayout>();

/** Forgets all line breaks: a font has arrived. */
export function forgetLayouts(): void {
  layouts = new WeakMap();
}

export function layoutOf(sticky: Sticky, kind: Kind | undefined): TextLayout {
  let layout = layouts.get(sticky);
  if (!layout) {
    layout = layOut(sticky.text, stickyTextBox(sticky.box, kind));
    layouts.set(sticky, layout);
  }
  return layout;
}

/** Draws a sticky as finely as can be told; the pen is at its corner, in board units. */
export function paintSticky(
  pen: Pen,
  sticky: Sticky,
  given: {
    readonly box: Box;
    readonly method: Method;
    readonly theme: Theme;
    readonly votes: number;
    /** Whether the coach has something to say about it. */
    readonly hinted: boolean;
    /** Whether its origin says something else by now. */
    readonly outdated: boolean;
    /** What is laid over it. */
    readonly tags: readonly ShownTag[] | undefined;
    /** Device pixels per board unit. */
    readonly scale: number;
    /** Where on the device the pen is; undefined if the sticky is turned. */
    readonly origin: Point | undefined;
    readonly writing: boolean;
    readonly zooming: boolean;
    readonly model: ModelPainter | undefined;
  },
): void {
  const { scale, origin, theme } = given;
  const kind = drawnKind(given.method.kinds[sticky.kind], sticky);
  const [, , width, height] = given.box;
  const { zooming } = given;
  const paper = { kind, width, height, theme, scale, zooming };
  if (origin) {
    pen.setTransform(1, 0, 0, 1, Math.round(origin[0]), Math.round(origin[1]));
    putPaper(pen, paper);
  } else drawPaper(pen, paper);
  const { model } = given;
  const card = model && kind?.card;
  const wordless = given.writing || sticky.text === "";
  const layout = wordless ? undefined : layoutOf(sticky, kind);
  const letters = lettersAt(pen, origin ? scale : 1);
  pen.fillStyle = paperOf(theme, kind).text;
  pen.textBaseline = "middle";
  const least = zooming ? leastLetterInMotion : leastLetter;
  const area = textAreaOf(given.box, kind);
  if (layout && layout.fontSize * scale < least) paintBars(letters, layout, area);
  else if (card) {
    if (!given.writing) model.card(letters, sticky, { kind, card, area });
  } else if (layout) paintText(letters, layout, area);
  given.tags?.forEach((tag, row) =>
    paintTag(letters, tag.text, theme.kinds[tag.color], [width, tagTop(height, row)]),
  );
  if (smallLetter * scale < leastLetter) return;
  paintMarks(letters, { votes: given.votes, locked: sticky.locked }, kind, [width, height]);
  const inset = markInset[kind?.shape ?? "square"];
  if (given.hinted) paintHint(letters, paperOf(theme, kind), [width - inset, footAt(height) - markAbove]);
  if (given.outdated) paintOutdated(letters, paperOf(theme, kind), [inset, footAt(height) - markAbove]);
  if (card) return;
  pen.fillStyle = paperOf(theme, kind).text;
  const foot = footOf(sticky, kind);
  if (foot === "") return;
  letters.font(smallLetter, 600);
  pen.textAlign = "center";
  const kept = given.hinted || given.outdated ? inset + markRadius : stickyPadding;
  letters.write(foot, width / 2, footAt(height), width - 2 * kept);
}

/** The coach's mark: a question, in the paper's own colours turned round. */
function paintHint({ pen, scale, font, write }: Letters, color: PaperColor, [x, y]: Point): void {
  pen.beginPath();
  pen.arc(x * scale, y * scale, markRadius * scale, 0, 2 * Math.PI);
  pen.fillStyle = color.text;
  pen.fill();
  pen.fillStyle = color.fill;
  font(smallLetter, 800);
  pen.textAlign = "center";
  write("?", x, y + 0.5);
}

/** A tag that hangs below a sticky as wide as `width`, from `top` on; where it cannot be read, its colour tells. */
function paintTag(
  { pen, scale, font, write }: Letters,
  text: string,
  color: PaperColor,
  [width, top]: readonly [width: number, top: number],
): void {
  const isRead = smallLetter * scale >= leastLetter;
  font(smallLetter, tagWeight);
  pen.textAlign = "center";
  const most = width - 2 * tagPadding;
  const wide = (isRead ? Math.min(most, pen.measureText(text).width / scale) : most) + 2 * tagPadding;
  pen.beginPath();
  pen.roundRect(
    ((width - wide) / 2) * scale,
    top * scale,
    wide * scale,
    tagHeight * scale,
    tagCorner * scale,
  );
  pen.fillStyle = color.fill;
  pen.fill();
  pen.strokeStyle = color.edge;
  pen.lineWidth = scale;
  pen.stroke();
  if (!isRead) return;
  pen.fillStyle = color.text;
  write(text, width / 2, top + tagHeight / 2 + 0.5, most);
}

/** The mark of what has another origin by now: an arrow that goes round, with the clock. */
function paintOutdated({ pen, scale }: Letters, color: PaperColor, [x, y]: Point): void {
  const { radius, until, line, tip } = outdatedMark;
  pen.beginPath();
  pen.arc(x * scale, y * scale, radius * scale, 0, until);
  pen.strokeStyle = color.text;
  pen.lineWidth = line * scale;
  pen.stroke();
  pen.beginPath();
  for (const [right, down] of tip) pen.lineTo((x + right) * scale, (y + down) * scale);
  pen.closePath();
  pen.fillStyle = color.text;
  pen.fill();
}

/** A place on a sticky, from its corner. */
type Area = ReturnType<typeof textAreaOf>;

/**
 * Letters in whole pixels, with a pen that is not scaled: a size that has been drawn before is at hand as a picture.
 * Scaled with the board, each step of a zoom would have all its letters drawn anew, which costs more than all else.
 */
function lettersAt(pen: Pen, scale: number): Letters {
  return {
    pen,
    scale,
    font: (size, weight) => {
      pen.font = fontOf(Math.round(size * scale), weight);
    },
    write: (text, x, y, most) => {
      if (most === undefined) pen.fillText(text, x * scale, y * scale);
      else pen.fillText(text, x * scale, y * scale, most * scale);
    },
  };
}

/** Votes and the lock, on top to the right. */
function paintMarks(
  letters: Letters,
  given: { readonly votes: number; readonly locked: boolean },
  kind: Kind | undefined,
  [width, height]: readonly [width: number, height: number],
): void {
  const marks = marksOf(given);
  if (marks === "") return;
  letters.font(smallLetter, 800);
  letters.pen.textAlign = "right";
  letters.write(marks, ...marksAt(kind, width, height));
}

/** The middle of a sticky's text, and of its first line. */
function firstLine({ lines, lineHeight }: TextLayout, [x, y, width, height]: Area): Point {
  return [x + width / 2, y + height / 2 - ((lines.length - 1) * lineHeight) / 2];
}

/** Tells how much is written where it is too small to be read. */
function paintBars({ pen, scale }: Letters, layout: TextLayout, area: Area): void {
  const { lines, fontSize, lineHeight } = layout;
  const [center, first] = firstLine(layout, area);
  const most = area[2];
  let at = first;
  pen.globalAlpha = 0.4;
  for (const line of lines) {
    const length = Math.min(most, line.length * fontSize * 0.5);
    pen.fillRect(
      (center - length / 2) * scale,
      (at - fontSize * 0.25) * scale,
      length * scale,
      fontSize * 0.5 * scale,
    );
    at += lineHeight;
  }
  pen.globalAlpha = 1;
}

function paintText({ pen, font, write }: Letters, layout: TextLayout, area: Area): void {
  const { lines, fontSize, lineHeight, direction } = layout;
  const [center, first] = firstLine(layout, area);
  let at = first;
  font(fontSize);
  pen.textAlign = "center";
  pen.direction = direction;
  for (const line of lines) {
    write(line, center, at);
    at += lineHeight;
  }
  pen.direction = "ltr";
}
