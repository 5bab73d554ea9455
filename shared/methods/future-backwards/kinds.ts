/** What stickies mean in this variant of future, backwards; apart from the method so that its report and checks can name them. */
import { doer, due, openQuestion } from "#shared/methods/commonFields.ts";
import { aimFields } from "#shared/methods/aim.ts";
import type { Kind } from "#shared/methods/method.ts";

export const kinds = {
  goal: {
    label: "Goal",
    code: "G",
    color: "green",
    shape: "octagon",
    hint: "What will be measurably better on one day in the future; taken over from the strategy, or written here.",
    size: [440, 200],
    fields: aimFields,
  },
  cause: {
    label: "Cause from the past",
    code: "C",
    color: "pink",
    shape: "square",
    hint: "What stood in the way so far, from a post-mortem or from memory; of the work, never of a person.",
  },
  condition: {
    label: "Must be true",
    code: "T",
    color: "yellow",
    shape: "square",
    hint: "What is true on the day the goal is met, told as if it were that day; not yet what to do.",
  },
  how: {
    label: "How",
    code: "H",
    color: "blue",
    shape: "rounded",
    hint: "One thing that helps to make a condition true, starting with a verb.",
    fields: [
      {
        id: "type",
        label: "Way",
        input: "choice",
        options: [
          { id: "team", label: "Change in a team" },
          { id: "people", label: "Hire or train" },
          { id: "embed", label: "Embed experts" },
          { id: "governance", label: "Governance" },
          { id: "technology", label: "Technology" },
        ],
      },
      doer,
      due,
    ],
  },
  question: openQuestion,
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;
