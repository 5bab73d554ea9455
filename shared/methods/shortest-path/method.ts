import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { figures } from "./figures.ts";
import { kinds } from "./kinds.ts";
import { outcomes } from "./outcomes.ts";
import { plane } from "./plane.ts";
import { sliceOf } from "./slice.ts";
import { stages } from "./stages.ts";

export const shortestPath = defineMethod({
  id: "shortest-path",
  version: 1,
  order: 60,
  title: "Shortest path to value",
  purpose: "Cut the thinnest slice that still makes one whole way, and say who uses it first.",
  kinds,
  stages,
  // The way on top, what could be done under it: weighed on the plane, so that quick wins lie next to the way.
  areas: [
    { id: "way", title: "The way from start to value", box: [0, 0, 2920, 360, 0] },
    { id: "candidates", title: "Candidates", box: [0, 440, 760, 1720, 0] },
    { id: "plane", title: "Value upwards, effort to the right", box: [840, 440, 2080, 1720, 0] },
    { id: "users", title: "First users", box: [3000, 0, 520, 1040, 0] },
    { id: "learn", title: "What we learn", box: [3000, 1120, 520, 1040, 0] },
  ],
  plane,
  relations: [
    { from: "step", to: "step", label: "then" },
    { from: "step", to: "value", label: "then" },
    { from: "candidate", to: "step", label: "covers" },
    { from: "candidate", to: "candidate", label: "after" },
    { from: "candidate", to: "user", label: "first for" },
    { from: "candidate", to: "learn", label: "tells us" },
  ],
  takesOver: [
    { outcome: "pain", as: "candidate", area: "candidates" },
    { outcome: "condition", as: "candidate", area: "candidates" },
    { outcome: "action", as: "candidate", area: "candidates" },
  ],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { shortestPathReport } = await import("./export.ts");
    return [shortestPathReport];
  },
  outcomes,
  figures,
  slice: { field: "place", of: sliceOf },
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
