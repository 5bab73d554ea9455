import fc from "fast-check";
import * as Y from "yjs";
import { type Box, type ConnectorEnd, type ElementType, inks, shapeForms } from "./board.ts";
import { elementMaps } from "./documents.ts";
import {
  addElements,
  deleteElements,
  type NewElement,
  restoreElements,
  setBoxes,
  setCluster,
  setEnd,
  setField,
  setForm,
  setInk,
  setKind,
  setLocked,
  setOrders,
  setText,
} from "./edits.ts";

/** One edit of a board, picking elements by number so that it means something on every board. */
export type Step = (board: Y.Doc, newId: string) => void;

/** A number that picks one of the elements there are. */
const pick = fc.nat({ max: 11 });
const coordinate = fc.integer({ min: -4000, max: 4000 });
const length = fc.integer({ min: 1, max: 900 });

const boxes: fc.Arbitrary<Box> = fc.tuple(
  coordinate,
  coordinate,
  length,
  length,
  fc.constantFrom(0, 0, 0, 30, 90, 200.5),
);

/** Texts as people type them, with emoji and combining signs among the letters. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 24 }),
  fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀", "😁", "👩‍🚒"), maxLength: 12 }),
);

function idAt(board: Y.Doc, place: number, type?: ElementType): string | undefined {
  const ids = [...elementMaps(board)]
    .filter(([, map]) => type === undefined || (map instanceof Y.Map && map.get("type") === type))
    .map(([id]) => id)
    .sort();
  return ids[place % Math.max(ids.length, 1)];
}

/** A step on an element of the board, or of one type among them, by the arguments drawn for it. */
function step<Given>(
  given: fc.Arbitrary<Given>,
  run: (board: Y.Doc, id: string, given: Given) => void,
  type?: ElementType,
): fc.Arbitrary<Step> {
  return fc.tuple(pick, given).map(([place, drawn]) => (board) => {
    const id = idAt(board, place, type);
    if (id !== undefined) run(board, id, drawn);
  });
}

const madeBy = (by: string) => ({ by, at: "2026-11-23T09:00:00Z" });

const newElements: fc.Arbitrary<(board: Y.Doc) => NewElement> = fc
  .record({
    box: boxes,
    text: texts,
    ink: fc.constantFrom(...inks),
    form: fc.constantFrom(...shapeForms),
    from: pick,
    to: pick,
    by: fc.constantFrom("ann", "bob"),
    type: fc.constantFrom(
      "sticky" as const,
      "sticky" as const,
      "text" as const,
      "shape" as const,
      "connector" as const,
      "connector" as const,
      "cluster" as const,
      "frame" as const,
      "stroke" as const,
      "image" as const,
      "cluster" as const,
    ),
  })
  .map(({ box, text, ink, form, from, to, by, type }) => (board) => {
    const common = { box, made: madeBy(by) };
    const end = (place: number): ConnectorEnd => {
      const element = idAt(board, place);
      return element === undefined || place === 0 ? { point: [place, box[1]] } : { element };
    };
    switch (type) {
      case "sticky":
        return { type, ...common, text, kind: "event", fields: { time: "2017-01-31T17:20:00Z" } };
      case "text":
        return { type, ...common, text, ink };
      case "shape":
        return { type, ...common, text, ink, form };
      case "connector":
        return { type, ...common, text, ink, from: end(from), to: end(to) };
      case "frame":
        return { type, ...common, text, area: undefined };
      case "stroke":
        return { type, ...common, ink, points: [0, 0, 0.5, 10, 12, 0.7] };
      case "image":
        return { type, ...common, text, image: "picture" };
      case "cluster":
        return { type, ...common, text };
    }
  });

const adding: fc.Arbitrary<Step> = newElements.map((element) => (board, newId) => {
  addElements(board, [{ ...element(board), id: newId }]);
});

/** Any edit that a person can make. */
export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: adding },
  { weight: 3, arbitrary: step(boxes, (board, id, box) => setBoxes(board, new Map([[id, box]]))) },
  { weight: 4, arbitrary: step(texts, (board, id, text) => setText(board, id, text)) },
  {
    weight: 2,
    arbitrary: step(fc.constant(undefined), (board, id) => deleteElements(board, [id], madeBy("ann"))),
  },
  { weight: 2, arbitrary: step(fc.constant(undefined), (board, id) => restoreElements(board, [id])) },
  {
    weight: 4,
    arbitrary: step(fc.tuple(pick, fc.boolean()), (board, id, [cluster, out]) =>
      setCluster(board, [id], out ? undefined : idAt(board, cluster, cluster === 0 ? undefined : "cluster")),
    ),
  },
  {
    weight: 3,
    arbitrary: step(
      fc.tuple(pick, fc.constantFrom("from" as const, "to" as const)),
      (board, id, [place, side]) => {
        const element = idAt(board, place);
        if (element !== undefined) setEnd(board, id, side, place === 0 ? { point: [9, 9] } : { element });
      },
      "connector",
    ),
  },
  step(fc.constantFrom("event", "cause"), (board, id, kind) => setKind(board, [id], kind)),
  step(fc.constantFrom(...inks), (board, id, ink) => setInk(board, [id], ink)),
  step(fc.constantFrom(...shapeForms), (board, id, form) => setForm(board, [id], form)),
  step(texts, (board, id, value) => setField(board, id, "owner", value)),
  step(fc.boolean(), (board, id, locked) => setLocked(board, [id], locked)),
  step(fc.integer({ min: -9, max: 9 }), (board, id, order) => setOrders(board, new Map([[id, order]]))),
);
