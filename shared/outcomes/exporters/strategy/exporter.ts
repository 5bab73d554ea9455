import type { RootContent } from "mdast";
import * as v from "valibot";
import { citationsOf } from "#shared/outcomes/exporters/citations.ts";
import { defineExporter, type ExportInput, type OutcomeFile } from "#shared/outcomes/exporters/exporter.ts";
import { heading, markdown, paragraph } from "#shared/outcomes/markdown.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { docxOf } from "./docx.ts";
import { htmlOf } from "./html.ts";
import { sectionsOf } from "./sections.ts";

/** The document as a tree, from which every format is made. */
function treeOf(input: ExportInput, title: string): RootContent[] {
  const citations = citationsOf(input);
  const sections = sectionsOf(input, citations);
  const missing = sections
    .filter(({ body }) => body.length === 0)
    .map(({ title: key }) => sayDocument(key).toLowerCase());
  const body: RootContent[] = [
    heading(1, title),
    ...sections.flatMap((section) =>
      section.body.length > 0 ? [heading(2, sayDocument(section.title)), ...section.body] : [],
    ),
    ...(missing.length > 0
      ? [
          heading(2, sayDocument("document.strategy.missing")),
          paragraph({
            type: "text",
            value: sayDocument("document.strategy.nothingOn", { what: missing.join(", ") }),
          }),
        ]
      : []),
  ];
  return [...body, ...citations.footnotes(body)];
}

/** The strategy of one workshop or a programme, as Markdown, HTML and DOCX of the same tree. */
export const strategyDocument = defineExporter({
  id: "strategy",
  title: "document.strategy",
  needs: ["problem", "goal", "condition", "principle", "action", "decision", "open"],
  options: v.object({
    formats: v.optional(v.array(v.picklist(["markdown", "html", "docx"])), ["markdown", "html", "docx"]),
  }),
  write: (input, { formats }) => {
    if (input.outcomes.length === 0) return { files: [], notes: [] };
    const title = sayDocument("document.strategy.title", { title: linesOf(input.title).join(" / ") });
    const tree = treeOf(input, title);
    const of = input.outcomes.map(({ id }) => id);
    const days = input.workshops.flatMap(({ date }) => date ?? []);
    const day = days.toSorted().at(-1) ?? "1980-01-01";
    const files: OutcomeFile[] = [];
    if (formats.includes("markdown")) files.push({ path: "strategy.md", text: markdown(tree), of });
    if (formats.includes("html")) files.push({ path: "strategy.html", text: htmlOf(title, tree), of });
    if (formats.includes("docx"))
      files.push({ path: "strategy.docx", bytes: () => docxOf(title, tree, day), of });
    return { files, notes: [] };
  },
});
