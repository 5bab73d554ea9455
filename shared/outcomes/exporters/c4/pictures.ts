import type { Paragraph } from "mdast";
import type { View } from "#shared/outcomes/architecture.ts";
import type { BoardPicture } from "#shared/outcomes/exporters/exporter.ts";
import { type Model, type ModelElement, oneLine } from "./model.ts";

/** A level of the model as it was drawn on the board. */
export interface ModelPicture {
  readonly title: string;
  /** Named as the view that it shows: `container-system-harbour-platform.svg`. */
  readonly path: string;
  readonly isOf: (view: View) => boolean;
  readonly svg: () => string;
}

const levelInside = {
  person: "context",
  system: "container",
  container: "component",
  component: "code",
} as const;

/** The pictures that show elements of the model; of several that would have one name, the first. */
export function modelPictures(pictures: readonly BoardPicture[], model: Model): readonly ModelPicture[] {
  const taken = new Set<string>();
  return pictures.flatMap(({ workshop, title, shows, svg }): ModelPicture[] => {
    if (!shows) return [];
    const isShown = ({ element: { source } }: ModelElement): boolean =>
      source.workshop === workshop && source.elements.some((id) => shows.elements.includes(id));
    const elements = model.elements.filter(isShown);
    const [first] = elements;
    if (!first || first.element.type === "code") return [];
    const level = shows.from === "outside" ? "context" : levelInside[first.element.type];
    const path = `${level}-${first.alias.replaceAll("_", "-")}.svg`;
    if (taken.has(path)) return [];
    taken.add(path);
    const isOf = (view: View): boolean =>
      view.level === level && elements.some(({ element }) => element.id === view.scope.id);
    return [{ title: oneLine(title), path, isOf, svg }];
  });
}

/** As a line of a document that lies beside the picture. */
export function asImage({ title, path }: ModelPicture): Paragraph {
  return { type: "paragraph", children: [{ type: "image", url: path, alt: title }] };
}
