import {
  layOut as layOutMeasured,
  measureSize,
  noteWeight,
  type TextBox,
  type TextLayout,
} from "#shared/look/textLayout.ts";
import { noteFont } from "#shared/look/tokens.ts";

const mostWords = 20_000;

let pen: OffscreenCanvasRenderingContext2D | undefined;
let widths = new Map<string, number>();

/** Forgets all measured widths: a font has arrived. */
export function forgetWidths(): void {
  widths = new Map();
}

/** The font of a size as a canvas takes it. */
export function fontOf(size: number, weight = noteWeight): string {
  return `${weight} ${size}px ${noteFont}`;
}

/** Width of a word at `measureSize`, as the canvas will draw it. */
export function widthOf(word: string, weight: number): number {
  const key = weight === noteWeight ? word : `${weight} ${word}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  pen ??= new OffscreenCanvas(1, 1).getContext("2d") ?? undefined;
  if (!pen) return word.length * measureSize * 0.5;
  const font = fontOf(measureSize, weight);
  if (pen.font !== font) pen.font = font;
  const { width } = pen.measureText(word);
  if (widths.size > mostWords) widths = new Map();
  widths.set(key, width);
  return width;
}

/** A text broken into lines as the canvas will draw it. */
export function layOut(text: string, box: TextBox): TextLayout {
  return layOutMeasured(text, box, widthOf);
}
