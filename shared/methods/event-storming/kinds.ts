/** The colours and grammar of event storming; apart from the method so that its report and checks can name them. */
import { owner } from "#shared/methods/commonFields.ts";
import type { Field, Kind } from "#shared/methods/method.ts";

const context = {
  id: "context",
  label: "Context",
  input: "text",
  hint: "What people told about it, in a sentence or two; during the session or right after.",
} as const satisfies Field;

const overlays = [
  {
    id: "took",
    label: "Time taken",
    input: "text",
    onSticky: true,
    hint: "As people say it: 6 weeks, 2 days.",
  },
  {
    id: "team",
    label: "Team",
    input: "text",
    onSticky: true,
    hint: "Who did it, where no swimlane says so.",
  },
  { id: "system", label: "System", input: "text", hint: "The technology or system that it happened in." },
  context,
] as const satisfies readonly Field[];

export const kinds = {
  start: {
    label: "Start marker",
    code: "ST",
    color: "teal",
    shape: "tab",
    hint: "Where the story begins, at the far left: the project is approved.",
    fields: [context],
  },
  end: {
    label: "End marker",
    code: "EN",
    color: "teal",
    shape: "octagon",
    hint: "When it is over, at the far right: live in production.",
    fields: [context],
  },
  event: {
    label: "Event",
    code: "E",
    color: "orange",
    shape: "square",
    hint: "A step that happened, in the past tense and in words that everyone here would use: environment requested.",
    fields: overlays,
  },
  pivotal: {
    label: "Pivotal event",
    code: "PE",
    color: "orange",
    shape: "notched",
    hint: "One of the few events after which everything is different, and that most people care about.",
    fields: overlays,
  },
  pain: {
    label: "Pain point",
    code: "PP",
    color: "pink",
    shape: "octagon",
    hint: "Where it hurts, beside the step it belongs to; what it is like, not whose fault it is.",
    fields: [
      {
        id: "teams",
        label: "Teams",
        input: "text",
        onSticky: true,
        hint: "Who named it, with commas between.",
      },
      context,
    ],
  },
  hotspot: {
    label: "Hotspot",
    code: "H",
    color: "pink",
    shape: "tilted",
    hint: "A question, conflict or gap that the room cannot settle now.",
    fields: [owner("One person or role who finds out."), context],
  },
  opportunity: {
    label: "Opportunity",
    code: "O",
    color: "green",
    shape: "square",
    hint: "Something that could be better or new; only once the timeline holds.",
    fields: [context],
  },
  actor: {
    label: "Actor or team",
    code: "A",
    color: "yellow",
    shape: "rounded",
    hint: "A person, role, team or department that does something; small.",
    size: [160, 120],
    fields: [context],
  },
  system: {
    label: "System",
    code: "S",
    color: "pink",
    shape: "rounded",
    hint: "Any system that work goes through, even a spreadsheet; wide, and allowed more than once.",
    size: [320, 160],
    fields: [context],
  },
  gain: {
    label: "Value gained",
    code: "VG",
    color: "green",
    shape: "rounded",
    hint: "Value that comes to somebody at this point: money, time, trust; small.",
    size: [160, 120],
    fields: [context],
  },
  loss: {
    label: "Value lost",
    code: "VL",
    color: "red",
    shape: "rounded",
    hint: "Value that is lost at this point: money, time, trust; small.",
    size: [160, 120],
    fields: [context],
  },
  policy: {
    label: "Policy",
    code: "P",
    color: "violet",
    shape: "square",
    hint: "Whenever this happens, we do that; stands between an event and a command, written down or not. Big.",
    size: [280, 200],
    fields: [context],
  },
  command: {
    label: "Command",
    code: "C",
    color: "blue",
    shape: "square",
    hint: "What somebody decides to have done, as an order: request an environment. Call it an action if you like.",
    fields: [context],
  },
  information: {
    label: "Information",
    code: "I",
    color: "green",
    shape: "tab",
    hint: "What somebody needs to see to decide: a page, a list, a mail.",
    fields: [context],
  },
  rule: {
    label: "Business rule",
    code: "R",
    color: "yellow",
    shape: "square",
    hint: "The noun that decides whether a command goes through, and keeps its own rules. Big.",
    size: [280, 200],
    fields: [context],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;

/** The kinds of the grammar: what a process is told in. */
export const grammar = [
  "actor",
  "information",
  "command",
  "system",
  "rule",
  "event",
  "pivotal",
  "policy",
] as const;

/** Which kind may point at which, and what the arrow means: the picture that explains everything. */
export const arrows = [
  { from: "actor", to: "command", label: "decides" },
  { from: "command", to: "system", label: "asks" },
  { from: "command", to: "rule", label: "asks" },
  { from: "system", to: "event", label: "leads to" },
  { from: "rule", to: "event", label: "leads to" },
  { from: "system", to: "pivotal", label: "leads to" },
  { from: "rule", to: "pivotal", label: "leads to" },
  { from: "event", to: "policy", label: "sets off" },
  { from: "pivotal", to: "policy", label: "sets off" },
  { from: "policy", to: "command", label: "orders" },
  { from: "event", to: "information", label: "shows in" },
  { from: "pivotal", to: "information", label: "shows in" },
  { from: "information", to: "actor", label: "informs" },
] as const satisfies readonly { readonly from: KindId; readonly to: KindId; readonly label: string }[];
