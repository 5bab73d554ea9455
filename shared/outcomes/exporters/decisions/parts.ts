import type { ListItem, PhrasingContent, RootContent } from "mdast";
import type { Citations } from "#shared/outcomes/exporters/citations.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { heading, inline, item, list, paragraph, written } from "#shared/outcomes/markdown.ts";
import type { Decision, Said } from "#shared/outcomes/outcome.ts";
import type { RecordLink } from "./record.ts";

/** The parts that all spellings of decision records share. */

export const words = (value: string): PhrasingContent => ({ type: "text", value });

export const linkTo = ({ title, path }: RecordLink, label = title): PhrasingContent =>
  path === undefined ? words(label) : { type: "link", url: path, children: [words(label)] };

/** Without those that say nothing. */
export const said = <One extends Said>(all: readonly One[]): readonly One[] =>
  all.filter(({ text }) => linesOf(text).length > 0);

/** A statement on one line or several, and behind it what leads back to its stickies. */
export const cited = ({ text, source }: Said, { cite }: Citations): PhrasingContent[] => [
  ...written(text),
  ...cite(source),
];

/** One text as a paragraph, several as a list. */
export function texts(given: readonly Said[], citations: Citations): RootContent[] {
  const all = said(given);
  const [only] = all;
  if (only !== undefined && all.length === 1) return [paragraph(...cited(only, citations))];
  return points(all, citations);
}

/** Statements as a list, each after the same words; nothing where there is none. */
export function points(given: readonly Said[], citations: Citations, before = ""): RootContent[] {
  const all = pointsOf(given, citations, before);
  return all.length === 0 ? [] : [list(all)];
}

/** As `points`, for a list of more than one kind. */
export function pointsOf(given: readonly Said[], citations: Citations, before = ""): ListItem[] {
  return said(given).map((one) =>
    item([...(before === "" ? [] : [words(before)]), ...cited(one, citations)]),
  );
}

/** A heading with what is under it, or nothing where nothing is. */
export function under(depth: 2 | 3, title: string, body: readonly RootContent[]): RootContent[] {
  return body.length === 0 ? [] : [heading(depth, title), ...body];
}

/** The stickies of an option, whose id says its workshop where it is not the decision's own. */
export function citeOption(
  { source }: Decision,
  id: string,
  { cite }: Citations,
): readonly PhrasingContent[] {
  const element = id.startsWith(`${source.workshop}/`) ? id.slice(source.workshop.length + 1) : id;
  return cite({ workshop: source.workshop, elements: [element] });
}

/** Consequences of one kind: for whom, and what. */
export function consequences(all: Decision["consequences"], citations: Citations, before = ""): ListItem[] {
  return said(all).map((one) => item([words(`${before}${forWhom[one.for]}: `), ...cited(one, citations)]));
}

export const forWhom = {
  team: "For the team",
  components: "For other components",
  organisation: "For the wider organisation",
} as const;

/** "Chosen option: …" as MADR and log4brains have it, and the decision itself. */
export function outcome(decision: Decision, citations: Citations): RootContent[] {
  const chosen = decision.options.filter((option) => option.chosen);
  const because = said(chosen.flatMap(({ pros }) => pros));
  const first = chosen.length
    ? [
        paragraph(
          words('Chosen option: "'),
          ...inline(chosen.map(({ title }) => title).join(" + ")),
          words(because.length > 0 ? '", because ' : '".'),
          ...inline(because.map(({ text }) => text).join("; ")),
          ...citations.cite(decision.source, ...because.map(({ source }) => source)),
        ),
      ]
    : [];
  return [...first, ...texts(decided(decision), citations)];
}

/** "We will …" as a statement, if it was said. */
export const decided = ({ decision, source }: Decision): readonly Said[] =>
  decision === undefined ? [] : [{ text: decision, source }];

/** "Good, because …" and "Bad, because …", option by option. */
export function prosAndCons(decision: Decision, citations: Citations): RootContent[] {
  return decision.options.flatMap(({ title, pros, cons }) => {
    const all = [
      ...pointsOf(pros, citations, "Good, because "),
      ...pointsOf(cons, citations, "Bad, because "),
    ];
    return all.length === 0 ? [] : under(3, title, [list(all)]);
  });
}
