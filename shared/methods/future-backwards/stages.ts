import type { Stage } from "#shared/methods/method.ts";
import type { KindId } from "./kinds.ts";

export const stages = [
  {
    id: "goal",
    title: "Goal",
    minutes: 10,
    prompt:
      "It is the day on which the goal is met: what do we celebrate? Take the goal over from the strategy, or write it with its figure and its day.",
    allows: ["goal"],
    area: "goal",
  },
  {
    id: "past",
    title: "Look back",
    minutes: 10,
    prompt:
      "What has stood in the way so far? Take over the causes of a post-mortem, or write what you remember, about the work and not about people.",
    allows: ["cause"],
    area: "past",
  },
  {
    id: "conditions",
    title: "What must be true",
    minutes: 25,
    prompt:
      "Standing on that day and looking back: what is true now that was not true before? Tell it in the present tense, and leave for later how it came about.",
    allows: ["condition"],
    area: "conditions",
    // Each stands on that day alone first: a room sees more conditions than its loudest voice.
    writing: "private",
    tools: "stickies",
  },
  {
    id: "hows",
    title: "How",
    minutes: 30,
    prompt:
      "What would make each of these true: a change in a team, people, experts who sit with others, a rule, technology? Connect every how with the condition that it serves and the cause that it removes.",
    allows: ["how"],
    area: "hows",
  },
  {
    id: "who",
    title: "Who and when",
    minutes: 15,
    prompt:
      "Who sees each how through, and on which day do we look at it again? Take on only what you will do.",
    allows: ["how"],
    area: "hows",
    // Where to begin.
    votes: { budget: 5, most: 2, shows: "hidden" },
  },
  {
    id: "open",
    title: "Open questions",
    minutes: 10,
    prompt: "What could we not answer, and who finds it out?",
    allows: ["question"],
    area: "open",
  },
] as const satisfies readonly Stage<KindId>[];
