import type { Stage } from "#shared/methods/method.ts";
import type { KindId } from "./kinds.ts";

export const stages = [
  {
    id: "tables",
    title: "Tables",
    minutes: 5,
    prompt:
      "Sit with people who see the same things as you do, three to seven at a table. Write down who is here, and who will speak for you later.",
    allows: ["group"],
    area: "table",
  },
  {
    id: "current",
    title: "Current state",
    minutes: 10,
    prompt:
      "How are things with us today? Write many short notes, good and bad, and put them together in the middle.",
    allows: ["current"],
    area: "current",
    // Many short notes of each, before the table talks itself into one.
    writing: "private",
    tools: "stickies",
  },
  {
    id: "past",
    title: "Back in time",
    minutes: 20,
    prompt:
      "What was the last turning point that shaped this, and what was the one before it? Always go back from the whole cluster, and put each to the left of what came after it.",
    allows: ["past"],
    area: "past",
  },
  {
    id: "utopia",
    title: "Utopia",
    minutes: 10,
    prompt: "What would be impossibly good, some years from now? Leave out what could be planned.",
    allows: ["utopia"],
    area: "utopia",
  },
  {
    id: "dystopia",
    title: "Dystopia",
    minutes: 10,
    prompt: "And what would be impossibly bad? Do not spare yourselves.",
    allows: ["dystopia"],
    area: "dystopia",
  },
  {
    id: "fromUtopia",
    title: "Back from utopia",
    minutes: 20,
    prompt:
      "What happened just before the utopia, and before that, until you arrive at a turning point of the past? At least one step has to be an accident.",
    allows: ["fromUtopia", "accident"],
    area: "fromUtopia",
  },
  {
    id: "fromDystopia",
    title: "Back from dystopia",
    minutes: 20,
    prompt:
      "Now the same from the dystopia, with an accident of its own. It may well leave the past at another turning point.",
    allows: ["fromDystopia", "accident"],
    area: "fromDystopia",
  },
  {
    id: "round",
    title: "Round table",
    minutes: 25,
    prompt:
      "Each table tells its story while all boards lie side by side: where do we see different turning points, and what did only one of us see? Write down the gaps, and the early signs worth looking out for.",
    allows: ["gap", "sign"],
    area: "round",
  },
] as const satisfies readonly Stage<KindId>[];
