import { say } from "#shared/text/say.ts";
import { castIn, type Round, tallyOf, votesOn } from "./votes.ts";
import * as v from "valibot";
import { inks, shapeForms, type Element, type Workshop } from "./board.ts";
import { unsteered } from "./control.ts";
import { longestDefinition } from "./text.ts";

/** Reading a workshop that is kept as plain JSON: samples, and files that another program made. */

/** The JSON is no workshop; the message says where and why, in the user's words. */
export class WorkshopJsonDamaged extends Error {
  constructor(reason: string) {
    super(`This is not a workshop that Groundwork can read. ${reason}`);
    this.name = "WorkshopJsonDamaged";
  }
}

const id = v.pipe(
  v.string("should be an id"),
  v.regex(
    /^[0-9a-hjkmnp-tv-z]{10}$/u,
    "should be an id of 10 small letters and digits, without i, l, o and u",
  ),
);
const words = v.string("should be text");
const number = v.pipe(v.number("should be a number"), v.finite("should be a number"));
const size = v.pipe(number, v.gtValue(0, "should be greater than 0"));
const time = v.pipe(
  words,
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u,
    "should be a UTC time such as 2017-01-31T17:20:00Z",
  ),
);
const ink = v.picklist(inks, `should be one of ${inks.join(", ")}`);
const point = v.strictTuple([number, number], "should be a point: [x, y]");
const end = v.union(
  [v.strictObject({ element: id }), v.strictObject({ point })],
  'should be {"element": an id} or {"point": [x, y]}',
);

const common = {
  id,
  box: v.strictTuple([number, number, size, size, number], "should be [x, y, width, height, rotation]"),
  order: number,
  locked: v.optional(v.boolean("should be true or false"), false),
  cluster: v.optional(id),
  made: v.strictObject({ by: words, at: time }, "should say by whom and at what time"),
};

const element = v.variant(
  "type",
  [
    v.strictObject({
      type: v.literal("sticky"),
      ...common,
      kind: words,
      text: words,
      fields: v.optional(v.record(v.string(), words, "should be texts by name"), {}),
      votes: v.optional(v.record(v.string(), size, "should be numbers by voter"), {}),
    }),
    v.strictObject({ type: v.literal("text"), ...common, text: words, ink }),
    v.strictObject({
      type: v.literal("shape"),
      ...common,
      form: v.picklist(shapeForms, `should be one of ${shapeForms.join(", ")}`),
      text: words,
      ink,
    }),
    v.strictObject({ type: v.literal("connector"), ...common, from: end, to: end, text: words, ink }),
    v.strictObject({ type: v.literal("frame"), ...common, text: words, area: v.optional(words) }),
    v.strictObject({ type: v.literal("stroke"), ...common, points: v.array(number), ink }),
    v.strictObject({ type: v.literal("image"), ...common, image: words, text: words }),
    v.strictObject({ type: v.literal("cluster"), ...common, text: words }),
  ],
  "should be a sticky, text, shape, connector, frame, stroke, image or cluster",
);

/** A workshop as JSON; `assets/schema/workshop.schema.json` is made of it. */
export const WorkshopJson = v.strictObject({
  control: v.strictObject({
    id,
    title: words,
    method: words,
    methodVersion: v.pipe(number, v.integer("should be a whole number")),
    definition: v.optional(v.pipe(words, v.maxLength(longestDefinition, "is too long"))),
    createdAt: time,
    stage: words,
    stageLog: v.array(v.strictObject({ stage: words, at: time }), "should be a list of opened stages"),
    people: v.optional(
      v.array(
        v.strictObject({ person: words, name: words, role: words, since: time }),
        "should be a list of people",
      ),
    ),
  }),
  elements: v.array(element, "should be a list of elements"),
});

/** Keys that JSON leaves out are there as undefined in the values. */
function elementFrom(parsed: v.InferOutput<typeof element>): Element {
  if (parsed.type === "sticky") {
    const { votes: _, ...sticky } = parsed;
    return { ...sticky, cluster: sticky.cluster };
  }
  const whole = { ...parsed, cluster: parsed.cluster };
  return whole.type === "frame" ? { ...whole, area: whole.area } : whole;
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const message = issue.message.startsWith("should")
    ? issue.message
    : "is missing, unknown or not of the right form";
  return path === null ? `It ${message}.` : `"${path}" ${message}.`;
}

/**
 * The workshop in parsed JSON, in drawing order; `people`, `locked`, `cluster`, `fields`, `votes` and `area` may be left out.
 * Throws `WorkshopJsonDamaged`.
 */
export function parseWorkshop(json: unknown): Workshop {
  const result = v.safeParse(WorkshopJson, json);
  if (!result.success) throw new WorkshopJsonDamaged(reasonOf(result.issues[0]));
  const { control, elements } = result.output;
  const ids = new Set<string>();
  for (const one of elements) {
    if (ids.has(one.id)) throw new WorkshopJsonDamaged(`Two elements have the id "${one.id}".`);
    ids.add(one.id);
  }
  const drawn = elements.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const rounds = roundsIn(elements, control);
  return { control: unsteered(control), elements: drawn.map(elementFrom), ...(rounds && { rounds }) };
}

/** The votes that stand on stickies, by voter, as one closed vote; undefined where there are none. */
function roundsIn(
  elements: readonly v.InferOutput<typeof element>[],
  { stage, createdAt }: { readonly stage: string; readonly createdAt: string },
): readonly Round[] | undefined {
  const ballots = new Map<string, Record<string, number>>();
  for (const one of elements) {
    if (one.type !== "sticky") continue;
    for (const [voter, count] of Object.entries(one.votes))
      ballots.set(voter, { ...ballots.get(voter), [one.id]: count });
  }
  if (ballots.size === 0) return undefined;
  const cast = [...ballots.values()];
  const budget = Math.max(...cast.map(castIn));
  const rules = { budget, most: budget, on: undefined, shows: "open", state: "closed" } as const;
  const title = say("votes.earlier");
  const voters = ballots.size;
  return [{ ...rules, id: "earlier", title, stage, openedAt: createdAt, tally: tallyOf(cast), voters }];
}

/** A workshop as `parseWorkshop` takes it back. Of votes only the sums are told, as one voter's. */
export function workshopJson({ control, elements, rounds }: Workshop): unknown {
  const { id: own, title, method, methodVersion, definition, createdAt, stage, stageLog, people } = control;
  return {
    control: {
      id: own,
      title,
      method,
      methodVersion,
      ...(definition !== undefined && { definition }),
      createdAt,
      stage,
      stageLog,
      ...(people && { people }),
    },
    elements: elements.map((one) => {
      const votes = one.type === "sticky" ? votesOn(rounds, one.id) : 0;
      return { ...one, ...(votes > 0 && { votes: { all: votes } }) };
    }),
  };
}
