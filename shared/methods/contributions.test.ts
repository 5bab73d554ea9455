import { expect, test } from "vitest";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { contributionsOf } from "./contributions.ts";
import { methods } from "./index.ts";

const samples = await Promise.all(methods.map((method) => method.sample()));

test("takes from every sample its facts, its report and what its stickies are", async () => {
  const { workshops, outcomes, elements, reports, unused } = await contributionsOf(samples);
  expect(unused).toEqual([]);
  expect(workshops.map(({ id }) => id).toSorted()).toEqual(
    samples.map(({ control }) => control.id).toSorted(),
  );
  for (const { id, date = "" } of workshops) {
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(reports.some(({ from }) => from.includes(id))).toBe(true);
  }
  for (const { source } of outcomes)
    for (const element of source.elements) {
      const board = samples.find(({ control }) => control.id === source.workshop);
      if (board?.elements.find(({ id }) => id === element)?.type === "sticky")
        expect(elements.get(`${source.workshop}/${element}`)).not.toBe("");
    }
});

test("is the same in whatever order the workshops come", async () => {
  expect(await contributionsOf(samples.toReversed())).toEqual(await contributionsOf(samples));
});

test("lays several workshops of a method over each other where the method can", async () => {
  const storming = samples.find(({ control }) => control.method === "event-storming");
  if (!storming) throw new Error("There is no sample of event storming.");
  const other = { ...storming, control: { ...storming.control, id: "evstrm2510", title: "Cargo" } };
  const { reports } = await contributionsOf([storming, other]);
  const together = reports.filter(({ from }) => from.length > 1);
  expect(together.map(({ id }) => id)).toEqual(["together-event-storming"]);
  const { files } = await planOutcomes(await contributionsOf([storming, other]), {
    title: "Both",
    only: ["reports"],
  });
  expect(files.map(({ path }) => path)).toContain("reports/together-event-storming.md");
});

test("says which workshops give nothing", async () => {
  const [first] = samples;
  if (!first) throw new Error("There is no sample.");
  const { control } = first;
  const empty = { ...first, elements: [] };
  const strange = { ...first, control: { ...control, id: "zzzzzzzzzz", title: "Strange", method: "dream" } };
  const { unused, workshops, reports } = await contributionsOf([empty, strange]);
  expect(unused).toEqual([{ title: control.title }, { title: "Strange", method: "dream" }]);
  expect([workshops, reports]).toEqual([[], []]);
});
