import Papa from "papaparse";
import { isFormula } from "#shared/outcomes/exporters/backlog/csv.ts";
import { fitting } from "./markdownUnits.ts";
import type { Unit } from "./unit.ts";

/** As it was before an apostrophe kept a spreadsheet from running it. */
const unguarded = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;

// The ids of the app; a row names those that it comes from.
const ids = /(?<![0-9a-z])[0-9a-hjkmnp-tv-z]{10}(?![0-9a-z])/gu;

/**
 * What stands between the cells: a spreadsheet may have saved the file in its country's way. The head tells, whose names
 * hold none of these signs; words in the cells would lead astray.
 */
function separatorOf(text: string): string {
  const [head = ""] = text.split(/\r?\n/u, 1);
  const count = (sign: string): number => head.split(sign).length;
  return [";", "\t"].reduce((most, sign) => (count(sign) > count(most) ? sign : most), ",");
}

/** The rows of a CSV file under its first row. A row cites every id that it names. Never throws. */
export function tableUnits(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let columns: readonly string[] | undefined;
  let [from, line] = [0, 1];
  Papa.parse<readonly string[]>(text, {
    delimiter: separatorOf(text),
    step: ({ data, meta: { cursor } }) => {
      const until = Math.max(from, cursor);
      const lines = text.slice(from, until).split("\n").length - 1;
      // The last row may end without a line end.
      const end = line + Math.max(0, lines - (text.slice(from, until).endsWith("\n") ? 1 : 0));
      if (data.some((cell) => cell.trim() !== "")) {
        if (columns === undefined) columns = data.map((cell) => cell.trim());
        else {
          const known = columns;
          const cells = data.map((cell) => ({
            text: unguarded(cell.replaceAll("\r\n", "\n").trim()),
            cites: [...cell.matchAll(ids)].map(([id]) => id),
          }));
          units.push({ where: "row", cells: fitting(cells, known), columns: known, trail: [], line, end });
        }
      }
      line += lines;
      from = until;
    },
  });
  return units;
}
