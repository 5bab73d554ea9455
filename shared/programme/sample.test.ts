import { expect, test } from "vitest";
import { methodOf, methods } from "#shared/methods/index.ts";
import { mapOf } from "./map.ts";
import { knownOf } from "./origins.ts";
import { sampleProgramme } from "./sample.ts";

test("the samples are one programme in the playbook's order: all done, every link at its end, nothing without an owner", async () => {
  const { programme, workshops } = await sampleProgramme();
  const known = new Map(
    workshops.flatMap((workshop) => {
      const method = methodOf(workshop.control.method);
      return method ? [[workshop.control.id, knownOf(workshop, method)] as const] : [];
    }),
  );
  const map = mapOf(programme, known);
  expect(map.stations.map(({ standing }) => standing)).toEqual(programme.members.map(() => "done"));
  const order = methods
    .map(({ id }) => id)
    .filter((id) => programme.members.some(({ method }) => method === id));
  expect(programme.members.map(({ method }) => method)).toEqual(order);
  expect(order.length).toBeGreaterThanOrEqual(9);
  expect(map.flows.length).toBeGreaterThanOrEqual(4);
  expect(map.fromOutside).toEqual([]);
  expect(map.loose).toEqual([]);
});
