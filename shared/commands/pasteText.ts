import Papa from "papaparse";
import { longestText } from "#shared/board/text.ts";

/** The most stickies that one paste makes. */
export const mostPasted = 2_000;

/** What pasted text comes to. */
export type PastedText =
  | { readonly is: "nothing" }
  /** Texts in rows, as lines or as the cells of a spreadsheet; empty cells are left out. */
  | { readonly is: "rows"; readonly rows: readonly (readonly string[])[] }
  /** Of a spreadsheet the count is rough. */
  | { readonly is: "too-many"; readonly count: number }
  | { readonly is: "too-long"; readonly length: number };

const lineEnd = /\r\n|\r|\n/;

/** The cells of a spreadsheet's rows, with one row more than could be used at most. */
function cellsOf(table: string): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(table, {
    delimiter: "\t",
    skipEmptyLines: "greedy",
    preview: mostPasted + 1,
  });
  // A quotation mark that is never closed would swallow all that follows: then it is only a mark.
  return errors.some(({ type }) => type === "Quotes")
    ? table.split(lineEnd).map((line) => line.split("\t"))
    : data;
}

/** Reads pasted text: a line is a sticky; with tabs in it, it is a spreadsheet and a cell is a sticky. */
export function readPastedText(pasted: string): PastedText {
  const table = pasted.includes("\t");
  const rows: string[][] = [];
  let count = 0;
  let length = 0;
  for (const cells of table ? cellsOf(pasted) : pasted.split(lineEnd)) {
    const row: string[] = [];
    for (const cell of typeof cells === "string" ? [cells] : cells) {
      const text = cell.trim();
      if (text === "") continue;
      count += 1;
      length = Math.max(length, text.length);
      row.push(text);
    }
    if (row.length > 0 && count <= mostPasted) rows.push(row);
  }
  if (count === 0) return { is: "nothing" };
  if (count > mostPasted) return { is: "too-many", count: table ? roughly(pasted) : count };
  if (length > longestText) return { is: "too-long", length };
  return { is: "rows", rows };
}

/** The number of filled cells of a large table, without minding quotation marks. */
function roughly(table: string): number {
  let count = 0;
  for (const [cell] of table.matchAll(/[^\t\r\n]+/g)) if (cell.trim() !== "") count += 1;
  return count;
}
