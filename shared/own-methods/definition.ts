import * as v from "valibot";
import { authorRules, moveRules, showRules, toolRules, writingRules } from "#shared/board/rules.ts";
import { dayOf } from "#shared/outcomes/facts.ts";
import { kindColors, kindShapes } from "#shared/methods/method.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import { plainLine } from "./plainLine.ts";

/**
 * A method as a team writes it, in JSON. `assets/schema/method.schema.json` is made of this, so that an editor helps
 * with the names; what one part has to know of another is in `faults.ts`.
 */

/** What a kind's stickies are as facts, in all documents of a workshop and for other methods to take over. */
export const yieldsOf = [
  "problem",
  "goal",
  "guiding",
  "excluded",
  "cause",
  "condition",
  "well",
  "wrong",
  "lucky",
  "action",
  "item",
  "pain",
  "risk",
  "question",
  "parked",
] as const;

/** The facts that stickies of a team's own method can be made of. */
const taken = [
  "problem",
  "goal",
  "principle",
  "cause",
  "learning",
  "condition",
  "action",
  "pain",
  "step",
  "open",
  "decision",
  "element",
  "item",
  "measure",
] as const;

const words = (most: number) =>
  v.pipe(
    v.string(say("ownMethods.shouldBeText")),
    v.maxLength(most, say("ownMethods.shouldBeShorter", { most })),
    v.check(({ length }) => length > 0, say("ownMethods.shouldBeFilled")),
    v.check((text) => text === "" || plainLine(text), say("ownMethods.shouldBeOneLine")),
  );

const id = v.pipe(
  v.string(say("ownMethods.shouldBeText")),
  v.regex(/^[a-z][a-zA-Z0-9-]{0,39}$/u, say("ownMethods.shouldBeId")),
);

