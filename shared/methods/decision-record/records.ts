import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith, joinsOf } from "#shared/methods/links.ts";
import { oncePerWorkshop } from "#shared/methods/oncePerWorkshop.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { headOfRow } from "#shared/methods/rows.ts";
import { dayOf, fieldOf } from "#shared/outcomes/facts.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import type { DecisionStatus } from "#shared/outcomes/outcome.ts";
import { framesAround } from "#shared/outcomes/places.ts";
import { normalised } from "#shared/outcomes/sameText.ts";
import type { KindId } from "./kinds.ts";
import type { stages } from "./stages.ts";

export const audiences = ["team", "components", "organisation"] as const;
export type Audience = (typeof audiences)[number];
const statuses = ["proposed", "accepted", "rejected", "deprecated", "superseded"] as const;

/** Somebody who was there; without a sticky if the room's list says so. */
interface Present {
  readonly name: string;
  readonly sticky?: Sticky;
}

/** One decision with all that belongs to it. */
export interface DecisionNotes {
  readonly topic: Sticky;
  /** What was chosen; pending where nothing was. What a decision in force supersedes is superseded. */
  readonly status: DecisionStatus;
  /** ISO day: its own, or the workshop's where it has none. */
  readonly date: string;
  readonly context: readonly Sticky[];
  readonly forces: readonly Sticky[];
  readonly options: readonly {
    readonly sticky: Sticky;
    readonly chosen: boolean;
    readonly pros: readonly Sticky[];
    readonly cons: readonly Sticky[];
  }[];
  /** One sticky, as a rule. */
  readonly decisions: readonly Sticky[];
  readonly consequences: readonly Sticky[];
  readonly people: readonly Present[];
  /** Earlier decisions on this board that it takes the place of. */
  readonly supersedes: readonly Sticky[];
  /** Titles of others. */
  readonly supersedesElsewhere: readonly string[];
  readonly supersededBy: readonly Sticky[];
}

interface Records {
  /** From the earliest decision to the latest, those of a day in reading order. */
  readonly records: readonly DecisionNotes[];
  /** Options, arguments, decisions and consequences of which nobody can say to which title they belong. */
  readonly loose: readonly Sticky[];
  /** Titles that share a frame with another, so that what lies in it cannot be told apart. */
  readonly crowded: readonly Sticky[];
}

/** The same of a sticky, looked for once. */
function once(find: (sticky: Sticky) => Sticky | undefined): (sticky: Sticky) => Sticky | undefined {
  const found = new Map<Sticky, Sticky | undefined>();
  return (sticky) => {
    if (!found.has(sticky)) found.set(sticky, find(sticky));
    return found.get(sticky);
  };
}

/** Says to which title a sticky belongs: by connector, then by cluster, then by the smallest frame that holds a title. */
function homes(workshop: Workshop, topics: readonly Sticky[]) {
  const joined = joinedWith(workshop, topics);
  const framesOf = framesAround(workshop.elements);
  const inCluster = new Map(topics.toReversed().map((topic) => [topic.cluster, topic]));
  const inFrame = new Map<string, Sticky[]>();
  for (const topic of topics) {
    const frame = framesOf(topic)[0]?.id;
    if (frame !== undefined) inFrame.set(frame, [...(inFrame.get(frame) ?? []), topic]);
  }
  const homeOf = once(
    (sticky) =>
      joined(sticky)[0] ??
      (sticky.cluster === undefined ? undefined : inCluster.get(sticky.cluster)) ??
      framesOf(sticky)
        .map(({ id }) => inFrame.get(id)?.[0])
        .find((topic) => topic !== undefined),
  );
  const crowded = [...inFrame.values()]
    .map((together) => together.filter(({ cluster }) => cluster === undefined))
    .flatMap((together) => (together.length > 1 ? together : []));
  return { homeOf, crowded };
}

function statusOf(topic: Sticky): DecisionStatus {
  return statuses.find((status) => status === topic.fields["status"]) ?? "proposed";
}

function elsewhere(topic: Sticky): readonly string[] {
  return (fieldOf(topic, "supersedes") ?? "").split(";").filter((title) => linesOf(title).length > 0);
}

/** Which titles take the place of which, by connector or by name. */
function succession(workshop: Workshop, topics: readonly Sticky[]) {
  const pointsAt = Map.groupBy(joinsOf(workshop), ({ from }) => from);
  const called = Map.groupBy(topics, ({ text }) => normalised(text));
  const named = (topic: Sticky, title: string) => called.get(normalised(title))?.find((one) => one !== topic);
  const place = new Map(topics.map((topic, at) => [topic.id, at]));
  const supersedes = new Map(
    topics.map((topic) => {
      const to = new Set(pointsAt.get(topic.id)?.map((join) => join.to));
      const places = [...to].flatMap((id) => place.get(id) ?? []);
      const drawn = places.toSorted((a, b) => a - b).flatMap((at) => topics[at] ?? []);
      const written = elsewhere(topic).flatMap((title) => named(topic, title) ?? []);
      return [topic, [...new Set([...drawn, ...written])]] as const;
    }),
  );
  const successors = new Map<Sticky, Sticky[]>();
  for (const [one, earlier] of supersedes)
    if (!["proposed", "rejected"].includes(statusOf(one)))
      for (const topic of earlier) successors.set(topic, [...(successors.get(topic) ?? []), one]);
  return {
    supersedes: (topic: Sticky) => supersedes.get(topic) ?? [],
    elsewhere: (topic: Sticky) =>
      elsewhere(topic)
        .filter((title) => !named(topic, title))
        .map((title) => linesOf(title).join(" ")),
    supersededBy: (topic: Sticky) => successors.get(topic) ?? [],
  };
}

