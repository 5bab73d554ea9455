import type * as Y from "yjs";

/** Whether what is written in a stage is everyone's at once, or its writer's alone until it is revealed. */
export const writingRules = ["open", "private"] as const;
/** Whether authors are shown, are recorded but hidden, or are never recorded, which nothing brings back. */
export const authorRules = ["shown", "hidden", "never"] as const;
/** Whose elements participants may move and change. */
export const moveRules = ["everyone", "own", "facilitators"] as const;
/** What participants may add: everything, or nothing but stickies. */
export const toolRules = ["everything", "stickies"] as const;
/** Whether votes are seen as they are cast, or after the vote is closed. */
export const showRules = ["open", "hidden"] as const;

type Writing = (typeof writingRules)[number];
type Authors = (typeof authorRules)[number];
type Moving = (typeof moveRules)[number];
type ToolsOffered = (typeof toolRules)[number];

/** What a vote of a stage starts with. */
interface StageVotes {
  /** Votes per person. */
  readonly budget: number;
  /** The most of them that one element may have. */
  readonly most: number;
  readonly shows: (typeof showRules)[number];
}

/** What holds while a stage is open. It binds participants; facilitators may do all. */
export interface StageRules {
  readonly writing: Writing;
  readonly authors: Authors;
  readonly move: Moving;
  readonly tools: ToolsOffered;
  /** Undefined where nothing is voted on. */
  readonly votes: StageVotes | undefined;
  /** Whether participants may change nothing at all. */
  readonly locked: boolean;
  /** The kinds that may be added; the first is the default. */
  readonly allows: readonly string[];
}

export type Rule = keyof StageRules;

/** What facilitators decided otherwise for one stage. */
export type Overrides = Partial<StageRules>;

/** What holds where neither the method nor a facilitator says otherwise. */
export const plainRules: StageRules = {
  writing: "open",
  authors: "shown",
  move: "everyone",
  tools: "everything",
  votes: undefined,
  locked: false,
  allows: [],
};

const mostVotes = 99;
const mostKinds = 100;

/** Each rule of each stage by `stage/rule`: two facilitators who change two rules of a stage at once both get theirs. */
function rulesMap(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("rules");
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function count(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 && value <= mostVotes
    ? value
    : fallback;
}

function readVotes(value: unknown): Pick<Overrides, "votes"> {
  if (value === false) return { votes: undefined };
  if (!Array.isArray(value)) return {};
  const list: readonly unknown[] = value;
  const [budget, most, shows] = list;
  const votes = count(budget, 0);
  if (votes === 0) return {};
  return {
    votes: { budget: votes, most: count(most, votes), shows: oneOf(showRules, shows) ?? "hidden" },
  };
}

function readAllows(value: unknown): Pick<Overrides, "allows"> {
  if (!Array.isArray(value)) return {};
  const kinds = value.slice(0, mostKinds).filter((kind): kind is string => typeof kind === "string");
  return { allows: [...new Set(kinds)] };
}

function readRule(rule: string, value: unknown): Overrides {
  switch (rule) {
    case "writing": {
      const writing = oneOf(writingRules, value);
      return writing ? { writing } : {};
    }
    case "authors": {
      const authors = oneOf(authorRules, value);
      return authors ? { authors } : {};
    }
    case "move": {
      const move = oneOf(moveRules, value);
      return move ? { move } : {};
    }
    case "tools": {
      const tools = oneOf(toolRules, value);
      return tools ? { tools } : {};
    }
    case "locked":
      return typeof value === "boolean" ? { locked: value } : {};
    case "votes":
      return readVotes(value);
    case "allows":
      return readAllows(value);
    default:
      // A rule that only a newer app knows.
      return {};
  }
}

/** What facilitators decided otherwise, by stage; what is not of the right form is left out. */
export function readOverrides(control: Y.Doc): ReadonlyMap<string, Overrides> {
  const overrides = new Map<string, Overrides>();
  rulesMap(control).forEach((value, key) => {
    const slash = key.lastIndexOf("/");
    const rule = readRule(key.slice(slash + 1), value);
    if (slash < 1 || Object.keys(rule).length === 0) return;
    const stage = key.slice(0, slash);
    overrides.set(stage, { ...overrides.get(stage), ...rule });
  });
  return overrides;
}

function packed(value: StageRules[Rule]): unknown {
  // Only votes may be undefined: there are none.
  if (value === undefined) return false;
  if (typeof value !== "object") return value;
  return "budget" in value ? [value.budget, value.most, value.shows] : [...value];
}

/** Decides one rule of a stage otherwise than its method; to be called inside a transaction. */
export function override<Which extends Rule>(
  control: Y.Doc,
  stage: string,
  rule: Which,
  value: StageRules[Which],
): void {
  rulesMap(control).set(`${stage}/${rule}`, packed(value));
}

/** Lets a rule, or all rules, of a stage be as its method has them. */
export function dropOverride(control: Y.Doc, stage: string, rule?: Rule): void {
  const map = rulesMap(control);
  for (const key of Array.from(map.keys()))
    if (rule ? key === `${stage}/${rule}` : key.startsWith(`${stage}/`)) map.delete(key);
}
