/** What stickies mean in a user journey; apart from the method so that its report and checks can name them. */
import { doer, openQuestion } from "#shared/methods/commonFields.ts";
import type { Kind } from "#shared/methods/method.ts";

export const kinds = {
  need: {
    label: "User and need",
    code: "N",
    color: "yellow",
    shape: "rounded",
    hint: "Who comes, and what they want to get done.",
  },
  step: {
    label: "Step",
    code: "S",
    color: "blue",
    shape: "square",
    hint: "One thing that one side does, in the lane of that side, from left to right; starts with a verb.",
    fields: [
      {
        id: "automated",
        label: "Automated",
        input: "choice",
        onSticky: true,
        options: [
          { id: "automated", label: "Automated" },
          { id: "by hand", label: "By hand" },
        ],
        hint: "Whether it happens without anybody's doing; leave it empty where you do not know.",
      },
      {
        id: "active",
        label: "Active time",
        input: "text",
        onSticky: true,
        hint: "Time at work on it, as people say it: 2 h, half a day. A day has 8 hours, a week 5 days.",
      },
      {
        id: "wait",
        label: "Waiting before it",
        input: "text",
        onSticky: true,
        hint: "Working time that passes before it begins: 6 weeks, 0 h.",
      },
      {
        id: "accurate",
        label: "Complete and accurate (%)",
        input: "number",
        hint: "Out of 100 times, how often what it gets is complete and right at once.",
      },
      { id: "context", label: "Context", input: "text", hint: "What people told about it." },
    ],
  },
  pain: {
    label: "Pain point",
    code: "PP",
    color: "pink",
    shape: "octagon",
    hint: "Where it hurts, beside the step it belongs to.",
    fields: [{ id: "context", label: "Context", input: "text", hint: "What people told about it." }],
  },
  change: {
    label: "Change",
    code: "C",
    color: "green",
    shape: "square",
    hint: "What takes a step, a hand-off, a loop or a wait away; starts with a verb.",
    fields: [doer, { id: "due", label: "Due", input: "date" }],
  },
  question: { ...openQuestion, color: "grey", hint: "What nobody here can answer now." },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;

/** The lanes of a picture; their areas are called `<picture>-<lane>`. */
export const lanes = [
  { id: "user", label: "User" },
  { id: "team", label: "Platform team" },
] as const;

/** The three pictures, as one compares them. */
export const pictures = [
  { id: "as-is", title: "As it is" },
  { id: "first", title: "First version" },
  { id: "to-be", title: "As it shall be" },
] as const;

export type PictureId = (typeof pictures)[number]["id"];
