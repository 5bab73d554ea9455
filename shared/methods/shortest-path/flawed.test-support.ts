import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { stickies, saying, changed, withFields } = sampleBoard(json);

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
const [first, second] = [sticky("a", "candidate", "A"), sticky("b", "candidate", "B", { x: 300 })];
const onPath = stickies.filter(({ kind, fields }) => kind === "candidate" && (fields["place"] ?? "") !== "");
const mustAll = changed((each) =>
  each.type === "sticky" && each.fields["moscow"] === "should"
    ? { ...each, fields: { ...each.fields, moscow: "must" } }
    : each,
);

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
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
  {
    flaw: "a path that is too long",
    board: withFields(dashboard, { place: "8" }),
    check: "path-long",
    about: [...onPath, dashboard],
  },
  {
    flaw: "two candidates in one place",
    board: withFields(rights, { place: "1" }),
    check: "place-twice",
    about: [access, rights],
  },
  {
    flaw: "more Must than leaves room",
    board: mustAll,
    check: "too-much-must",
    about: stickies.filter(({ fields }) => ["must", "should"].includes(fields["moscow"] ?? "")),
  },
  {
    flaw: "candidates that need each other first",
    board: workshopOf("", [first, second, arrow("a", "b"), arrow("b", "a")]),
    check: "circle",
    about: [first, second],
  },
  {
    flaw: "a way whose steps do not lead to its value",
    board: changed((each) =>
      each.type === "connector" && "element" in each.to && each.to.element === value.id ? undefined : each,
    ),
    check: "way-broken",
    about: [...steps, value],
  },
];
