import type { Stage } from "#shared/methods/method.ts";
import type { KindId } from "./kinds.ts";

export const stages = [
  {
    id: "candidates",
    title: "Candidates",
    minutes: 15,
    prompt:
      "What could we do? Take over pain points, conditions and countermeasures from the other boards, say each as something that can be done, and add what is missing.",
    allows: ["candidate"],
    area: "candidates",
    tools: "stickies",
  },
  {
    id: "way",
    title: "The way",
    minutes: 15,
    prompt:
      "Which steps lead from the start to somebody having something of value in hand? Put them in their order, and mark those that work already.",
    allows: ["step", "value"],
    area: "way",
  },
  {
    id: "plane",
    title: "Value and effort",
    minutes: 25,
    prompt:
      "How much is each worth to the people who wait for it, and how much work is it, compared with the others? Put each in its place on the plane, and leave out what nobody can judge.",
    allows: ["candidate"],
    area: "plane",
  },
  {
    id: "slice",
    title: "The thinnest slice",
    minutes: 20,
    prompt:
      "What is the least that makes one whole way, for one team, from start to value? Number it in its order, connect each with the steps it covers, and ask of every one what happens without it.",
    allows: ["candidate", "step"],
    area: "plane",
    votes: { budget: 3, most: 1, shows: "hidden" },
  },
  {
    id: "users",
    title: "First users",
    minutes: 10,
    prompt: "Who, by name, uses it on the day it is there? Ask them today.",
    allows: ["user"],
    area: "users",
  },
  {
    id: "learn",
    title: "What we learn",
    minutes: 15,
    prompt:
      "What will we know then that we do not know now, and how will we see it? Put down also what we could not answer.",
    allows: ["learn", "question"],
    area: "learn",
  },
] as const satisfies readonly Stage<KindId>[];
