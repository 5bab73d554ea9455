import * as fc from "fast-check";
import { kindColors, kindShapes } from "#shared/methods/method.ts";
import { yieldsOf } from "./definition.ts";

/** Definitions of methods as anybody might write them: most whole, some with a slip. */

const word = fc.constantFrom(
  "Pain",
  "What helped",
  "<script>alert(1)</script>",
  "| a | *b* |",
  "שלום",
  "日本",
  "#1.",
);
const good = fc.constantFrom("one", "two", "three", "four", "five", "six", "seven");
/** Now and then an id that cannot be. */
const id = fc.oneof(
  { weight: 60, arbitrary: good },
  { weight: 1, arbitrary: fc.constantFrom("constructor", "origin", "Wrong id", "__proto__") },
);
const fieldIds = ["owner", "due", "status", "evidence", "team", "mine"] as const;
const few = { minLength: 1, maxLength: 5 } as const;

const field = fc.record({
  id: fc.constantFrom(...fieldIds),
  label: word,
  input: fc.constantFrom("text", "date", "number", "link", "time"),
});

/** What a kind needs that lies on a plane. */
const weighed = [
  { id: "value", label: "Value", input: "number" },
  { id: "effort", label: "Effort", input: "number" },
];

/** Something that a field holds; undefined for what only people write. */
function valueOf(input: string, figure: number): string | undefined {
  if (input === "number") return String(figure);
  if (input === "date") return `2026-03-${String(figure).padStart(2, "0")}`;
  return input === "text" ? `Some ${figure}` : undefined;
}

const axis = (name: string) => ({ field: name, label: name, low: "Low", high: "High" });

/** A plane for one of the kinds; none where there is none. */
const planeOn = (ids: readonly string[]) =>
  ids.length === 0
    ? fc.constant(undefined)
    : fc.record({
        area: fc.constant("right"),
        kind: fc.constantFrom(...ids),
        x: fc.constant(axis("effort")),
        y: fc.constant(axis("value")),
        quarters: fc.constant({ topLeft: "A", topRight: "B", bottomLeft: "C", bottomRight: "D" }),
      });

const kinds = fc.uniqueArray(
  fc.record(
    {
      id,
      label: word,
      color: fc.constantFrom(...kindColors),
      hint: word,
      fields: fc.oneof(
        fc.uniqueArray(field, { maxLength: 3, selector: (one) => one.id }),
        fc.constant(weighed),
      ),
      yields: fc.constantFrom(...yieldsOf),
    },
    { requiredKeys: ["id", "label", "color", "hint"] },
  ),
  { ...few, selector: (kind) => kind.id, comparator: (a, b) => a === b },
);

/** Numbers the labels, codes and shapes, so that definitions have no two of one. */
const apart = <One extends { readonly label: string }>(list: readonly One[]) =>
  list.map((one, at) => ({
    ...one,
    label: `${one.label} ${at}`,
    code: String.fromCodePoint(65 + at),
    shape: kindShapes[at % kindShapes.length],
  }));

