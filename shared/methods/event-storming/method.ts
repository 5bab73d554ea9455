import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { arrows, kinds } from "./kinds.ts";
import { figures, outcomes } from "./outcomes.ts";
import { processArea } from "./timeline.ts";

export const eventStorming = defineMethod({
  id: "event-storming",
  version: 1,
  order: 50,
  title: "Event storming",
  purpose:
    "Lay out everything that happens between a start and an end, find where it hurts, and look at one part closely.",
  kinds,
  // Kinds come in one stage after another: nobody has to learn the whole grammar at once.
  stages: [
    {
      id: "markers",
      title: "Start and end",
      minutes: 5,
      prompt:
        "Where does our story start, and when is it over? Put one marker at the far left and one at the far right.",
      allows: ["start", "end"],
      area: "timeline",
    },
    {
      id: "steps",
      title: "Steps, alone",
      minutes: 20,
      prompt:
        "What happened on the way from start to end, as you lived it? Write each step in the past tense, alone and in silence; order comes later.",
      allows: ["event"],
      area: "timeline",
      // Alone and in silence: no step is left out because somebody has begun to argue.
      writing: "private",
      tools: "stickies",
    },
    {
      id: "order",
      title: "One timeline",
      minutes: 20,
      prompt:
        "Bring the steps into their order from left to right, and what runs at the same time one above the other. Ask whether two steps are the same before you take one away.",
      allows: ["event"],
      area: "timeline",
    },
    {
      id: "pains",
      title: "Pain points",
      minutes: 15,
      prompt:
        "Where did it hurt, and which teams know that pain? Put it beside its step and connect it; what we cannot settle becomes a hotspot.",
      allows: ["pain", "hotspot", "event"],
      area: "timeline",
    },
    {
      id: "overlays",
      title: "Systems, teams, times",
      minutes: 15,
      prompt:
        "Which system did each step happen in, who did it, and how long did it take? Write down the context that people tell as they tell it.",
      allows: ["system", "actor", "event", "pain", "hotspot"],
      area: "timeline",
    },
    {
      id: "interest",
      title: "Areas of interest",
      minutes: 10,
      prompt:
        "Which parts of the timeline deserve a closer look? Group what belongs together under a title, and vote for the pain points that matter most.",
      allows: ["pain", "hotspot"],
      area: "timeline",
      votes: { budget: 5, most: 3, shows: "hidden" },
    },
    {
      id: "pivotal",
      title: "Pivotal events and lanes",
      minutes: 12,
      prompt:
        "After which few events is everything different? Mark those, and draw a frame for each lane if that makes the story easier to follow.",
      allows: ["pivotal", "event"],
      area: "timeline",
    },
    {
      id: "values",
      title: "Problems and opportunities",
      minutes: 18,
      prompt:
        "Walk along the timeline, once forwards and once backwards: where is value gained or lost? What could be better, now that we see all of it?",
      allows: ["opportunity", "gain", "loss", "hotspot"],
      area: "closing",
    },
    {
      id: "process",
      title: "One part in detail",
      minutes: 40,
      prompt:
        "Take one area of interest: who decides what, which system or rule carries it out, what happens then, and what does that set off? Go on until every path ends.",
      allows: ["command", "actor", "system", "rule", "event", "policy", "information", "hotspot"],
      area: processArea,
    },
    {
      id: "close",
      title: "Walk-through and owners",
      minutes: 10,
      prompt:
        "Tell the whole story once more, from start to end: does it hold? Every open question gets somebody who finds out.",
      allows: ["hotspot", "opportunity"],
      area: "closing",
    },
  ],
  // Stickies are 200 by 200 with 40 between them: 19 steps in a row, lanes above each other, pain points around them.
  areas: [
    { id: "timeline", title: "Timeline: from start to end", box: [0, 0, 4960, 1620, 0] },
    {
      id: processArea,
      title: "One part in detail",
      box: [0, 1700, 4960, 400, 0],
    },
    { id: "closing", title: "What we take away", box: [0, 2180, 4960, 360, 0] },
  ],
  relations: [
    ...arrows,
    { from: "pain", to: "event", label: "at" },
    { from: "pain", to: "pivotal", label: "at" },
    { from: "hotspot", to: "event", label: "about" },
    { from: "opportunity", to: "pain", label: "would ease" },
  ],
  tags: [
    { field: "system", title: "Show systems", sorts: true },
    { field: "took", title: "Show times taken", sorts: false },
    { field: "team", title: "Show teams", sorts: true },
  ],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { eventStormingReport } = await import("./export.ts");
    return [eventStormingReport];
  },
  outcomes,
  overlay: async () => (await import("./report/together.ts")).laidOver,
  figures,
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
