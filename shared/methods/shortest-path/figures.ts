import { percentText } from "#shared/outcomes/percents.ts";
import type { Workshop } from "#shared/board/board.ts";
import type { FigureTable } from "#shared/methods/method.ts";
import { mustShare } from "#shared/outcomes/prioritisation.ts";
import type { Item } from "#shared/outcomes/outcome.ts";
import { itemsOf } from "./outcomes.ts";
import { pathOf } from "./path.ts";

function effort(items: readonly Item[]): string {
  const known = items.flatMap((item) => (item.effort === undefined ? [] : [item.effort]));
  const sum = String(Math.round(known.reduce((all, one) => all + one, 0) * 100) / 100);
  const unknown = items.length - known.length;
  return unknown === 0 ? sum : `${sum}, ${unknown} unknown`;
}

/** How thin the slice is, and how much of the way it covers. */
export function figures(workshop: Workshop): FigureTable | undefined {
  const items = itemsOf(workshop);
  if (items.length === 0) return undefined;
  const { steps, open } = pathOf(workshop);
  const onPath = items.filter((item) => item.onPath);
  const must = mustShare(items);
  return {
    columns: ["On the path", "All"],
    rows: [
      { label: "Candidates", cells: [String(onPath.length), String(items.length)] },
      { label: "Effort", cells: [effort(onPath), effort(items)] },
      { label: "Steps that work then", cells: [String(steps.length - open.length), String(steps.length)] },
      {
        label: "Must, of the effort",
        cells: ["", must === undefined ? "unknown" : percentText(must)],
      },
    ],
  };
}
