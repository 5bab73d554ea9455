import type { PhrasingContent, RootContent } from "mdast";
import type { Workshop } from "#shared/board/board.ts";
import { kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { questionTable } from "#shared/methods/reporting.ts";
import { typeName, type View, viewsOf } from "#shared/outcomes/architecture.ts";
import { documentOf, fact, type Section, statements, words } from "#shared/outcomes/document.ts";
import { flowchart } from "#shared/outcomes/flowchart.ts";
import { inline, item, list, paragraph, references, table } from "#shared/outcomes/markdown.ts";
import type { ArchitectureElement } from "#shared/outcomes/outcome.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { heldOn } from "#shared/outcomes/workshopDays.ts";
import { type KindId, kinds } from "./kinds.ts";
import { modelOf } from "./model.ts";

const said = ({ text, source }: ArchitectureElement): PhrasingContent[] => [
  ...inline(text),
  ...references(source.elements),
];

const boxOf = (element: ArchitectureElement) => {
  const { id, text, type, technology, form } = element;
  const what = technology === undefined ? typeName(element) : `${typeName(element)}: ${technology}`;
  const outline =
    form === "database" ? ("store" as const) : type === "person" ? ("rounded" as const) : undefined;
  return { id, text: `${text} [${what}]`, ...(outline && { form: outline }) };
};

function chart({ level, scope, elements, around, relations }: View): string {
  return flowchart(
    [
      { title: level === "context" ? undefined : scope.text, nodes: elements.map(boxOf) },
      { title: undefined, nodes: around.map(boxOf) },
    ],
    relations.map(({ from, to, text, technology }) => ({
      from: from.id,
      to: to.id,
      text: technology === undefined ? text : `${text} [${technology}]`,
    })),
  );
}

function section(view: View): Section {
  const { title, elements, around, relations, legend } = view;
  const body: RootContent[] = [
    { type: "code", lang: "mermaid", value: chart(view) },
    paragraph(words(`Key: ${legend.join(", ")}. Stores are cylinders, people have round corners.`)),
    table(
      ["Element", "Type", "Technology", "Description"],
      [...elements, ...around].map((element) => [
        said(element),
        [words(typeName(element))],
        inline(element.technology ?? ""),
        inline(element.description ?? ""),
      ]),
    ),
    ...(relations.length > 0
      ? [
          table(
            ["From", "Relation", "To", "Technology"],
            relations.map(({ from, to, text, technology, relations: all }) => [
              inline(from.text),
              [...inline(text), ...references(all.flatMap(({ source }) => source.elements.slice(0, 1)))],
              inline(to.text),
              inline(technology ?? ""),
            ]),
          ),
        ]
      : []),
  ];
  return { title, body };
}

function code(elements: readonly ArchitectureElement[]): RootContent[] {
  const rows = elements.filter(({ type }) => type === "code");
  const nameOf = new Map(elements.map(({ id, text }) => [id, text]));
  if (rows.length === 0) return [];
  return [
    table(
      ["Code", "Part of", "Link", "Description"],
      rows.map((element) => [
        said(element),
        inline(nameOf.get(element.parent ?? "") ?? ""),
        inline(element.link ?? ""),
        inline(element.description ?? ""),
      ]),
    ),
  ];
}

function links(elements: readonly ArchitectureElement[]): RootContent[] {
  const rows = elements.filter(({ type, link }) => type !== "code" && link !== undefined);
  if (rows.length === 0) return [];
  return [list(rows.map((element) => item([...said(element), words(": "), ...inline(element.link ?? "")])))];
}

function report(workshop: Workshop): string {
  const { elements, relations } = modelOf(workshop);
  const model = elements.map(({ element }) => element);
  const views = viewsOf(
    model,
    relations.map(({ relation }) => relation),
  );
  const title = workshop.control.title.trim();
  return documentOf({
    title: title === "" ? "Architecture" : `Architecture: ${title}`,
    facts: list([fact("Workshop held", words(heldOn(workshop)))]),
    unknown: views.length > 0 ? [] : ["A software system of your own"],
    sections: [
      ...views.map(section),
      { title: "Code", body: code(model) },
      { title: "Further reading", body: links(model) },
      { title: "Ideas not placed yet", body: statements(notesOf<KindId>(workshop, "idea")) },
      { title: "Open questions", body: questionTable(notesOf<KindId>(workshop, "question")) },
    ],
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** Every view with its diagram, key, elements and relations, and what is still open. */
export const architectureReport: Exporter = {
  id: "report",
  title: "Architecture report",
  extension: "md",
  write: report,
};
