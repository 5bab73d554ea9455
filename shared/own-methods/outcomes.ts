import type { Sticky, Workshop } from "#shared/board/board.ts";
import { aimOf } from "#shared/methods/aim.ts";
import { joinedWith, joinsOf } from "#shared/methods/links.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { isWeighing, placedFigures } from "#shared/methods/plane.ts";
import { dayOf, factId, factOf, fieldOf, numberOf } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import type { Definition, yieldsOf } from "./definition.ts";

type Yield = (typeof yieldsOf)[number];

/** The kinds of facts that an action or a condition can answer. */
const answered: readonly Yield[] = ["problem", "goal", "cause", "condition", "pain"];
const statuses = ["open", "doing", "done", "dropped"] as const;

/** What of a fact beside its words is known where a sticky has fields of these names. */
interface Board {
  readonly workshop: Workshop;
  /** The stickies of all kinds that yield one of these. */
  readonly all: (...yields: readonly Yield[]) => readonly Sticky[];
  /** Those of them that a connector joins with a sticky, either way. */
  readonly joined: (sticky: Sticky, ...yields: readonly Yield[]) => readonly string[];
  /** What a sticky's place says of its effort (x) and value (y), where there is a plane that weighs them. */
  readonly placed: (sticky: Sticky) => { readonly x: number; readonly y: number } | undefined;
}

function boardOf(workshop: Workshop, definition: Pick<Definition, "kinds" | "plane">): Board {
  const { plane } = definition;
  const { id: own } = workshop.control;
  const all = (...yields: readonly Yield[]) =>
    notesOf(
      workshop,
      ...definition.kinds.flatMap((kind) =>
        kind.yields !== undefined && yields.includes(kind.yields) ? [kind.id] : [],
      ),
    );
  const joiners = new Map<string, ReturnType<typeof joinedWith>>();
  return {
    workshop,
    all,
    placed: plane && isWeighing(plane) ? placedFigures(plane, workshop.elements) : () => undefined,
    joined: (sticky, ...yields) => {
      const key = yields.join(" ");
      const joiner = joiners.get(key) ?? joinedWith(workshop, all(...yields));
      joiners.set(key, joiner);
      return joiner(sticky).map(({ id }) => factId(own, id));
    },
  };
}

/** A field of the name, under that name, where something is written in it. */
function written<const Name extends string>(sticky: Sticky, name: Name): { readonly [Key in Name]?: string } {
  const value = fieldOf(sticky, name);
  // The compiler takes a computed key for any string.
  const named: { [Key in Name]?: string } = {};
  if (value !== undefined) named[name] = value;
  return named;
}

function evidenceOf(sticky: Sticky): readonly string[] {
  const evidence = fieldOf(sticky, "evidence");
  return evidence === undefined ? [] : [evidence];
}

/** The causes behind each cause: those that its connectors point to. */
function behind({ workshop, all }: Board): (sticky: Sticky) => readonly string[] {
  const causes = new Set(all("cause").map(({ id }) => id));
  const to = Map.groupBy(
    joinsOf(workshop).filter((join) => causes.has(join.from) && causes.has(join.to)),
    ({ from }) => from,
  );
  return ({ id }) => [...new Set((to.get(id) ?? []).map((join) => factId(workshop.control.id, join.to)))];
}

function factFrom(
  sticky: Sticky,
  what: Yield,
  board: Board,
  because: (sticky: Sticky) => readonly string[],
): Outcome {
  const common = factOf(board.workshop, sticky);
  switch (what) {
    case "problem":
      return { is: "problem", ...common, evidence: evidenceOf(sticky), chosen: false };
    case "goal": {
      const [problem] = board.joined(sticky, "problem");
      return { is: "goal", ...common, ...aimOf(sticky), ...(problem !== undefined && { problem }) };
    }
    case "guiding":
    case "excluded":
      return { is: "principle", ...common, kind: what, ...written(sticky, "why") };
    case "cause":
      return {
        is: "cause",
        ...common,
        ...written(sticky, "category"),
        evidence: evidenceOf(sticky),
        because: because(sticky),
        accepted: false,
      };
    case "condition":
      return { is: "condition", ...common, goals: board.joined(sticky, "goal") };
    case "well":
    case "wrong":
    case "lucky":
      return { is: "learning", ...common, kind: what };
    case "action": {
      const due = dayOf(sticky, "due");
      const status = statuses.find((one) => one === fieldOf(sticky, "status"));
      return {
        is: "action",
        ...common,
        ...written(sticky, "owner"),
        ...(due !== undefined && { due }),
        ...(status && { status }),
        ...written(sticky, "type"),
        answers: board.joined(sticky, ...answered),
      };
    }
    case "item": {
      const placed = board.placed(sticky);
      const value = numberOf(sticky, "value") ?? placed?.y;
      const effort = numberOf(sticky, "effort") ?? placed?.x;
      const due = dayOf(sticky, "due");
      const status = statuses.find((one) => one === fieldOf(sticky, "status"));
      return {
        is: "item",
        ...common,
        type: "story",
        ...(value !== undefined && { value }),
        ...(effort !== undefined && { effort }),
        onPath: false,
        firstUsers: [],
        ...written(sticky, "owner"),
        ...(due !== undefined && { due }),
        ...(status && { status }),
        labels: [],
        after: [],
        answers: board.joined(sticky, ...answered),
      };
    }
    case "pain": {
      const team = fieldOf(sticky, "team");
      return { is: "pain", ...common, teams: team === undefined ? [] : [team] };
    }
    case "risk":
    case "question":
    case "parked":
      return { is: "open", ...common, kind: what, ...written(sticky, "owner") };
    default:
      return what satisfies never;
  }
}

/** What a workshop of a method yields that a team wrote: a fact for each sticky whose kind says which. */
export function outcomesOf({
  kinds,
  plane,
}: Pick<Definition, "kinds" | "plane">): (workshop: Workshop) => readonly Outcome[] {
  return (workshop) => {
    const board = boardOf(workshop, { kinds, plane });
    const because = behind(board);
    return kinds.flatMap(({ id, yields }) =>
      yields === undefined
        ? []
        : notesOf(workshop, id).map((sticky) => factFrom(sticky, yields, board, because)),
    );
  };
}
