import type { RootContent } from "mdast";
import { typeName, type View } from "#shared/outcomes/architecture.ts";
import type { Citations } from "#shared/outcomes/exporters/citations.ts";
import { heading, inline, table } from "#shared/outcomes/markdown.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { diagramOf } from "./diagram.ts";
import type { Model } from "./model.ts";

/** What stands under a diagram, since not every tool can draw a key: each element and each line, with its stickies. */
export function keyOf(view: View, model: Model, citations: Citations): RootContent[] {
  const { boundaries, loose, lines } = diagramOf(view, model);
  const elements = [...boundaries.flatMap(({ parts }) => parts), ...loose];
  return [
    heading(3, sayDocument("document.c4.key")),
    table(
      [
        sayDocument("document.c4.name"),
        sayDocument("document.c4.type"),
        sayDocument("document.c4.technology"),
        sayDocument("document.c4.description"),
      ],
      elements.map(({ element, name, technology, description }) => [
        [...inline(name), ...citations.cite(element.source)],
        inline(typeName(element)),
        inline(technology),
        inline(description),
      ]),
    ),
    ...(lines.length > 0
      ? [
          table(
            [
              sayDocument("document.c4.from"),
              sayDocument("document.c4.relation"),
              sayDocument("document.c4.to"),
              sayDocument("document.c4.technology"),
            ],
            lines.map(({ from, to, label, technology, of }) => [
              inline(from.name),
              [...inline(label), ...citations.cite(...of.map(({ source }) => source))],
              inline(to.name),
              inline(technology),
            ]),
          ),
        ]
      : []),
  ];
}
