import type { View } from "#shared/outcomes/architecture.ts";
import { diagramOf, type DiagramLine } from "./diagram.ts";
import { sourceComment, type Model, type ModelElement } from "./model.ts";

/**
 * A text within quotes or a title. Mermaid cuts out `%%{…}%%`, ends a string at any quote, and reads HTML and
 * entities: so all that means something to it is written as one of its entities.
 */
function escaped(text: string): string {
  return text.replaceAll(/["#%&;<>`\\$]/gu, (sign) =>
    sign === '"' ? "#quot;" : `#${sign.codePointAt(0) ?? 0};`,
  );
}

const quoted = (text: string): string => `"${escaped(text)}"`;

const forms = { database: "Db", queue: "Queue", web: "", mobile: "" } as const;
const types = {
  person: "Person",
  system: "System",
  container: "Container",
  component: "Component",
  code: "",
} as const;
const diagrams = { context: "C4Context", container: "C4Container", component: "C4Component" } as const;

function drawn({ element, alias, name, description, technology }: ModelElement): string {
  const form = element.type === "person" || element.form === undefined ? "" : forms[element.form];
  const macro = `${types[element.type]}${form}${element.external ? "_Ext" : ""}`;
  // An empty technology between the two keeps the description in its place.
  const middle = element.type === "container" || element.type === "component" ? [quoted(technology)] : [];
  return `${macro}(${[alias, quoted(name), ...middle, quoted(description)].join(", ")})`;
}

function line({ from, to, label, technology }: DiagramLine): string {
  // A label without a letter would be read as none, and the technology take its place.
  return `Rel(${[from.alias, to.alias, quoted(label), ...(technology === "" ? [] : [quoted(technology)])].join(", ")})`;
}

/** One view in Mermaid's C4, each line after a comment with its stickies; its `title` may not be empty. */
export function mermaidOf(view: View, model: Model): string {
  const { title, boundaries, loose, lines } = diagramOf(view, model);
  const commented = (text: string, of: Parameters<typeof sourceComment>[0], indent = "  ") =>
    [...(sourceComment(of) === "" ? [] : [`%% ${sourceComment(of)}`]), text].map(
      (each) => `${indent}${each}`,
    );
  return [
    diagrams[view.level],
    `  title ${escaped(title)}`,
    ...loose.flatMap((one) => commented(drawn(one), [one.element])),
    ...boundaries.flatMap(({ of, parts }) => [
      `  ${of.element.type === "system" ? "System" : "Container"}_Boundary(${of.alias}_boundary, ${quoted(of.name)}) {`,
      ...parts.flatMap((one) => commented(drawn(one), [one.element], "    ")),
      "  }",
    ]),
    ...lines.flatMap((one) => commented(line(one), one.of)),
    "",
  ].join("\n");
}
