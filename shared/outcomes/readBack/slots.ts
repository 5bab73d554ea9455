import type { Value } from "./values.ts";

/** Words of stickies in the middle of a text, and what stands in their places in another. */

const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** Where words stand in a text as words of their own, from a place on; -1 where they do not. */
export function placeOf(words: string, text: string, from = 0): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + words.length)];
    const begins = at === 0 || !isLetter(before) || !isLetter(words.charAt(0));
    if (begins && (after === "" || !isLetter(after) || !isLetter(words.at(-1) ?? ""))) return at;
  }
  return -1;
}

interface Slot {
  readonly at: number;
  readonly shown: string;
  readonly values: readonly Value[];
}

/** The words of the nearest stickies in a text, each at one place, none over another. */
export function slotsIn(text: string, values: readonly Value[]): readonly Slot[] {
  const slots: Slot[] = [];
  const isFree = (at: number, length: number) =>
    slots.every((slot) => at + length <= slot.at || slot.at + slot.shown.length <= at);
  for (const value of values) {
    if (slots.some(({ shown }) => shown === value.shown)) continue;
    let at = placeOf(value.shown, text);
    while (at >= 0 && !isFree(at, value.shown.length)) at = placeOf(value.shown, text, at + 1);
    if (at >= 0)
      slots.push({ at, shown: value.shown, values: values.filter(({ shown }) => shown === value.shown) });
  }
  return slots.toSorted((one, other) => one.at - other.at);
}

/** How many brackets of some words are open or closed alone. */
function looseBrackets(words: string): number {
  const count = (sign: string) => words.split(sign).length;
  return Math.abs(count("(") - count(")"));
}

/**
 * What stands between pieces that follow each other in a text, the first at its beginning and the last at its end; each
 * gap as short as can be, or with `fromEnd` the last ones. Undefined where they do not follow each other.
 */
function gapsBetween(
  pieces: readonly string[],
  text: string,
  fromEnd: boolean,
): readonly string[] | undefined {
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (!text.startsWith(first) || !text.endsWith(last) || first.length + last.length > text.length)
    return undefined;
  const inner = pieces.slice(1, -1);
  const [begin, end] = [first.length, text.length - last.length];
  const gaps: string[] = [];
  if (fromEnd) {
    let until = end;
    for (const piece of inner.toReversed()) {
      const at = text.lastIndexOf(piece, until - piece.length);
      if (at < begin || until - piece.length < begin) return undefined;
      gaps.unshift(text.slice(at + piece.length, until));
      until = at;
    }
    return [text.slice(begin, until), ...gaps];
  }
  let from = begin;
  for (const piece of inner) {
    const at = text.indexOf(piece, from);
    if (at < 0 || at + piece.length > end) return undefined;
    gaps.push(text.slice(from, at));
    from = at + piece.length;
  }
  return [...gaps, text.slice(from, end)];
}

/** The words that stand in each slot now, if all around them is as it was. */
export function filledSlots(
  before: string,
  slots: readonly Slot[],
  after: string,
): readonly string[] | undefined {
  const pieces: string[] = [];
  let end = 0;
  for (const { at, shown } of slots) {
    pieces.push(before.slice(end, at));
    end = at + shown.length;
  }
  pieces.push(before.slice(end));
  // What stands between two slots may also stand in one of them: the shortest and the longest way to read it.
  const ways = [true, false].flatMap((fromEnd) => {
    const filled = gapsBetween(pieces, after, fromEnd);
    if (!filled) return [];
    const changed = filled.filter((words, index) => words !== slots[index]?.shown).length;
    return [{ filled, cost: changed + filled.reduce((sum, words) => sum + 2 * looseBrackets(words), 0) }];
  });
  return ways.toSorted((one, other) => one.cost - other.cost)[0]?.filled;
}
