import Papa from "papaparse";

/** Rows of cells under column titles, which may repeat. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

// What a spreadsheet takes for the start of a formula, also behind spaces and in its full-width forms; a tab or the end
// of a line may lead into the next cell.
const formula = /^(?:[\t\r]|\s*[=+\-@＝＋－＠|%])/u;

/** Whether a spreadsheet could run it. */
export const isFormula = (cell: string): boolean => formula.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell);

/**
 * RFC 4180 with CRLF. `guard` puts an apostrophe before what a spreadsheet could run; `bom` is for Excel, which
 * takes UTF-8 for something else without it.
 */
export function csvOf(
  { columns, rows }: Table,
  how: { readonly bom: boolean; readonly guard: boolean },
): string {
  const data = rows.map((row) => row.map((cell) => (how.guard && isFormula(cell) ? `'${cell}` : cell)));
  const text = Papa.unparse([[...columns], ...data], { newline: "\r\n" });
  return `${how.bom ? "\ufeff" : ""}${text}\r\n`;
}
