/**
 * Plain words in a format whose texts are Markdown. What would be taken for a mark is written with a backslash before
 * it, and a backslash before a mark is taken away again, as CommonMark has it.
 */

const marks = /[\\`*_[\]<>~|$=]/gu;
const atStart = /^([ \t]*)(?=[#+\->])/gmu;
const numbered = /^([ \t]*\d{1,9})(?=[.)])/gmu;
const tags = /(?<=\s)#(?=\S)/gu;
const comments = /%(?=%)/gu;

export function asMarkdown(text: string): string {
  return text
    .replaceAll(marks, String.raw`\$&`)
    .replaceAll(atStart, "$1\\")
    .replaceAll(numbered, "$1\\")
    .replaceAll(tags, String.raw`\#`)
    .replaceAll(comments, String.raw`\%`);
}

export function fromMarkdown(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/gu, "$1");
}

// In brackets no other may open: else a text of nothing but brackets would be read anew from each of them.
const formatted =
  /^ {0,3}#{1,6}\s|(?<!\\)(?:\*\*|__|~~|`|!?\[(?:[^[\]\\]|\\.)*\])|^[ \t]*(?:[-*+]|\d+[.)])\s/msu;

/** Whether it has marks that make more of it than plain words. */
export function isFormatted(markdown: string): boolean {
  return formatted.test(markdown);
}
