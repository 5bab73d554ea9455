const lineEnds = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;
// Control characters have no place in a text file; a tab is a space to a reader of Markdown.
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;

/** The lines of what a person wrote: trimmed, without control characters and empty lines. */
export function linesOf(text: string): string[] {
  return text
    .toWellFormed()
    .split(lineEnds)
    .map((line) => line.replaceAll("\t", " ").replaceAll(controls, "").trim())
    .filter((line) => line !== "");
}
