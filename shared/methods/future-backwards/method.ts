import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { kinds } from "./kinds.ts";
import { outcomes } from "./outcomes.ts";
import { stages } from "./stages.ts";

export const futureBackwards = defineMethod({
  id: "future-backwards",
  version: 1,
  order: 30,
  title: "Future, backwards: what must be true",
  purpose: "Look back from the day the goal is met: what is true then, what made it true, and who does it.",
  kinds,
  stages,
  // Time runs from left to right; the work runs from the goal at the right back to the past.
  areas: [
    { id: "past", title: "So far", box: [0, 0, 520, 2960, 0] },
    { id: "hows", title: "How, and who", box: [600, 0, 520, 2960, 0] },
    { id: "conditions", title: "What must be true", box: [1200, 0, 520, 2960, 0] },
    { id: "goal", title: "Goal", box: [1800, 0, 520, 2960, 0] },
    { id: "open", title: "Open questions", box: [0, 3040, 2320, 320, 0] },
  ],
  relations: [
    { from: "cause", to: "how", label: "addressed by" },
    { from: "how", to: "condition", label: "makes true" },
    { from: "condition", to: "goal", label: "needed for" },
  ],
  takesOver: [
    { outcome: "goal", as: "goal", area: "goal" },
    { outcome: "cause", as: "cause", area: "past" },
    { outcome: "action", as: "how", area: "hows" },
  ],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { futureBackwardsReport } = await import("./export.ts");
    return [futureBackwardsReport];
  },
  outcomes,
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
