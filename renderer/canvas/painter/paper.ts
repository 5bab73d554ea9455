import { kindOutline } from "#shared/look/kindOutline.ts";
import { castBy, codeAt, paperOf, smallLetter } from "#shared/look/stickyLook.ts";
import type { Theme } from "#shared/look/tokens.ts";
import type { Kind } from "#shared/methods/method.ts";
import type { Pen } from "./scene.ts";
import { fontOf } from "./textLayout.ts";

/** From how many device pixels, of a letter's size, words are drawn as words. */
export const leastLetter = 5;
/** From how many device pixels per board unit on a sticky has an edge and a shadow; below they are too thin to be told. */
const leastEdge = 0.45;

/** What an empty sticky's look depends on. */
export interface Paper {
  readonly kind: Kind | undefined;
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Device pixels per board unit. */
  readonly scale: number;
  /** While the zoom changes a sticky is drawn without edge and shadow, and not worth a print. */
  readonly zooming: boolean;
}

const outlines = new Map<string, Path2D>();

function outlineOf({ kind, width, height }: Paper): Path2D {
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

/** Draws an empty sticky, its letter code included, with the pen at its corner, in board units. */
export function drawPaper(pen: Pen, paper: Paper): void {
  const { kind, theme, scale, zooming } = paper;
  const edged = scale >= leastEdge && !zooming;
  const color = paperOf(theme, kind);
  const outline = outlineOf(paper);
  if (edged) {
    pen.fillStyle = theme.cast;
    pen.translate(0, castBy);
    pen.fill(outline);
    pen.translate(0, -castBy);
  }
  pen.fillStyle = color.fill;
  pen.fill(outline);
  if (edged) {
    pen.strokeStyle = color.edge;
    pen.lineWidth = 1;
    pen.stroke(outline);
  }
  if (smallLetter * scale < leastLetter) return;
  pen.fillStyle = color.text;
  pen.font = fontOf(smallLetter, 800);
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.fillText(kind?.code ?? "?", ...codeAt(kind, paper.width, paper.height));
}

/** Where a print's sticky has its corner, in pixels: the shadow and half of the edge lie outside of it. */
const printMargin = 2;
/** The longest side that is printed, in device pixels: larger ones are few on a screen. */
const longestPrint = 600;
/** The most kinds and sizes that are printed at one scale. */
const mostPrints = 60;

let prints = new Map<string, ImageBitmap>();
let printedFor: Pick<Paper, "theme" | "scale"> | undefined;

/** Forgets all prints: a font has arrived. */
export function forgetPrints(): void {
  prints = new Map();
}

/**
 * An empty sticky as a picture, made once for its kind and size at a scale: to copy one costs a quarter of drawing
 * its shadow, shape and edge. Undefined where it is too large, or one of too many.
 */
function printOf(paper: Paper): ImageBitmap | undefined {
  const { kind, width, height, theme, scale } = paper;
  if (paper.zooming || Math.max(width, height) * scale > longestPrint) return undefined;
  if (printedFor?.theme !== theme || printedFor.scale !== scale) {
    printedFor = { theme, scale };
    prints = new Map();
  }
  const key = `${kind?.shape} ${kind?.color} ${kind?.code} ${width} ${height}`;
  const known = prints.get(key);
  if (known || prints.size >= mostPrints) return known;
  const sheet = new OffscreenCanvas(
    Math.ceil(width * scale) + 2 * printMargin,
    Math.ceil((height + castBy) * scale) + 2 * printMargin,
  );
  const pen = sheet.getContext("2d");
  if (!pen) return undefined;
  pen.setTransform(scale, 0, 0, scale, printMargin, printMargin);
  drawPaper(pen, paper);
  const print = sheet.transferToImageBitmap();
  prints.set(key, print);
  return print;
}

/** Puts an empty sticky down with its corner at a whole pixel of the device, the pen not scaled. */
export function putPaper(pen: Pen, paper: Paper): void {
  const print = printOf(paper);
  if (print) {
    pen.drawImage(print, -printMargin, -printMargin);
    return;
  }
  const { scale } = paper;
  pen.scale(scale, scale);
  drawPaper(pen, paper);
  pen.scale(1 / scale, 1 / scale);
}
