/**
 * Facts taken from boards, as plain values: what documents, backlogs, decision records and diagrams are made of.
 *
 * Each method says what its workshop yields (`Method.outcomes`); exporters know outcomes alone, never a method.
 * What a board does not say is `undefined` or an empty list, never a text or number of our own.
 */

/** Where a fact comes from: a workshop and the stickies, clusters or connectors in it, most telling first. */
export interface Source {
  /** The workshop's id. */
  readonly workshop: string;
  /** Ids of elements on its board. */
  readonly elements: readonly string[];
}

/** A statement within a fact, with the stickies that say it. */
export interface Said {
  readonly text: string;
  readonly source: Source;
}

interface Common {
  /** Stable: the same fact has the same id in every export. `<workshop>/<element>` as a rule. */
  readonly id: string;
  readonly source: Source;
  /** The statement itself, as people wrote it; may have several lines. */
  readonly text: string;
  /** The sum of all votes of the last closed round on it, or on its cluster; undefined where none was held. */
  readonly votes?: number;
  /**
   * Id of the fact of another workshop that it was taken over from. Where both are of one kind, it is the same fact, and
   * a document of both workshops tells it once.
   */
  readonly origin?: string;
}

/** Which way a measure gets better. */
export type Direction = "up" | "down";

export interface Problem extends Common {
  readonly is: "problem";
  /** Numbers, reports, links that show it. */
  readonly evidence: readonly string[];
  /** Whether it is the one that was chosen to be worked on. */
  readonly chosen: boolean;
}

/** What is measured, from where, to where, until when. */
interface Aim {
  readonly metric?: string;
  readonly unit?: string;
  readonly direction?: Direction;
  readonly baseline?: number;
  /** ISO day on which the baseline was measured. */
  readonly baselineAt?: string;
  readonly target?: number;
  /** ISO day. */
  readonly due?: string;
  readonly owner?: string;
  /** Where the figure is read: a dashboard, a report, a survey. */
  readonly measuredBy?: string;
}

export interface Goal extends Common, Aim {
  readonly is: "goal";
  /** Id of the problem that it answers. */
  readonly problem?: string;
}

/** A choice that guides all others: a guiding idea, or what the strategy is not. */
export interface Principle extends Common {
  readonly is: "principle";
  readonly kind: "guiding" | "excluded";
  readonly why?: string;
}

export interface Cause extends Common {
  readonly is: "cause";
  readonly category?: string;
  readonly evidence: readonly string[];
  /** Ids of the causes behind this one. */
  readonly because: readonly string[];
  readonly accepted: boolean;
}

/** What a team learned: of what went well, went wrong, or where it was lucky. */
export interface Learning extends Common {
  readonly is: "learning";
  readonly kind: "well" | "wrong" | "lucky";
}

/** What must be true for the goal to be met. */
export interface Condition extends Common {
  readonly is: "condition";
  /** Ids of the goals it serves. */
  readonly goals: readonly string[];
}

/** Something that somebody will do: a countermeasure, a how, a next step. */
export interface Action extends Common {
  readonly is: "action";
  readonly owner?: string;
  /** ISO day. */
  readonly due?: string;
  readonly status?: "open" | "doing" | "done" | "dropped";
  /** Such as prevent, detect, mitigate, learn. */
  readonly type?: string;
  /** Ids of the causes, conditions, pains or goals that it answers. */
  readonly answers: readonly string[];
}

/** Where it hurts on the way from start to production, or on a user's journey. */
export interface Pain extends Common {
  readonly is: "pain";
  /** Id of the step it lies on. */
  readonly step?: string;
  /** The teams that named it; several where boards were laid over each other. */
  readonly teams: readonly string[];
}

/** A step or event of a process, in its order. */
export interface Step extends Common {
  readonly is: "step";
  /** What kind of step, in the method's words: "Domain event", "Command" … */
  readonly kind: string;
  readonly team?: string;
  readonly system?: string;
  /** Minutes of work, and of waiting before it. */
  readonly active?: number;
  readonly wait?: number;
  /** Minutes in all, where work and waiting are not told apart. */
  readonly took?: number;
  readonly context?: string;
  /** The title of the closer look that it belongs to; undefined on the main timeline. */
  readonly detailOf?: string;
}

/** Open for later: a risk, a question nobody could answer, something parked. */
export interface Open extends Common {
  readonly is: "open";
  readonly kind: "risk" | "question" | "parked";
  readonly owner?: string;
}

const decisionStatuses = ["proposed", "accepted", "rejected", "deprecated", "superseded"] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

