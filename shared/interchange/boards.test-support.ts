import * as fc from "fast-check";
import { type Box, type Element, inks, shapeForms, type Workshop } from "#shared/board/board.ts";
import { methods } from "#shared/methods/index.ts";
import type { Drawing, Drawn, Refusal } from "./drawing.ts";

/** Boards of every form, for tests that write and read them. */

const [method] = methods;
if (!method) throw new Error("There is no method.");
export const testMethod = method;

const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{10}$/u), { minLength: 0, maxLength: 14 });
const coordinates = fc.integer({ min: -4000, max: 4000 });
const side = fc.integer({ min: 20, max: 900 });
const box: fc.Arbitrary<Box> = fc.tuple(
  coordinates,
  coordinates,
  side,
  side,
  fc.constantFrom(0, 0, 0, 12, 90, 345),
);
const upright: fc.Arbitrary<Box> = fc.tuple(coordinates, coordinates, side, side, fc.constant(0));
const texts = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.lorem({ maxCount: 12 }),
    fc.constantFrom(
      "",
      "# not a heading",
      "1. not a list",
      "a *b* _c_ `d` [e](f)",
      "\\ % %% #tag\n- x",
      "שלום",
      "=cmd()",
      "{}",
    ),
  )
  .map((words) => words.replaceAll("\r", ""));
const ink = fc.constantFrom(...inks);
const made = { by: "", at: "2026-01-01T00:00:00Z" };
const common = {
  locked: fc.boolean(),
  made: fc.constant(made),
  cluster: fc.constant(undefined),
  order: fc.constant(0),
};
/** From corner to corner, as a pen's box is the hull of its points. */
const points = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 8,
  })
  .map((inner) => [[0, 0], ...inner, [1, 1]].flatMap(([x = 0, y = 0]) => [x, y, 0.5]));

const kind = fc.constantFrom(...Object.keys(testMethod.kinds));
const bodies = (id: fc.Arbitrary<string>) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: kind.chain((one) =>
        fc.record({
          type: fc.constant("sticky" as const),
          ...common,
          id,
          box,
          kind: fc.constant(one),
          text: texts,
          fields: fc
            .dictionary(
              fc.constantFrom(...(testMethod.kinds[one]?.fields ?? []).map((field) => field.id), ""),
              fc.string({ minLength: 1, maxLength: 12 }).map((words) => words.replaceAll("\r", " ")),
              { maxKeys: 3 },
            )
            .map((fields) => Object.fromEntries(Object.entries(fields).filter(([field]) => field !== ""))),
        }),
      ),
    },
    fc.record({ type: fc.constant("text" as const), ...common, id, box, text: texts, ink }),
    fc.record({
      type: fc.constant("shape" as const),
      ...common,
      id,
      box,
      text: texts,
      ink,
      form: fc.constantFrom(...shapeForms),
    }),
    fc.record({
      type: fc.constant("frame" as const),
      ...common,
      id,
      box: upright,
      text: texts,
      area: fc.constant(undefined),
    }),
    fc.record({ type: fc.constant("stroke" as const), ...common, id, box, points, ink }),
    fc.record({
      type: fc.constant("cluster" as const),
      ...common,
      locked: fc.constant(false),
      id,
      box: upright,
      text: texts,
    }),
    fc.record({
      type: fc.constant("connector" as const),
      ...common,
      id,
      box: upright,
      text: texts,
      ink,
      from: fc.constant({ point: [0, 0] as const }),
      to: fc.constant({ point: [0, 0] as const }),
    }),
  );

/** Gives connectors their ends and members their clusters, from what else is there. */
function joined(elements: readonly Element[], picks: readonly number[]): readonly Element[] {
  const clusters = elements.filter(({ type }) => type === "cluster");
  const at = (number: number, among: readonly Element[]) =>
    among[(picks[number % picks.length] ?? 0) % among.length];
  return elements.map((element, place): Element => {
    const order = place + 1;
    if (element.type === "connector") {
      const others = elements.filter(({ type }) => type !== "connector");
      const end = (pick: number) => {
        const other = at(pick, others);
        return other && (picks[pick % picks.length] ?? 0) % 4 > 0
          ? { element: other.id }
          : { point: [pick * 10, place * 20] as const };
      };
      return { ...element, order, from: end(place), to: end(place + 1) };
    }
    const cluster = at(place, [...clusters, ...clusters, element]);
    return cluster && cluster.type === "cluster" && element.type !== "cluster" && element.type !== "frame"
      ? { ...element, order, cluster: cluster.id }
      : { ...element, order };
  });
}

/** A workshop with all that a board may have but pictures. */
export const workshops: fc.Arbitrary<Workshop> = fc
  .tuple(
    ids.chain((list) => fc.tuple(...list.map((id) => bodies(fc.constant(id))))),
    fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 8 }),
  )
  .map(([elements, picks]) => workshopOf(joined(elements, picks)));

/** A workshop of the first method with these elements. */
export function workshopOf(elements: readonly Element[]): Workshop {
  return {
    control: {
      id: "0000000000",
      title: "Test",
      method: testMethod.id,
      methodVersion: testMethod.version,
      createdAt: made.at,
      stage: "",
      stageLog: [],
      agenda: [],
      run: undefined,
      timer: undefined,
      timerFollows: false,
      overrides: new Map(),
      locked: false,
      silences: new Set(),
    },
    elements,
  };
}

/** A drawing, or a fault with the words of the refusal. */
export function drawingIn(read: Drawing | Refusal): Drawing {
  if (read.is === "refused") throw new Error(read.why);
  return read;
}

/** Why something was refused; nothing where it was not. */
export const whyOf = (read: { readonly is: string; readonly why?: string }): string =>
  read.is === "refused" ? (read.why ?? "") : "";

export const byIdOf = (drawn: readonly Drawn[]): ReadonlyMap<string, Drawn> =>
  new Map(drawn.map((one) => [one.id, one]));

/** JSON that a program or an attacker might have made of a file: some values replaced by others. */
export function spoiled(json: unknown): fc.Arbitrary<unknown> {
  const text = JSON.stringify(json);
  const spots = [...text.matchAll(/(?<=[:,[])(?:-?\d+(?:\.\d+)?|"[^"]*"|null|true|false)(?=[,\]}])/gu)];
  const junk = fc.oneof(
    fc.constantFrom(
      "null",
      "1e308",
      "-1e9",
      '""',
      "[]",
      "{}",
      "true",
      "[[[[]]]]",
      '"__proto__"',
      '"constructor"',
    ),
    fc.json({ maxDepth: 2 }),
  );
  return fc
    .array(fc.tuple(fc.nat({ max: Math.max(0, spots.length - 1) }), junk), { minLength: 1, maxLength: 12 })
    .map((changes) => {
      const at = new Map(changes);
      let result = "";
      let end = 0;
      for (const [place, spot] of spots.entries()) {
        const change = at.get(place);
        if (change === undefined) continue;
        result += text.slice(end, spot.index) + change;
        end = spot.index + spot[0].length;
      }
      const parsed: unknown = JSON.parse(result + text.slice(end));
      return parsed;
    });
}
