/** What stickies mean on the way to the shortest path; apart from the method so that its report and checks can name them. */
import { openQuestion } from "#shared/methods/commonFields.ts";
import type { Kind } from "#shared/methods/method.ts";

export const kinds = {
  candidate: {
    label: "Candidate",
    code: "C",
    color: "yellow",
    shape: "square",
    hint: "Something that could be done, starting with a verb; its place on the plane says value and effort.",
    size: [180, 140],
    fields: [
      {
        id: "place",
        label: "Place on the path",
        input: "number",
        onSticky: true,
        hint: "1 for what comes first; empty for what can wait.",
      },
      {
        id: "value",
        label: "Value",
        input: "number",
        hint: "1 to 10: its place on the plane sets it, and it sets its place. Empty is unknown.",
      },
      {
        id: "effort",
        label: "Effort",
        input: "number",
        hint: "1 to 10: its place on the plane sets it, and it sets its place. Empty is unknown.",
      },
      {
        id: "moscow",
        label: "MoSCoW",
        input: "choice",
        options: [
          { id: "must", label: "Must" },
          { id: "should", label: "Should" },
          { id: "could", label: "Could" },
          { id: "wont", label: "Won't this time" },
        ],
      },
      {
        id: "timeCriticality",
        label: "Time criticality",
        input: "number",
        hint: "For WSJF: how much is lost by waiting, relative to the others.",
      },
      {
        id: "riskReduction",
        label: "Risk reduction",
        input: "number",
        hint: "For WSJF: what it makes safer or possible, relative to the others.",
      },
      { id: "reach", label: "Reach", input: "number", hint: "For RICE: people reached in a quarter." },
      {
        id: "impact",
        label: "Impact",
        input: "choice",
        options: [
          { id: "3", label: "Massive (3)" },
          { id: "2", label: "High (2)" },
          { id: "1", label: "Medium (1)" },
          { id: "0.5", label: "Low (0.5)" },
          { id: "0.25", label: "Minimal (0.25)" },
        ],
        hint: "For RICE: on each of those people.",
      },
      {
        id: "confidence",
        label: "Confidence",
        input: "choice",
        options: [
          { id: "1", label: "High (100%)" },
          { id: "0.8", label: "Medium (80%)" },
          { id: "0.5", label: "Low (50%)" },
        ],
        hint: "For RICE: in the figures before.",
      },
      {
        id: "type",
        label: "Type",
        input: "choice",
        options: [
          { id: "epic", label: "Epic" },
          { id: "story", label: "Story" },
          { id: "task", label: "Task" },
        ],
      },
      { id: "owner", label: "Owner", input: "text" },
    ],
  },
  step: {
    label: "Step of the way",
    code: "S",
    color: "teal",
    shape: "tab",
    hint: "One thing that has to happen on the way from the start to the value, in its order.",
    fields: [
      {
        id: "works",
        label: "Today",
        input: "choice",
        options: [
          { id: "already", label: "Works already" },
          { id: "made", label: "Has to be made" },
        ],
      },
    ],
  },
  value: {
    label: "Value reached",
    code: "V",
    color: "green",
    shape: "octagon",
    hint: "Who has what in hand at the end of the way.",
    size: [440, 200],
  },
  user: {
    label: "First users",
    code: "U",
    color: "blue",
    shape: "rounded",
    hint: "A team or people, by name, who use it as soon as the path is there.",
  },
  learn: {
    label: "What we learn",
    code: "L",
    color: "violet",
    shape: "notched",
    hint: "What we will know then that we do not know now, and how we will see it.",
  },
  question: { ...openQuestion, color: "grey" },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;
