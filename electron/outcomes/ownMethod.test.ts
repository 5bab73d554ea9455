import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Control, Element, Workshop } from "#shared/board/board.ts";
import { unsteered } from "#shared/board/control.ts";
import { methodReadme } from "#electron/files/methodReadme.ts";
import { documentsOf } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { lookAt } from "#shared/methods/hints.ts";
import { methods } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { arrow, faults, frame, sticky } from "#shared/outcomes/board.test-support.ts";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { methodOfText } from "#shared/own-methods/read.ts";
import { starterText } from "#shared/own-methods/starter.ts";
import { contributionsWithPictures } from "#shared/picture/outcomePictures.ts";

const at = "2026-11-23T09:00:00Z";

function methodIn(text: string): Method {
  const method = methodOfText(text);
  if (!method) throw new Error("This is no method.");
  return method;
}

/** The control of a new workshop of a method, as it is read back from its document. */
function controlOf(method: Method): Control {
  const given = { id: "k7m2q9x4ta", title: "May", by: "ann", at };
  return readControl(documentsOf(newWorkshop(method, given)).control);
}

/** A workshop of the starter, or what became of it, that has come to its last stage. */
function workshopOf(method: Method, elements: readonly Element[]): Workshop {
  const stageLog = method.stages.map(({ id }) => ({ stage: id, at }));
  return { control: { ...unsteered(controlOf(method)), stage: "agree", stageLog }, elements };
}

const starter = starterText("our-retro", "Our retro");
const pain = sticky("p234567890", "pain", "Builds wait", { x: 100, y: 100, fields: { team: "Mail" } });
const action = sticky("a234567890", "action", "Cache the packages", {
  x: 400,
  y: 100,
  fields: { owner: "Mira", due: "2026-12-01" },
});
const helped = sticky("h234567890", "helped", "We paired", { x: 100, y: 400 });

test("a workshop keeps the definition that it began with, whatever becomes of the file", async () => {
  const old = methodIn(starter);
  const control = controlOf(old);
  const changed = methodIn(starter.replace('"version": 1', '"version": 2').replace('"What hurt"', '"Pain"'));
  expect(changed.definition).not.toBe(old.definition);
  const found = await methodFor(control);
  expect(found?.version).toBe(1);
  expect(found?.kinds["pain"]?.label).toBe("What hurt");
  expect(await methodFor(controlOf(changed))).toMatchObject({ version: 2 });
});

test("a method of Groundwork is never replaced, and what is no definition of the workshop's method is none", async () => {
  const { definition } = methodIn(starter);
  for (const method of methods)
    expect(await methodFor({ method: method.id, definition: starter.replace("our-retro", method.id) })).toBe(
      method,
    );
  expect(await methodFor({ method: "another", definition })).toBeUndefined();
  expect(await methodFor({ method: "our-retro", definition: "{" })).toBeUndefined();
  expect(await methodFor({ method: "our-retro" })).toBeUndefined();
});

test("writes its own document, with what each sticky is connected with and what its fields say", async () => {
  const method = methodIn(starter);
  const [report] = await method.exporters();
  const text = report?.write(workshopOf(method, [pain, action, helped, arrow(action.id, pain.id)])) ?? "";
  expect(faults(text)).toEqual([]);
  expect(text).toBe(`# Retrospective: May

- Workshop held: 2026-11-23

## What we change

- Cache the packages[^a234567890] (Owner: Mira; Due: 2026-12-01)
  - eases: Builds wait[^p234567890]

## What hurt

| What hurt | Team |
| - | - |
| Builds wait[^p234567890] | Mail |

## What helped

- We paired[^h234567890]

[^a234567890]: Sticky a234567890 · What we change

[^p234567890]: Sticky p234567890 · What hurt

[^h234567890]: Sticky h234567890 · What helped
`);
});

test("its checks find what they ask for, and nothing on a board that has it", async () => {
  const method = methodIn(starter);
  const [checks, whys] = await Promise.all([method.checks(), method.whys()]);
  const found = (elements: readonly Element[]) =>
    lookAt(workshopOf(method, elements), checks, whys).map((hint) => [hint.check, hint.elements, hint.what]);
  expect(found([pain, action, helped, arrow(action.id, pain.id)])).toEqual([]);
  const other = sticky("b234567890", "action", "Ask for help");
  expect(found([pain, action, other])).toEqual([
    ["no-owner", [other.id], "This action has no owner."],
    ["loose-action", [other.id, action.id], "This action is connected with nothing that hurt. (2 stickies)"],
  ]);
  for (const { id } of method.stages) expect(whys[id]).toBeUndefined();
  expect(whys["no-owner"]).toBe("What everybody is to do, nobody does.");
  // Before its stage is open there is nothing to ask for.
  const early = { ...workshopOf(method, [action]), control: controlOf(method) };
  expect(lookAt(early, checks, whys)).toEqual([]);
});

