import type { RootContent } from "mdast";
import * as v from "valibot";
import { citationsOf } from "#shared/outcomes/exporters/citations.ts";
import { defineExporter, type OutcomeFile } from "#shared/outcomes/exporters/exporter.ts";
import { heading, markdown } from "#shared/outcomes/markdown.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { keyOf } from "./key.ts";
import { mermaidOf } from "./mermaid.ts";
import { modelOf, viewName } from "./model.ts";
import { plantUmlOf } from "./plantUml.ts";
import { structurizrOf } from "./structurizr.ts";

/**
 * The architecture as one model for Structurizr, a file for each view in C4-PlantUML, and a document with every view
 * in Mermaid and its key under it.
 */
export const c4Model = defineExporter({
  id: "architecture",
  title: "document.c4",
  needs: ["element"],
  options: v.object({
    formats: v.optional(v.array(v.picklist(["structurizr", "plantuml", "mermaid"])), [
      "structurizr",
      "plantuml",
      "mermaid",
    ]),
  }),
  write: (input, { formats }) => {
    const model = modelOf(input.outcomes);
    if (model.elements.length === 0) return { files: [], notes: model.notes };
    const citations = citationsOf(input);
    const of = [
      ...model.elements.map(({ element }) => element.id),
      ...model.relations.flatMap((relation) => relation.of.map(({ id }) => id)),
    ];
    const diagram = (text: string): RootContent => ({ type: "code", lang: "mermaid", value: text.trimEnd() });
    const body = [
      heading(1, sayDocument("document.c4.title", { title: input.title })),
      ...model.views.flatMap((view) => [
        heading(2, view.title),
        ...(formats.includes("mermaid") ? [diagram(mermaidOf(view, model))] : []),
        ...keyOf(view, model, citations),
      ]),
    ];
    const files: OutcomeFile[] = [
      { path: "architecture.md", text: markdown([...body, ...citations.footnotes(body)]), of },
    ];
    if (formats.includes("structurizr"))
      files.push({ path: "workspace.dsl", text: structurizrOf(input.title, model), of });
    if (formats.includes("plantuml"))
      for (const view of model.views)
        files.push({ path: `${viewName(view, model)}.puml`, text: plantUmlOf(view, model), of });
    const notes =
      model.views.length === 0 ? [...model.notes, sayDocument("document.c4.noViews")] : model.notes;
    return { files, notes };
  },
});
