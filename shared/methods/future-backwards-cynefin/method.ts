import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { kinds } from "./kinds.ts";
import { outcomes } from "./outcomes.ts";
import { stages } from "./stages.ts";

export const futureBackwardsCynefin = defineMethod({
  id: "future-backwards-cynefin",
  version: 1,
  order: 40,
  title: "Future, backwards: utopia and dystopia",
  purpose:
    "See how differently groups remember the past and imagine the future; each table works apart until the round table.",
  kinds,
  stages,
  apartUntil: "round",
  // Time runs from left to right: the past, today, and the two futures above and below, each with its way back.
  areas: [
    { id: "fromUtopia", title: "Back from utopia", box: [0, 0, 2560, 560, 0] },
    { id: "utopia", title: "Utopia, or heaven", box: [2640, 0, 760, 560, 0] },
    { id: "past", title: "Back in time", box: [0, 640, 1720, 560, 0] },
    { id: "current", title: "Current state", box: [1800, 640, 760, 560, 0] },
    { id: "table", title: "This table", box: [2640, 640, 760, 560, 0] },
    { id: "fromDystopia", title: "Back from dystopia", box: [0, 1280, 2560, 560, 0] },
    { id: "dystopia", title: "Dystopia, or hell", box: [2640, 1280, 760, 560, 0] },
    { id: "round", title: "Round table", box: [0, 1920, 3400, 560, 0] },
  ],
  relations: (
    [
      ["current", "past"],
      ["past", "past"],
      ["utopia", "fromUtopia"],
      ["fromUtopia", "fromUtopia"],
      ["fromUtopia", "accident"],
      ["fromUtopia", "past"],
      ["fromUtopia", "current"],
      ["dystopia", "fromDystopia"],
      ["fromDystopia", "fromDystopia"],
      ["fromDystopia", "accident"],
      ["fromDystopia", "past"],
      ["fromDystopia", "current"],
      ["accident", "fromUtopia"],
      ["accident", "fromDystopia"],
      ["accident", "accident"],
      ["accident", "past"],
      ["accident", "current"],
      ["utopia", "accident"],
      ["dystopia", "accident"],
    ] as const
  ).map(([from, to]) => ({ from, to, label: "came after" })),
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { twoFuturesReport } = await import("./export.ts");
    return [twoFuturesReport];
  },
  outcomes,
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
