import type { List, PhrasingContent, RootContent } from "mdast";
import {
  footnotes,
  heading,
  inline,
  item,
  list,
  markdown,
  paragraph,
  references,
  written,
} from "./markdown.ts";

/** A part of a document; without a body it is left out. */
export interface Section {
  readonly title: string;
  readonly body: readonly RootContent[];
  /** What the board has nothing for in a part that is not left out. */
  readonly lacking?: readonly string[];
}

/** What a statement is made of: a sticky or a fact drawn from stickies. */
interface Stated {
  readonly id: string;
  readonly text: string;
}

/** Words of the document's own, beside what people wrote. */
export const words = (value: string): PhrasingContent => ({ type: "text", value });

/** What a sticky says, line by line, with its footnote. */
export const statement = ({ text, id }: Stated): PhrasingContent[] => [...written(text), ...references([id])];

/** What a sticky says on one line, with its footnote: for a cell of a table. */
export const stated = ({ text, id }: Stated): PhrasingContent[] => [...inline(text), ...references([id])];

/** A line under the title: "Status: Reviewed". */
export const fact = (label: string, ...value: readonly PhrasingContent[]) =>
  item([words(`${label}: `), ...value]);

/** One statement as a paragraph, several as a list, none as nothing. */
export function statements(notes: readonly Stated[]): RootContent[] {
  const [only] = notes;
  if (only && notes.length === 1) return [paragraph(...statement(only))];
  return notes.length > 0 ? [list(notes.map((note) => item(statement(note))))] : [];
}

/**
 * A whole document: title, facts, the sections that have a body, one note on what the board had nothing for, and the
 * footnotes. `sources` says by id what a footnote says.
 */
export function documentOf(given: {
  readonly title: string;
  readonly facts: List;
  /** The names of facts for which the board has nothing. */
  readonly unknown: readonly string[];
  readonly sections: readonly Section[];
  readonly sources: ReadonlyMap<string, string>;
}): string {
  const missing = [
    ...given.unknown,
    ...given.sections.flatMap(({ title, body, lacking = [] }) => (body.length > 0 ? lacking : [title])),
  ];
  const body: RootContent[] = [
    heading(1, given.title),
    ...(given.facts.children.length > 0 ? [given.facts] : []),
    ...given.sections.flatMap((section) =>
      section.body.length > 0 ? [heading(2, section.title), ...section.body] : [],
    ),
  ];
  if (missing.length > 0) {
    const note = `The workshop's board had nothing on: ${missing.join(", ").toLowerCase()}.`;
    body.push(heading(2, "Not covered"), paragraph(words(note)));
  }
  return markdown([...body, ...footnotes(body, given.sources)]);
}
