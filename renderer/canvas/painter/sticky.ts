import type { Box, Point, Sticky } from "#shared/board/board.ts";
import { kindOutline } from "#shared/look/kindOutline.ts";
import type { PaperColor, Theme } from "#shared/look/tokens.ts";
import type { Kind, KindShape, Method } from "#shared/methods/method.ts";
import type { Pen } from "./scene.ts";
import { fontOf, layOut, stickySizes, type TextLayout } from "./textLayout.ts";

/** The margin around a sticky's text, in board units. */
const stickyPadding = 14;
/** What the letter code takes on top and the foot below. */
const headHeight = 24;
const footHeight = 22;
/** The size of what stands at head and foot. */
const smallLetter = 13;
/** How far below a sticky its shadow shows. */
const castBy = 3;
/** How far from its corners what stands on top of a sticky must keep, by the corners its kind's shape cuts off. */
const corners: Readonly<Record<KindShape, readonly [left: number, right: number]>> = {
  square: [12, 12],
  rounded: [26, 26],
  tab: [12, 12],
  notched: [12, 50],
  tilted: [32, 14],
  octagon: [48, 48],
};

const outlines = new Map<string, Path2D>();

function outlineOf(kind: Kind | undefined, width: number, height: number): Path2D {
  const shape = kind?.shape ?? "square";
  const key = `${shape} ${width} ${height}`;
  let path = outlines.get(key);
  if (!path) {
    // Sizes dragged by hand are many; the few that repeat are found again at once.
    if (outlines.size > 500) outlines.clear();
    path = new Path2D(kindOutline(shape, width, height));
    outlines.set(key, path);
  }
  return path;
}

/** What a sticky says at its foot: when, who, until when. */
function footOf(sticky: Sticky, kind: Kind | undefined): string {
  const parts: string[] = [];
  for (const field of kind?.fields ?? []) {
    const value = sticky.fields[field.id];
    if (field.onSticky !== true || value === undefined) continue;
    parts.push(field.input === "time" ? value.slice(0, 16).replace("T", " ") : value);
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

export function paperOf(theme: Theme, kind: Kind | undefined): PaperColor {
  return theme.kinds[kind?.color ?? "grey"];
}

/** From how many pixels on, of a letter's size, words are drawn as words; below they are bars that tell their length. */
const leastLetter = 7;
/** From how many pixels per board unit on a sticky has an edge and a shadow; below they are too thin to be told. */
const leastEdge = 0.45;

/** Draws a sticky with the pen at its corner, in board units, as finely as can be told. */
export function paintSticky(
  pen: Pen,
  sticky: Sticky,
  given: {
    readonly box: Box;
    readonly method: Method;
    readonly theme: Theme;
    /** Device pixels per board unit. */
    readonly scale: number;
    /** Where on the device the pen is; undefined if the sticky is turned. */
    readonly origin: Point | undefined;
    readonly writing: boolean;
  },
): void {
  const { scale } = given;
  const kind = given.method.kinds[sticky.kind];
  const paper = paperOf(given.theme, kind);
  const [, , width, height] = given.box;
  const outline = outlineOf(kind, width, height);
  if (scale >= leastEdge) {
    pen.fillStyle = given.theme.cast;
    pen.translate(0, castBy);
    pen.fill(outline);
    pen.translate(0, -castBy);
  }
  pen.fillStyle = paper.fill;
  pen.fill(outline);
  if (scale >= leastEdge) {
    pen.strokeStyle = paper.edge;
    pen.lineWidth = 1;
    pen.stroke(outline);
  }
  pen.fillStyle = paper.text;
  const words = !given.writing && sticky.text !== "";
  const layout = words ? layoutOf(sticky) : undefined;
  if (layout && layout.fontSize * scale < leastLetter) paintBars(pen, layout, given.box);
  const { origin } = given;
  if (origin) pen.setTransform(1, 0, 0, 1, origin[0], origin[1]);
  const letters = lettersAt(pen, origin ? scale : 1);
  pen.textBaseline = "middle";
  if (layout && layout.fontSize * scale >= leastLetter) paintText(letters, layout, given.box);
  if (smallLetter * scale < leastLetter) return;
  paintHead(letters, sticky, kind, width);
  const foot = footOf(sticky, kind);
  if (foot === "") return;
  letters.font(smallLetter, 600);
  pen.textAlign = "center";
  letters.write(foot, width / 2, height - footHeight / 2 - 2, width - 2 * stickyPadding);
}

/** A pen for letters, with places and lengths in board units. */
interface Letters {
  readonly pen: Pen;
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
    font: (size, weight) => {
      pen.font = fontOf(Math.round(size * scale), weight);
    },
    write: (text, x, y, most) => {
      if (most === undefined) pen.fillText(text, x * scale, y * scale);
      else pen.fillText(text, x * scale, y * scale, most * scale);
    },
  };
}

function paintHead(letters: Letters, sticky: Sticky, kind: Kind | undefined, width: number): void {
  const { pen } = letters;
  letters.font(smallLetter, 800);
  pen.textAlign = "left";
  const [left, right] = corners[kind?.shape ?? "square"];
  letters.write(kind?.code ?? "?", left, 16);
  let votes = 0;
  for (const count of Object.values(sticky.votes)) votes += count;
  if (votes === 0 && !sticky.locked) return;
  pen.textAlign = "right";
  const marks = [votes > 0 ? `● ${votes}` : "", sticky.locked ? "🔒" : ""].filter(Boolean).join(" ");
  letters.write(marks, width - right, kind?.shape === "tab" ? 34 : 16);
}

/** The middle of a sticky's text, and of its first line. */
function firstLine({ lines, lineHeight }: TextLayout, box: Box): Point {
  const [x, y, width, height] = textAreaOf(box);
  return [x + width / 2, y + height / 2 - ((lines.length - 1) * lineHeight) / 2];
}

/** Tells how much is written where it is too small to be read. */
function paintBars(pen: Pen, layout: TextLayout, box: Box): void {
  const { lines, fontSize, lineHeight } = layout;
  const [center, first] = firstLine(layout, box);
  const most = box[2] - 2 * stickyPadding;
  let at = first;
  pen.globalAlpha = 0.4;
  for (const line of lines) {
    const length = Math.min(most, line.length * fontSize * 0.5);
    pen.fillRect(center - length / 2, at - fontSize * 0.25, length, fontSize * 0.5);
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
