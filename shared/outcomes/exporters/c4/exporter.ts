import type { RootContent } from "mdast";
import * as v from "valibot";
import type { View } from "#shared/outcomes/architecture.ts";
import { citationsOf } from "#shared/outcomes/exporters/citations.ts";
import { defineExporter, type OutcomeFile } from "#shared/outcomes/exporters/exporter.ts";
import { heading, markdown } from "#shared/outcomes/markdown.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { keyOf } from "./key.ts";
import { mermaidOf } from "./mermaid.ts";
import { modelOf, viewName } from "./model.ts";
import { asImage, type ModelPicture, modelPictures } from "./pictures.ts";
import { plantUmlOf } from "./plantUml.ts";
import { structurizrOf } from "./structurizr.ts";

/**
 * The architecture as one model for Structurizr, a file for each view in C4-PlantUML, each level as it was drawn on the
 * board, and a document with every view as drawn, in Mermaid, and its key under it.
 */
export const c4Model = defineExporter({
  id: "architecture",
  title: "document.c4",
  needs: ["element"],
  options: v.object({
    formats: v.optional(v.array(v.picklist(["structurizr", "plantuml", "mermaid", "svg"])), [
      "structurizr",
      "plantuml",
      "mermaid",
      "svg",
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
    const pictures = modelPictures(input.pictures ?? [], model);
    const shown = new Set<ModelPicture>();
    const shownOf = (view: View): RootContent[] => {
      const picture = pictures.find((one) => one.isOf(view));
      if (!picture) return [];
      shown.add(picture);
      return [asImage(picture)];
    };
    const body = [
      heading(1, sayDocument("document.c4.title", { title: input.title })),
      ...model.views.flatMap((view) => [
        heading(2, view.title),
        ...shownOf(view),
        ...(formats.includes("mermaid") ? [diagram(mermaidOf(view, model))] : []),
        ...keyOf(view, model, citations),
      ]),
    ];
    // What was drawn and is no view, such as the code of a component.
    for (const picture of pictures)
      if (!shown.has(picture)) body.push(heading(2, picture.title), asImage(picture));
    const files: OutcomeFile[] = [
      { path: "architecture.md", text: markdown([...body, ...citations.footnotes(body)]), of },
    ];
    if (formats.includes("structurizr"))
      files.push({ path: "workspace.dsl", text: structurizrOf(input.title, model), of });
    if (formats.includes("plantuml"))
      for (const view of model.views)
        files.push({ path: `${viewName(view, model)}.puml`, text: plantUmlOf(view, model), of });
    if (formats.includes("svg"))
      for (const picture of pictures) files.push({ path: picture.path, text: picture.svg(), of });
    const notes =
      model.views.length === 0 ? [...model.notes, sayDocument("document.c4.noViews")] : model.notes;
    return { files, notes };
  },
});