/** Everybody whom the room's list and stickies name, each once. */
function everybody(workshop: Workshop, stickies: readonly Sticky[]): readonly Present[] {
  const seen = new Set<string>();
  const listed = (workshop.control.people ?? []).map(({ name }): Present => ({ name: name.trim() }));
  const written = stickies.map((sticky): Present => ({ name: sticky.text.trim(), sticky }));
  return [...listed, ...written].filter(({ name }) => {
    const key = normalised(name) || name;
    return key !== "" && !seen.has(key) && seen.add(key);
  });
}

/** The ISO day on which the room decides: when that stage was opened, or when it met. */
function dayDecided({ control: { stageLog, createdAt } }: Workshop): string {
  const decide: (typeof stages)[number]["id"] = "decide";
  const opened = stageLog.find(({ stage }) => stage === decide) ?? stageLog[0];
  return (opened?.at ?? createdAt).slice(0, 10);
}

export const recordsOf = oncePerWorkshop((workshop): Records => {
  const topics = notesOf<KindId>(workshop, "topic");
  const { homeOf, crowded } = homes(workshop, topics);
  const { supersedes, elsewhere: others, supersededBy } = succession(workshop, topics);
  // With one title there is no doubt what all else belongs to.
  const only = topics.length === 1 ? topics[0] : undefined;
  const belongs = (sticky: Sticky) => homeOf(sticky) ?? only;

  const options = notesOf<KindId>(workshop, "option");
  const joinedOptions = joinedWith(workshop, options);
  const inRow = headOfRow(options);
  const argument = once((sticky) => joinedOptions(sticky)[0] ?? inRow(sticky));
  const pros = notesOf<KindId>(workshop, "pro");
  const cons = notesOf<KindId>(workshop, "con");
  const prosOf = Map.groupBy(pros, argument);
  const consOf = Map.groupBy(cons, argument);
  const decisions = notesOf<KindId>(workshop, "decision");
  const consequences = audiences.flatMap((audience) => notesOf<KindId>(workshop, audience));
  const people = notesOf<KindId>(workshop, "person");
  const shared = everybody(
    workshop,
    people.filter((person) => homeOf(person) === undefined),
  );
  const held = dayDecided(workshop);
  // What the room shares does not count for what was decided before it met.
  const here = (topic: Sticky) => (dayOf(topic, "date") ?? "~") >= held;
  const contexts = notesOf<KindId>(workshop, "context");
  const forces = notesOf<KindId>(workshop, "force");
  const weighing = (some: readonly Sticky[]) => {
    const homed = Map.groupBy(some, homeOf);
    return (topic: Sticky): readonly Sticky[] => {
      if (!homed.has(undefined) || !here(topic)) return homed.get(topic) ?? [];
      return some.filter((sticky) => [topic, undefined].includes(homeOf(sticky)));
    };
  };
  const [contextsOf, forcesOf] = [weighing(contexts), weighing(forces)];
  const owned = (some: readonly Sticky[]) => {
    const groups = Map.groupBy(some, belongs);
    return (topic: Sticky): readonly Sticky[] => groups.get(topic) ?? [];
  };
  const [optionsOf, decisionsOf, consequencesOf] = [owned(options), owned(decisions), owned(consequences)];
  const peopleAt = Map.groupBy(people, homeOf);

  const peopleOf = (topic: Sticky): readonly Present[] => {
    const alone = peopleAt.get(topic) ?? [];
    if (alone.length > 0) return alone.map((sticky) => ({ name: sticky.text.trim(), sticky }));
    return here(topic) ? shared : [];
  };

  const records = topics.map((topic): DecisionNotes => {
    const successors = supersededBy(topic);
    return {
      topic,
      status: successors.length > 0 ? "superseded" : statusOf(topic),
      date: dayOf(topic, "date") ?? held,
      context: contextsOf(topic),
      forces: forcesOf(topic),
      options: optionsOf(topic).map((sticky) => ({
        sticky,
        chosen: sticky.fields["chosen"] === "chosen",
        pros: prosOf.get(sticky) ?? [],
        cons: consOf.get(sticky) ?? [],
      })),
      decisions: decisionsOf(topic),
      consequences: consequencesOf(topic),
      people: peopleOf(topic),
      supersedes: supersedes(topic),
      supersedesElsewhere: others(topic),
      supersededBy: successors,
    };
  });
  return {
    records: records.toSorted((one, other) => (one.date === other.date ? 0 : one.date < other.date ? -1 : 1)),
    loose: [
      ...[...options, ...decisions, ...consequences].filter((sticky) => belongs(sticky) === undefined),
      ...[...pros, ...cons].filter((sticky) => argument(sticky) === undefined),
    ],
    crowded,
  };
});
