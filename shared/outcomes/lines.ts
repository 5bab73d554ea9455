const lineEnds = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;
// Control characters have no place in a text file; a tab is a space to a reader of Markdown.
const controls = /\p{Cc}(?<![\t-\r])/gu;

/** One line of letters and signs of the scripts of Europe and what most others share, as most texts are. */
const oneLine = /^(?! )[ -~\u00a1-\u167f\u2010-\u2027\u2030-\u205e]+(?<! )$/u;

/** The lines of what a person wrote: trimmed, without control characters and empty lines. */
export function linesOf(text: string): string[] {
  if (oneLine.test(text)) return [text];
  return text
    .toWellFormed()
    .split(lineEnds)
    .map((line) => line.replaceAll("\t", " ").replaceAll(controls, "").trim())
    .filter((line) => line !== "");
}
