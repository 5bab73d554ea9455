import * as fc from "fast-check";
import { expect, test } from "vitest";
import { relationText, relationWords, type View, viewsOf } from "./architecture.ts";
import type { ArchitectureElement, ArchitectureRelation, ArchitectureType } from "./outcome.ts";

const source = { workshop: "w", elements: [] };

function element(id: string, type: ArchitectureType, parent?: string, external = false): ArchitectureElement {
  return { is: "element", id, source, text: id, type, external, ...(parent !== undefined && { parent }) };
}

function relation(from: string, to: string, text = "calls"): ArchitectureRelation {
  return { is: "relation", id: `${from}>${to}`, source, text, from, to };
}

const model = [
  element("user", "person"),
  element("shop", "system"),
  element("bank", "system", undefined, true),
  element("page", "container", "shop"),
  element("orders", "container", "shop"),
  element("cart", "component", "page"),
  element("payment", "component", "orders"),
];

const told = ({ title, elements, around, relations }: View) => ({
  title,
  elements: elements.map(({ id }) => id),
  around: around.map(({ id }) => id),
  relations: relations.map(({ from, to, text }) => `${from.id} ${text} ${to.id}`),
});

test("every level shows what it is about, and what that has to do with", () => {
  const relations = [
    relation("user", "page", "opens"),
    relation("cart", "orders", "places orders with"),
    relation("payment", "bank", "charges"),
  ];
  expect(viewsOf(model, relations).map(told)).toEqual([
    {
      title: "System context diagram for shop",
      elements: ["shop"],
      around: ["user", "bank"],
      relations: ["user opens shop", "shop charges bank"],
    },
    {
      title: "Container diagram for shop",
      elements: ["page", "orders"],
      around: ["user", "bank"],
      relations: ["user opens page", "page places orders with orders", "orders charges bank"],
    },
    {
      title: "Component diagram for shop – page",
      elements: ["cart"],
      around: ["orders"],
      relations: ["cart places orders with orders"],
    },
    {
      title: "Component diagram for shop – orders",
      elements: ["payment"],
      around: ["bank"],
      relations: ["payment charges bank"],
    },
  ]);
});

test("a line that was drawn between two goes before those of their parts", () => {
  const relations = [
    relation("user", "page", "opens"),
    relation("user", "shop", "buys in"),
    relation("user", "cart", "fills"),
  ];
  expect(viewsOf(model, relations)[0]?.relations.map(({ text }) => text)).toEqual(["buys in"]);
});

test("lines of parts that say the same become one, which knows them all", () => {
  const relations = [
    relation("page", "bank"),
    relation("orders", "bank"),
    relation("payment", "bank", "charges"),
  ];
  const [context] = viewsOf(model, relations);
  expect(context?.relations.map(({ text, relations: all }) => [text, all.length])).toEqual([
    ["calls", 2],
    ["charges", 1],
  ]);
});

test("a legend names each kind of outline once", () => {
  const database = { ...element("store", "container", "shop"), form: "database" as const };
  const [, containers] = viewsOf(
    [...model, database],
    [relation("orders", "bank"), relation("user", "page")],
  );
  expect(containers?.legend).toEqual([
    "Person",
    "External software system",
    "Container",
    "Container (database)",
  ]);
});

test.each([
  ["Reads from [JDBC]", "Reads from", "JDBC"],
  ["Reads\nfrom  [ JDBC / TLS ]", "Reads from", "JDBC / TLS"],
  ["[HTTPS]", "", "HTTPS"],
  ["Reads a[0] and b", "Reads a[0] and b", undefined],
  ["Reads []", "Reads []", undefined],
  ["", "", undefined],
])("reads %j as a label and a technology", (text, label, technology) => {
  expect(relationText(text)).toEqual({ text: label, technology });
});

test("parts that go round in a circle, or are nowhere, end", () => {
  const ids = ["a", "b", "c", "d"];
  const id = fc.constantFrom(...ids);
  const elements = fc.tuple(
    ...ids.map((one) =>
      fc
        .tuple(
          fc.constantFrom("system" as const, "container" as const, "component" as const),
          fc.option(id, { nil: undefined }),
        )
        .map(([type, parent]) => element(one, type, parent)),
    ),
  );
  fc.assert(
    fc.property(elements, fc.array(fc.tuple(id, id), { maxLength: 6 }), (all, ends) => {
      for (const { relations, elements: shown, around } of viewsOf(
        all,
        ends.map(([from, to]) => relation(from, to)),
      )) {
        const there = new Set([...shown, ...around]);
        for (const { from, to } of relations)
          expect(there.has(from) && there.has(to) && from !== to).toBe(true);
      }
    }),
  );
});

test("what stands on a line comes back from its two parts", () => {
  expect(relationWords({ text: "Reads orders from", technology: "SQL" })).toBe("Reads orders from [SQL]");
  expect(relationWords({ text: "Asks", technology: undefined })).toBe("Asks");
  const part = fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[[\]\s]+/gu, "x"));
  fc.assert(
    fc.property(part, part, (text, technology) => {
      const words = relationWords({ text, technology });
      expect(relationText(words)).toEqual({ text, technology: technology === "" ? undefined : technology });
    }),
  );
});
