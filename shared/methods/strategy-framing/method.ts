import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { kinds } from "./kinds.ts";
import { outcomes } from "./outcomes.ts";

export const strategyFraming = defineMethod({
  id: "strategy-framing",
  version: 1,
  order: 10,
  title: "Strategy framing",
  purpose: "Agree on the one problem worth solving, and turn it into a goal with a number and a date.",
  kinds,
  stages: [
    {
      id: "problems",
      title: "Problems",
      minutes: 20,
      prompt:
        "What slows us down most, for whom, and by how much? Write one problem on a sticky, with a number and a span of time, and keep solutions for later.",
      allows: ["problem"],
      area: "problems",
      // Nobody leans on the first voice, and what is said of a colleague's work has no name on it.
      writing: "private",
      authors: "hidden",
      tools: "stickies",
    },
    {
      id: "evidence",
      title: "Evidence",
      minutes: 15,
      prompt:
        "How do we know, and how sure are we? Connect each problem with the figures, reports and voices that show it, and reword what they do not bear out.",
      allows: ["evidence", "problem"],
      area: "problems",
    },
    {
      id: "driver",
      title: "One driver",
      minutes: 15,
      prompt:
        "Which one problem, if it were solved, would make the others smaller? Vote, talk about the two ahead, and move one into The driver.",
      allows: ["problem"],
      area: "driver",
      tools: "stickies",
      votes: { budget: 3, most: 2, shows: "hidden" },
    },
    {
      id: "goal",
      title: "Goal",
      minutes: 25,
      prompt:
        "Turn the problem round: what will be measurably better, from which figure to which, and by what day? Say also what you would do differently if the figure did not move.",
      allows: ["goal"],
      area: "goal",
    },
    {
      id: "guiding",
      title: "Guiding ideas",
      minutes: 15,
      prompt:
        "Which few choices will make all later choices easier? Write them as this rather than that, so that a sensible person could disagree.",
      allows: ["guiding"],
      area: "guiding",
    },
    {
      id: "excluded",
      title: "What it is not",
      minutes: 10,
      prompt: "What might people reasonably expect of us that we will not do? Say it now, and say why.",
      allows: ["excluded"],
      area: "excluded",
    },
    {
      id: "open",
      title: "Risks and questions",
      minutes: 10,
      prompt:
        "What may keep us from the goal, and what could we not answer today? Give each to one person who watches it or finds out.",
      allows: ["risk", "question"],
      area: "open",
    },
  ],
  // From left to right: many problems, one of them, its goal, and what follows from it.
  areas: [
    { id: "problems", title: "Problems", box: [0, 0, 1240, 1760, 0] },
    { id: "driver", title: "The driver", box: [1320, 0, 520, 1040, 0] },
    { id: "goal", title: "Goal", box: [1320, 1120, 520, 640, 0] },
    { id: "guiding", title: "Guiding ideas", box: [1920, 0, 760, 840, 0] },
    { id: "excluded", title: "What it is not", box: [1920, 920, 760, 840, 0] },
    { id: "open", title: "Risks and questions", box: [2760, 0, 520, 1760, 0] },
  ],
  relations: [
    { from: "evidence", to: "problem", label: "shows" },
    { from: "problem", to: "goal", label: "turned into" },
    { from: "risk", to: "goal", label: "threatens" },
  ],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { strategyReport } = await import("./export.ts");
    return [strategyReport];
  },
  outcomes,
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
