import type { PhrasingContent, RootContent } from "mdast";
import { citationsOf } from "#shared/outcomes/exporters/citations.ts";
import type { ExportInput } from "#shared/outcomes/exporters/exporter.ts";
import { heading, inline, markdown, table } from "#shared/outcomes/markdown.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { forWhom, said, words } from "./parts.ts";
import type { DecisionRecord } from "./record.ts";

const names = {
  proposed: "Pending",
  accepted: "Accepted",
  rejected: "Rejected",
  deprecated: "Deprecated",
  superseded: "Superseded",
} as const;

function joined(parts: readonly (readonly PhrasingContent[])[]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [words(" / "), ...part]));
}

/** All decisions in one document: a heading and a table each, with who was there. */
export function decisionTable(input: ExportInput, records: readonly DecisionRecord[]): string {
  const citations = citationsOf(input);
  const body: RootContent[] = [heading(1, sayDocument("document.decisions.title", { title: input.title }))];
  for (const { decision, number, title, date, status, supersedes, supersededBy } of records) {
    const linked = (verb: string, links: DecisionRecord["supersedes"]) =>
      links.map((link) =>
        inline(`${verb} ${link.number === undefined ? "" : `${link.number}. `}${link.title}`),
      );
    const row = (label: string, content: readonly PhrasingContent[]) => [[words(label)], content];
    body.push(
      heading(2, `${number}. ${title}`),
      table(
        ["Date", date ?? ""],
        [
          row(
            "Status",
            joined([
              ...(supersededBy.length > 0 ? linked("Superseded by", supersededBy) : [[words(names[status])]]),
              ...linked("Supersedes", supersedes),
            ]),
          ),
          row(
            "Context",
            joined(
              said([...decision.context, ...decision.drivers]).map(({ text, source }) => [
                ...inline(text),
                ...citations.cite(source),
              ]),
            ),
          ),
          row("Decision", [...inline(decision.decision ?? ""), ...citations.cite(decision.source)]),
          row(
            "Consequences",
            joined(
              said(decision.consequences).map((one) => [
                words(`${forWhom[one.for]}: `),
                ...inline(one.text),
                ...citations.cite(one.source),
              ]),
            ),
          ),
          row("Who was there", inline(decision.people.join(", "))),
        ],
      ),
    );
  }
  return markdown([...body, ...citations.footnotes(body)]);
}
