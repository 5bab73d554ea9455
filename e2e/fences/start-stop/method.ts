import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { factOf } from "#shared/outcomes/facts.ts";
import { kinds } from "./kinds.ts";

// A method that Groundwork does not have; `addedMethod.test.ts` adds it.
export const startStop = defineMethod({
  id: "start-stop",
  version: 1,
  order: 25,
  title: "Start and stop",
  purpose: "Say what to begin and what to leave off.",
  kinds,
  stages: [
    {
      id: "write",
      title: "Write",
      minutes: 10,
      prompt: "What should we start, and what should we stop?",
      allows: ["start", "stop"],
      area: "all",
    },
  ],
  areas: [{ id: "all", title: "Start and stop", box: [0, 0, 1000, 600, 0] }],
  relations: [],
  checks: async () => [],
  whys: async () => ({}),
  exporters: async () => {
    const { report } = await import("./export.ts");
    return [report];
  },
  outcomes: (workshop) =>
    notesOf(workshop, "start", "stop").map((sticky) => ({
      is: "action",
      ...factOf(workshop, sticky),
      answers: [],
    })),
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
