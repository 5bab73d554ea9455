import type { Box, BoardText, Shape } from "#shared/board/board.ts";
import type { Kind } from "#shared/methods/method.ts";
import { personHead } from "./kindOutline.ts";

/** A text broken into lines for a box. */
export interface TextLayout {
  readonly lines: readonly string[];
  /** In board units, like all lengths here. */
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Whether the end of the text did not fit and is left out. */
  readonly cut: boolean;
  readonly direction: "ltr" | "rtl";
}

export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** The sizes to choose from, greatest first. */
  readonly sizes: readonly number[];
  readonly weight?: number;
}

/** How wide a word is at `measureSize`; a board on screen asks its font, a picture made without a window a table. */
export type Measure = (word: string, weight: number) => number;

/** Widths are measured at this size and scaled. */
export const measureSize = 20;
/** The weight of what is written on the board, unless it is a mark or a title. */
export const noteWeight = 500;

/** From a headline on an empty sticky down to the smallest that is still read at 100 %. */
const stickySizes: readonly number[] = [30, 27, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11];
const shapeSizes: readonly number[] = [24, 21, 18, 16, 14, 12, 11];
const textSizes: readonly number[] = [96, 80, 64, 52, 44, 36, 30, 26, 22, 20, 18, 16, 14, 12];
/** The margin around a sticky's text, in board units. */
export const stickyPadding = 14;
/** What the letter code takes on top and the foot below. */
const headHeight = 24;
export const footHeight = 22;
const shapePadding = 12;
/** From this size down a word may be broken in the middle, if no size takes it whole: an address, a long compound. */
const greatestBroken = 18;
const lineRatio = 1.26;
/** No sticky shows more than this many characters, whatever its size. */
const mostShown = 4_000;

/** Where a sticky's text goes inside its box: `[x, y, width, height]` from its corner. */
export function textAreaOf(
  [, , width, height]: Box,
  kind: Pick<Kind, "shape"> | undefined,
): readonly [number, number, number, number] {
  const top = kind?.shape === "person" ? personHead(width, height).shoulders : headHeight;
  return [
    stickyPadding,
    top,
    Math.max(20, width - 2 * stickyPadding),
    Math.max(14, height - top - footHeight),
  ];
}

/** The room that a sticky's text has, and its sizes. */
export function stickyTextBox(box: Box, kind: Pick<Kind, "shape"> | undefined): TextBox {
  const [, , width, height] = textAreaOf(box, kind);
  return { width, height, sizes: stickySizes };
}

/** The room that the words of a shape or of a text have, and their sizes. */
export function wordsBox({
  type,
  box: [, , width, height],
}: Pick<Shape | BoardText, "type" | "box">): TextBox {
  return type === "text"
    ? { width, height, sizes: textSizes }
    : {
        width: Math.max(20, width - 2 * shapePadding),
        height: Math.max(14, height - 2 * shapePadding),
        sizes: shapeSizes,
      };
}

// Scripts that are written without spaces may break between any two letters.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const pieces =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const strong = /\p{L}/u;

function directionOf(text: string): "ltr" | "rtl" {
  const first = strong.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first) ? "rtl" : "ltr";
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** One paragraph's words broken to a width, all at `measureSize`. */
function breakParagraph(
  words: readonly string[],
  width: number,
  measure: (word: string) => number,
  out: string[],
  most: number,
): void {
  let line = "";
  let used = 0;
  const push = (text: string) => {
    out.push(text.trimEnd());
  };
  for (const word of words) {
    const space = measure(word);
    if (used + space <= width || (line === "" && /^\s+$/.test(word))) {
      line += word;
      used += space;
      continue;
    }
    if (/^\s+$/.test(word)) continue;
    if (line !== "") {
      push(line);
      if (out.length > most) return;
    }
    line = word;
    used = space;
    if (space <= width) continue;
    // A word longer than the line is broken where it must.
    line = "";
    used = 0;
    for (const { segment } of graphemes.segment(word)) {
      const step = measure(segment);
      if (used + step > width && line !== "") {
        push(line);
        if (out.length > most) return;
        line = "";
        used = 0;
      }
      line += segment;
      used += step;
    }
  }
  push(line);
}

/** Lines of a text at a font size; at most `most` + 1, so that the caller sees that there are too many. */
function breakText(
  paragraphs: readonly (readonly string[])[],
  width: number,
  fontSize: number,
  measure: (word: string) => number,
  most: number,
): string[] {
  const out: string[] = [];
  const scaled = (width * measureSize) / fontSize;
  for (const words of paragraphs) {
    breakParagraph(words, scaled, measure, out, most);
    if (out.length > most) break;
  }
  return out;
}

/** The greatest size at which a text fits a box, broken into lines; at the least size its end may be cut. */
export function layOut(text: string, box: TextBox, measured: Measure): TextLayout {
  const shown = text.slice(0, mostShown);
  const weight = box.weight ?? noteWeight;
  const measure = (word: string) => measured(word, weight);
  const paragraphs = shown.split("\n").map((line) => line.match(pieces) ?? []);
  const fits = (size: number) => {
    const most = Math.max(1, Math.floor(box.height / (size * lineRatio)));
    const lines = breakText(paragraphs, box.width, size, measure, most);
    return { lines, most, fits: lines.length <= most };
  };
  // Widest word first: a size that would break words in the middle is too large, unless nothing smaller is left.
  const longest = Math.max(0, ...paragraphs.flat().map((word) => (unspaced.test(word) ? 0 : measure(word))));
  const wholeWords = box.sizes.filter((size) => (longest * size) / measureSize <= box.width);
  const sizes = wholeWords.length > 0 ? wholeWords : box.sizes.filter((size) => size <= greatestBroken);
  let low = 0;
  let high = sizes.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(sizes[middle] ?? 11).fits) high = middle;
    else low = middle + 1;
  }
  const fontSize = sizes[low] ?? 11;
  const { lines, most, fits: whole } = fits(fontSize);
  const cut = !whole || shown.length < text.length;
  const kept = lines.slice(0, most);
  const last = kept.length - 1;
  return {
    lines: cut && last >= 0 ? [...kept.slice(0, last), `${kept[last]?.slice(0, -1) ?? ""}…`] : kept,
    fontSize,
    lineHeight: fontSize * lineRatio,
    cut,
    direction: directionOf(shown),
  };
}
