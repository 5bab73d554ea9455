// @vitest-environment happy-dom
import fc from "fast-check";
import { lint } from "markdownlint/sync";
import { describe, expect, test } from "vitest";
import {
  element,
  hostile,
  programme,
  relation,
  textOf,
  textsOf,
  workshops,
} from "#shared/outcomes/exporters/fixture.test-support.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { diagramOf } from "./diagram.ts";
import { c4Model } from "./exporter.ts";
import { mermaidOf } from "./mermaid.ts";
import { readMermaid } from "./mermaid.test-support.ts";
import { modelOf, oneLine } from "./model.ts";
import { readWorkspace } from "./structurizr.test-support.ts";

const write = (outcomes: readonly Outcome[]) => c4Model.write({ title: 'T "${x}"', workshops, outcomes });
const workspaceOf = (outcomes: readonly Outcome[]) =>
  readWorkspace(textOf(write(outcomes).files, "workspace.dsl"));
const part = (id: string, text: string, parent: string, more = {}) =>
  element(id, text, { type: "container", parent: `c4sktc2509/${parent}`, ...more });

/** Each text as a system, a container and its relation, description and technology. */
const nasty = hostile.flatMap((long, index) => {
  const text = long.slice(0, 300);
  return [
    element(`e${index}`, text, { description: text }),
    part(`c${index}`, text, "e0", { technology: text, description: text, form: "database" }),
    relation(`e${index}`, `c${(index * 7 + 3) % hostile.length}`, text, { technology: text }),
  ];
});

/** What the parser of Mermaid reads must be what the model says, field by field. */
async function agrees(outcomes: readonly Outcome[]): Promise<void> {
  const model = modelOf(outcomes);
  for (const view of model.views) {
    const read = await readMermaid(mermaidOf(view, model));
    const { title, boundaries, loose, lines } = diagramOf(view, model);
    expect(read.title).toBe(title);
    const drawn = [
      ...loose.map((one) => ({ one, within: "global" })),
      ...boundaries.flatMap(({ of, parts }) => parts.map((one) => ({ one, within: `${of.alias}_boundary` }))),
    ];
    expect(
      read.shapes.map(({ alias, label, technology, description, within }) => ({
        alias,
        label,
        technology,
        description,
        within,
      })),
    ).toEqual(
      drawn.map(({ one, within }) => ({
        alias: one.alias,
        label: one.name,
        technology: one.technology,
        description: one.description,
        within,
      })),
    );
    expect(read.lines).toEqual(
      lines.map(({ from, to, label, technology }) => ({ from: from.alias, to: to.alias, label, technology })),
    );
  }
}

describe("Mermaid's own parser", () => {
  test("reads every field of the programme", async () => {
    await agrees(programme.outcomes);
    const model = modelOf(programme.outcomes);
    const [context, container] = model.views;
    if (!context || !container) throw new Error("no views");
    expect((await readMermaid(mermaidOf(context, model))).shapes.map(({ type }) => type)).toEqual([
      "system",
      "person",
      "external_system",
    ]);
    expect((await readMermaid(mermaidOf(container, model))).shapes.map(({ type }) => type).at(-1)).toBe(
      "container_db",
    );
  });

  test("reads hostile texts as they are", async () => {
    await agrees(nasty);
    expect(modelOf(nasty).views).toHaveLength(1 + hostile.length);
  });

  test("reads any texts as they are", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(..."\"#;%{}<>&`'\\$(),:|/-_ \nab1".split("")), maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (one, two, three) => {
        await agrees([
          element("a", one, { description: two }),
          part("b", two, "a", { description: three, technology: one }),
          part("c", three, "a", { description: one, technology: two }),
          element("p", three, { type: "person", description: one }),
          relation("b", "c", one || "x", { technology: three }),
          relation("p", "b", two || "x"),
        ]);
      }),
      { numRuns: 25 },
    );
  });

  test("sees both relations of one pair, and no empty boundary", async () => {
    const model = modelOf([
      element("a", "A"),
      element("b", "B"),
      relation("a", "b", "reads", { technology: "SQL" }),
      { ...relation("a", "b", "writes"), id: "other" },
    ]);
    const [view] = model.views;
    if (!view) throw new Error("no view");
    const read = await readMermaid(mermaidOf(view, model));
    expect(read.lines).toEqual([
      { from: "system_a", to: "system_b", label: "reads / writes", technology: "SQL" },
    ]);
    expect(read.boundaries.map(({ alias }) => alias)).toEqual(["global"]);
  });
});

