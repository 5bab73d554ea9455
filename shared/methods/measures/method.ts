import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { figures } from "./figures.ts";
import { kinds } from "./kinds.ts";
import { outcomes } from "./outcomes.ts";
import { stages } from "./stages.ts";

export const measures = defineMethod({
  id: "measures",
  version: 1,
  order: 100,
  title: "Measures",
  purpose: "Choose few figures that decide something, and read them month by month on the same board.",
  kinds,
  stages,
  // A row for each measure, with room for eight readings; what follows from it stands on the right, in the same row.
  areas: [
    { id: "goals", title: "Goal measures", box: [0, 0, 2440, 600, 0] },
    { id: "adoption", title: "Adoption", box: [0, 680, 2440, 600, 0] },
    { id: "delivery", title: "Delivery metrics of one application", box: [0, 1360, 2440, 1320, 0] },
    { id: "next", title: "What we do now", box: [2520, 0, 520, 2680, 0] },
    { id: "questions", title: "Open questions", box: [3120, 0, 520, 2680, 0] },
  ],
  relations: [
    { from: "reading", to: "measure", label: "reading of" },
    { from: "reading", to: "adoption", label: "reading of" },
    { from: "reading", to: "delivery", label: "reading of" },
    { from: "action", to: "measure", label: "because of" },
    { from: "action", to: "adoption", label: "because of" },
    { from: "action", to: "delivery", label: "because of" },
  ],
  takesOver: [{ outcome: "goal", as: "measure", area: "goals" }],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { scorecard } = await import("./export.ts");
    return [scorecard];
  },
  outcomes,
  figures,
  series: { of: ["measure", "adoption", "delivery"], reading: "reading", value: "value", at: "at" },
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
