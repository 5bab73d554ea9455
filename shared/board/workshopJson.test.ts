import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseWorkshop, workshopJson, WorkshopJsonDamaged } from "./workshopJson.ts";

const made = { by: "p1", at: "2017-02-13T13:00:00Z" };
const sticky = {
  type: "sticky",
  id: "0123456789",
  box: [0, 0, 200, 200, 0],
  order: 2,
  made,
  kind: "event",
  text: "a",
};
const frame = { type: "frame", id: "abcdefghjk", box: [0, 0, 900, 900, 0], order: 1, made, text: "Timeline" };
const arrow = {
  type: "connector",
  id: "mnpqrstvwx",
  box: [0, 0, 10, 10, 0],
  order: 3,
  made,
  from: { element: "0123456789" },
  to: { point: [4, 5] },
  text: "",
  ink: "ink",
};
const control = {
  id: "zzzzzzzzzz",
  title: "T",
  method: "post-mortem",
  methodVersion: 1,
  createdAt: "2017-02-13T12:50:00Z",
  stage: "close",
  stageLog: [],
};

test("gives what JSON may leave out, and the order of drawing", () => {
  const { elements } = parseWorkshop({ control, elements: [arrow, sticky, frame] });
  expect(elements).toStrictEqual([
    { ...frame, locked: false, cluster: undefined, area: undefined },
    { ...sticky, locked: false, cluster: undefined, fields: {} },
    { ...arrow, locked: false, cluster: undefined },
  ]);
});

describe("says in words where it is damaged:", () => {
  const withSticky = (change: object) => ({ control, elements: [{ ...sticky, ...change }] });
  test.each([
    [null, /^This is not a workshop that Groundwork can read\. It is missing/u],
    [{ control }, /"elements" is missing/u],
    [withSticky({ type: "note" }), /"elements\.0\.type" should be a sticky, text, shape/u],
    [withSticky({ id: "Capital123" }), /"elements\.0\.id" should be an id of 10/u],
    [withSticky({ box: [0, 0, -1, 200, 0] }), /"elements\.0\.box\.2" should be greater than 0/u],
    [withSticky({ box: [0, 0] }), /"elements\.0\.box/u],
    [withSticky({ text: 7 }), /"elements\.0\.text" should be text/u],
    [withSticky({ fields: { when: 7 } }), /"elements\.0\.fields\.when" should be text/u],
    [withSticky({ made: { by: "", at: "today" } }), /"elements\.0\.made\.at" should be a UTC time/u],
    [withSticky({ colour: "red" }), /"elements\.0\.colour" is missing, unknown/u],
    [{ control, elements: [{ ...arrow, to: {} }] }, /"elements\.0\.to" should be \{"element"/u],
    [{ control, elements: [sticky, sticky] }, /Two elements have the id "0123456789"/u],
  ])("%j", (json, message) => {
    expect(() => parseWorkshop(json)).toThrow(WorkshopJsonDamaged);
    expect(() => parseWorkshop(json)).toThrow(message);
  });
});

test("gives a workshop or its own error, whatever it is given", () => {
  fc.assert(
    fc.property(fc.anything(), (json) => {
      expect(() => parseWorkshop(json)).toThrow(WorkshopJsonDamaged);
    }),
  );
});

test("the definition of a team's own method goes along, and one that is too long is refused", () => {
  const own = { ...control, method: "our-retro", definition: '{"id":"our-retro"}' };
  const workshop = parseWorkshop({ control: own, elements: [] });
  expect(workshop.control.definition).toBe(own.definition);
  expect(parseWorkshop(workshopJson(workshop)).control.definition).toBe(own.definition);
  const long = { ...own, definition: "x".repeat(100_001) };
  expect(() => parseWorkshop({ control: long, elements: [] })).toThrow(WorkshopJsonDamaged);
});