describe("the Structurizr workspace", () => {
  test("says all of the model, in the order of its arguments", () => {
    const read = workspaceOf(programme.outcomes);
    expect(read.name).toBe("T ”$ {x}”");
    expect(read.elements.find(({ id }) => id === "container_portal")).toEqual({
      kind: "container",
      id: "container_portal",
      parent: "system_harbour_platform",
      texts: ["Portal", "Where teams order", "TypeScript, React", "Web page"],
    });
    expect(read.elements.find(({ id }) => id === "system_git_hosting")?.texts).toEqual([
      "Git hosting",
      "Holds repositories",
      "External",
    ]);
    expect(read.relations).toHaveLength(5);
    expect(read.views.map(({ kind, title }) => [kind, title])).toEqual([
      ["systemContext", "System context diagram for Harbour platform"],
      ["container", "Container diagram for Harbour platform"],
      ["component", "Component diagram for Harbour platform – Provisioning service"],
    ]);
  });

  test("takes hostile texts, and skips what is missing between two", () => {
    const read = workspaceOf(nasty);
    expect(read.elements).toHaveLength(2 * hostile.length);
    const bare = workspaceOf([element("a", "A"), part("b", "B", "a", { technology: "Go" })]);
    expect(bare.elements.map(({ texts }) => texts)).toEqual([["A"], ["B", "", "Go"]]);
  });

  test("relations of one pair have different descriptions, and none joins a part with its whole", () => {
    const { files, notes } = write([
      element("a", "A"),
      element("b", "B"),
      part("c", "C", "a"),
      { ...relation("a", "b", "Reads", { technology: "SQL" }), id: "1" },
      { ...relation("a", "b", "reads", { technology: "REST" }), id: "2" },
      { ...relation("a", "b", "Writes"), id: "3" },
      relation("a", "c", "Has"),
      relation("b", "b", "Calls"),
      relation("b", "gone", "Asks"),
    ]);
    const read = readWorkspace(textOf(files, "workspace.dsl"));
    expect(read.relations.map(({ texts }) => texts)).toEqual([["Reads", "SQL, REST"], ["Writes"]]);
    expect(notes.map((note) => /“(\w+)”/u.exec(note)?.[1])).toEqual(["Has", "Calls", "Asks"]);
  });

  test("relations of whole systems come before those of their parts", () => {
    const read = workspaceOf([
      element("a", "A"),
      element("b", "B"),
      part("c", "C", "a"),
      relation("c", "b", "Reads"),
      relation("a", "b", "Reads"),
    ]);
    expect(read.relations.map(({ from }) => from)).toEqual(["system_a", "container_c"]);
  });
});

test("names are made unlike, but not in different systems", () => {
  const { files, notes } = write([
    element("a", "Portal"),
    element("b", "portal", { type: "person" }),
    part("c", "Shop", "a"),
    part("d", "Shop", "a"),
    element("e", "Other"),
    part("f", "Shop", "e"),
  ]);
  const read = readWorkspace(textOf(files, "workspace.dsl"));
  expect(read.elements.map(({ id, texts }) => [id, texts[0]])).toEqual([
    ["person_portal", "portal"],
    ["system_portal", "Portal 2"],
    ["container_shop", "Shop"],
    ["container_shop_2", "Shop 2"],
    ["system_other", "Other"],
    ["container_shop_3", "Shop"],
  ]);
  expect(notes).toHaveLength(2);
});

test("what is in nothing, in a circle or code is left out and said, and its relations go up", () => {
  const { files, notes } = write([
    element("a", "A"),
    part("b", "B", "a"),
    element("k", "K", { type: "component", parent: "c4sktc2509/b" }),
    element("x", "X", { type: "code", parent: "c4sktc2509/k" }),
    element("s", "S"),
    part("l", "Loose", "gone"),
    element("m", "Round", { type: "component", parent: "c4sktc2509/n" }),
    element("n", "Trip", { type: "component", parent: "c4sktc2509/m" }),
    relation("x", "s", "Asks"),
  ]);
  expect(notes).toHaveLength(4);
  expect(readWorkspace(textOf(files, "workspace.dsl")).relations.map(({ from, to }) => [from, to])).toEqual([
    ["component_k", "system_s"],
  ]);
});

