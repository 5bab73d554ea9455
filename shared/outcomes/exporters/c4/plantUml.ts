import type { View } from "#shared/outcomes/architecture.ts";
import { diagramOf, type DiagramLine } from "./diagram.ts";
import { sourceComment, type Model, type ModelElement } from "./model.ts";

/**
 * A text within quotes: every sign that PlantUML's preprocessor, its macros or its markup could take for something
 * is written by its number, which is drawn as the sign itself.
 */
function quoted(text: string): string {
  const plain = text.replaceAll(
    /[^\p{L}\p{N}\p{M} .,:;?'’“”–/-]|--|\/\/|''|(?<=^| )[-'.]|[_=*#]+/gu,
    (signs) =>
      Array.from(signs, (sign) => {
        const code = sign.codePointAt(0) ?? 0;
        // It reads four digits alone; pictures beyond them mean nothing to it and stay.
        return code > 0xff_ff ? sign : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
      }).join(""),
  );
  return `"${plain}"`;
}

const types = {
  person: "Person",
  system: "System",
  container: "Container",
  component: "Component",
  code: "",
} as const;
const libraries = { context: "C4_Context", container: "C4_Container", component: "C4_Component" } as const;

function macroOf({ element }: ModelElement): string {
  const { type, external, form } = element;
  // The library of Debian's package has an external form for people and systems, and a database for the parts alone.
  if (type === "container" || type === "component") return `${types[type]}${form === "database" ? "Db" : ""}`;
  return `${types[type]}${external ? "_Ext" : ""}`;
}

function drawn(one: ModelElement): string {
  const { element, alias, name, description, technology } = one;
  const isPart = element.type === "container" || element.type === "component";
  const middle = isPart ? [quoted(technology || " ")] : [];
  const last = description === "" ? [] : [quoted(description)];
  return `${macroOf(one)}(${[alias, quoted(name), ...middle, ...last].join(", ")})`;
}

function line({ from, to, label, technology }: DiagramLine): string {
  const last = technology === "" ? [] : [quoted(technology)];
  return `Rel(${[from.alias, to.alias, quoted(label || " "), ...last].join(", ")})`;
}

/** One view in C4-PlantUML, with the macros that every edition of its library has. */
export function plantUmlOf(view: View, model: Model): string {
  const { title, boundaries, loose, lines } = diagramOf(view, model);
  const commented = (text: string, of: Parameters<typeof sourceComment>[0], indent = "") =>
    [...(sourceComment(of) === "" ? [] : [`' ${sourceComment(of)}`]), text].map((each) => `${indent}${each}`);
  return [
    "@startuml",
    `!include <C4/${libraries[view.level]}>`,
    "LAYOUT_WITH_LEGEND()",
    `title ${quoted(title).slice(1, -1)}`,
    ...loose.flatMap((one) => commented(drawn(one), [one.element])),
    ...boundaries.flatMap(({ of, parts }) => [
      `${of.element.type === "system" ? "System" : "Container"}_Boundary(${of.alias}_boundary, ${quoted(of.name)}) {`,
      ...parts.flatMap((one) => commented(drawn(one), [one.element], "  ")),
      "}",
    ]),
    ...lines.flatMap((one) => commented(line(one), one.of)),
    "@enduml",
    "",
  ].join("\n");
}
