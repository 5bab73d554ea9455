import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { defineMethod } from "#shared/methods/method.ts";
import { kinds } from "./kinds.ts";
import { outcomes } from "./outcomes.ts";

const related = [
  { from: "person", to: "system", label: "does this with" },
  { from: "person", to: "container", label: "does this with" },
  { from: "system", to: "person", label: "tells" },
  { from: "container", to: "person", label: "tells" },
  { from: "system", to: "system", label: "gets this from" },
  { from: "system", to: "container", label: "gets this from" },
  { from: "container", to: "system", label: "gets this from" },
  { from: "container", to: "container", label: "gets this from" },
  { from: "container", to: "component", label: "gets this from" },
  { from: "component", to: "system", label: "gets this from" },
  { from: "component", to: "container", label: "gets this from" },
  { from: "component", to: "component", label: "gets this from" },
] as const;

export const c4Sketch = defineMethod({
  id: "c4-sketch",
  version: 1,
  order: 70,
  title: "C4 sketch",
  purpose:
    "Draw your architecture on four levels of one model: who uses it, what runs, what that is made of, where its code is.",
  kinds,
  stages: [
    {
      id: "ideas",
      title: "Loose ideas",
      minutes: 10,
      prompt:
        "What comes to mind when you think of our system: people, other systems, parts, stores? One per sticky, in no order; we make elements of them later.",
      allows: ["idea", "question"],
      area: "ideas",
    },
    {
      id: "context",
      title: "Context",
      minutes: 20,
      prompt:
        "Who uses our system, and which other systems does it need? Draw an arrow for each and write on it what goes on, in one direction.",
      allows: ["system", "person", "idea", "question"],
      area: "context",
    },
    {
      id: "containers",
      title: "Containers",
      minutes: 25,
      prompt:
        "Open our system: what runs or stores by itself in there, and what is it made of? Write on each arrow also how they talk, in brackets.",
      allows: ["container", "person", "system", "idea", "question"],
      area: "containers",
    },
    {
      id: "components",
      title: "Components",
      minutes: 20,
      prompt:
        "Open the one or two containers that matter most now: which parts with one task each do they have? Stop where the names change every week.",
      allows: ["component", "idea", "question"],
      area: "components",
    },
    {
      id: "code",
      title: "Code, if it helps",
      minutes: 5,
      prompt: "Is there code that people should look at? Link to it instead of drawing it.",
      allows: ["code"],
      area: "code",
    },
    {
      id: "review",
      title: "Read it aloud",
      minutes: 15,
      prompt:
        "Tell each picture to somebody who was not here: does every arrow make a sentence? What we cannot answer gets an owner.",
      allows: ["question", "person", "system", "container", "component"],
      area: "context",
    },
  ],
  // The levels go from left to right and down; an opened element has a frame of its own in the area of its level.
  areas: [
    {
      id: "context",
      title: "Level 1: system context",
      box: [0, 0, 1800, 1400, 0],
      picture: { title: "System context diagram", of: "system" },
    },
    { id: "containers", title: "Level 2: containers", box: [1880, 0, 2400, 1400, 0] },
    { id: "components", title: "Level 3: components", box: [1880, 1480, 2400, 1200, 0] },
    { id: "ideas", title: "Loose ideas and open questions", box: [0, 1480, 1800, 760, 0] },
    { id: "code", title: "Level 4: code, as links", box: [0, 2320, 1800, 360, 0] },
  ],
  relations: related.map((relation) => ({ ...relation, ownWords: true })),
  opens: [
    { kind: "system", into: "container", picture: "Container diagram" },
    { kind: "container", into: "component", picture: "Component diagram" },
    { kind: "component", into: "code", picture: "Code" },
  ],
  checks: async () => (await import("./checks.ts")).checks,
  whys: async () => (await import("./whys.ts")).whys,
  exporters: async () => {
    const { architectureReport } = await import("./export.ts");
    return [architectureReport];
  },
  outcomes,
  sample: async () =>
    parseWorkshop((await import("./sample.board.json", { with: { type: "json" } })).default),
});
