import { measureSize, noteWeight } from "#shared/look/textLayout.ts";
import { noteWidths } from "./noteWidths.ts";

const heavyWeight = 800;
/** Of an em: letters of scripts that Nunito does not have, so that another font draws them. */
const unknown = 0.6;
const square = 1;

const medium = new Map<number, number>();
const heavy = new Map<number, number>();
for (const run of noteWidths) {
  for (const [index, width] of run.medium.entries()) medium.set(run.from + index, width / 1000);
  for (const [index, width] of run.heavy.entries()) heavy.set(run.from + index, width / 1000);
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff00-\uff60]/u;
const widthless = /[\p{M}\p{Cf}]/u;

function widthOf(letter: string, weight: number): number {
  const point = letter.codePointAt(0) ?? 0;
  const light = medium.get(point);
  if (light === undefined) return widthless.test(letter) ? 0 : wide.test(letter) ? square : unknown;
  const part = (weight - noteWeight) / (heavyWeight - noteWeight);
  return light + ((heavy.get(point) ?? light) - light) * part;
}

/** Whether the width of a text is known to the letter. */
export function isMeasured(text: string): boolean {
  for (const letter of text) if (!medium.has(letter.codePointAt(0) ?? 0)) return false;
  return true;
}

/** How wide a text is at a size, in the font of the board. */
export function noteWidth(text: string, size: number, weight: number = noteWeight): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter, weight);
  return width * size;
}

/** As `layOut` wants it. */
export function noteMeasure(word: string, weight: number): number {
  return noteWidth(word, measureSize, weight);
}
