import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { boards, expectHostileWordsKept } from "#shared/methods/anyBoard.test-support.ts";
import { documentsOf } from "#shared/board/open.ts";
import { isId } from "#shared/board/ids.ts";
import { readControl } from "#shared/board/read.ts";
import { contract, expectHeld, inside, unique } from "#shared/methods/contract.test-support.ts";
import { wholeWorkshop } from "#shared/methods/draft.ts";
import type { Method } from "#shared/methods/method.ts";
import { planeStep } from "#shared/methods/planeStep.ts";
import { faults, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { definitions } from "./definitions.test-support.ts";
import { methodOfText, readDefinition } from "./read.ts";
import { starterText } from "./starter.ts";

/** What is left of a path in JSON: the part that is there, and whether only the last name is missing. */
function reaches(json: unknown, path: readonly (string | number)[]): boolean {
  let at: unknown = json;
  for (const [place, part] of path.entries()) {
    const next: unknown =
      typeof at === "object" && at !== null ? new Map<unknown, unknown>(entriesOf(at)).get(part) : undefined;
    if (next === undefined) return place === path.length - 1;
    at = next;
  }
  return true;
}

const entriesOf = (value: object): readonly (readonly [unknown, unknown])[] =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value);

/** The definition with something at one place that does not belong there. */
function spoilt(json: unknown, seed: number, other: unknown): unknown {
  let left = seed;
  const walk = (value: unknown): unknown => {
    left -= 1;
    if (left === 0) return other;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  return walk(json);
}

const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, undefined, "", [], {}, 0, -1, 1e9, "one", "\ud800", "two\nlines", true),
  fc.jsonValue(),
);

async function expectContract(method: Method): Promise<void> {
  const exporters = await method.exporters();
  for (const rule of contract) expectHeld(rule, method, exporters);
}

/** Expects a sample to be a workshop that could have been held; false where the method has none. */
async function expectSample(method: Method): Promise<boolean> {
  if (method.hasSample !== true) return false;
  const sample = await method.sample();
  const { control, elements } = sample;
  expect(control.definition).toBe(method.definition);
  expect(control.stageLog.map(({ stage: id }) => id)).toEqual(method.stages.map(({ id }) => id));
  unique(elements.map(({ id }) => id));
  expect(elements.every(({ id }) => isId(id))).toBe(true);
  const { plane } = method;
  for (const one of elements) {
    if (one.type !== "sticky") continue;
    const isPlaced = plane?.kind === one.kind && one.fields[plane.x.field] !== undefined;
    if (!isPlaced)
      expect(
        method.areas.some(({ box }) => inside(one.box, box)),
        one.text,
      ).toBe(true);
    // Its place says what its fields say.
    else expect(planeStep(plane, elements, undefined, one)).toBeUndefined();
  }
  expect(await method.sample()).toEqual(sample);
  // It goes through a document as any workshop does.
  expect(readControl(documentsOf(wholeWorkshop(sample)).control).id).toBe(control.id);
  for (const exporter of await method.exporters()) expect(faults(exporter.write(sample))).toEqual([]);
  return true;
}

test("a whole definition is a method like those of Groundwork, whatever it says", async () => {
  let [whole, sampled] = [0, 0];
  await fc.assert(
    fc.asyncProperty(definitions, async (json) => {
      const read = readDefinition(json);
      if (read.is === "faulty") return;
      whole += 1;
      await expectContract(read.method);
      if (await expectSample(read.method)) sampled += 1;
      // It goes along with workshops as text, and comes out of it the same.
      const again = methodOfText(read.method.definition ?? "");
      expect(again?.definition).toBe(read.method.definition);
      expect({ ...again?.kinds }).toEqual({ ...read.method.kinds });
      expect(again?.areas).toEqual(read.method.areas);
    }),
    { numRuns: 300 },
  );
  // Else nothing was proved.
  expect(whole).toBeGreaterThan(100);
  expect(sampled).toBeGreaterThan(30);
});

test("whatever else is written somewhere, it is a whole method or told where it is wrong", async () => {
  await fc.assert(
    fc.asyncProperty(definitions, fc.integer({ min: 1, max: 120 }), strange, async (json, seed, other) => {
      const given = spoilt(json, seed, other);
      const read = readDefinition(given);
      if (read.is === "method") {
        await expectContract(read.method);
        return;
      }
      expect(read.faults).not.toEqual([]);
      for (const { path, message } of read.faults) {
        expect(reaches(given, path), JSON.stringify(path)).toBe(true);
        expect(message).toMatch(/^.+\.$/su);
      }
    }),
    { numRuns: 300 },
  );
});

