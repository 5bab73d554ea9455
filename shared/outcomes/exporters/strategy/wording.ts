import type { ListItem, PhrasingContent, RootContent } from "mdast";
import type { Citations } from "#shared/outcomes/exporters/citations.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { inline, item, list, written } from "#shared/outcomes/markdown.ts";
import { type Outcome, outcomesOf } from "#shared/outcomes/outcome.ts";
import { type DocumentKey, sayDocument } from "#shared/text/sayDocument.ts";

/** How the parts of a strategy are put into words: everything in them was on a board, only headings and labels are ours. */

export const words = (value: string): PhrasingContent => ({ type: "text", value });
export const oneLine = (text: string | undefined): string => linesOf(text ?? "").join(" / ");
export const bullets = (items: readonly ListItem[]): RootContent[] => (items.length > 0 ? [list(items)] : []);
export const labelled = (label: DocumentKey, value: string | undefined): ListItem[] =>
  oneLine(value) === "" ? [] : [item([words(`${sayDocument(label)}: `), ...inline(value ?? "")])];

export function heading3(title: DocumentKey): RootContent {
  return { type: "heading", depth: 3, children: [words(sayDocument(title))] };
}

/** "9.5 months (2025-06-30)": what is missing is left out. */
export function figure(value: number | undefined, unit: string | undefined, day?: string): string {
  if (value === undefined) return "";
  const amount = [String(value), oneLine(unit)].filter((part) => part !== "").join(" ");
  return day === undefined ? amount : `${amount} (${day})`;
}

/** What the boards gave, and how it is said with its sources. */
export type Told = ReturnType<typeof toldOf>;

export function toldOf(outcomes: readonly Outcome[], { cite }: Citations) {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  const stated = (one: Outcome): PhrasingContent[] => [...written(one.text), ...cite(one.source)];
  return {
    cite,
    stated,
    /** All of one kind; what nothing is written on says nothing. */
    all: <Kind extends Outcome["is"]>(kind: Kind) =>
      outcomesOf(outcomes, kind).filter(({ text }) => linesOf(text).length > 0),
    inCell: (one: Outcome): PhrasingContent[] => [...inline(one.text), ...cite(one.source)],
    entry: (one: Outcome, under: readonly ListItem[] = []): ListItem =>
      item(stated(one), under.length > 0 ? list(under) : undefined),
    named: (ids: readonly string[]): string =>
      ids.flatMap((id) => oneLine(byId.get(id)?.text) || []).join("; "),
  };
}