test("its sample is a finished workshop: counted, and with nothing for the coach to say", async () => {
  const method = methodIn(starter);
  const sample = await method.sample();
  const [checks, whys] = await Promise.all([method.checks(), method.whys()]);
  expect(lookAt(sample, checks, whys)).toEqual([]);
  expect(method.figures?.(sample)?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
    ["What hurt", "2"],
    ["What hurt and is eased", "2 of 2"],
    ["Changes with an owner", "2 of 2"],
  ]);
  const [report] = await method.exporters();
  expect(report?.write(sample)).toContain(
    "  - eases: The build takes forty minutes, so we merge once a day[^",
  );
  expect(await methodFor(sample.control)).toMatchObject({ id: method.id });
  // What was changed is another sample, so that one that was opened before does not stand in its way.
  const changed = await methodIn(starter.replace("forty minutes", "an hour")).sample();
  expect(changed.control.id).not.toBe(sample.control.id);
  expect((await methodIn(starter).sample()).control.id).toBe(sample.control.id);
});

const weighing = ["effort", "value"]
  .map((id) => JSON.stringify({ id, label: id, input: "number" }))
  .join(",");

/** The starter with what its README says of a plane, and fields for it. */
function weighed(): Method {
  const json: unknown = JSON.parse(starter);
  const snippet = /"plane": \{.*\n\}/su.exec(methodReadme("our-retro.json", "Our retro"))?.[0] ?? "";
  const text = JSON.stringify(json)
    .replace('"fields":[{"id":"owner"', `"fields":[${weighing},{"id":"owner"`)
    .replace('"yields":"action"', '"yields":"item"')
    .replace('"kinds":["action"]}', '"kinds":["action"],"as":"table"}')
    .replace('"allows":["pain"]', '"allows":["pain","action"]')
    .replace(/,"sample":.*$/su, `,${snippet}}`);
  return methodIn(text);
}

test("on the plane of its README a place is two figures, for the backlog and in its document", async () => {
  const method = weighed();
  const [, area] = method.areas;
  const box = area?.box ?? pain.box;
  const board = workshopOf(method, [
    frame("f234567890", "Change", box, "change"),
    // In the upper left corner: little effort, much value.
    { ...action, box: [box[0] + 45, box[1] + 85, 20, 20, 0] },
    sticky("b234567890", "action", "Ask for help", { x: -5000 }),
  ]);
  expect(method.outcomes(board)).toMatchObject([
    { is: "item", text: "Ask for help" },
    { is: "item", text: "Cache the packages", effort: 1, value: 10 },
  ]);
  expect(method.outcomes(board)[0]).not.toHaveProperty("value");
  const [report] = await method.exporters();
  expect(report?.write(board)).toContain(`
| What we change | effort | value | Owner | Due | Quarter |
| - | - | - | - | - | - |
| Ask for help[^b234567890] | | | | | |
| Cache the packages[^a234567890] | 1 | 10 | Mira | 2026-12-01 | Now |
`);
});

test("its kinds yield facts that know what they answer", () => {
  const method = methodIn(starter);
  const facts = method.outcomes(workshopOf(method, [pain, action, helped, arrow(action.id, pain.id)]));
  expect(facts).toMatchObject([
    { is: "learning", kind: "well", text: "We paired" },
    { is: "pain", text: "Builds wait", teams: ["Mail"] },
    { is: "action", owner: "Mira", due: "2026-12-01", answers: [`k7m2q9x4ta/${pain.id}`] },
  ]);
  expect(method.outcomes(workshopOf(method, []))).toEqual([]);
});

test("a script in any label is words in every document", async () => {
  const script = "<script>alert(1)</script>";
  const hostile = starter
    .replace('"What hurt",\n      "code"', `"${script}",\n      "code"`)
    .replaceAll(/"(title|purpose|hint|what|why|mend)": "[^"]*"/gu, `"$1": "${script}"`)
    .replace('"label": "eases"', `"label": "${script}"`)
    .replace('"label": "Owner"', `"label": "${script}"`)
    .replace('"label": "Team"', `"label": "${script}"`);
  const method = methodIn(hostile);
  expect(hostile.split(script).length).toBeGreaterThan(15);
  const [area] = method.areas;
  const around = frame("f234567890", script, area?.box ?? pain.box, area?.id);
  const workshop = workshopOf(method, [around, pain, action, helped, arrow(action.id, pain.id, script)]);
  const plan = await planOutcomes(await contributionsWithPictures([workshop], methodFor), { title: script });
  const paths = plan.files.map(({ path }) => path);
  for (const ending of [".md", ".html", ".svg", ".docx"])
    expect(
      paths.some((path) => path.endsWith(ending)),
      ending,
    ).toBe(true);
  for (const { path, content } of plan.files) {
    const texts =
      typeof content === "string"
        ? [content]
        : path.endsWith(".docx")
          ? Object.values(unzipSync(content)).map((part) => strFromU8(part))
          : [strFromU8(content)];
    for (const text of texts) {
      if (path.endsWith(".md"))
        expect(text.replaceAll(String.raw`\<script`, ""), path).not.toContain("<script");
      else expect(text, path).not.toContain("<script");
    }
  }
});
