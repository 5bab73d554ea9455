import { expect, test } from "vitest";
import { planItems, readAgenda, setItemGone, setItemSkipped, setItemTitle } from "#shared/board/agenda.ts";
import { dropOverride, override } from "#shared/board/rules.ts";
import { documentsOf } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { agendaOf, besideOpen, gainedStages, stageOf } from "./agenda.ts";
import { methods } from "./index.ts";
import type { Method } from "./method.ts";
import { newWorkshop } from "./newWorkshop.ts";
import { definedRules, rulesOf } from "./rules.ts";

const [method] = methods;
if (!method) throw new Error("There is no method to try.");
const stages = method.stages;
const [first, second, third] = stages;
if (!first || !second || !third) throw new Error("The method has too few stages to try.");

const given = { id: "k7m2q9x4ta", title: "Outage", by: "ann", at: "2026-11-23T09:00:00Z" };
const fresh = () => documentsOf(newWorkshop(method, given)).control;
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test("a new workshop has its method's stages planned, one without a plan has them all the same", () => {
  const planned = readControl(fresh());
  expect(planned.agenda).toHaveLength(stages.length);
  const { agenda: _, ...plain } = newWorkshop(method, given);
  const unplanned = readControl(documentsOf(plain).control);
  expect(unplanned.agenda).toEqual([]);
  expect(agendaOf(planned, method)).toEqual(agendaOf(unplanned, method));
});

test("a method that lost, renamed and gained stages leaves what was planned, and tells what it gained", () => {
  const control = fresh();
  const gained = { ...second, id: "gained", title: "Gained" };
  const later: Method = {
    ...method,
    stages: [{ ...first, title: "Another name" }, gained, ...stages.slice(2)],
  };
  const items = agendaOf(readControl(control), later);
  expect(ids(items)).toEqual(ids(stages));
  expect(items[0]?.title).toBe(first.title);
  expect(items[1]).toMatchObject({ id: second.id, title: second.title, stage: undefined, prompt: "" });
  expect(gainedStages(readControl(control), later)).toEqual([gained]);
  planItems(control, [{ id: "gained", stage: "gained", title: "Gained", minutes: 5, order: 1.5 }]);
  expect(gainedStages(readControl(control), later)).toEqual([]);
  expect(agendaOf(readControl(control), later)[1]?.stage).toBe(gained);
});

test("an item of one's own is a stage of its own, or another round of one", () => {
  const control = fresh();
  planItems(control, [
    { id: "break", stage: undefined, title: "Break", minutes: 15, order: 1.5 },
    { id: "again", stage: first.id, title: "Once more", minutes: 5, order: 1.7 },
  ]);
  const read = readControl(control);
  expect(ids(agendaOf(read, method).slice(0, 4))).toEqual([first.id, "break", "again", second.id]);
  expect(stageOf(read, method, "break")).toBeUndefined();
  expect(stageOf(read, method, "again")).toBe(first);
  expect(rulesOf(read, method, "break").allows).toEqual(Object.keys(method.kinds));
  expect(rulesOf(read, method, "again")).toEqual(definedRules(read, method, first.id));
});

test("next and back pass by what is skipped and what was taken off", () => {
  const control = fresh();
  setItemSkipped(control, second.id, true);
  const items = () => agendaOf(readControl(control), method);
  expect(besideOpen(items(), first.id, 1)?.id).toBe(third.id);
  expect(besideOpen(items(), third.id, -1)?.id).toBe(first.id);
  setItemGone(control, third.id, true);
  expect(besideOpen(items(), first.id, 1)?.id).toBe(stages[3]?.id);
  expect(besideOpen(items(), first.id, -1)).toBeUndefined();
  expect(besideOpen(items(), stages.at(-1)?.id ?? "", 1)).toBeUndefined();
  expect(besideOpen(items(), "gone for good", 1)?.id).toBe(first.id);
});

test("a title of one's own stays", () => {
  const control = fresh();
  setItemTitle(control, first.id, "Arrive");
  expect(agendaOf(readControl(control), method)[0]?.title).toBe("Arrive");
  expect(readAgenda(control)[0]?.title).toBe("Arrive");
});

test("what a facilitator decides holds for that stage alone, until it is dropped", () => {
  const control = fresh();
  override(control, first.id, "move", "facilitators");
  override(control, first.id, "allows", ["constructor", ...first.allows.slice(0, 1)]);
  const read = readControl(control);
  expect(rulesOf(read, method)).toEqual({
    ...definedRules(read, method, first.id),
    move: "facilitators",
    allows: first.allows.slice(0, 1),
  });
  expect(rulesOf(read, method, second.id)).toEqual(definedRules(read, method, second.id));
  dropOverride(control, first.id);
  expect(rulesOf(readControl(control), method)).toEqual(definedRules(read, method, first.id));
});
