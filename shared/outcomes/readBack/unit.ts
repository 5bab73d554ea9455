import { markdownUnits } from "./markdownUnits.ts";
import { tableUnits } from "./tableUnits.ts";

/** A part of a unit that says one thing, without its footnotes. */
export interface Cell {
  readonly text: string;
  /** The labels of its footnotes, in their order. */
  readonly cites: readonly string[];
}

/** A statement of a document: a heading, paragraph, entry of a list, row of a table or fact at the top. */
export interface Unit {
  /** What it is; entries of lists with their depth: "item 1". Units of one kind stand side by side. */
  readonly where: string;
  readonly cells: readonly Cell[];
  /** Of its table, by cell; empty for what is no row. */
  readonly columns: readonly string[];
  /** The headings above it, the outermost first. */
  readonly trail: readonly string[];
  /** The place in the list of the entry it stands under. */
  readonly under?: number;
  /** Its first and last line, counted from 1. */
  readonly line: number;
  readonly end: number;
}

/** The whole of what it says, to tell it from others. */
export const saidBy = ({ where, cells }: Unit): string =>
  [where, ...cells.map(({ text }) => text)].join("\u0000");

/** On one line, for people. */
export const shownUnit = ({ cells }: Unit): string =>
  cells
    .map(({ text }) => text.replaceAll(/\s+/gu, " ").trim())
    .filter((text) => text !== "")
    .join(" | ");

export const citesOf = ({ cells }: Unit): readonly string[] => cells.flatMap(({ cites }) => cites);

/** What a text of the outcome folder says, in its order; how it is laid out does not matter. Never throws. */
export function unitsOf(path: string, text: string): readonly Unit[] {
  const plain = text.replace(/^\ufeff/u, "");
  if (/\.csv$/iu.test(path)) return tableUnits(plain);
  if (/\.md$/iu.test(path)) return markdownUnits(plain);
  return plain.split(/\r?\n/u).flatMap((line, index) => {
    const words = line.trim();
    if (words === "") return [];
    return [
      {
        where: "line",
        cells: [{ text: words, cites: [] }],
        columns: [],
        trail: [],
        line: index + 1,
        end: index + 1,
      },
    ];
  });
}
