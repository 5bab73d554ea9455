/** What stickies mean in a post-mortem; apart from the method so that its report and checks can name them. */
import { doer } from "#shared/methods/commonFields.ts";
import { fieldText as textOf } from "#shared/methods/kindTexts.ts";
import type { Kind } from "#shared/methods/method.ts";

export const kinds = {
  person: {
    label: "Who was here",
    code: "P",
    color: "yellow",
    shape: "rounded",
    hint: "One person or role in the room, one sticky each.",
  },
  agreement: {
    label: "Working agreement",
    code: "A",
    color: "teal",
    shape: "tab",
    hint: "What everyone can rely on while we talk, in the room's own words.",
  },
  event: {
    label: "What happened",
    code: "E",
    color: "orange",
    shape: "square",
    hint: "Something that anyone could have seen, in the past tense and with its time; roles, not names.",
    fields: [
      {
        id: "when",
        label: "When (UTC)",
        input: "time",
        onSticky: true,
        hint: "As the logs, pages or chat have it.",
      },
      {
        id: "part",
        label: "Part in the incident",
        input: "choice",
        options: [
          { id: "trigger", label: "Trigger" },
          { id: "detection", label: "Detection" },
          { id: "resolution", label: "Resolution" },
        ],
        hint: "Only where it set off, revealed or ended the incident.",
      },
    ],
  },
  decision: {
    label: "Decision",
    code: "D",
    color: "violet",
    shape: "notched",
    hint: "A choice made during the incident, with what was known at that moment.",
    fields: [{ id: "when", label: "When (UTC)", input: "time", onSticky: true, hint: "When it was made." }],
  },
  impact: {
    label: "Impact",
    code: "I",
    color: "red",
    shape: "octagon",
    hint: "Who or what was affected, how much and for how long; say also what was spared.",
  },
  cause: {
    label: "Contributing cause",
    code: "C",
    color: "pink",
    shape: "square",
    hint: "A condition that made it possible or worse; of the system and the work, never of a person.",
    fields: [
      {
        id: "category",
        label: "Category",
        input: "choice",
        options: [
          { id: "people", label: "People" },
          { id: "process", label: "Process" },
          { id: "technology", label: "Technology" },
          { id: "environment", label: "Environment" },
        ],
      },
      {
        id: "confidence",
        label: "Confidence",
        input: "choice",
        options: [
          { id: "low", label: "Low" },
          { id: "medium", label: "Medium" },
          { id: "high", label: "High" },
        ],
      },
      {
        id: "outcome",
        label: "Outcome",
        input: "choice",
        options: [
          { id: "actionable", label: "Actionable" },
          { id: "accepted", label: "Accepted" },
          { id: "unknown", label: "Unknown" },
        ],
        hint: "Where the asking ends: we can act, we live with it, or we do not know yet.",
      },
      { id: "evidence", label: "Evidence", input: "link", hint: "How we know: a link, or where to look." },
    ],
  },
  well: {
    label: "Went well",
    code: "W",
    color: "green",
    shape: "rounded",
    hint: "What helped, so that we keep it.",
  },
  wrong: {
    label: "Went wrong",
    code: "X",
    color: "red",
    shape: "tilted",
    hint: "What got in the way, whoever met it.",
  },
  lucky: {
    label: "Got lucky",
    code: "L",
    color: "blue",
    shape: "tab",
    hint: "What helped without our doing, and may not the next time.",
  },
  countermeasure: {
    label: "Countermeasure",
    code: "M",
    color: "green",
    shape: "square",
    hint: "One change that somebody will make, starting with a verb.",
    fields: [
      {
        id: "type",
        label: "Type",
        input: "choice",
        options: [
          { id: "prevent", label: "Prevent" },
          { id: "detect", label: "Detect" },
          { id: "mitigate", label: "Mitigate" },
          { id: "learn", label: "Learn" },
          { id: "process", label: "Process" },
        ],
      },
      doer,
      { id: "due", label: "Due", input: "date" },
      {
        id: "goal",
        label: "Goal",
        input: "link",
        hint: "What it is meant to reach: a link, or a few words.",
      },
      { id: "tracking", label: "Tracking", input: "link", hint: "The ticket or issue." },
    ],
  },
  support: {
    label: "Supporting information",
    code: "S",
    color: "grey",
    shape: "tab",
    hint: "A graph, a log, a conversation that helps later readers.",
    fields: [{ id: "link", label: "Link", input: "link" }],
  },
  summary: {
    label: "Summary",
    code: "Z",
    color: "blue",
    shape: "square",
    hint: "The incident in three or four sentences for someone who was not there; one for the whole board.",
    size: [440, 200],
    fields: [
      {
        id: "status",
        label: "Status",
        input: "choice",
        options: [
          { id: "draft", label: "Draft" },
          { id: "reviewed", label: "Reviewed" },
          { id: "final", label: "Final" },
        ],
      },
    ],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;

/** What a field says to a reader: a choice's label, any other value as it is; "" if it is not set. */
export function fieldText(kind: KindId, field: string, value: string | undefined): string {
  return textOf(kinds, kind, field, value);
}
