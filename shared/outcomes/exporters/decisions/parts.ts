import type { ListItem, PhrasingContent, RootContent } from "mdast";
import type { Citations } from "#shared/outcomes/exporters/citations.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { heading, inline, item, list, paragraph, written } from "#shared/outcomes/markdown.ts";
import type { Decision } from "#shared/outcomes/outcome.ts";
import type { RecordLink } from "./record.ts";

/** The parts that all spellings of decision records share. */

export const words = (value: string): PhrasingContent => ({ type: "text", value });

export const linkTo = ({ title, path }: RecordLink, label = title): PhrasingContent =>
  path === undefined ? words(label) : { type: "link", url: path, children: [words(label)] };

/** Without those that say nothing. */
export const said = (all: readonly string[]): readonly string[] =>
  all.filter((text) => linesOf(text).length > 0);

/** One text as a paragraph, several as a list. */
export function texts(given: readonly string[], cited: readonly PhrasingContent[] = []): RootContent[] {
  const all = said(given);
  const [only] = all;
  if (only !== undefined && all.length === 1) return [paragraph(...written(only), ...cited)];
  return all.length === 0 ? [] : [list(all.map((text) => item([...written(text), ...cited])))];
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

/** Without those that say nothing. */
export const effects = (all: Decision["consequences"]): Decision["consequences"] =>
  all.filter(({ text }) => linesOf(text).length > 0);

/** Consequences of one kind: for whom, and what. */
export function consequences(all: Decision["consequences"], before = ""): ListItem[] {
  return effects(all).map((one) => item([words(`${before}${forWhom[one.for]}: `), ...written(one.text)]));
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
  const cited = citations.cite(decision.source);
  const first = chosen.length
    ? [
        paragraph(
          words('Chosen option: "'),
          ...inline(chosen.map(({ title }) => title).join(" + ")),
          words(because.length > 0 ? '", because ' : '".'),
          ...inline(because.join("; ")),
          ...cited,
        ),
      ]
    : [];
  return [...first, ...texts(decision.decision === undefined ? [] : [decision.decision], cited)];
}

/** "Good, because …" and "Bad, because …", option by option. */
export function prosAndCons(decision: Decision): RootContent[] {
  return decision.options.flatMap(({ title, pros, cons }) => {
    const points = [
      ...pros.map((text) => item([words("Good, because "), ...written(text)])),
      ...cons.map((text) => item([words("Bad, because "), ...written(text)])),
    ];
    return points.length === 0 ? [] : under(3, title, [list(points)]);
  });
}
