import type {
  Action,
  ArchitectureElement,
  ArchitectureRelation,
  Condition,
  Decision,
  Goal,
  Item,
  Measure,
  Open,
  Outcome,
  Pain,
  Principle,
  Problem,
  Said,
} from "#shared/outcomes/outcome.ts";
import type { ExportInput, OutcomeFile, WorkshopAbout } from "./exporter.ts";

/** A small believable programme of a ferry line's platform team, and texts that no format likes. */

const strategy = "stratg2509";
const future = "ftrbck2509";
const storming = "evstrm2509";
const shortest = "shpath2509";
const c4 = "c4sktc2509";
const records = "dcsrec2510";
const measures = "measrs2510";

const people = ["Mira Okafor", "Jonas Lind", "Ade Bello", "Sofia Marques"];

export const workshops: readonly WorkshopAbout[] = [
  { id: strategy, title: "Strategy framing", date: "2025-09-02", people },
  { id: future, title: "Future, backwards", date: "2025-09-09", people },
  { id: storming, title: "From project start to live", date: "2025-09-16", people },
  { id: shortest, title: "Shortest path to value", date: "2025-09-23", people },
  { id: c4, title: "Harbour platform, sketched", date: "2025-09-30", people },
  { id: records, title: "Decisions", date: "2025-10-07", people },
  { id: measures, title: "Measures", date: "2025-10-21", people },
];

function from(workshop: string, id: string) {
  return { id: `${workshop}/${id}`, source: { workshop, elements: [id] } };
}

/** What a sticky of the decision workshop says. */
export function said(text: string, id: string): Said {
  return { text, source: { workshop: records, elements: [id] } };
}

export function decision(id: string, text: string, more: Partial<Decision> = {}): Decision {
  return {
    is: "decision",
    ...from(records, id),
    text,
    status: "accepted",
    context: [],
    drivers: [],
    options: [],
    consequences: [],
    people: [],
    supersedes: [],
    ...more,
  };
}

export function item(id: string, text: string, more: Partial<Item> = {}): Item {
  return {
    is: "item",
    ...from(shortest, id),
    text,
    type: "story",
    onPath: false,
    firstUsers: [],
    labels: [],
    after: [],
    answers: [],
    ...more,
  };
}

export function element(
  name: string,
  text: string,
  more: Partial<ArchitectureElement> = {},
): ArchitectureElement {
  return { is: "element", ...from(c4, name), text, type: "system", external: false, ...more };
}

export function relation(
  start: string,
  end: string,
  text: string,
  more: Partial<ArchitectureRelation> = {},
): ArchitectureRelation {
  const name = `${start}${end}`;
  return { is: "relation", ...from(c4, name), text, from: `${c4}/${start}`, to: `${c4}/${end}`, ...more };
}

const problem = (name: string, text: string, more: Partial<Problem>): Problem => ({
  is: "problem",
  ...from(strategy, name),
  text,
  evidence: [],
  chosen: false,
  ...more,
});
const principle = (name: string, text: string, more: Partial<Principle>): Principle => ({
  is: "principle",
  ...from(strategy, name),
  text,
  kind: "guiding",
  ...more,
});
const condition = (name: string, text: string): Condition => ({
  is: "condition",
  ...from(future, name),
  text,
  goals: [`${strategy}/g1`],
});
const action = (name: string, text: string, more: Partial<Action>): Action => ({
  is: "action",
  ...from(future, name),
  text,
  answers: [],
  ...more,
});
const pain = (name: string, text: string): Pain => ({
  is: "pain",
  ...from(storming, name),
  text,
  teams: ["Booking", "Cargo"],
});
const open = (name: string, kind: Open["kind"], text: string, owner?: string): Open => ({
  is: "open",
  ...from(future, name),
  kind,
  text,
  ...(owner !== undefined && { owner }),
});

