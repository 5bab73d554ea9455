import { expect, test } from "vitest";
import type { Element, Sticky, Workshop } from "#shared/board/board.ts";
import { findingsOf, sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { checks } from "./checks.ts";
import json from "./sample.board.json" with { type: "json" };

const { stickies, saying, changed, mended } = sampleBoard(json);
const findings = (workshop: Workshop) => findingsOf(checks, workshop);

const withFields = (one: Sticky, fields: Sticky["fields"]) =>
  mended(one, { fields: { ...one.fields, ...fields } });
const withoutKind = (...kinds: readonly string[]) =>
  changed((each) => (each.type === "sticky" && kinds.includes(each.kind) ? undefined : each));

const access = saying("Give access by team");
const rights = saying("Let teams make their own");
const template = saying("One template");
const dashboard = saying("Put a dashboard");
const cost = saying("what its environments cost");
const steps = stickies.filter(({ kind }) => kind === "step");
const step = saying("The team has access");
const value = saying("first real booking");

test.each([
  {
    flaw: "a step that nothing on the path makes",
    board: withFields(access, { place: "" }),
    check: "path-gap",
    about: [step],
  },
  {
    flaw: "a candidate on the path without figures",
    board: changed((each) => (each.id === access.id ? { ...access, box: [40, 900, 180, 140, 0] } : each)),
    check: "unscored",
    about: [access],
  },
  {
    flaw: "no effort",
    board: withFields(cost, { effort: "0", value: "6" }),
    check: "no-effort",
    about: [cost],
  },
  {
    flaw: "figures that differ from the place",
    board: withFields(dashboard, { value: "2" }),
    check: "differs",
    about: [dashboard],
  },
  {
    flaw: "a place in words",
    board: withFields(dashboard, { place: "first" }),
    check: "place-unread",
    about: [dashboard],
  },
  {
    flaw: "what comes before what it needs",
    board: withFields(template, { place: "1.5" }),
    check: "too-early",
    about: [template],
  },
  {
    flaw: "what the path needs, but does not have",
    board: withFields(rights, { place: "" }),
    check: "needs-more",
    about: [rights],
  },
  { flaw: "a way to nothing", board: withoutKind("value"), check: "no-value", about: steps },
  { flaw: "nobody who uses it", board: withoutKind("user"), check: "no-first-users", about: [] },
  { flaw: "nothing to learn", board: withoutKind("learn"), check: "nothing-learned", about: [] },
  {
    flaw: "nothing on the path",
    board: changed((each) =>
      each.type === "sticky" ? { ...each, fields: { ...each.fields, place: "" } } : each,
    ),
    check: "no-path",
    about: [],
  },
])("finds: $flaw", ({ board, check, about }) => {
  expect(findings(board)).toEqual([{ check, elements: about.map(({ id }) => id) }]);
});

test("finds a path that is too long, and two candidates in one place", () => {
  const eight = withFields(dashboard, { place: "8" });
  expect(findings(eight).map(({ check, elements }) => [check, elements.length])).toEqual([["path-long", 8]]);
  const tied = findings(withFields(rights, { place: "1" })).filter(({ check }) => check === "place-twice");
  expect(tied.map(({ elements }) => elements.toSorted())).toEqual([[access.id, rights.id].toSorted()]);
});

test("finds more Must than leaves room", () => {
  const all = changed((each) =>
    each.type === "sticky" && each.fields["moscow"] === "should"
      ? { ...each, fields: { ...each.fields, moscow: "must" } }
      : each,
  );
  expect(findings(all).map(({ check }) => check)).toEqual(["too-much-must"]);
});

test("finds candidates that need each other first", () => {
  const board = [sticky("a", "candidate", "A"), sticky("b", "candidate", "B", { x: 300 })];
  expect(findings(workshopOf("", [...board, arrow("a", "b"), arrow("b", "a")]))).toEqual([
    { check: "circle", elements: ["a", "b"] },
  ]);
});

test("finds a way whose steps do not lead to its value", () => {
  const cut = changed((each) =>
    each.type === "connector" && "element" in each.to && each.to.element === value.id ? undefined : each,
  );
  expect(findings(cut).map(({ check }) => check)).toEqual(["way-broken"]);
});

const stageLog = [{ stage: "users", at: "2026-03-02T10:00:00Z" }];
const wayOf = (...more: readonly Element[]) => {
  const board = workshopOf("", [
    sticky("c", "candidate", "Do it", { y: 300, fields: { place: "1", value: "5", effort: "5" } }),
    sticky("s1", "step", "start"),
    sticky("s2", "step", "by hand", { x: 300 }),
    sticky("s3", "step", "by machine", { x: 300, y: 210 }),
    sticky("v", "value", "here", { x: 600 }),
    arrow("c", "s1"),
    ...more,
  ]);
  return findings({ ...board, control: { ...board.control, stageLog } });
};

test("is content with one whole way among several", () => {
  const ways = [arrow("s1", "s2"), arrow("s1", "s3"), arrow("s2", "v"), arrow("s3", "v")];
  expect(wayOf(...ways)).toEqual([{ check: "path-gap", elements: ["s2", "s3"] }]);
  expect(wayOf(...ways, arrow("c", "s3"))).toEqual([]);
  expect(wayOf(arrow("s2", "s1"), arrow("c", "s3"), arrow("s3", "v"))).toEqual([]);
});

test("takes steps without connectors in a row, so that each has to be covered", () => {
  expect(wayOf(arrow("c", "s2"))).toEqual([{ check: "path-gap", elements: ["s3"] }]);
  expect(wayOf(arrow("c", "s2"), arrow("c", "s3"))).toEqual([]);
});
