import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { kinds } from "./kinds.ts";
import { figures, outcomes } from "./outcomes.ts";
import { stages } from "./stages.ts";

export const decisionRecord = defineMethod({
  id: "decision-record",
  version: 1,
  order: 80,
  title: "Decision record",
  purpose: "Decide together, and keep what was decided, why, at what price, and who was there.",
  kinds,
  stages,
  // A decision has seven columns of stickies: title, decision and facts on top, then forces, a row for each option, and
  // what follows. More decisions than frames need no more than a frame drawn by hand, or a cluster.
  areas: [
    { id: "first", title: "First decision", box: [0, 0, 1720, 1520, 0] },
    { id: "second", title: "Second decision", box: [1800, 0, 1720, 1520, 0] },
    { id: "third", title: "Third decision", box: [3600, 0, 1720, 1520, 0] },
    { id: "people", title: "Who was there", box: [0, 1600, 1720, 360, 0] },
    { id: "all", title: "Facts and forces for all", box: [1800, 1600, 1720, 360, 0] },
    { id: "questions", title: "Open questions", box: [3600, 1600, 1720, 360, 0] },
  ],
  relations: [
    { from: "topic", to: "topic", label: "supersedes" },
    { from: "force", to: "topic", label: "weighs on" },
    { from: "context", to: "topic", label: "weighs on" },
    { from: "option", to: "topic", label: "option for" },
    { from: "pro", to: "option", label: "speaks for" },
    { from: "con", to: "option", label: "speaks against" },
    { from: "decision", to: "topic", label: "decides" },
  ],
  takesOver: [
    { outcome: "decision", as: "topic", area: "third" },
    { outcome: "principle", as: "force", area: "all" },
    { outcome: "open", as: "question", area: "questions" },
  ],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { decisionsReport } = await import("./export.ts");
    return [decisionsReport];
  },
  outcomes,
  figures,
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