const goal: Goal = {
  is: "goal",
  ...from(strategy, "g1"),
  text: "New projects reach production within three months",
  metric: "Time from project start to first production release",
  unit: "months",
  direction: "down",
  baseline: 9.5,
  baselineAt: "2025-06-30",
  target: 3,
  due: "2026-06-30",
  owner: "Mira Okafor",
  measuredBy: "Project register",
  problem: `${strategy}/p1`,
};

export const measure = (name: string, text: string, more: Partial<Measure> = {}): Measure => ({
  is: "measure",
  ...from(measures, name),
  text,
  readings: [],
  ...more,
});

const outcomes: readonly Outcome[] = [
  problem("p1", "Nine projects reached production on average six months late", {
    chosen: true,
    evidence: ["Project review, June 2025"],
  }),
  problem("p2", "Cloud bill grew 40 % without owners", {}),
  goal,
  principle("i1", "Self-service over tickets", { why: "Four people cannot answer fifteen teams" }),
  principle("i2", "Not a rebuild of existing products", { kind: "excluded" }),
  condition("c1", "A team can get an environment in a day without asking anybody"),
  condition("c2", "Security review is part of the pipeline, not a gate at the end"),
  action("a1", "Offer one template for repository, pipeline and test environment", {
    owner: "Ade Bello",
    due: "2025-12-01",
    status: "doing",
    answers: [`${future}/c1`],
  }),
  action("a2", "Move the policy checks into the pipeline", { owner: "Ravi Nair", answers: [`${future}/c2`] }),
  open("o1", "risk", "Operations has no time for the first template", "Jonas Lind"),
  open("o2", "question", "Who approves a go-live when nobody is on call?"),
  pain("n1", "An environment takes six weeks"),
  item("t1", "Template for a new service", {
    type: "epic",
    value: 8,
    effort: 5,
    onPath: true,
    firstUsers: ["Cargo team"],
    learn: "Whether a team can start in a day",
    answers: [`${storming}/n1`],
  }),
  item("t2", "Repository with a pipeline", {
    parent: `${shortest}/t1`,
    value: 8,
    effort: 2,
    onPath: true,
    owner: "Tom Weir",
    due: "2025-11-14",
    labels: ["template", "pipeline"],
    description: "Made from the template, green on the first run.",
  }),
  item("t3", "Test environment in a day", {
    parent: `${shortest}/t1`,
    value: 5,
    effort: 3,
    after: [`${shortest}/t2`],
  }),
  item("t4", "Dashboard of cloud cost by team", { type: "task", value: 3 }),
  decision("d0", "Environments by ticket through operations", { date: "2024-03-05", status: "accepted" }),
  decision("d1", "Managed container platform for team workloads", {
    date: "2025-10-07",
    context: [
      said("Teams wait six weeks for an environment.", "c1"),
      said("Operations has four people.", "c2"),
    ],
    drivers: [said("Little to run ourselves", "f1"), said("No lock-in beyond containers", "f2")],
    options: [
      {
        id: `${records}/x1`,
        title: "Managed container platform",
        pros: [said("nobody patches nodes", "p1")],
        cons: [said("fewer knobs", "p2")],
        chosen: true,
      },
      {
        id: `${records}/x2`,
        title: "Clusters of our own",
        pros: [],
        cons: [said("needs two more people", "p3")],
        chosen: false,
      },
    ],
    decision: "We will run team workloads on the provider's managed container platform.",
    consequences: [
      { ...said("We learn its limits before the teams do", "k1"), for: "team", good: true },
      { ...said("Long jobs need another place", "k2"), for: "components", good: false },
      { ...said("The bill moves to the teams", "k3"), for: "organisation" },
    ],
    people,
    supersedes: [`${records}/d0`],
  }),
  element("dev", "Developer", { type: "person", description: "Builds and runs a service" }),
  element("ops", "Operations engineer", { type: "person", description: "Keeps the platform running" }),
  element("hp", "Harbour platform", { description: "Gives teams what they need to ship" }),
  element("git", "Git hosting", { external: true, description: "Holds repositories" }),
  element("web", "Portal", {
    type: "container",
    parent: `${c4}/hp`,
    technology: "TypeScript, React",
    description: "Where teams order",
    form: "web",
  }),
  element("prov", "Provisioning service", {
    type: "container",
    parent: `${c4}/hp`,
    technology: "Go",
    description: "Makes environments",
  }),
  element("db", "Platform database", {
    type: "container",
    parent: `${c4}/hp`,
    technology: "PostgreSQL",
    description: "Who has what",
    form: "database",
  }),
  element("plan", "Planner", {
    type: "component",
    parent: `${c4}/prov`,
    technology: "Go package",
    description: "Decides what to make",
  }),
  element("runr", "Runner", {
    type: "component",
    parent: `${c4}/prov`,
    technology: "Go package",
    description: "Makes it",
  }),
  relation("dev", "web", "Orders an environment on", { technology: "HTTPS" }),
  relation("web", "prov", "Asks for an environment from", { technology: "gRPC" }),
  relation("plan", "runr", "Hands a plan to", { technology: "Function call" }),
  relation("runr", "git", "Creates repositories in", { technology: "REST" }),
  relation("prov", "db", "Reads and writes", { technology: "SQL" }),
  measure("m1", "Time to first release", {
    metric: "Time to first release",
    unit: "months",
    direction: "down",
    baseline: 9.5,
    baselineAt: "2025-06-30",
    target: 3,
    due: "2026-06-30",
    goal: `${strategy}/g1`,
    readings: [
      { at: "2025-10-31", value: 8 },
      { at: "2026-01-31", value: 5.5 },
      { at: "2026-03-31", value: 4 },
    ],
  }),
  measure("m2", "Booking: change lead time", {
    unit: "days",
    direction: "down",
    delivery: "lead-time",
    readings: [
      { at: "2025-10-31", value: 21 },
      { at: "2026-03-31", value: 4 },
    ],
  }),
  measure("m3", "Booking: change fail rate", {
    unit: "%",
    direction: "down",
    delivery: "fail-rate",
    readings: [{ at: "2026-03-31", value: 12 }],
  }),
];