/** `text` is its title: a short noun phrase. */
export interface Decision extends Common {
  readonly is: "decision";
  readonly status: DecisionStatus;
  /** ISO day on which it was taken. */
  readonly date?: string;
  readonly context: readonly Said[];
  readonly drivers: readonly Said[];
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    readonly pros: readonly Said[];
    readonly cons: readonly Said[];
    readonly chosen: boolean;
  }[];
  /** "We will …". */
  readonly decision?: string;
  readonly consequences: readonly (Said & {
    readonly for: "team" | "components" | "organisation";
    readonly good?: boolean;
  })[];
  /** Who was there; for transparency, not for blame. */
  readonly people: readonly string[];
  /** Ids of earlier decisions, or their titles where they are not on a board of ours. */
  readonly supersedes: readonly string[];
}

const architectureTypes = ["person", "system", "container", "component", "code"] as const;
export type ArchitectureType = (typeof architectureTypes)[number];

/** An element of a C4 model; `text` is its name. */
export interface ArchitectureElement extends Common {
  readonly is: "element";
  readonly type: ArchitectureType;
  readonly description?: string;
  readonly technology?: string;
  /** How it is drawn: a store, a queue, a page … */
  readonly form?: "database" | "queue" | "web" | "mobile";
  /** Outside of what the team owns. */
  readonly external: boolean;
  /** Id of the element that it is a part of. */
  readonly parent?: string;
  readonly link?: string;
}

/** A one-way relation between elements of a C4 model; `text` is its label. */
export interface ArchitectureRelation extends Common {
  readonly is: "relation";
  readonly from: string;
  readonly to: string;
  readonly technology?: string;
}

/** Something to be built; `text` is its title. Figures that nobody gave are undefined, which is not nought. */
export interface Item extends Common {
  readonly is: "item";
  readonly type: "epic" | "story" | "task";
  readonly description?: string;
  /** Id of the item that it is a part of. */
  readonly parent?: string;
  readonly value?: number;
  readonly effort?: number;
  /** Cost of delay in WSJF: relative numbers. */
  readonly timeCriticality?: number;
  readonly riskReduction?: number;
  /** People reached a quarter, impact (3, 2, 1, 0.5, 0.25) and confidence (0 to 1) in RICE. */
  readonly reach?: number;
  readonly impact?: number;
  readonly confidence?: number;
  readonly moscow?: "must" | "should" | "could" | "wont";
  /** Whether it is on the shortest path to value. */
  readonly onPath: boolean;
  /** From 1, its place on that path. */
  readonly place?: number;
  /** Who gets it first. */
  readonly firstUsers: readonly string[];
  readonly learn?: string;
  readonly owner?: string;
  readonly due?: string;
  readonly status?: "open" | "doing" | "done" | "dropped";
  readonly labels: readonly string[];
  /** Ids of items that must come first. */
  readonly after: readonly string[];
  /** Ids of the pains, conditions, causes or goals that it answers. */
  readonly answers: readonly string[];
}

/** A measure with its readings; `text` is its name. */
export interface Measure extends Common, Aim {
  readonly is: "measure";
  /** Which figure of software delivery it is, where it is one. */
  readonly delivery?: "lead-time" | "deployment-frequency" | "recovery-time" | "fail-rate" | "rework-rate";
  /** Where the last reading stands in a published comparison, as somebody looked it up, and in which edition of it. */
  readonly band?: string;
  readonly edition?: string;
  /** What would be done differently if the figure did not move. */
  readonly decision?: string;
  /** Oldest first; `at` is an ISO day. */
  readonly readings: readonly { readonly at: string; readonly value: number }[];
  /** Id of the goal that it measures. */
  readonly goal?: string;
}

/** One picture of a journey: as it is, the first version, as it shall be. */
export interface Journey extends Common {
  readonly is: "journey";
  readonly picture: "as-is" | "first" | "to-be";
  /** In their order; times in minutes, undefined where unknown. */
  readonly steps: readonly {
    readonly id: string;
    readonly text: string;
    /** Who does it, by the name of the lane. */
    readonly lane: string;
    readonly automated?: boolean;
    readonly active?: number;
    readonly wait?: number;
    /** The part of what it gets that is complete and right, from 0 to 1. */
    readonly accurate?: number;
    /** Ids of earlier steps that it may lead back to. */
    readonly backTo: readonly string[];
  }[];
}

/** Something that happened, with its UTC ISO time where it is known. */
export interface Moment extends Common {
  readonly is: "moment";
  readonly at?: string;
}

/** A fact taken from a board. */
export type Outcome =
  | Problem
  | Goal
  | Principle
  | Cause
  | Learning
  | Condition
  | Action
  | Pain
  | Step
  | Open
  | Decision
  | ArchitectureElement
  | ArchitectureRelation
  | Item
  | Measure
  | Journey
  | Moment;

export type OutcomeKind = Outcome["is"];

/** Those of one kind, typed: `outcomesOf(all, "goal")`. */
export function outcomesOf<Kind extends OutcomeKind>(
  outcomes: readonly Outcome[],
  kind: Kind,
): readonly Extract<Outcome, { readonly is: Kind }>[] {
  return outcomes.filter(
    (outcome): outcome is Extract<Outcome, { readonly is: Kind }> => outcome.is === kind,
  );
}
