import { expect, test } from "vitest";
import { agendaOf } from "./agenda.ts";
import { methods } from "./index.ts";
import { outlineOf, rowsOf } from "./outline.ts";
import { rulesOf } from "./rules.ts";
import { standInFor } from "./standIn.ts";

test.each(methods)("a board of $id can be read without that method", async (method) => {
  const { control, elements } = await method.sample();
  const stood = standInFor(control, elements);
  expect(Object.keys(stood.kinds).toSorted()).toEqual(Object.keys(method.kinds).toSorted());
  const looks = Object.values(stood.kinds).map(({ color, shape, code }) => [`${color} ${shape}`, code]);
  expect(new Set(looks.map(([look]) => look)).size).toBe(looks.length);
  expect(new Set(looks.map(([, code]) => code)).size).toBe(looks.length);
  // All that was written is in the outline, and the agenda has the stages that were opened.
  const lines = new Set(rowsOf(outlineOf(elements, stood), new Set()).map(({ node }) => node.id));
  const written = elements.filter(({ type }) => type === "sticky").map(({ id }) => id);
  expect(written.filter((id) => !lines.has(id))).toEqual([]);
  expect(agendaOf(control, stood).map(({ id }) => id)).toEqual(method.stages.map(({ id }) => id));
  expect(rulesOf(control, stood).allows.toSorted()).toEqual(Object.keys(method.kinds).toSorted());
  // Every figure and word of a sticky's details has a field to be seen in.
  for (const element of elements)
    if (element.type === "sticky")
      for (const field of Object.keys(element.fields).filter((id) => !id.startsWith("origin")))
        expect(stood.kinds[element.kind]?.fields?.map(({ id }) => id)).toContain(field);
});

test("kinds and stages with names of code are read as words, and nothing is found that is not there", async () => {
  const [method] = methods;
  const sample = await method?.sample();
  const sticky = sample?.elements.find((element) => element.type === "sticky");
  if (!sample || !sticky) throw new Error("There is no sample.");
  const odd = { ...sticky, kind: "whatHelped", fields: { "how-long": "2 h" } };
  const stood = standInFor({ ...sample.control, method: "team-retro" }, [odd]);
  expect(stood.title).toBe("Team retro");
  expect(stood.kinds["whatHelped"]).toMatchObject({
    label: "What helped",
    code: "A",
    fields: [{ id: "how-long", label: "How long", input: "text" }],
  });
  expect(stood.kinds["constructor"]).toBeUndefined();
});
