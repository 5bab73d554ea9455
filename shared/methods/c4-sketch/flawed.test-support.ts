import type { Connector, Element, Sticky, Workshop } from "#shared/board/board.ts";
import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import { arrow, sticky } from "#shared/outcomes/board.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample, between, changed, withField } = sampleBoard(json);

const named = (text: string): Sticky => {
  const found = sample.elements.find((element) => element.type === "sticky" && element.text === text);
  if (found?.type !== "sticky") throw new Error(`The sample has no sticky that says "${text}".`);
  return found;
};
const replaced = (one: Element, by: Element) => changed((each) => (each.id === one.id ? by : each));
const relabelled = (one: Connector, text: string) => replaced(one, { ...one, text });
const added = (...more: readonly Element[]): Workshop => ({
  ...sample,
  elements: [...sample.elements, ...more],
});

const portal = named("Portal");
const provisioning = named("Provisioning service");
const catalogue = named("Template catalogue");
const worker = named("Job worker");
const state = named("State store");
const builder = named("plan/builder.go");
const asks = between(portal, provisioning);
const notes = between(worker, state);
const harbour = named("Harbour platform");

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
  {
    flaw: "no description",
    board: withField(portal, "description", " "),
    check: "no-description",
    about: [portal],
  },
  { flaw: "code without a link", board: withField(builder, "link", ""), check: "no-link", about: [builder] },
  {
    flaw: "no technology",
    board: withField(portal, "technology", ""),
    check: "no-technology",
    about: [portal],
  },
  {
    flaw: "a container that is part of nothing",
    board: replaced(catalogue, { ...catalogue, box: [-900, -900, 240, 200, 0] }),
    check: "no-parent",
    about: [catalogue],
  },
  {
    flaw: "two containers of one name",
    board: replaced(catalogue, { ...catalogue, text: "the portal" }),
    check: "same-name",
    about: [portal, catalogue],
  },
  {
    flaw: "an element that has to do with no other",
    board: added(
      sticky("x", "person", "Passenger", { x: -900, fields: { description: "Takes the ferry." } }),
    ),
    check: "disconnected",
    about: [{ id: "x" }],
  },
  { flaw: "an arrow without a label", board: relabelled(notes, ""), check: "no-label", about: [worker] },
  {
    flaw: "an arrow with technology alone",
    board: relabelled(asks, "[HTTPS]"),
    check: "no-label",
    about: [portal],
  },
  { flaw: "a bare label", board: relabelled(notes, "Uses."), check: "bare-label", about: [worker] },
  {
    flaw: "an arrow of two ways",
    board: relabelled(notes, "reads ↔ writes"),
    check: "both-ways",
    about: [worker],
  },
  {
    flaw: "containers that talk in an unknown way",
    board: relabelled(asks, "Asks for environments from"),
    check: "no-protocol",
    about: [portal],
  },
  {
    flaw: "two arrows that say the same",
    board: added(arrow(worker.id, state.id, "notes each step in")),
    check: "same-label",
    about: [worker],
  },
  {
    flaw: "parts that go round in a circle",
    board: withField(harbour, "parent", portal.id),
    check: "circle",
    about: [harbour, portal],
  },
];
