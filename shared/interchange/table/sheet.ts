import Papa from "papaparse";

/** A table before anybody has said what its columns mean: rows of cells, all rows of one length. */
export interface Sheet {
  readonly is: "sheet";
  readonly rows: readonly (readonly string[])[];
  /** How many rows there were, where that is more than are taken. */
  readonly count: number;
}

/** The most rows and columns that are taken. */
const mostRows = 5_000;
const mostColumns = 60;

const lineEnd = /\r\n|\r|\n/u;

/** Rows of one length, without empty ones and without columns that are empty from end to end. */
export function sheetOf(cells: readonly (readonly string[])[]): Sheet {
  const filled = cells
    .map((row) => row.slice(0, mostColumns).map((cell) => cell.trim().toWellFormed()))
    .filter((row) => row.some((cell) => cell !== ""));
  const taken = filled.slice(0, mostRows);
  const width = taken.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, place) => taken.some((row) => (row[place] ?? "") !== ""));
  return {
    is: "sheet",
    rows: taken.map((row) => used.flatMap((isUsed, place) => (isUsed ? [row[place] ?? ""] : []))),
    count: filled.length,
  };
}

function parsed(text: string, delimiter: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: "greedy" });
  // A quotation mark that is never closed would swallow all that follows: then it is only a mark.
  return errors.some(({ type }) => type === "Quotes")
    ? text.split(lineEnd).map((line) => line.split(delimiter))
    : data;
}

const markdownRow = /^\s*\|(?<cells>.*)\|\s*$/u;
const markdownRule = /^\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?$/u;
// A longer one is no rule below the head of a table, and would take for ever to be found out.
const longestRule = 2_000;

/** The cells of a table in Markdown, with or without bars at its sides; undefined for any other text. */
function markdownTable(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.split(lineEnd).filter((line) => line.trim() !== "");
  const [head, rule] = lines;
  if (head === undefined || rule === undefined || !head.includes("|") || rule.length > longestRule)
    return undefined;
  if (!markdownRule.test(rule.trim())) return undefined;
  if (!rule.includes("|") || !rule.includes("-")) return undefined;
  return [head, ...lines.slice(2)].map((line) =>
    (markdownRow.exec(line)?.groups?.["cells"] ?? line)
      .split(/(?<!\\)\|/u)
      .map((cell) => cell.replaceAll(String.raw`\|`, "|").replaceAll(/<br\s*\/?>/giu, "\n")),
  );
}

const separators = [",", ";", "\t", "|"] as const;

/** How well a separator fits a table: it makes several cells of each row, as many of all, and no half quotations. */
function fitOf(text: string, delimiter: string): number {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: "greedy", preview: 20 });
  // Nothing but separators.
  if (data.length === 0) return Infinity;
  if (errors.some(({ type }) => type === "Quotes")) return 0;
  const widths = data.map((row) => row.length);
  const least = Math.min(...widths);
  return least === Math.max(...widths) ? least * 2 : least;
}

/** A file of values that are separated by commas, semicolons, tabs or bars: each country and program has its own. */
export function readCsv(text: string): Sheet {
  const plain = text.replace(/^\ufeff/u, "");
  const [best = ","] = separators.toSorted((one, other) => fitOf(plain, other) - fitOf(plain, one));
  return sheetOf(parsed(plain, best));
}

/** The cells of a spreadsheet or a table in Markdown, as text in the clipboard has them; undefined for other text. */
export function pastedTable(text: string): Sheet | undefined {
  const cells = markdownTable(text) ?? (text.includes("\t") ? parsed(text, "\t") : undefined);
  const sheet = cells && sheetOf(cells);
  return sheet && sheet.rows.length > 1 && (sheet.rows[0]?.length ?? 0) > 1 ? sheet : undefined;
}