const whole = (least: number, most: number) => {
  const message = say("ownMethods.shouldBeWhole", { least, most });
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

const number = (least: number, most: number) => {
  const message = say("ownMethods.shouldBeNumber", { least, most });
  return v.pipe(v.number(message), v.minValue(least, message), v.maxValue(most, message));
};

const oneOf = <const Words extends readonly string[]>(known: Words) =>
  v.picklist(known, say("ownMethods.shouldBeOneOf", { words: known.join(", ") }));

const list = <Entry extends v.GenericSchema>(entry: Entry, most: number) =>
  v.pipe(
    v.array(entry, say("ownMethods.shouldBeList")),
    v.maxLength(most, say("ownMethods.shouldHaveFewer", { most })),
  );

const some = <Entry extends v.GenericSchema>(
  entry: Entry,
  most: number,
  none = say("ownMethods.shouldHaveOne"),
) =>
  v.pipe(
    v.array(entry, say("ownMethods.shouldBeList")),
    v.minLength(1, none),
    v.maxLength(most, say("ownMethods.shouldHaveFewer", { most })),
  );

const object = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  // What is missing and what is unknown is worded in faults.ts, which knows the name.
  v.strictObject(entries, ({ expected }) => (expected === "Object" ? say("ownMethods.shouldBeObject") : ""));

const told = <Schema extends v.GenericSchema>(schema: Schema, text: string) =>
  v.pipe(schema, v.description(text));

const yesOrNo = v.boolean(say("ownMethods.shouldBeTrueOrFalse"));

const Field = object({
  id: told(
    id,
    "How files know it. Documents know owner, due, status, type, evidence, team, why, value and effort, and for goals metric, unit, direction, baseline, baselineAt, target and measuredBy.",
  ),
  label: words(60),
  input: told(
    oneOf(["text", "time", "date", "link", "choice", "number"]),
    "What it holds: time is a UTC time, date a day, link a web address or path, choice one of the options.",
  ),
  options: v.optional(
    told(
      v.pipe(list(object({ id, label: words(60) }), 30), v.minLength(2, say("ownMethods.shouldNameOptions"))),
      "What there is to choose from; for the input choice alone.",
    ),
  ),
  hint: v.optional(words(300)),
  onSticky: v.optional(told(yesOrNo, "Whether its value is shown at the foot of the sticky.")),
});

const Kind = object({
  id: told(id, "How files know it. It stays when the label changes."),
  label: words(60),
  code: told(
    v.pipe(
      v.string(say("ownMethods.shouldBeText")),
      v.regex(/^[A-Z]{1,3}$/u, say("ownMethods.shouldBeCode")),
    ),
    "One to three capitals on the sticky, its own for each kind.",
  ),
  color: oneOf(kindColors),
  shape: told(oneOf(kindShapes), "No two kinds may have both colour and shape in common."),
  hint: told(words(300), "What belongs on such a sticky, in a sentence."),
  size: v.optional(
    told(
      v.strictTuple([number(80, 1000), number(80, 1000)], say("ownMethods.shouldBeSize")),
      "Width and height of a new sticky; 200 by 200 if left out.",
    ),
  ),
  fields: v.optional(told(list(Field, 20), "Facts that a sticky can carry beside its words.")),
  yields: v.optional(
    told(
      oneOf(yieldsOf),
      "What such a sticky is to the documents that all methods share, and to other methods that take it over. An item goes to the backlog; an action, a goal or a risk to the strategy.",
    ),
  ),
});

const Stage = object({
  id,
  title: words(60),
  minutes: whole(1, 1440),
  prompt: told(words(600), "What the facilitator says, in two sentences at most."),
  allows: told(
    some(id, 30, say("ownMethods.stageWithoutKinds")),
    "The kinds that may be added while it is open; the first is the one that N adds.",
  ),
  area: told(id, "The area where its work goes."),
  writing: v.optional(told(oneOf(writingRules), "private: nobody sees a note before it is revealed.")),
  authors: v.optional(oneOf(authorRules)),
  move: v.optional(told(oneOf(moveRules), "Whose stickies participants may move and change.")),
  tools: v.optional(told(oneOf(toolRules), "stickies: participants can add nothing else.")),
  locked: v.optional(told(yesOrNo, "Whether participants may change nothing.")),
  votes: v.optional(
    told(
      object({ budget: whole(1, 99), most: whole(1, 99), shows: oneOf(showRules) }),
      "A vote: so many votes a person, so many of them at most on one sticky, seen while they are cast or hidden.",
    ),
  ),
});

const side = number(200, 20_000);
const place = number(-100_000, 100_000);

const Area = object({
  id,
  title: words(100),
  box: v.optional(
    told(
      v.strictTuple([place, place, side, side], say("ownMethods.shouldBeBox")),
      "Where it lies: x and y of its upper left corner, width, height. Areas without one stand in a row to the right of the others.",
    ),
  ),
});

const needs = {
  id,
  kind: told(id, "The kind that it looks at."),
  once: v.optional(told(id, "The stage from which on it looks; the last one if left out.")),
  what: told(words(200), "What is told of one such sticky: “This action has no owner.”"),
  why: told(words(300), "Why it matters, in a sentence that can be said aloud."),
  mend: told(words(300), "What to do about it."),
};

const Check = v.variant(
  "needs",
  [
    object({ needs: v.literal("field"), ...needs, field: told(id, "The field that has to be filled in.") }),
    object({
      needs: v.literal("link"),
      ...needs,
      with: told(id, "The kind that it has to be connected with."),
    }),
    object({ needs: v.literal("count"), ...needs, least: told(whole(1, 1000), "How many there should be.") }),
  ],
  say("ownMethods.shouldBeOneOf", { words: "field, link, count" }),
);

const Axis = object({
  field: told(id, "The field of the kind that holds the figure, from 1 to 10; its input is number."),
  label: words(60),
  low: told(words(60), "What the low end means: the left one, or the bottom."),
  high: told(words(60), "What the high end means."),
});

const Plane = object({
  area: told(id, "The area; the left and right of it, and its bottom and top, mean something from then on."),
  kind: told(
    id,
    "The kind whose stickies get their figures from where they lie, and their place from their figures.",
  ),
  x: Axis,
  y: Axis,
  quarters: object({
    topLeft: words(60),
    topRight: words(60),
    bottomLeft: words(60),
    bottomRight: words(60),
  }),
});

const Figure = object({
  label: words(60),
  kinds: told(some(id, 30), "The kinds whose stickies are counted."),
  with: v.optional(
    told(id, "Only those that are connected with a sticky of this kind: “3 of 7” is shown then."),
  ),
  filled: v.optional(told(id, "Only those on which this field says something.")),
  is: v.optional(told(words(200), "Only those on which that field says this: for a choice, an option's id.")),
  sum: v.optional(
    told(
      id,
      "Instead of counting them, adds up this field of theirs; its input is number. What is empty is told as unknown.",
    ),
  ),
});

const Sample = object({
  title: words(100),
  held: told(
    v.pipe(
      v.string(say("ownMethods.shouldBeText")),
      v.check((held) => dayOf({ fields: { held } }, "held") !== undefined, say("ownMethods.shouldBeDay")),
    ),
    "The day on which it was held, as 2026-03-02.",
  ),
  stickies: some(
    object({
      id: v.optional(told(id, "By which connectors of this sample name it.")),
      kind: id,
      text: words(500),
      stage: v.optional(
        told(id, "The stage in which it was written; the first that allows its kind if left out."),
      ),
      fields: v.optional(
        told(
          v.record(v.string(), words(2000), say("ownMethods.shouldBeObject")),
          "By the ids of the kind's fields; of a choice the option's id, of a time its UTC time.",
        ),
      ),
    }),
    300,
  ),
  connectors: v.optional(list(object({ from: id, to: id, text: v.optional(words(200)) }), 300), []),
});

/** A method in JSON. */
export const Definition = object({
  $schema: v.optional(v.string(say("ownMethods.shouldBeText"))),
  id: told(
    v.pipe(
      v.string(say("ownMethods.shouldBeText")),
      v.regex(/^[a-z][a-z0-9-]{0,39}$/u, say("ownMethods.shouldBeMethodId")),
    ),
    "How workshops know it. A method of Groundwork with this id would come first, so it has to be another one.",
  ),
  version: told(
    v.optional(whole(1, 1_000_000), 1),
    "Count it up when you change the method. Workshops keep the definition that they began with.",
  ),
  title: words(60),
  purpose: told(words(300), "What it is for, in a sentence; shown on the start screen."),
  kinds: told(some(Kind, 30), "What stickies can mean."),
  areas: told(some(Area, 30), "The titled frames that a new board has."),
  stages: told(some(Stage, 30), "The agenda."),
  relations: v.optional(
    told(
      list(
        object({
          from: id,
          to: id,
          label: words(60),
          ownWords: v.optional(
            told(yesOrNo, "Whether each connector says itself what it is, and the label only suggests."),
          ),
        }),
        100,
      ),
      "What a connector between two kinds means: from effect to cause, “because”.",
    ),
    [],
  ),
  opens: v.optional(
    told(
      list(object({ kind: id, into: id, picture: words(60) }), 30),
      "Kinds that can be opened a level down, each with the kind of its parts and what such a picture is called.",
    ),
  ),
  takesOver: v.optional(
    told(
      list(object({ outcome: oneOf(taken), as: id, area: id }), taken.length),
      "Which facts of other workshops can be taken over, as which kind, into which area.",
    ),
  ),
  checks: v.optional(told(list(Check, 50), "What the coach asks for."), []),
  plane: v.optional(
    told(
      Plane,
      "An area on which a sticky's place says two figures. With the fields effort (x) and value (y) of a kind that yields items, there is a table of candidates, too.",
    ),
  ),
  figures: v.optional(
    told(
      v.pipe(list(Figure, 20), v.minLength(1, say("ownMethods.shouldHaveOne"))),
      "What the room sees counted while it works, a line each.",
    ),
  ),
  report: v.optional(
    told(
      object({
        title: words(60),
        sections: some(
          object({
            title: words(100),
            kinds: some(id, 30),
            as: v.optional(
              told(
                oneOf(["list", "table"]),
                "A list has what is connected below each entry, a table a column for each field.",
              ),
              "list",
            ),
          }),
          30,
        ),
      }),
      "The document that a workshop ends in; a section for each kind if left out.",
    ),
  ),
  sample: v.optional(
    told(
      Sample,
      "A finished workshop to look at: stickies are laid out in the areas of their stages, or on the plane.",
    ),
  ),
});

export type Definition = v.InferOutput<typeof Definition>;
