import type * as Y from "yjs";

/** The most characters one sticky, title or label may hold. */
export const longestText = 100_000;

/** The most characters the name of a workshop may have: it stands in lists, on the window and in file names. */
export const longestTitle = 300;

/** The most characters that the definition of a team's own method may have: it goes along with every workshop of it. */
export const longestDefinition = 100_000;

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/**
 * A text as a document keeps it: `longest` characters at most and no half of a surrogate pair, which colleagues
 * would read as something else.
 */
export function keepable(text: string, longest = longestText): string {
  const cutsPair = text.length > longest && isHighSurrogate(text.charCodeAt(longest - 1));
  return text.slice(0, cutsPair ? longest - 1 : longest).toWellFormed();
}

/** What was replaced between two versions of a text: `[start, removed length, inserted text]`, never splitting a surrogate pair. */
export function difference(before: string, after: string): readonly [number, number, string] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end -= 1;
  return [start, before.length - start - end, after.slice(start, after.length - end)];
}

/** Makes a shared text read `next`, touching only what differs, so that what others write beside it stays. */
export function replaceText(text: Y.Text, next: string): void {
  const [start, removed, inserted] = difference(text.toJSON(), keepable(next));
  if (removed > 0) text.delete(start, removed);
  if (inserted !== "") text.insert(start, inserted);
}

/** Where a caret stands after a change of the text around it; text that is put in at the caret comes after it. */
export function caretAfter(caret: number, delta: Y.YTextEvent["delta"]): number {
  let after = caret;
  let at = 0;
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) at += retain;
    else if (typeof insert === "string") {
      if (at < after) after += insert.length;
      at += insert.length;
    } else if (removed !== undefined && at < after) after = Math.max(at, after - removed);
  }
  return after;
}