test("no words on a board break its document, checks or facts", async () => {
  const method = methodOfText(starterText("our-retro", "<script>alert(1)</script> | `x`"));
  if (!method) throw new Error("The starter is no method.");
  const [exporter] = await method.exporters();
  if (!exporter) throw new Error("The starter has no document.");
  expectHostileWordsKept(method, exporter, 60);
  const checks = await method.checks();
  fc.assert(
    fc.property(boards(method), (elements) => {
      const workshop = workshopOf(method.id, elements);
      const there = new Set(elements.map((element) => element.id));
      const opened = { ...workshop.control, stageLog: [{ stage: "agree", at: "2026-11-23T09:00:00Z" }] };
      const found = checks.flatMap((check) => check({ ...workshop, control: opened }));
      for (const finding of found) expect(finding.elements.filter((one) => !there.has(one))).toEqual([]);
      const ids = method.outcomes(workshop).map((outcome) => outcome.id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

const starter = v.parse(v.record(v.string(), v.unknown()), JSON.parse(starterText("our-retro", "Our retro")));

/** What is told of the starter with some of its parts changed; what looks back on all others is left out. */
function told(change: Record<string, unknown>): readonly string[] {
  const read = readDefinition({ ...starter, figures: undefined, sample: undefined, ...change });
  return read.is === "method" ? [] : read.faults.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const stage = {
  id: "x",
  title: "X",
  minutes: 5,
  prompt: "Go.",
  allows: ["pain", "helped", "action"],
  area: "change",
};
const kind = { id: "x", label: "X", code: "X", color: "blue", shape: "square", hint: "An x." };

describe("a definition is told what is wrong with it", () => {
  test("nothing, where nothing is", () => {
    expect(told({})).toEqual([]);
  });

  test("a stage with no kinds, and no stages", () => {
    expect(told({ stages: [{ ...stage, allows: [] }] })).toEqual([
      "stages.0.allows: “allows” names no kind: a stage needs at least one.",
    ]);
    expect(told({ stages: [] })).toEqual(["stages: “stages” names nothing; it needs at least one entry."]);
  });

  test("a kind that is missing", () => {
    expect(told({ stages: [{ ...stage, allows: [...stage.allows, "wish"] }] })).toEqual([
      "stages.0.allows.3: There is no kind “wish”. There are: helped, pain, action.",
    ]);
    expect(told({ relations: [{ from: "action", to: "wish", label: "x" }] })).toEqual([
      "relations.0.to: There is no kind “wish”. There are: helped, pain, action.",
    ]);
    expect(told({ stages: [{ ...stage, allows: ["pain", "action"] }] })).toEqual([
      "kinds.0.id: No stage allows “helped”, so nobody could add one. Name it in “allows” of a stage.",
    ]);
  });

  test("a circle of kinds that are opened, once", () => {
    const opens = [
      { kind: "helped", into: "pain", picture: "Closer" },
      { kind: "pain", into: "action", picture: "Closer" },
      { kind: "action", into: "pain", picture: "Closer" },
    ];
    expect(told({ opens })).toEqual(["opens.1: Kinds cannot be opened in a circle: pain → action → pain."]);
    expect(told({ opens: [{ kind: "pain", into: "pain", picture: "Closer" }] })).toEqual([
      "opens.0: Kinds cannot be opened in a circle: pain → pain.",
    ]);
    // Connectors may go round: causes do.
    expect(told({ relations: [{ from: "pain", to: "pain", label: "because" }] })).toEqual([]);
  });

  test("two of one id, label, code or look", () => {
    const kinds = [
      { ...kind, id: "pain" },
      { ...kind, id: "pain", label: "Y", code: "Y", color: "red" },
      { ...kind, id: "helped", label: "X", code: "Z", color: "teal" },
      { ...kind, id: "action", label: "V", code: "X", color: "blue" },
    ];
    expect(told({ kinds, checks: [], report: undefined })).toEqual([
      "kinds.1.id: “pain” is here twice: an earlier kind has it already. Choose another.",
      "kinds.2.label: “X” is here twice: the label of an earlier kind has it already. Choose another.",
      "kinds.3.code: “X” is here twice: the code of an earlier kind has it already. Choose another.",
      "kinds.3.shape: “V” looks like “X”: both are blue and square. Give one another colour or shape.",
    ]);
    expect(told({ stages: [stage, stage] })).toEqual([
      "stages.1.id: “x” is here twice: an earlier stage has it already. Choose another.",
    ]);
  });

  test("an id of Groundwork's own", () => {
    expect(told({ id: "post-mortem" })).toEqual([
      "id: “post-mortem” is the id of a method that Groundwork has. Choose another, or both could not be told apart.",
    ]);
    expect(told({ stages: [{ ...stage, id: "constructor" }] })).toEqual([
      "stages.0.id: “constructor” has a meaning of its own for Groundwork and cannot be an id. Choose another.",
    ]);
  });

  test("what is missing, unknown or of the wrong form", () => {
    expect(told({ purpose: undefined, titel: "Our retro" })).toEqual([
      "purpose: “purpose” is missing.",
      "titel: “titel” means nothing here. Take it out, or look whether it is misspelt.",
    ]);
    expect(told({ stages: [{ ...stage, minutes: "ten", title: " ", writing: "secret" }] })).toEqual([
      "stages.0.title: “title” should be one line of ordinary characters, without line ends and tabs.",
      "stages.0.minutes: “minutes” should be a whole number from 1 to 1440.",
      "stages.0.writing: “writing” should be one of: open, private.",
    ]);
    expect(told({ kinds: 3 })).toEqual(["kinds: “kinds” should be a list in square brackets."]);
    expect(told({ checks: [{ id: "x" }] })[0]).toBe("checks.0.needs: “needs” is missing.");
  });

  test("areas on top of each other, a prompt that nobody could say, votes that do not fit", () => {
    const areas = [
      { id: "look-back", title: "Back", box: [0, 0, 500, 500] },
      { id: "change", title: "Change", box: [560, 0, 500, 500] },
    ];
    expect(told({ areas })).toEqual([
      "areas.1.box: The areas “Change” and “Back” overlap or nearly touch. Leave at least 80 units between them.",
    ]);
    expect(
      told({
        stages: [{ ...stage, prompt: "One. Two. Three.", votes: { budget: 1, most: 2, shows: "open" } }],
      }),
    ).toEqual([
      "stages.0.prompt: A prompt has two sentences at most, so that it can be said aloud.",
      "stages.0.votes.most: “most” cannot be more than the budget of 1.",
    ]);
  });

  test("a check for a field that its kind does not have", () => {
    const check = {
      id: "x",
      needs: "field",
      kind: "helped",
      field: "owner",
      what: "A.",
      why: "B.",
      mend: "C.",
    };
    expect(told({ checks: [check] })).toEqual([
      "checks.0.field: “helped” has no field “owner”. It has: none.",
    ]);
  });
});

describe("a definition is told what its plane, figures and sample do not have", () => {
  const weighed = {
    ...kind,
    id: "action",
    fields: [
      { id: "effort", label: "Effort", input: "number" },
      { id: "value", label: "Value", input: "number" },
      { id: "owner", label: "Owner", input: "text" },
    ],
  };
  const kinds = [{ ...kind, id: "pain", label: "Y", code: "Y", color: "red" }, weighed];
  const base = {
    kinds,
    checks: [],
    relations: [{ from: "action", to: "pain", label: "eases" }],
    report: undefined,
    stages: [
      { ...stage, allows: ["pain", "action"], area: "look-back" },
      { ...stage, id: "weigh", allows: ["action"] },
    ],
  };
  const ends = { label: "A", low: "Low", high: "High" };
  const plane = {
    area: "change",
    kind: "action",
    x: { field: "effort", ...ends },
    y: { field: "value", ...ends },
    quarters: { topLeft: "A", topRight: "B", bottomLeft: "C", bottomRight: "D" },
  };

  test("nothing, where nothing is", () => {
    const sample = { title: "May", held: "2026-05-04", stickies: [{ kind: "pain", text: "Slow" }] };
    const figures = [{ label: "Effort", kinds: ["action"], with: "pain", sum: "effort" }];
    expect(told({ ...base, plane, figures, sample })).toEqual([]);
  });

  test("a plane on no area, of no kind, of fields that hold no figures", () => {
    expect(
      told({
        ...base,
        plane: { ...plane, area: "x", x: { field: "owner", ...ends }, y: { field: "worth", ...ends } },
      }),
    ).toEqual([
      "plane.area: There is no area “x”. There are: look-back, change.",
      "plane.x.field: “owner” of “action” holds no number. Give it the input “number”, or name a field that has it.",
      "plane.y.field: “action” has no field “worth”. It has: effort, value, owner.",
    ]);
    expect(told({ ...base, plane: { ...plane, y: plane.x } })).toEqual([
      "plane.y.field: Both axes name “effort”. A place says two figures, so they need two fields.",
    ]);
    const onlyThere = [{ ...stage, allows: ["pain", "action"] }];
    expect(told({ ...base, stages: onlyThere, plane })).toEqual([
      "plane.kind: No stage outside of the plane allows “action”. A sticky says figures as soon as it lies on the plane, so it has to be written elsewhere.",
    ]);
  });

  test("figures of what is not there", () => {
    const figures = [
      { label: "A", kinds: ["wish"] },
      { label: "A", kinds: ["action"], sum: "owner" },
      { label: "B", kinds: ["action"], with: "wish", is: "Mira" },
      { label: "C", kinds: ["pain"], filled: "owner" },
    ];
    expect(told({ ...base, figures })).toEqual([
      "figures.1.label: “A” is here twice: an earlier figure has it already. Choose another.",
      "figures.0.kinds.0: There is no kind “wish”. There are: pain, action.",
      "figures.1.sum: “owner” of “action” holds no number. Give it the input “number”, or name a field that has it.",
      "figures.2.with: There is no kind “wish”. There are: pain, action.",
      "figures.2.is: “is” says what a field should hold: name that field in “filled”.",
      "figures.3.filled: “pain” has no field “owner”. It has: none.",
    ]);
    expect(told({ figures: [] })).toEqual(["figures: “figures” names nothing; it needs at least one entry."]);
  });

  test("a sample of what cannot be on a board", () => {
    const sticky = { kind: "action", text: "Do it" };
    const sample = {
      title: "May",
      held: "2026-02-30",
      stickies: [sticky],
      connectors: [],
    };
    expect(told({ ...base, sample })).toEqual(["sample.held: “held” should be a day such as 2026-03-02."]);
    const stickies = [
      { ...sticky, id: "one", stage: "weigh", fields: { effort: "much", owner: "Mira" } },
      { ...sticky, id: "one", stage: "later" },
      { kind: "pain", id: "two", text: "Slow", stage: "weigh", fields: { team: "Web" } },
      { kind: "wish", text: "Fast" },
    ];
    const connectors = [
      { from: "two", to: "one" },
      { from: "one", to: "three" },
      { from: "two", to: "two" },
    ];
    expect(told({ ...base, sample: { ...sample, held: "2026-02-28", stickies, connectors } })).toEqual([
      "sample.stickies.1.id: “one” is here twice: an earlier sticky has it already. Choose another.",
      'sample.stickies.0.fields.effort: “effort” should be a number in quotation marks, such as "2.5".',
      "sample.stickies.1.stage: There is no stage “later”. There are: x, weigh.",
      "sample.stickies.2.stage: The stage “weigh” does not allow “pain”, so nobody could write one in it.",
      "sample.stickies.2.fields.team: “pain” has no field “team”. It has: none.",
      "sample.stickies.3.kind: There is no kind “wish”. There are: pain, action.",
      "sample.connectors.0: No relation leads from “pain” to “action”. Name it in “relations”, or turn the connector.",
      "sample.connectors.1.to: No sticky of the sample has the id “three”. There are: one, two.",
      "sample.connectors.2: A connector cannot lead from “two” to itself.",
    ]);
  });

  test("more of a sample than its area has room for, once", () => {
    const stickies = Array.from({ length: 40 }, () => ({ kind: "pain", text: "Slow" }));
    // Four in a row, and six rows.
    expect(told({ ...base, sample: { title: "May", held: "2026-05-04", stickies } })).toEqual([
      "sample.stickies.24: From this sticky on there is no more room in the area “Looking back”. Give the area a larger box, or the sample fewer stickies.",
    ]);
  });
});

test("text that is no definition, or larger than any may be, is no method", () => {
  expect(methodOfText("{")).toBeUndefined();
  expect(methodOfText('{"id":"x"}')).toBeUndefined();
  expect(methodOfText(`${starterText("our-retro", "Our retro")}${" ".repeat(100_000)}`)).toBeUndefined();
});

test("a definition that is wrong wherever it has room for it is none at once", { timeout: 10_000 }, () => {
  const text = `{"kinds":[${"{},".repeat(33_000)}{}]}`;
  for (let time = 0; time < 100; time += 1) expect(methodOfText(text)).toBeUndefined();
});