export const programme: ExportInput = { title: "Harbour platform", workshops, outcomes };

/** Texts that break formats: quotes, cells, entities, directives, comments, lines, formulas, directions, pictures. */
export const hostile: readonly string[] = [
  'Say "yes" or ""no""',
  "a | b || c",
  "C# & .NET &amp; <b>bold</b> <script>alert(1)</script>",
  "%%{init: {'theme':'dark'}}%% %% rest",
  "first; second;",
  "#1; #quot; # heading",
  "one\ntwo\r\n\r\nthree\u2028four",
  '=cmd|" /C calc"!A0',
  "+1-2@x\t=3",
  "שלום \u202eevil\u202c مرحبا",
  "👩‍👩‍👧 🏴‍☠️ ferry ⛴️",
  "CON",
  "aux.md ",
  "${file} !{x} `tick` $(rm -rf /) 'it''s' ‘curly’ \\",
  "/close\n/label ~bug",
  "--> <!-- end -->\n---\n# no",
  "[x](javascript:alert(1)) ![y](z) [^1] _a_ *b* ~c~",
  "",
  "  \n ",
  "x".repeat(10_000),
  "]]> {{ }} {% raw %} <%= 1 %>",
  "\u0000\u0007\ud800 lone",
];

/** The texts of files by path; for exporters that make text alone. */
export function textsOf(files: readonly OutcomeFile[]): ReadonlyMap<string, string> {
  return new Map(files.flatMap((file) => ("text" in file ? [[file.path, file.text]] : [])));
}

/** The text of one file. */
export function textOf(files: readonly OutcomeFile[], path: string): string {
  const text = textsOf(files).get(path);
  if (text === undefined)
    throw new Error(`${path} is not among ${files.map((file) => file.path).join(", ")}`);
  return text;
}
