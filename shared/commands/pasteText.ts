import Papa from "papaparse";
import { longestText } from "#shared/board/text.ts";

/** The most stickies that one paste makes. */
export const mostPasted = 2_000;

/** What pasted text comes to. */
export type PastedText =
  | { readonly is: "nothing" }
  /** Texts in rows, as lines or as the cells of a spreadsheet; empty cells are left out. */
  | { readonly is: "rows"; readonly rows: readonly (readonly string[])[] }
  | { readonly is: "too-many"; readonly count: number }
  | { readonly is: "too-long"; readonly length: number };

/** Reads pasted text: a line is a sticky; with tabs in it, it is a spreadsheet and a cell is a sticky. */
export function readPastedText(pasted: string): PastedText {
  const table = pasted.includes("\t");
  const cells = table
    ? Papa.parse<string[]>(pasted, { delimiter: "\t", skipEmptyLines: "greedy" }).data
    : pasted.split(/\r\n|\r|\n/).map((line) => [line]);
  const rows = cells
    .map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ""))
    .filter((row) => row.length > 0);
  let count = 0;
  let length = 0;
  for (const row of rows)
    for (const cell of row) {
      count += 1;
      length = Math.max(length, cell.length);
    }
  if (count === 0) return { is: "nothing" };
  if (count > mostPasted) return { is: "too-many", count };
  if (length > longestText) return { is: "too-long", length };
  return { is: "rows", rows };
}
