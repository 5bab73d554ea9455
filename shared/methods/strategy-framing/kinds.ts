/** What stickies mean when a strategy is framed; apart from the method so that its report and checks can name them. */
import { openQuestion, owner } from "#shared/methods/commonFields.ts";
import { aimFields } from "#shared/methods/aim.ts";
import type { Kind } from "#shared/methods/method.ts";

export const kinds = {
  problem: {
    label: "Problem",
    code: "P",
    color: "red",
    shape: "square",
    hint: "What hurts, for whom and by how much: a number and a span of time, and no solution yet.",
    fields: [
      {
        id: "chosen",
        label: "Verdict",
        input: "choice",
        options: [
          { id: "driver", label: "The driver" },
          { id: "later", label: "Not now" },
        ],
        onSticky: true,
        hint: "One problem drives the strategy; all others wait.",
      },
      { id: "evidence", label: "Evidence", input: "link", hint: "Where the number comes from." },
    ],
  },
  evidence: {
    label: "Evidence",
    code: "E",
    color: "grey",
    shape: "tab",
    hint: "A figure, a report or a voice that shows a problem, with its source.",
    fields: [{ id: "source", label: "Source", input: "link", hint: "A link, or where to look." }],
  },
  goal: {
    label: "Goal",
    code: "G",
    color: "green",
    shape: "octagon",
    hint: "The problem turned round: what will be measurably better, and by when.",
    size: [440, 200],
    fields: [
      ...aimFields,
      {
        id: "decision",
        label: "Decides",
        input: "text",
        hint: "What we would do differently if the figure did not move.",
      },
    ],
  },
  guiding: {
    label: "Guiding idea",
    code: "I",
    color: "blue",
    shape: "rounded",
    hint: "A choice that makes all later choices easier: this rather than that.",
    fields: [{ id: "why", label: "Why", input: "text" }],
  },
  excluded: {
    label: "What it is not",
    code: "N",
    color: "grey",
    shape: "notched",
    hint: "Something reasonable that we will not do, so that nobody waits for it.",
    fields: [{ id: "why", label: "Why", input: "text" }],
  },
  risk: {
    label: "Risk",
    code: "R",
    color: "orange",
    shape: "tilted",
    hint: "What may keep us from the goal, and how we would notice.",
    fields: [owner("Who watches it.")],
  },
  question: openQuestion,
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;