/** A definition as JSON that a team might drop into the folder. */
export const definitions: fc.Arbitrary<Record<string, unknown>> = kinds.map(apart).chain((some) => {
  const known = some.map((kind) => kind.id);
  const kind = fc.constantFrom(...known);
  const area = fc.constantFrom("left", "right");
  const said = { what: word, why: word, mend: word };
  const needed = { kind, ...said };
  const link = fc.record({ needs: fc.constant("link"), with: kind, ...needed });
  const filled = some.flatMap((one) =>
    (one.fields ?? []).map(({ id: own }) => ({ kind: one.id, field: own })),
  );
  // From an earlier kind to a later one there is no way back; now and then there is one.
  const free = fc.record({ kind, into: kind, picture: word });
  const downwards = fc
    .subarray(known, { minLength: Math.min(2, known.length) })
    .map(([from = "", into = ""]) => ({ kind: from, into, picture: "Closer" }));
  const opening =
    known.length < 2 ? free : fc.oneof({ weight: 20, arbitrary: downwards }, { weight: 1, arbitrary: free });
  return fc.record(
    {
      id: fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom("our-retro", "ours") },
        { weight: 1, arbitrary: fc.constant("post-mortem") },
      ),
      version: fc.integer({ min: 1, max: 9 }),
      title: word,
      purpose: word,
      kinds: fc.constant(some),
      areas: fc.constantFrom(
        [
          { id: "left", title: "Left" },
          { id: "right", title: "Right" },
        ],
        [
          { id: "left", title: "Left", box: [0, 0, 800, 600] },
          { id: "right", title: "Right", box: [880, 0, 800, 600] },
        ],
        [
          { id: "left", title: "Left", box: [-500, 90, 300, 300] },
          { id: "right", title: "Right" },
        ],
      ),
      stages: fc
        .array(
          fc.record(
            {
              title: word,
              minutes: fc.integer({ min: 1, max: 90 }),
              prompt: fc.constantFrom("Write.", "Write it down. Then read it out.", "Why"),
              allows: fc.subarray(known, { minLength: 1 }),
              area,
              writing: fc.constantFrom("open", "private"),
              votes: fc.constant({ budget: 3, most: 2, shows: "hidden" }),
            },
            { requiredKeys: ["title", "minutes", "prompt", "allows", "area"] },
          ),
          few,
        )
        .map((list) => [
          ...list.map((stage, at) => ({ id: `stage-${at}`, ...stage })),
          { id: "last", title: "Last", minutes: 5, prompt: "Look again.", allows: known, area: "left" },
        ]),
      relations: fc.uniqueArray(fc.record({ from: kind, to: kind, label: word }), {
        maxLength: 4,
        selector: ({ from, to }) => `${from} ${to}`,
      }),
      opens: fc.array(opening, { maxLength: 1 }),
      takesOver: fc.uniqueArray(
        fc.record({ outcome: fc.constantFrom("action", "pain", "goal"), as: kind, area }),
        { maxLength: 2, selector: ({ outcome }) => outcome },
      ),
      checks: fc
        .array(
          fc.oneof(
            filled.length === 0
              ? link
              : fc
                  .tuple(fc.constantFrom(...filled), fc.record({ needs: fc.constant("field"), ...said }))
                  .map(([what, check]) => ({ ...check, ...what })),
            link,
            fc.record({ needs: fc.constant("count"), least: fc.integer({ min: 1, max: 3 }), ...needed }),
          ),
          { maxLength: 4 },
        )
        .map((list) => list.map((check, at) => ({ id: `check-${at}`, once: "stage-0", ...check }))),
      plane: planeOn(some.filter(({ fields }) => fields === weighed).map((one) => one.id)),
      figures: fc.uniqueArray(
        fc.record(
          { label: word, kinds: fc.subarray(known, { minLength: 1 }), with: kind },
          { requiredKeys: ["label", "kinds"] },
        ),
        { ...few, selector: ({ label }) => label },
      ),
      sample: fc.record({
        title: word,
        held: fc.constantFrom("2026-03-02", "2024-02-29"),
        stickies: fc
          .array(fc.tuple(fc.constantFrom(...some), word, fc.integer({ min: 1, max: 10 })), {
            minLength: 1,
            maxLength: 8,
          })
          .map((list) =>
            list.map(([of, text, figure], at) => ({
              id: `sticky-${at}`,
              kind: of.id,
              text,
              fields: Object.fromEntries(
                of.fields?.flatMap((one) => {
                  const value = valueOf(one.input, figure);
                  return value === undefined ? [] : [[one.id, value]];
                }) ?? [],
              ),
            })),
          ),
      }),
      report: fc.record({
        title: word,
        sections: fc.array(
          fc.record(
            {
              title: word,
              kinds: fc.subarray(known, { minLength: 1 }),
              as: fc.constantFrom("list", "table"),
            },
            { requiredKeys: ["title", "kinds"] },
          ),
          few,
        ),
      }),
    },
    { requiredKeys: ["id", "title", "purpose", "kinds", "areas", "stages"] },
  );
});
