import type { RootContent } from "mdast";
import { slugOf } from "#shared/outcomes/exporters/slug.ts";
import { heading, inline, item, list, markdown } from "#shared/outcomes/markdown.ts";
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
import { markOf, type RecordFormat, type RecordLink } from "./record.ts";

/** A link's words are the name of the file, as log4brains writes them. */
const linkBySlug = (link: RecordLink) => linkTo(link, link.path?.replace(/\.md$/u, "") ?? link.title);

/** log4brains: `YYYYMMDD-slug.md`, a list of facts after the title, the superseding record linked in the status. */
export const log4brains: RecordFormat = {
  fileName: (title, _, date) =>
    `${date === undefined ? "" : `${date.replaceAll("-", "")}-`}${slugOf(title, "decision")}.md`,

  titleIn: ({ path, text }) =>
    /^[^/]+\.md$/u.test(path) && /^[*-] +Status:/mu.test(text)
      ? /^# +(.+)$/mu.exec(text.slice(0, 20_000))?.[1]?.trim()
      : undefined,

  write: (record, citations) => {
    const { decision, title, date, status, supersedes, supersededBy } = record;
    const [by] = supersededBy;
    const facts = [
      item([words("Status: "), ...(by ? [words("superseded by "), linkBySlug(by)] : [words(status)])]),
      ...(decision.people.length > 0
        ? [item([words("Deciders: "), ...inline(decision.people.join(", "))])]
        : []),
      ...(date === undefined ? [] : [item([words(`Date: ${date}`)])]),
    ];
    const effects = (title3: string, good: boolean | undefined) => {
      const some = consequences(
        decision.consequences.filter((one) => one.good === good),
        citations,
      );
      return under(3, title3, some.length > 0 ? [list(some)] : []);
    };
    const body: RootContent[] = [
      heading(1, title),
      list(facts),
      heading(2, "Context and Problem Statement"),
      ...texts(decision.context, citations),
      ...under(2, "Decision Drivers", points(decision.drivers, citations)),
      ...under(
        2,
        "Considered Options",
        decision.options.length > 0
          ? [
              list(
                decision.options.map(({ id, title: name }) =>
                  item([...inline(name), ...citeOption(decision, id, citations)]),
                ),
              ),
            ]
          : [],
      ),
      heading(2, "Decision Outcome"),
      ...outcome(decision, citations),
      ...effects("Positive Consequences", true),
      ...effects("Negative Consequences", false),
      ...effects("Other Consequences", undefined),
      ...under(2, "Pros and Cons of the Options", prosAndCons(decision, citations)),
      ...under(
        2,
        "Links",
        supersedes.length > 0
          ? [list(supersedes.map((link) => item([words("Supersedes "), linkBySlug(link)])))]
          : [],
      ),
    ];
    return `${markdown([...body, ...citations.footnotes(body)])}\n${markOf(decision.id)}\n`;
  },

  asSuperseded: (text, by) => {
    const line = /^([*-] +Status:).*$/mu;
    if (!line.test(text)) return undefined;
    const link = markdown([{ type: "paragraph", children: [linkBySlug(by)] }]).trim();
    return text.replace(line, (_, start: string) => `${start} superseded by ${link}`);
  },
};
