import type { RootContent } from "mdast";
import { slugOf } from "#shared/outcomes/exporters/slug.ts";
import { heading, inline, item, list, markdown, paragraph } from "#shared/outcomes/markdown.ts";
import {
  citeOption,
  consequences,
  linkTo,
  outcome,
  points,
  prosAndCons,
  texts,
  under,
  words,
} from "./parts.ts";
import { markOf, padded, type RecordFormat, type RecordLink } from "./record.ts";

const nameOf = ({ number, title }: RecordLink): string =>
  number === undefined ? title : `ADR-${padded(number)}`;
// A string of JSON is one of YAML.
const quoted = (text: string): string => JSON.stringify(text);

/** MADR 4: front matter, and a status that names the other record without linking to it. */
export const madr: RecordFormat = {
  fileName: (title, number) => `${padded(number)}-${slugOf(title, "decision")}.md`,

  titleIn: ({ path, text }) =>
    /^\d+-/u.test(path) ? /^# +(.+)$/mu.exec(text.slice(0, 20_000))?.[1]?.trim() : undefined,

  write: (record, citations) => {
    const { decision, title, date, status, supersedes, supersededBy } = record;
    const [by] = supersededBy;
    const front = [
      "---",
      `status: ${quoted(by ? `superseded by ${nameOf(by)}` : status)}`,
      ...(date === undefined ? [] : [`date: ${date}`]),
      ...(decision.people.length > 0 ? [`decision-makers: [${decision.people.map(quoted).join(", ")}]`] : []),
      "---",
    ];
    const rated = (good: boolean | undefined) => decision.consequences.filter((one) => one.good === good);
    const effects = [
      ...consequences(rated(true), citations, "Good, because "),
      ...consequences(rated(false), citations, "Bad, because "),
      ...consequences(rated(undefined), citations, "Neutral, because "),
    ];
    const more: RootContent[] = [
      ...supersedes.map((link) => paragraph(words("Supersedes "), linkTo(link))),
      ...supersededBy.map((link) => paragraph(words("Superseded by "), linkTo(link))),
    ];
    const body: RootContent[] = [
      heading(1, title),
      heading(2, "Context and Problem Statement"),
      ...texts(decision.context, citations),
      ...under(2, "Decision Drivers", points(decision.drivers, citations)),
      heading(2, "Considered Options"),
      ...(decision.options.length > 0
        ? [
            list(
              decision.options.map(({ id, title: name }) =>
                item([...inline(name), ...citeOption(decision, id, citations)]),
              ),
            ),
          ]
        : []),
      heading(2, "Decision Outcome"),
      ...outcome(decision, citations),
      ...under(3, "Consequences", effects.length > 0 ? [list(effects)] : []),
      ...under(2, "Pros and Cons of the Options", prosAndCons(decision, citations)),
      ...under(2, "More Information", more),
    ];
    const text = markdown([...body, ...citations.footnotes(body)]);
    return `${front.join("\n")}\n\n${text}\n${markOf(decision.id)}\n`;
  },

  asSuperseded: (text, by) => {
    const front = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/u.exec(text);
    const status = `superseded by ${nameOf(by)}`;
    if (front) {
      const changed = front[0].replace(/^status:.*$/mu, () => `status: ${quoted(status)}`);
      return /^status:/mu.test(front[0]) ? changed + text.slice(front[0].length) : undefined;
    }
    // As MADR 2 had it.
    const line = /^([*-] +Status:).*$/mu;
    return line.test(text) ? text.replace(line, (_, start: string) => `${start} ${status}`) : undefined;
  },
};
