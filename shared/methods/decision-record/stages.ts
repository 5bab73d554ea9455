import type { Stage } from "#shared/methods/method.ts";
import type { KindId } from "./kinds.ts";

export const stages = [
  {
    id: "topics",
    title: "What we decide",
    minutes: 10,
    prompt:
      "What has to be decided, and what was decided earlier that it would replace? Put one title into each frame, as a noun phrase and not as a question.",
    allows: ["topic"],
    area: "first",
  },
  {
    id: "forces",
    title: "Facts and forces",
    minutes: 15,
    prompt:
      "What is so, whoever looks at it, and what pulls us one way or the other? Keep the two apart, and put what weighs on every decision into the area for all.",
    allows: ["force", "context"],
    area: "first",
  },
  {
    id: "options",
    title: "Options",
    minutes: 25,
    prompt:
      "Which ways are there, to leave it as it is among them? Give each its row, with what speaks for it and against it.",
    allows: ["option", "pro", "con"],
    area: "first",
  },
  {
    id: "decide",
    title: "Decision",
    minutes: 15,
    prompt:
      "Which option do we take, in one sentence that begins with “We will”? Mark the option as chosen, and set the status and the date on the title.",
    allows: ["decision", "option"],
    votes: { budget: 2, most: 1, shows: "hidden" },
    area: "first",
  },
  {
    id: "consequences",
    title: "Consequences",
    minutes: 20,
    prompt:
      "What follows for the team, for other components and for the wider organisation? Name the price as well as the gain.",
    allows: ["team", "components", "organisation"],
    area: "first",
  },
  {
    id: "record",
    title: "Who was there",
    minutes: 5,
    prompt:
      "Who took part, for those who ask us in two years? Add who is missing from the list, and what would make us decide anew.",
    allows: ["person", "question"],
    area: "people",
  },
] as const satisfies readonly Stage<KindId>[];
