import type { Stage } from "#shared/methods/method.ts";
import type { KindId } from "./kinds.ts";

export const stages = [
  {
    id: "goal",
    title: "Goal measures",
    minutes: 20,
    prompt:
      "Which figure says whether the goal is met, from where to where, and by what day? Take the goals over from the strategy, and say what we would do differently if the figure did not move.",
    allows: ["measure"],
    area: "goals",
  },
  {
    id: "adoption",
    title: "Adoption",
    minutes: 15,
    prompt:
      "How shall we see that somebody uses it of their own accord? Count teams or people, not pages and meetings.",
    allows: ["adoption"],
    area: "adoption",
  },
  {
    id: "delivery",
    title: "Delivery metrics",
    minutes: 25,
    prompt:
      "How quickly and how safely do changes of one application reach its users? Take figures of both kinds, since speed alone is easily bought with failures.",
    allows: ["delivery"],
    area: "delivery",
  },
  {
    id: "baseline",
    title: "Baselines",
    minutes: 20,
    prompt:
      "What is each figure today, measured on what day and read where? A rough figure that is labelled as one is better than none.",
    allows: ["measure", "adoption", "delivery", "question"],
    area: "goals",
  },
  {
    id: "readings",
    title: "Readings",
    minutes: 15,
    prompt:
      "What do the figures say today, and what happened since the last time? Put one sticky for each reading at the end of its row; come back to this step every month.",
    allows: ["reading", "question"],
    area: "goals",
  },
  {
    id: "next",
    title: "What we do now",
    minutes: 15,
    prompt:
      "Which figure surprises us, and what do we do about it? If none would change what we do, drop a figure.",
    allows: ["action", "question"],
    area: "next",
  },
] as const satisfies readonly Stage<KindId>[];
