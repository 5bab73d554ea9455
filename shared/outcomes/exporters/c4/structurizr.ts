import { sourceComment, type Model, type ModelElement } from "./model.ts";

/**
 * A text within quotes, on one line. The language substitutes `${…}` everywhere and has no sign to escape it; a
 * backslash before a quote or at the end of a line means something. So these are replaced by their likes.
 */
function quoted(text: string): string {
  const plain = text.replaceAll("\\", "∖").replaceAll('"', "”").replaceAll("${", "$ {");
  return `"${plain}"`;
}

const keywords = {
  person: "person",
  system: "softwareSystem",
  container: "container",
  component: "component",
  code: "",
} as const;
const forms = { database: "Database", queue: "Queue", web: "Web page", mobile: "Mobile app" } as const;

function head({ element, alias, name, description, technology }: ModelElement): string {
  const tags = [
    ...(element.external ? ["External"] : []),
    ...(element.form ? [forms[element.form]] : []),
  ].join(",");
  const hasTechnology = element.type === "container" || element.type === "component";
  const rest = [description, ...(hasTechnology ? [technology] : []), tags];
  while (rest.at(-1) === "") rest.pop();
  return [alias, "=", keywords[element.type], quoted(name), ...rest.map(quoted)].join(" ");
}

const styles = [
  'element "Person" {\n                shape Person\n            }',
  'element "External" {\n                background #999999\n            }',
  'element "Database" {\n                shape Cylinder\n            }',
  'element "Queue" {\n                shape Pipe\n            }',
  'element "Web page" {\n                shape WebBrowser\n            }',
  'element "Mobile app" {\n                shape MobileDevicePortrait\n            }',
];

/** The whole model with its views. Nothing is named before it is declared, and every view has a key of its own. */
export function structurizrOf(title: string, model: Model): string {
  const parts = Map.groupBy(model.elements, ({ parent }) => parent?.alias ?? "");
  const declare = (one: ModelElement, indent: string): string[] => {
    const own = parts.get(one.alias) ?? [];
    const source = sourceComment([one.element]);
    return [
      ...(source === "" ? [] : [`${indent}// ${source}`]),
      own.length > 0 ? `${indent}${head(one)} {` : `${indent}${head(one)}`,
      ...own.flatMap((part) => declare(part, `${indent}    `)),
      ...(own.length > 0 ? [`${indent}}`] : []),
    ];
  };
  const relations = model.relations.flatMap(({ from, to, label, technology, of }) => {
    const rest = [label, technology];
    while (rest.at(-1) === "") rest.pop();
    const source = sourceComment(of);
    return [
      ...(source === "" ? [] : [`        // ${source}`]),
      `        ${[from.alias, "->", to.alias, ...rest.map(quoted)].join(" ")}`,
    ];
  });
  const kinds = { context: "systemContext", container: "container", component: "component" } as const;
  const views = model.views.flatMap(({ level, scope, title: name }) => {
    const alias = model.byId.get(scope.id)?.alias;
    return alias === undefined
      ? []
      : [
          `        ${kinds[level]} ${alias} "${level}_${alias}" {`,
          `            title ${quoted(name)}`,
          "            include *",
          "            autoLayout lr",
          "        }",
        ];
  });
  return [
    `workspace ${quoted(title)} {`,
    "    model {",
    ...(parts.get("") ?? []).flatMap((one) => declare(one, "        ")),
    ...relations,
    "    }",
    "    views {",
    ...views,
    "        styles {",
    ...styles.map((style) => `            ${style}`),
    "        }",
    "    }",
    "}",
    "",
  ].join("\n");
}
