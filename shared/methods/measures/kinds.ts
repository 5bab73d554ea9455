/** What stickies mean when measures are kept; apart from the method so that its report and checks can name them. */
import { due, openQuestion } from "#shared/methods/commonFields.ts";
import { aimFields } from "#shared/methods/aim.ts";
import type { Field, Kind } from "#shared/methods/method.ts";

const decision = {
  id: "decision",
  label: "Decides",
  input: "text",
  hint: "What we would do differently if the figure did not move.",
} as const satisfies Field;

/** Fields that a figure of software delivery does not need: which one it is says them. */
const said: ReadonlySet<string> = new Set(["metric", "direction"]);

export const kinds = {
  measure: {
    label: "Goal measure",
    code: "M",
    color: "green",
    shape: "octagon",
    hint: "The figure that says whether the goal is met; its readings follow in its row.",
    size: [440, 200],
    fields: [...aimFields, decision],
  },
  adoption: {
    label: "Adoption",
    code: "A",
    color: "blue",
    shape: "rounded",
    hint: "Who uses it, of their own accord: before it is used, no other figure can move because of it.",
    size: [440, 200],
    fields: [...aimFields, decision],
  },
  delivery: {
    label: "Delivery metric",
    code: "D",
    color: "orange",
    shape: "square",
    hint: "One figure of software delivery of one application; never a mean of several.",
    size: [440, 200],
    fields: [
      {
        id: "delivery",
        label: "Which figure",
        input: "choice",
        options: [
          { id: "lead-time", label: "Change lead time" },
          { id: "deployment-frequency", label: "Deployment frequency" },
          { id: "recovery-time", label: "Failed deployment recovery time" },
          { id: "fail-rate", label: "Change fail rate" },
          { id: "rework-rate", label: "Deployment rework rate" },
        ],
        hint: "Commit to running in production; how often; until service is back; deployments that need help at once; deployments only because of an incident.",
      },
      {
        id: "application",
        label: "Application",
        input: "text",
        onSticky: true,
        hint: "Different applications are not compared.",
      },
      ...aimFields.filter(({ id }) => !said.has(id)),
      {
        id: "band",
        label: "Band",
        input: "text",
        hint: "Where the last reading stands in a published comparison, if you looked it up.",
      },
      {
        id: "edition",
        label: "Edition of the bands",
        input: "text",
        hint: "Bands are found anew each year: name the report and its year.",
      },
      decision,
    ],
  },
  reading: {
    label: "Reading",
    code: "R",
    color: "yellow",
    shape: "square",
    hint: "One figure on one day, in the row of its measure; the words say what happened meanwhile.",
    fields: [
      {
        id: "value",
        label: "Value",
        input: "number",
        onSticky: true,
        hint: "A number in the measure's unit.",
      },
      { id: "at", label: "Read on", input: "date", onSticky: true },
    ],
  },
  action: {
    label: "Next step",
    code: "N",
    color: "teal",
    shape: "tilted",
    hint: "What a figure makes us do, starting with a verb; it lies in the row of its measure.",
    fields: [
      { id: "owner", label: "Owner", input: "text", onSticky: true },
      due,
      {
        id: "status",
        label: "Status",
        input: "choice",
        options: [
          { id: "open", label: "Open" },
          { id: "doing", label: "Doing" },
          { id: "done", label: "Done" },
          { id: "dropped", label: "Dropped" },
        ],
      },
    ],
  },
  question: { ...openQuestion, hint: "What the figures do not tell, and what we doubt about them." },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;
