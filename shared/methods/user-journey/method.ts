import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { kinds } from "./kinds.ts";
import { figures, outcomes } from "./outcomes.ts";

export const userJourney = defineMethod({
  id: "user-journey",
  version: 1,
  order: 90,
  title: "User journey",
  purpose:
    "See a journey through your users' eyes: as it is, as it shall be, and the first version that already helps.",
  kinds,
  stages: [
    {
      id: "need",
      title: "User and need",
      minutes: 5,
      prompt:
        "Whose journey do we draw, and what do they want to get done? Choose one real user of the last months.",
      allows: ["need"],
      area: "need",
    },
    {
      id: "as-is",
      title: "As it is",
      minutes: 25,
      prompt:
        "What does the user do today, step by step, and what does the platform team do? Draw an arrow back wherever somebody has to start again.",
      allows: ["step", "question"],
      area: "as-is-user",
    },
    {
      id: "times",
      title: "Times and pain points",
      minutes: 15,
      prompt:
        "How long is each step worked on, how long does it wait before, and is it automated? Mark where it hurts; what nobody knows stays empty.",
      allows: ["pain", "step", "question"],
      area: "as-is-team",
    },
    {
      id: "to-be",
      title: "As it shall be",
      minutes: 20,
      prompt:
        "How would it be if it were easy? Which steps, hand-offs and waits would the user not even notice?",
      allows: ["step", "question"],
      area: "to-be-user",
    },
    {
      id: "first",
      title: "First version",
      minutes: 20,
      prompt:
        "What can we have in a few weeks that already spares the user something? Draw it between the other two, by hand where it must be.",
      allows: ["step", "question"],
      area: "first-user",
    },
    {
      id: "changes",
      title: "What has to change",
      minutes: 15,
      prompt:
        "What takes us from today to the first version, and who sees it through? Connect each change with the pain that it eases.",
      allows: ["change", "question"],
      area: "changes",
    },
  ],
  // Steps are 200 by 200 with 100 between them: nine in a row. Today's lanes have a second row for what
  // hurts, and what is to change stands below it in the same column.
  areas: [
    { id: "need", title: "User and need", box: [0, 0, 480, 1200, 0] },
    { id: "as-is-user", title: "As it is: user", box: [560, 0, 2840, 560, 0] },
    { id: "as-is-team", title: "As it is: platform team", box: [560, 640, 2840, 560, 0] },
    { id: "changes", title: "What has to change", box: [560, 1280, 2840, 360, 0] },
    { id: "first-user", title: "First version: user", box: [560, 1720, 2840, 360, 0] },
    { id: "first-team", title: "First version: platform team", box: [560, 2160, 2840, 360, 0] },
    { id: "to-be-user", title: "As it shall be: user", box: [560, 2600, 2840, 360, 0] },
    { id: "to-be-team", title: "As it shall be: platform team", box: [560, 3040, 2840, 360, 0] },
    { id: "questions", title: "Open questions", box: [0, 1280, 480, 2120, 0] },
  ],
  relations: [
    { from: "step", to: "step", label: "back to" },
    { from: "pain", to: "step", label: "at" },
    { from: "change", to: "pain", label: "eases" },
    { from: "change", to: "step", label: "takes away" },
  ],
  takesOver: [{ outcome: "pain", as: "pain", area: "as-is-user" }],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { journeyReport } = await import("./export.ts");
    return [journeyReport];
  },
  outcomes,
  figures,
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
