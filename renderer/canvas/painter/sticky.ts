import type { Box, Point, Sticky } from "#shared/board/board.ts";
import type { Theme } from "#shared/look/tokens.ts";
import type { Kind, Method } from "#shared/methods/method.ts";
import { corners, drawPaper, headLine, leastLetter, paperOf, putPaper, smallLetter } from "./paper.ts";
import type { Pen } from "./scene.ts";
import { fontOf, layOut, stickySizes, type TextLayout } from "./textLayout.ts";

/** The margin around a sticky's text, in board units. */
const stickyPadding = 14;
/** What the letter code takes on top and the foot below. */
const headHeight = 24;
const footHeight = 22;
/** From how many device pixels on words are drawn as words while the zoom changes. */
const leastLetterInMotion = 11;

/** What a sticky says at its foot: when, who, until when. */
function footOf(sticky: Sticky, kind: Kind | undefined): string {
  const parts: string[] = [];
  for (const field of kind?.fields ?? []) {
    const value = sticky.fields[field.id];
    if (field.onSticky !== true || value === undefined) continue;
    const chosen = field.options?.find(({ id }) => id === value)?.label;
    parts.push(chosen ?? (field.input === "time" ? value.slice(0, 16).replace("T", " ") : value));
  }
  return parts.join(" · ");
}

/** Where a sticky's text goes inside its box: `[x, y, width, height]` from its corner. */
export function textAreaOf([, , width, height]: Box): readonly [number, number, number, number] {
  return [
    stickyPadding,
    headHeight,
    Math.max(20, width - 2 * stickyPadding),
    Math.max(14, height - headHeight - footHeight),
  ];
}

let layouts = new WeakMap<Sticky, TextLayout>();

/** Forgets all line breaks: a font has arrived. */
export function forgetLayouts(): void {
  layouts = new WeakMap();
}

export function layoutOf(sticky: Sticky): TextLayout {
  let layout = layouts.get(sticky);
  if (!layout) {
    const [, , width, height] = textAreaOf(sticky.box);
    layout = layOut(sticky.text, { width, height, sizes: stickySizes });
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
    /** Device pixels per board unit. */
    readonly scale: number;
    /** Where on the device the pen is; undefined if the sticky is turned. */
    readonly origin: Point | undefined;
    readonly writing: boolean;
    readonly zooming: boolean;
  },
): void {
  const { scale, origin, theme } = given;
  const kind = given.method.kinds[sticky.kind];
  const [, , width, height] = given.box;
  const { zooming } = given;
  const paper = { kind, width, height, theme, scale, zooming };
  if (origin) {
    pen.setTransform(1, 0, 0, 1, Math.round(origin[0]), Math.round(origin[1]));
    putPaper(pen, paper);
  } else drawPaper(pen, paper);
  const layout = given.writing || sticky.text === "" ? undefined : layoutOf(sticky);
  const letters = lettersAt(pen, origin ? scale : 1);
  pen.fillStyle = paperOf(theme, kind).text;
  pen.textBaseline = "middle";
  const least = zooming ? leastLetterInMotion : leastLetter;
  if (layout && layout.fontSize * scale < least) paintBars(letters, layout, given.box);
  else if (layout) paintText(letters, layout, given.box);
  if (smallLetter * scale < leastLetter) return;
  paintMarks(letters, { votes: given.votes, locked: sticky.locked }, kind, width);
  const foot = footOf(sticky, kind);
  if (foot === "") return;
  letters.font(smallLetter, 600);
  pen.textAlign = "center";
  letters.write(foot, width / 2, height - footHeight / 2 - 2, width - 2 * stickyPadding);
}

/** A pen for letters, with places and lengths in board units. */
interface Letters {
  readonly pen: Pen;
  readonly scale: number;
  readonly font: (size: number, weight?: number) => void;
  readonly write: (text: string, x: number, y: number, most?: number) => void;
}

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
  { votes, locked }: { readonly votes: number; readonly locked: boolean },
  kind: Kind | undefined,
  width: number,
): void {
  if (votes === 0 && !locked) return;
  const [, right] = corners[kind?.shape ?? "square"];
  letters.font(smallLetter, 800);
  letters.pen.textAlign = "right";
  const marks = [votes > 0 ? `● ${votes}` : "", locked ? "🔒" : ""].filter(Boolean).join(" ");
  letters.write(marks, width - right, kind?.shape === "tab" ? 34 : headLine);
}

/** The middle of a sticky's text, and of its first line. */
function firstLine({ lines, lineHeight }: TextLayout, box: Box): Point {
  const [x, y, width, height] = textAreaOf(box);
  return [x + width / 2, y + height / 2 - ((lines.length - 1) * lineHeight) / 2];
}

/** Tells how much is written where it is too small to be read. */
function paintBars({ pen, scale }: Letters, layout: TextLayout, box: Box): void {
  const { lines, fontSize, lineHeight } = layout;
  const [center, first] = firstLine(layout, box);
  const most = box[2] - 2 * stickyPadding;
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

function paintText({ pen, font, write }: Letters, layout: TextLayout, box: Box): void {
  const { lines, fontSize, lineHeight, direction } = layout;
  const [center, first] = firstLine(layout, box);
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
