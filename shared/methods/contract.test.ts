import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sticky } from "#shared/board/board.ts";
import { originField } from "#shared/outcomes/facts.ts";
import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { contract, expectHeld, inside, overlap, pairs, unique } from "./contract.test-support.ts";
import { methodOf, methods } from "./index.ts";
import { originFigures, originText } from "./takeOver.ts";

const here = import.meta.dirname;

test("every folder here is a method in playbook.ts, and the other way round", () => {
  const folders = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(methods.map(({ id }) => id).toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
});

test("each method has a place of its own in the playbook", () => {
  const orders = methods.map(({ order }) => order ?? Number.NaN);
  expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
  expect(orders).not.toContain(Number.NaN);
});

test("a method is found by its id alone", () => {
  for (const method of methods) expect(methodOf(method.id)).toBe(method);
  expect(methodOf("toString")).toBeUndefined();
});

const declared = await Promise.all(
  methods.map(async (method) => ({ name: method.id, method, exporters: await method.exporters() })),
);

describe.each(declared)("$name", ({ method, exporters }) => {
  const kindIds = Object.keys(method.kinds);

  test.each(contract)("$name", (rule) => expectHeld(rule, method, exporters));

  test("yields outcomes of its sample, each with an id of its own and stickies that are on the board", async () => {
    const workshop = await method.sample();
    const there = new Set(workshop.elements.map(({ id }) => id));
    const outcomes = method.outcomes(workshop);
    expect(outcomes.length).toBeGreaterThan(0);
    unique(outcomes.map(({ id }) => id));
    for (const { id, source } of outcomes) {
      expect(id.startsWith(`${workshop.control.id}/`)).toBe(true);
      expect(source.elements.length).toBeGreaterThan(0);
      expect(source.elements.filter((element) => !there.has(element))).toEqual([]);
    }
    expect(method.outcomes({ ...workshop, elements: [] })).toEqual([]);
  });

  const text = readFileSync(join(here, method.id, "sample.board.json"), "utf8");
  const sample = parseWorkshop(JSON.parse(text));
  const stickies = sample.elements.filter((element): element is Sticky => element.type === "sticky");

  test("opens that sample on demand", async () => {
    expect(await method.sample()).toStrictEqual(sample);
  });

  test("has a sample of this version that reached the last stage", () => {
    const { control } = sample;
    expect(control.method).toBe(method.id);
    expect(control.methodVersion).toBe(method.version);
    expect(control.stage).toBe(method.stages.at(-1)?.id);
    expect(control.stageLog.map(({ stage }) => stage)).toEqual(method.stages.map(({ id }) => id));
    const times = control.stageLog.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
  });

  test("has a sample that uses every kind, with fields as the kinds have them", () => {
    expect([...new Set(stickies.map(({ kind }) => kind))].toSorted()).toEqual(kindIds.toSorted());
    for (const sticky of stickies) {
      const fields = method.kinds[sticky.kind]?.fields ?? [];
      for (const [id, value] of Object.entries(sticky.fields)) {
        if ([originField, originText, originFigures].includes(id)) {
          expect(method.takesOver?.map((one) => one.as)).toContain(sticky.kind);
          continue;
        }
        const field = fields.find((one) => one.id === id);
        expect(field, `${sticky.kind} ${id}`).toBeDefined();
        if (field?.options) expect(field.options.map((option) => option.id)).toContain(value);
        if (field?.input === "time") expect(value).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
        if (field?.input === "date") expect(value).toMatch(/^\d{4}-\d\d-\d\d$/u);
      }
    }
  });

  test("has a sample laid out in the areas without overlaps", () => {
    for (const sticky of stickies) {
      expect(
        method.areas.some(({ box }) => inside(sticky.box, box)),
        sticky.text,
      ).toBe(true);
    }
    for (const [one, other] of pairs(stickies)) {
      expect(overlap(one.box, other.box), `${one.text} / ${other.text}`).toBe(false);
    }
    for (const { id, title, box } of method.areas) {
      const frame = sample.elements.find((element) => element.type === "frame" && element.area === id);
      expect(frame).toMatchObject({ box, text: title });
    }
  });

  test("has a sample whose connectors join what the method relates", () => {
    const kindOf = (end: object) =>
      stickies.find(({ id }) => "element" in end && end.element === id)?.kind ?? "nothing";
    for (const element of sample.elements) {
      if (element.type !== "connector") continue;
      const [from, to] = [kindOf(element.from), kindOf(element.to)];
      const relation = method.relations.find((one) => one.from === from && one.to === to);
      expect(relation, `${from} to ${to}`).toBeDefined();
      if (relation?.ownWords === true) expect(element.text).not.toBe("");
      else expect(element.text).toBe(relation?.label);
    }
  });

  test("has a sample in which no check finds anything", async () => {
    const checks = await method.checks();
    expect(checks.flatMap((check) => check(sample))).toEqual([]);
  });

  test.each(exporters.map((exporter) => ({ name: exporter.id, exporter })))(
    "exports the sample as sample.$name",
    ({ exporter }) => {
      const file = join(here, method.id, `sample.${exporter.id}.${exporter.extension}`);
      expect(existsSync(file), file).toBe(true);
      expect(exporter.write(sample)).toBe(readFileSync(file, "utf8"));
    },
  );

  test("exports the same bytes again, and from elements in any order", () => {
    for (const exporter of exporters) {
      const expected = exporter.write(sample);
      fc.assert(
        fc.property(
          fc.shuffledSubarray([...sample.elements], { minLength: sample.elements.length }),
          (elements) => exporter.write({ ...sample, elements }) === expected,
        ),
        { numRuns: 20 },
      );
    }
  });
});
