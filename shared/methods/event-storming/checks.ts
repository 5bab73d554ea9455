import type { Sticky } from "#shared/board/board.ts";
import { about, finding } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { fieldOf } from "#shared/outcomes/facts.ts";
import { normalised } from "#shared/outcomes/sameText.ts";
import { arrows as allowed, grammar, type KindId } from "./kinds.ts";
import { stormOf } from "./timeline.ts";
import { readsAsNoOrder, readsAsNotPast, readsAsTechnical } from "./wording.ts";

const markers: Check = (workshop) => {
  const { start, end, steps } = stormOf(workshop);
  if (steps.length === 0) return [];
  return [
    ...(start
      ? []
      : [
          finding("no-start", [], {
            what: "The timeline has no start.",
            mend: "Agree where the story begins, and put a start marker at the far left.",
          }),
        ]),
    ...(end
      ? []
      : [
          finding("no-end", [], {
            what: "The timeline has no end.",
            mend: "Agree when the story is over, and put an end marker at the far right.",
          }),
        ]),
  ];
};

const events: Check = (workshop) => {
  const all = notesOf<KindId>(workshop, "event", "pivotal");
  return [
    ...about(
      "not-past",
      all.filter(({ text }) => readsAsNotPast(text)),
      {
        one: "event is not in the past tense",
        many: "events are not in the past tense",
        mend: "Write what had happened when it was over: “environment requested”, not “request environment”.",
      },
    ),
    ...about(
      "technical",
      all.filter(({ text }) => readsAsTechnical(text)),
      {
        one: "event tells what a program did inside",
        many: "events tell what a program did inside",
        mend: "Ask what it meant to the people involved, and write that.",
      },
    ),
  ];
};

/** The first of several of the same words is kept: the others are what to ask about. */
const duplicates: Check = (workshop) => {
  const { steps } = stormOf(workshop);
  const named = steps.map(({ sticky }) => sticky).filter(({ text }) => normalised(text) !== "");
  const same = [...Map.groupBy(named, ({ text }) => normalised(text)).values()].filter(
    ({ length }) => length > 1,
  );
  return same.map((stickies) =>
    finding("duplicate", stickies, {
      what: `${stickies.length} events say “${stickies[0]?.text.trim() ?? ""}”.`,
      mend: "Ask those who wrote them whether they mean the same before you take one away.",
    }),
  );
};

const pivotal: Check = (workshop) => {
  const { steps } = stormOf(workshop);
  const found = steps.map(({ sticky }) => sticky).filter(({ kind }) => kind === "pivotal");
  if (found.length <= Math.max(2, steps.length / 10)) return [];
  return [
    finding("many-pivotal", found, {
      what: `${found.length} of ${steps.length} events are pivotal.`,
      mend: "Keep the few that most people care about, one in ten at most, so that they still divide the story.",
    }),
  ];
};

const hotspots: Check = (workshop) => {
  const { stageLog } = workshop.control;
  // Two stages on, nobody will take it up of their own accord.
  const isOld = ({ made }: Sticky) => stageLog.filter(({ at }) => at > made.at).length >= 2;
  return about(
    "no-owner",
    notesOf<KindId>(workshop, "hotspot").filter(
      (hotspot) => fieldOf(hotspot, "owner") === undefined && isOld(hotspot),
    ),
    {
      one: "hotspot has been open for two stages and has no owner",
      many: "hotspots have been open for two stages and have no owner",
      mend: "Name somebody who finds out, or take it away if it is settled.",
    },
  );
};

const context: Check = (workshop) => {
  const { steps, loosePains } = stormOf(workshop);
  const pains = [...steps.flatMap((step) => step.pains), ...loosePains];
  const isClosing = workshop.control.stage === "close";
  return about(
    "no-context",
    isClosing ? pains.filter((pain) => fieldOf(pain, "context") === undefined) : [],
    {
      one: "pain point has no context",
      many: "pain points have no context",
      mend: "Write down what people told about it while you still remember; without it nobody will understand it in a month.",
    },
  );
};

const process: Check = (workshop) => {
  const { process: notes, arrows } = stormOf(workshop);
  const into = (note: Sticky) => arrows.filter(({ to }) => to === note).map(({ from }) => from.kind);
  const outOf = (note: Sticky) => arrows.filter(({ from }) => from === note).map(({ to }) => to.kind);
  const of = (...kinds: readonly KindId[]) => {
    const wanted: readonly string[] = kinds;
    return notes.filter(({ kind }) => wanted.includes(kind));
  };
  const isEvent = (kind: string) => kind === "event" || kind === "pivotal";
  const commands = of("command");
  const first = notes.find(({ kind }) => isEvent(kind));
  return [
    ...about(
      "no-order",
      commands.filter(({ text }) => readsAsNoOrder(text)),
      {
        one: "command does not read as an order",
        many: "commands do not read as orders",
        mend: "Begin with what is to be done: “open the firewall”, not “firewall opened”.",
      },
    ),
    ...about(
      "dangling-command",
      commands.filter((command) => outOf(command).length === 0),
      {
        one: "command leads nowhere",
        many: "commands lead nowhere",
        mend: "Connect it to the system or business rule that carries it out, and that to the event that follows.",
      },
    ),
    ...about(
      "half-policy",
      of("policy").filter((policy) => !into(policy).some(isEvent) || !outOf(policy).includes("command")),
      {
        one: "policy lacks a side",
        many: "policies lack a side",
        mend: "Whenever what happens? Then what is to be done? Connect the event before it and the command after it.",
      },
    ),
    // The first may come from outside the picture.
    ...about(
      "no-cause",
      commands.length === 0
        ? []
        : of("event", "pivotal").filter((event) => event !== first && into(event).length === 0),
      {
        one: "event of the process comes from nowhere",
        many: "events of the process come from nowhere",
        mend: "Connect what led to it: a system, a business rule, or the passing of time written as a policy.",
      },
    ),
  ];
};

const grammarOfArrows: Check = (workshop) => {
  const { arrows, process: notes } = stormOf(workshop);
  const inGrammar: readonly string[] = grammar;
  const inProcess = new Set(notes.map(({ id }) => id));
  const odd = arrows.filter(
    ({ from, to }) =>
      inProcess.has(from.id) &&
      inProcess.has(to.id) &&
      inGrammar.includes(from.kind) &&
      inGrammar.includes(to.kind) &&
      !allowed.some((one) => one.from === from.kind && one.to === to.kind),
  );
  return about(
    "odd-arrow",
    odd.map(({ from }) => from).filter((sticky, at, all) => all.indexOf(sticky) === at),
    {
      one: "sticky of the process points at what it cannot lead to",
      many: "stickies of the process point at what they cannot lead to",
      mend: "An actor decides a command, a system or rule leads to an event, an event sets off a policy: something between them may be missing.",
    },
  );
};

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [
  markers,
  events,
  duplicates,
  pivotal,
  process,
  grammarOfArrows,
  hotspots,
  context,
];
