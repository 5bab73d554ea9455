import { viewsOf, type View } from "#shared/outcomes/architecture.ts";
import { slugOf } from "#shared/outcomes/exporters/slug.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import {
  outcomesOf,
  type ArchitectureElement,
  type ArchitectureRelation,
  type Outcome,
} from "#shared/outcomes/outcome.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";

/** A C4 model in the shape that every language of diagrams accepts. */
export interface Model {
  /** People and systems, containers with a system, components with a container; each after what it is a part of. */
  readonly elements: readonly ModelElement[];
  readonly relations: readonly ModelRelation[];
  readonly views: readonly View[];
  /** An element by its outcome's id. */
  readonly byId: ReadonlyMap<string, ModelElement>;
  /** What was left out or renamed, for a person to read. */
  readonly notes: readonly string[];
}

export interface ModelElement {
  readonly element: ArchitectureElement;
  /** Letters, digits and `_`, unlike every other whatever the case, and no word of any language of diagrams. */
  readonly alias: string;
  /** On one line; unlike that of every other with the same parent. */
  readonly name: string;
  readonly description: string;
  readonly technology: string;
  readonly parent?: ModelElement;
}

interface ModelRelation {
  readonly from: ModelElement;
  readonly to: ModelElement;
  readonly label: string;
  readonly technology: string;
  readonly of: readonly ArchitectureRelation[];
}

export const oneLine = (text: string | undefined): string => linesOf(text ?? "").join(" / ");

/** What an element must be a part of to be drawn. */
const within = { person: undefined, system: undefined, container: "system", component: "container" } as const;

export function modelOf(outcomes: readonly Outcome[]): Model {
  const all = outcomesOf(outcomes, "element");
  const given = new Map(all.map((element) => [element.id, element]));
  const notes: string[] = [];

  /** The element and what it is a part of, upwards; a circle ends where it would come round. */
  const upwards = (element: ArchitectureElement): ArchitectureElement[] => {
    const path: ArchitectureElement[] = [];
    for (
      let one: ArchitectureElement | undefined = element;
      one && !path.includes(one);
      one = given.get(one.parent ?? "")
    )
      path.push(one);
    return path;
  };

  const byId = new Map<string, ModelElement>();
  const aliases = new Set<string>();
  const names = new Set<string>();
  for (const type of ["person", "system", "container", "component"] as const)
    for (const element of given.values()) {
      if (element.type !== type) continue;
      const wanted = within[type];
      const above = upwards(element)
        .slice(1)
        .find((one) => one.type === wanted);
      const parent = above && byId.get(above.id);
      const written =
        oneLine(element.text) ||
        sayDocument("document.sticky", { id: element.source.elements[0] ?? element.id });
      if (wanted !== undefined && !parent) {
        notes.push(
          sayDocument(type === "container" ? "document.c4.noSystem" : "document.c4.noContainer", {
            name: written,
          }),
        );
        continue;
      }
      // People and systems share one list of names.
      const place = parent?.alias ?? "";
      const name = unlike(written, (text) => !names.has(`${place} ${text.toLowerCase()}`), " ");
      names.add(`${place} ${name.toLowerCase()}`);
      if (name !== written) notes.push(sayDocument("document.c4.renamed", { from: written, to: name }));
      const alias = unlike(
        `${type}_${slugOf(written, "x").replaceAll("-", "_")}`,
        (text) => !aliases.has(text),
        "_",
      );
      aliases.add(alias);
      byId.set(element.id, {
        element,
        alias,
        name,
        description: oneLine(element.description),
        technology: type === "container" || type === "component" ? oneLine(element.technology) : "",
        ...(parent && { parent }),
      });
    }
  const code = [...given.values()].filter(({ type }) => type === "code").length;
  if (code > 0) notes.push(sayDocument("document.c4.code", { count: code }));

  const shown = (id: string): ModelElement | undefined => {
    const element = given.get(id);
    const found = element && upwards(element).find((one) => byId.has(one.id));
    return found && byId.get(found.id);
  };
  const isAbove = (one: ModelElement, other: ModelElement): boolean =>
    other.parent !== undefined && (other.parent === one || isAbove(one, other.parent));
  const depth = (one: ModelElement): number => (one.parent ? 1 + depth(one.parent) : 0);

  const pairs = new Map<string, ModelRelation>();
  for (const relation of outcomesOf(outcomes, "relation")) {
    const [from, to] = [shown(relation.from), shown(relation.to)];
    const label = oneLine(relation.text);
    if (!from || !to || from === to || isAbove(from, to) || isAbove(to, from)) {
      notes.push(sayDocument("document.c4.noEnds", { label: label || relation.id }));
      continue;
    }
    const technology = oneLine(relation.technology);
    // Two of the same pair need different descriptions.
    const key = [from.alias, to.alias, label.toLowerCase()].join(" ");
    const same = pairs.get(key);
    const technologies = [...new Set([same?.technology ?? "", technology])].filter((text) => text !== "");
    pairs.set(key, {
      from,
      to,
      label: same?.label ?? label,
      technology: technologies.join(", "),
      of: [...(same?.of ?? []), relation],
    });
  }
  // Those of whole systems first: some tools make one of their own for the systems of two parts, unless there is one.
  const relations = [...pairs.values()].toSorted(
    (one, other) => depth(one.from) + depth(one.to) - depth(other.from) - depth(other.to),
  );
  const views = viewsOf(
    [...byId.values()].map(({ element, name, description, technology, parent }): ArchitectureElement => ({
      ...element,
      text: name,
      description,
      technology,
      ...(parent && { parent: parent.element.id }),
    })),
    relations.map(({ from, to, label, technology, of }): ArchitectureRelation => ({
      is: "relation",
      id: of[0]?.id ?? "",
      source: of[0]?.source ?? { workshop: "", elements: [] },
      text: label,
      from: from.element.id,
      to: to.element.id,
      technology,
    })),
  );
  return { elements: [...byId.values()], relations, views, byId, notes };
}

/** The text itself, or with the first number behind it that makes it free. */
function unlike(text: string, isFree: (text: string) => boolean, gap: string): string {
  if (isFree(text)) return text;
  for (let number = 2; ; number += 1) if (isFree(`${text}${gap}${number}`)) return `${text}${gap}${number}`;
}

/** `<workshop>/<element>` of each sticky, for a comment; ids of others' making cannot end it. */
export function sourceComment(outcomes: readonly Pick<Outcome, "source">[]): string {
  const ids = outcomes.flatMap(({ source }) =>
    source.elements.map((element) => `${source.workshop}/${element}`),
  );
  return [...new Set(ids)].map((id) => id.replaceAll(/[^\w/.-]/gu, "_")).join(" ");
}

/** A file's name for a view: `context-harbour-platform`, with what tells apart two of one name. */
export function viewName(view: View, { byId }: Model): string {
  return `${view.level}-${(byId.get(view.scope.id)?.alias ?? "").replaceAll("_", "-")}`;
}
