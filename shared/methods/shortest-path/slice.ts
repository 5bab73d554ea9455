import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith, joinsOf } from "#shared/methods/links.ts";
import type { Slice } from "#shared/methods/method.ts";
import { planeFigures } from "#shared/methods/plane.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { type Path, pathOf, waysOf } from "./path.ts";
import { plane } from "./plane.ts";

/** How many choices are tried at most; boards of people take a few hundred. */
const mostTried = 50_000;

interface Choice {
  readonly ids: ReadonlySet<string>;
  readonly effort: number;
}

/** Less effort first, then fewer candidates. */
function isThinner(one: Choice, other: Choice | undefined): boolean {
  if (!other) return true;
  return one.effort === other.effort ? one.ids.size < other.ids.size : one.effort < other.effort;
}

/**
 * The candidates that make one whole way with the least effort, with all that they need before them. Undefined where no
 * candidates of known effort do, or where there are too many ways to choose to try them all.
 */
function thinnestOf(workshop: Workshop, path: Path): readonly string[] | undefined {
  const { candidates } = path;
  const figures = planeFigures(plane, workshop.elements);
  const efforts = new Map(
    candidates.flatMap((one) => {
      const { x: effort } = figures(one);
      return effort === undefined || effort <= 0 ? [] : [[one.id, effort] as const];
    }),
  );
  const known = new Set(candidates.map(({ id }) => id));
  const needs = Map.groupBy(
    joinsOf(workshop).filter(({ from, to }) => known.has(from) && known.has(to)),
    ({ from }) => from,
  );
  /** A candidate with all that must come before it. */
  const withNeeds = (id: string): readonly string[] => {
    const all = new Set([id]);
    for (const one of all) for (const { to } of needs.get(one) ?? []) all.add(to);
    return [...all];
  };
  const makers = joinedWith(workshop, candidates);
  const makersOf = (step: Sticky) =>
    makers(step)
      .map(({ id }) => withNeeds(id))
      .filter((ids) => ids.every((id) => efforts.has(id)));
  let best: Choice | undefined;
  let tried = 0;
  const cover = (steps: readonly Sticky[], chosen: Choice): void => {
    tried += 1;
    if (tried > mostTried || (best && chosen.effort > best.effort)) return;
    const open = steps.find((step) => !makers(step).some(({ id }) => chosen.ids.has(id)));
    if (!open) {
      if (isThinner(chosen, best)) best = chosen;
      return;
    }
    for (const ids of makersOf(open)) {
      const added = ids.filter((id) => !chosen.ids.has(id));
      cover(steps, {
        ids: new Set([...chosen.ids, ...added]),
        effort: added.reduce((sum, id) => sum + (efforts.get(id) ?? 0), chosen.effort),
      });
    }
  };
  for (const way of waysOf(workshop, path))
    cover(
      way.filter(({ fields }) => fields["works"] !== "already"),
      { ids: new Set(), effort: 0 },
    );
  if (tried > mostTried || !best) return undefined;
  const { ids } = best;
  return candidates.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

/** What is on the path, what it leaves open, and the thinnest slice that would do. */
export function sliceOf(workshop: Workshop): Slice {
  const path = pathOf(workshop);
  return {
    chosen: path.slice.map(({ id }) => id),
    complete: path.complete,
    open: path.open.map(({ text }) => linesOf(text).join(" ")),
    thinnest: thinnestOf(workshop, path),
  };
}
