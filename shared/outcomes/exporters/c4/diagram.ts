import type { View } from "#shared/outcomes/architecture.ts";
import type { Model, ModelElement } from "./model.ts";

/** A view as Mermaid and PlantUML draw it: what is outside, the parts within their boundary, one line for each pair. */
export interface Diagram {
  readonly title: string;
  readonly boundaries: readonly { readonly of: ModelElement; readonly parts: readonly ModelElement[] }[];
  readonly loose: readonly ModelElement[];
  readonly lines: readonly DiagramLine[];
}

export interface DiagramLine {
  readonly from: ModelElement;
  readonly to: ModelElement;
  readonly label: string;
  readonly technology: string;
  readonly of: View["relations"][number]["relations"];
}

export function diagramOf(view: View, { byId }: Model): Diagram {
  const find = (id: string) => byId.get(id) ?? [];
  const parts = view.elements.flatMap(({ id }) => find(id));
  const around = view.around.flatMap(({ id }) => find(id));
  const scope = byId.get(view.scope.id);
  const within = view.level === "context" ? undefined : scope;
  // Two lines of one pair: one would draw over the other, or the second replace the first.
  const pairs = new Map<string, DiagramLine>();
  for (const { from, to, text, technology, relations } of view.relations) {
    const [start, end] = [byId.get(from.id), byId.get(to.id)];
    if (!start || !end) continue;
    const key = `${start.alias} ${end.alias}`;
    const same = pairs.get(key);
    const joined = (one: string | undefined, other: string | undefined, mark: string) =>
      [...new Set([one ?? "", other ?? ""])].filter((each) => each !== "").join(mark);
    pairs.set(key, {
      from: start,
      to: end,
      label: joined(same?.label, text, " / "),
      technology: joined(same?.technology, technology, ", "),
      of: [...(same?.of ?? []), ...relations],
    });
  }
  // What belongs to the same system is drawn within it, next to the container that is opened.
  const inScope = around.filter(
    ({ parent }) => view.level === "component" && parent && parent === scope?.parent,
  );
  const outer = view.level === "component" ? scope?.parent : undefined;
  return {
    title: view.title,
    boundaries: [
      ...(outer && inScope.length > 0 ? [{ of: outer, parts: inScope }] : []),
      ...(within ? [{ of: within, parts }] : []),
    ],
    loose: [...(within ? [] : parts), ...around.filter((one) => !inScope.includes(one))],
    lines: [...pairs.values()],
  };
}
