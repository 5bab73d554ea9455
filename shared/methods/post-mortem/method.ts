import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { kinds } from "./kinds.ts";
import { outcomes } from "./outcomes.ts";

export const postMortem = defineMethod({
  id: "post-mortem",
  version: 1,
  order: 20,
  title: "Post-mortem",
  purpose: "Learn from an incident together: what happened, what made it possible, and what you will change.",
  kinds,
  stages: [
    {
      id: "safety",
      title: "Safety",
      minutes: 10,
      prompt:
        "Everyone acted reasonably with what they knew at the time, and we are here to learn how it looked from the inside. What do you need from each other to speak openly?",
      allows: ["agreement", "person"],
      area: "opening",
    },
    {
      id: "timeline",
      title: "Timeline",
      minutes: 25,
      prompt:
        "What happened, as you saw it, and when? Add everything that may have played a part, from well before to well after, without explaining it yet.",
      allows: ["event", "decision", "support"],
      area: "timeline",
      tools: "stickies",
    },
    {
      id: "impact",
      title: "Impact",
      minutes: 10,
      prompt: "Who and what was affected, how much, and for how long? Say also what was spared.",
      allows: ["impact", "event", "decision", "support"],
      area: "impact",
    },
    {
      id: "causes",
      title: "Causes",
      minutes: 30,
      prompt:
        "What made this possible, and what else had to be true at the same time? Connect each effect to several causes, and keep asking until you reach what you can change or accept.",
      allows: ["cause", "event", "decision", "impact", "support"],
      area: "causes",
      tools: "stickies",
    },
    {
      id: "learning",
      title: "Learning",
      minutes: 15,
      prompt:
        "What helped, what got in the way, and where were we lucky? Stay with what we learnt; changes come next.",
      allows: ["well", "wrong", "lucky"],
      area: "learning",
      tools: "stickies",
    },
    {
      id: "countermeasures",
      title: "Countermeasures",
      minutes: 20,
      prompt:
        "What needs to change so that this does not happen again, or hurts less? Connect each change to the causes it addresses, with one owner and a date.",
      allows: ["countermeasure"],
      area: "countermeasures",
      tools: "stickies",
      // Which of many changes are worth their effort.
      votes: { budget: 5, most: 2, shows: "hidden" },
    },
    {
      id: "close",
      title: "Close",
      minutes: 10,
      prompt:
        "How would you tell this in four sentences to someone who was not here? What should go with it, and how far along is this document?",
      allows: ["summary", "support"],
      area: "closing",
    },
  ],
  // Stickies are 200 by 200 with 40 between them; each area leaves 80 on top for its title.
  areas: [
    { id: "opening", title: "Safety", box: [0, 0, 520, 1920, 0] },
    { id: "timeline", title: "Timeline", box: [600, 0, 3400, 560, 0] },
    { id: "impact", title: "Impact", box: [600, 640, 520, 1280, 0] },
    { id: "causes", title: "Causes", box: [1200, 640, 1720, 1280, 0] },
    { id: "countermeasures", title: "Countermeasures", box: [3000, 640, 1000, 1280, 0] },
    { id: "learning", title: "Learning", box: [0, 2000, 2920, 800, 0] },
    { id: "closing", title: "Close", box: [3000, 2000, 1000, 800, 0] },
  ],
  relations: [
    { from: "event", to: "cause", label: "because" },
    { from: "impact", to: "cause", label: "because" },
    { from: "cause", to: "cause", label: "because" },
    { from: "cause", to: "countermeasure", label: "addressed by" },
  ],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { postMortemReport } = await import("./export.ts");
    return [postMortemReport];
  },
  outcomes,
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