test("without a system of one's own there is nothing to draw, and a person is told", () => {
  expect(write([element("p", "P", { type: "person" })]).notes).toHaveLength(1);
  expect(write([]).files).toEqual([]);
});

test("PlantUML's texts have no sign in them that means something to it", () => {
  for (const [path, text] of textsOf(write(nasty).files)) {
    if (!path.endsWith(".puml")) continue;
    for (const line of text
      .split("\n")
      .slice(2, -2)
      .filter((one) => !one.trim().startsWith("'"))) {
      const quoted = [...line.matchAll(/"([^"]*)"/gu)].map(([, inside = ""]) =>
        inside.replaceAll(/<U\+[0-9A-F]{4}>/gu, ""),
      );
      expect(quoted.join("")).not.toMatch(/[\\<>{}[\]()!$%&|`~*_#=@^]|--|\/\/|''/u);
    }
  }
});

test("the document has every view with its key, and pleases a linter", () => {
  const plain = textOf(write(programme.outcomes).files, "architecture.md");
  expect(plain).toContain(
    "| Portal[^c4sktc2509-web] | Container (web) | TypeScript, React | Where teams order |",
  );
  expect(plain).toContain(
    "| Portal | Asks for an environment from[^c4sktc2509-webprov] | Provisioning service | gRPC |",
  );
  for (const outcomes of [programme.outcomes, nasty]) {
    const text = textOf(write(outcomes).files, "architecture.md");
    expect(lint({ strings: { text }, config: { MD013: false, MD024: false } })).toEqual({ text: [] });
  }
});

test("the names of files are plain and unlike, and formats can be left out", () => {
  const names = write(nasty).files.map(({ path }) => path);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[0-9a-z-]{1,100}\.(?:md|dsl|puml)$/u);
  expect(c4Model.write(programme, { formats: ["structurizr"] }).files.map(({ path }) => path)).toEqual([
    "architecture.md",
    "workspace.dsl",
  ]);
});

test("names are on one line", () => {
  expect(oneLine("a\n b\r\n")).toBe("a / b");
});

test("the document shows each level as it was drawn, under the view that it is of, and leaves out what is no level", () => {
  const picture = (title: string, elements: readonly string[], from: "outside" | "inside") => ({
    workshop: "c4sktc2509",
    title,
    shows: { elements, from },
    svg: () => `<svg>${title}</svg>\n`,
  });
  const pictures = [
    { workshop: "c4sktc2509", title: "The board", svg: () => "<svg/>\n" },
    picture("All | of it", ["hp"], "outside"),
    picture("Its containers", ["hp"], "inside"),
    picture("Its containers again", ["hp"], "inside"),
    picture("Code of the planner", ["plan"], "inside"),
    picture("Nothing of the model", ["gone"], "inside"),
    { ...picture("Another workshop's", ["hp"], "inside"), workshop: "elsewhere" },
  ];
  const { files } = c4Model.write({ ...programme, pictures }, { formats: ["svg"] });
  const drawn = [...textsOf(files)].filter(([path]) => path.endsWith(".svg"));
  expect(drawn).toEqual([
    ["context-system-harbour-platform.svg", "<svg>All | of it</svg>\n"],
    ["container-system-harbour-platform.svg", "<svg>Its containers</svg>\n"],
    ["code-component-planner.svg", "<svg>Code of the planner</svg>\n"],
  ]);
  const text = textOf(files, "architecture.md");
  expect(text).toContain(
    "## Container diagram for Harbour platform\n\n![Its containers](container-system-harbour-platform.svg)\n",
  );
  expect(text).toContain("## Code of the planner\n\n![Code of the planner](code-component-planner.svg)\n");
  expect(lint({ strings: { text }, config: { MD013: false, MD024: false } })).toEqual({ text: [] });
});
