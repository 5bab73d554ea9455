/**
 * Short marks of a file's lines as we wrote them. With them alone it can be told later which lines somebody changed by
 * hand, even where the board has changed since and the text of that day is gone.
 */

const readable = /\.(?:md|csv|txt)$/iu;

/** Whether changes that somebody made in a file of this name can be read back. */
export const isReadBack = (path: string): boolean => readable.test(path);

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const markLength = 4;
/** Two digits for each number of 12 bits. */
const pairs = digits.split("").flatMap((first) => digits.split("").map((second) => first + second));

/** Of a line without the spaces around it, which may stand in a text: 24 bits of its FNV-1a hash. */
function lineMark(text: string, start = 0, end = text.length): string {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return `${pairs[(folded >>> 12) & 0xfff] ?? ""}${pairs[folded & 0xfff] ?? ""}`;
}

/** A line that says something: footnotes only say where it comes from. */
const counts = (line: string): boolean => line !== "" && !line.startsWith("[^");

/** Whether `trim` takes it away. */
const isSpace = (code: number): boolean =>
  code > 32 && code < 128 ? false : String.fromCharCode(code).trim() === "";

/** The marks of all lines that say something, in their order, one behind the other. */
export function lineMarksOf(text: string): string {
  let marks = "";
  // The lines are looked at where they stand: a folder of documents has hundreds of thousands.
  for (let next = 0; next <= text.length;) {
    const found = text.indexOf("\n", next);
    let start = next;
    let end = found === -1 ? text.length : found;
    next = end + 1;
    // Whatever ends a line is trimmed away.
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (start < end && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start < end && !text.startsWith("[^", start)) marks += lineMark(text, start, end);
  }
  return marks;
}

/** Whether lines were in the text that these are the marks of; lines that say nothing are in every text. */
export function linesIn(marks: string): (line: string) => boolean {
  const known = new Set<string>();
  for (let at = 0; at < marks.length; at += markLength) known.add(marks.slice(at, at + markLength));
  return (line) => !counts(line) || known.has(lineMark(line));
}

/** Where a line stood in the text that these are the marks of; undefined for one that was not there, or more than once. */
export function placesIn(marks: string): (line: string) => number | undefined {
  const places = new Map<string, number | undefined>();
  for (let at = 0; at < marks.length; at += markLength) {
    const mark = marks.slice(at, at + markLength);
    places.set(mark, places.has(mark) ? undefined : at);
  }
  return (line) => (counts(line) ? places.get(lineMark(line)) : undefined);
}
