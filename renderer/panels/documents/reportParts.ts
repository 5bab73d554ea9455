/** A document cut into parts that can be shown one after the other, so that a large one does not freeze the window. */
export interface ReportParts {
  readonly parts: readonly ReportPart[];
  /** The notes in the order of their first reference. */
  readonly notes: readonly Note[];
}

/** A text of whole blocks, in which the references still point at their notes. */
export interface ReportPart {
  /** The line of the document, without its notes, that it begins with. */
  readonly line: number;
  readonly markdown: string;
}

export interface Note {
  /** What the document calls it; for a statement's source the id of its sticky. */
  readonly label: string;
  readonly text: string;
}

const reference = /\[\^([^\]\s]+)\](?!:)/gu;
const definition = /^\[\^([^\]\s]+)\]: (.*)$/u;
/** About the number of lines of one part. */
const partLength = 80;

function isTableRow(line: string): boolean {
  return line.startsWith("|");
}

/** Cuts a document that one of the exporters has written: GitHub's Markdown with one line per paragraph, row and note. */
export function reportParts(markdown: string): ReportParts {
  const texts = new Map<string, string>();
  const lines: string[] = [];
  for (const line of markdown.split("\n")) {
    const [, label, text] = definition.exec(line) ?? [];
    if (label === undefined || text === undefined) lines.push(line);
    else texts.set(label, text);
  }

  const order = new Map<string, number>();
  for (const line of lines)
    for (const [, label] of line.matchAll(reference))
      if (label !== undefined && texts.has(label) && !order.has(label)) order.set(label, order.size);

  const parts: ReportPart[] = [];
  let part: string[] = [];
  let begin = 0;
  let head: readonly string[] = [];
  const close = (next: number) => {
    if (part.some((line) => line.trim() !== ""))
      parts.push({ line: begin, markdown: withNotes(part.join("\n"), texts) });
    part = [];
    begin = next;
  };
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? "";
    if (isTableRow(line) && !isTableRow(before)) head = [line, lines[index + 1] ?? ""];
    if (part.length >= partLength) {
      // Within a table the next part repeats its head; a list goes on with its next entry.
      if (isTableRow(line) && isTableRow(before) && !head.includes(line)) {
        close(index);
        part.push(...head);
      } else if (before === "" || (line.startsWith("- ") && before !== "")) close(index);
    }
    part.push(line);
  });
  close(lines.length);
  return { parts, notes: [...order.keys()].map((label) => ({ label, text: texts.get(label) ?? "" })) };
}

/** A part with the notes it refers to: without them its references would be words in brackets. */
function withNotes(part: string, texts: ReadonlyMap<string, string>): string {
  const labels = new Set([...part.matchAll(reference)].map(([, label]) => label ?? ""));
  const notes = [...labels].filter((label) => texts.has(label)).map((label) => `[^${label}]: ${label}`);
  return notes.length === 0 ? part : `${part.trimEnd()}\n\n${notes.join("\n\n")}\n`;
}
