import { linesOf } from "./lines.ts";
import type { ArchitectureElement, ArchitectureRelation, ArchitectureType } from "./outcome.ts";

/** The views of a C4 model: each element is drawn once on the board, and shown in every view that it belongs to. */

/** A relation as a view shows it: between the nearest elements that the view has. */
interface ViewRelation {
  readonly from: ArchitectureElement;
  readonly to: ArchitectureElement;
  readonly text: string;
  readonly technology: string | undefined;
  /** The relations of the model that it stands for. */
  readonly relations: readonly ArchitectureRelation[];
}

/** One picture: the context of a system, the containers of a system, or the components of a container. */
export interface View {
  readonly level: "context" | "container" | "component";
  readonly title: string;
  /** What it looks at. */
  readonly scope: ArchitectureElement;
  /** The scope itself in a context, its parts in all others. */
  readonly elements: readonly ArchitectureElement[];
  /** What has relations with those. */
  readonly around: readonly ArchitectureElement[];
  readonly relations: readonly ViewRelation[];
  /** What is drawn in it: "Person", "External software system", "Container (database)". */
  readonly legend: readonly string[];
}

const typeNames: Readonly<Record<ArchitectureType, string>> = {
  person: "Person",
  system: "Software system",
  container: "Container",
  component: "Component",
  code: "Code",
};

const typeOrder: readonly ArchitectureType[] = ["person", "system", "container", "component", "code"];

/** "External software system", "Container (database)". */
export function typeName({ type, external, form }: ArchitectureElement): string {
  const name = external ? `External ${typeNames[type].toLowerCase()}` : typeNames[type];
  return form === undefined ? name : `${name} (${form})`;
}

/** What stands on a line: "Reads orders from [JDBC]" is a label and a technology. */
export function relationText(text: string): {
  readonly text: string;
  readonly technology: string | undefined;
} {
  const line = linesOf(text).join(" ");
  const [, label = "", technology = ""] = /^([^[]*)\[([^[\]]*)\]$/u.exec(line) ?? [];
  return technology.trim() === ""
    ? { text: line, technology: undefined }
    : { text: label.trim(), technology: technology.trim() };
}

/** The other way round: what stands on a line that says and does this. */
export function relationWords({
  text,
  technology,
}: {
  readonly text: string;
  readonly technology: string | undefined;
}): string {
  // A bracket within would end it.
  const said = technology?.replaceAll(/[[\]]/gu, " ").replaceAll(/\s+/gu, " ").trim() ?? "";
  return said === "" ? text.trim() : `${text.trim()} [${said}]`.trim();
}

const nameOf = ({ text }: ArchitectureElement) => linesOf(text).join(" ");

/**
 * The views of a model, from the context of each system of one's own down to the components of each container that
 * has any. A relation with something that a view does not show is shown with the nearest that it is a part of,
 * unless the view has relations of its own between the two.
 */
export function viewsOf(
  elements: readonly ArchitectureElement[],
  relations: readonly ArchitectureRelation[],
): readonly View[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const parentOf = ({ id, parent }: ArchitectureElement) =>
    parent === undefined || parent === id ? undefined : byId.get(parent);
  const partsOf = Map.groupBy(elements, (element) => parentOf(element)?.id);
  const paths = new Map<ArchitectureElement, readonly ArchitectureElement[]>();
  /** The element, what it is a part of, and so on; a circle ends where it would come round. */
  const upwards = (element: ArchitectureElement): readonly ArchitectureElement[] => {
    const known = paths.get(element);
    if (known) return known;
    const path = new Set<ArchitectureElement>();
    for (let one: ArchitectureElement | undefined = element; one && !path.has(one); one = parentOf(one))
      path.add(one);
    paths.set(element, [...path]);
    return [...path];
  };

  const view = (
    level: View["level"],
    scope: ArchitectureElement,
    title: string,
    shown: readonly ArchitectureElement[],
  ): View => {
    const inside = new Set(shown.map(({ id }) => id));
    // Beside the parts: the scope's siblings, its parent's siblings, and so on up.
    const above = new Set(upwards(scope).map(({ id }) => id));
    const beside = [...above].flatMap((id) => {
      const element = byId.get(id);
      return element ? (partsOf.get(parentOf(element)?.id) ?? []) : [];
    });
    const visible = new Set([...beside.map(({ id }) => id).filter((id) => !above.has(id)), ...inside]);
    const nearest = (id: string) => {
      const element = byId.get(id);
      return element && upwards(element).find((one) => visible.has(one.id));
    };
    const lines = relations.flatMap((relation): (ViewRelation & { readonly drawn: boolean })[] => {
      const [from, to] = [nearest(relation.from), nearest(relation.to)];
      if (!from || !to || from === to || !(inside.has(from.id) || inside.has(to.id))) return [];
      const drawn = from.id === relation.from && to.id === relation.to;
      return [
        { from, to, text: relation.text, technology: relation.technology, relations: [relation], drawn },
      ];
    });
    const pairs = Map.groupBy(lines, ({ from, to }) => `${from.id} ${to.id}`);
    const merged = [...pairs.values()].flatMap((pair) => {
      const drawn = pair.filter((line) => line.drawn);
      const same = Map.groupBy(
        drawn.length > 0 ? drawn : pair,
        (line) => `${line.text}\n${line.technology ?? ""}`,
      );
      return [...same.values()].flatMap(([first, ...more]): ViewRelation[] => {
        if (!first) return [];
        const { from, to, text, technology } = first;
        const all = [first, ...more].flatMap((line) => line.relations);
        return [{ from, to, text, technology, relations: all }];
      });
    });
    const joined = new Set(merged.flatMap(({ from, to }) => [from.id, to.id]));
    const around = elements.filter(({ id }) => joined.has(id) && !inside.has(id));
    const legend = [...shown, ...around]
      .toSorted((a, b) => typeOrder.indexOf(a.type) - typeOrder.indexOf(b.type))
      .map(typeName);
    return { level, title, scope, elements: shown, around, relations: merged, legend: [...new Set(legend)] };
  };

  const parts = (element: ArchitectureElement, type: ArchitectureType) =>
    (partsOf.get(element.id) ?? []).filter((part) => part.type === type);
  const systems = elements.filter(({ type, external }) => type === "system" && !external);
  return systems.flatMap((system) => {
    const containers = parts(system, "container");
    return [
      view("context", system, `System context diagram for ${nameOf(system)}`, [system]),
      ...(containers.length > 0
        ? [view("container", system, `Container diagram for ${nameOf(system)}`, containers)]
        : []),
      ...containers.flatMap((container) => {
        const components = parts(container, "component");
        const title = `Component diagram for ${nameOf(system)} – ${nameOf(container)}`;
        return components.length > 0 ? [view("component", container, title, components)] : [];
      }),
    ];
  });
}
