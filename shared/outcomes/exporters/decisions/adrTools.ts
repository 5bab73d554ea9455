import type { RootContent } from "mdast";
import { slugOf } from "#shared/outcomes/exporters/slug.ts";
import { heading, inline, item, list, markdown, paragraph } from "#shared/outcomes/markdown.ts";
import {
  cited,
  citeOption,
  consequences,
  decided,
  linkTo,
  points,
  pointsOf,
  said,
  texts,
  under,
  words,
} from "./parts.ts";
import { markOf, padded, type RecordFormat, type RecordLink } from "./record.ts";

const names = {
  proposed: "Proposed",
  accepted: "Accepted",
  rejected: "Rejected",
  deprecated: "Deprecated",
  // As adr-tools misspells it.
  superseded: "Superceded",
} as const;

const numberedTitle = ({ number, title }: RecordLink): string =>
  number === undefined ? title : `${number}. ${title}`;
const lineFor = (verb: string, link: RecordLink): RootContent =>
  paragraph(words(`${verb} `), linkTo(link, numberedTitle(link)));

/** Nygard's sections in adr-tools' form: `NNNN-slug.md`, `# N. Title`, links at the end of the status. */
export const adrTools: RecordFormat = {
  fileName: (title, number) => `${padded(number)}-${slugOf(title, "decision")}.md`,

  titleIn: ({ path, text }) =>
    /^\d+-/u.test(path) ? /^# *\d+\. *(.+)$/mu.exec(text.slice(0, 20_000))?.[1]?.trim() : undefined,

  write: (record, citations) => {
    const { decision, number, title, date, status, supersedes, supersededBy } = record;
    const options = decision.options.map(({ id, title: name, pros, cons, chosen }) => {
      const all = [...pointsOf(pros, citations, "For it: "), ...pointsOf(cons, citations, "Against it: ")];
      return item(
        [...inline(name), ...(chosen ? [words(" (chosen)")] : []), ...citeOption(decision, id, citations)],
        all.length > 0 ? list(all) : undefined,
      );
    });
    const drivers = points(decision.drivers, citations);
    const effects = consequences(decision.consequences, citations);
    const context: RootContent[] = [
      ...said(decision.context).map((one) => paragraph(...cited(one, citations))),
      ...(drivers.length > 0 ? [paragraph(words("What weighs on it:")), ...drivers] : []),
      ...(options.length > 0 ? [paragraph(words("Options:")), list(options)] : []),
    ];
    const body: RootContent[] = [
      heading(1, `${number}. ${title}`),
      ...(date === undefined ? [] : [paragraph(words(`Date: ${date}`))]),
      heading(2, "Status"),
      ...(supersededBy.length === 0 ? [paragraph(words(names[status]))] : []),
      ...supersedes.map((link) => lineFor("Supercedes", link)),
      ...supersededBy.map((link) => lineFor("Superceded by", link)),
      ...under(2, "Context", context),
      heading(2, "Decision"),
      ...texts(decided(decision), citations),
      ...(decision.people.length > 0
        ? [paragraph(words("Who was there: "), ...inline(decision.people.join(", ")))]
        : []),
      heading(2, "Consequences"),
      ...(effects.length > 0 ? [list(effects)] : []),
    ];
    return `${markdown([...body, ...citations.footnotes(body)])}\n${markOf(decision.id)}\n`;
  },

  asSuperseded: (text, by) => {
    const section = /^(## +Status[^\n]*\n)([\s\S]*?)(?=\n## |$(?![\s\S]))/mu.exec(text);
    const [whole, head, status] = section ?? [];
    if (section === null || whole === undefined || head === undefined || status === undefined)
      return undefined;
    const line = markdown([lineFor("Superceded by", by)]).trim();
    if (status.includes(line)) return text;
    const kept = status.replaceAll(/^(?:Accepted|Proposed)[ \t]*\r?\n?/gmu, "").trim();
    const changed = `${head}\n${kept === "" ? "" : `${kept}\n\n`}${line}\n`;
    return text.slice(0, section.index) + changed + text.slice(section.index + whole.length);
  },
};
