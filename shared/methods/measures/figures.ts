import { percentText } from "#shared/outcomes/percents.ts";
import type { Workshop } from "#shared/board/board.ts";
import type { FigureTable } from "#shared/methods/method.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { latestOf, progressOf } from "#shared/outcomes/measures.ts";
import { measuresOf } from "./outcomes.ts";

const known = (value: number | undefined) => (value === undefined ? "unknown" : String(value));

/** How far a measure has come: "55%"; undefined where that cannot be said. */
export function progressText(progress: number | undefined): string | undefined {
  return progress === undefined ? undefined : percentText(progress);
}

/** Where each measure stands; every one by itself. */
export function figures(workshop: Workshop): FigureTable | undefined {
  const measured = measuresOf(workshop);
  if (measured.length === 0) return undefined;
  return {
    columns: ["Baseline", "Latest", "Target", "Progress"],
    rows: measured.map(({ measure }) => ({
      label: linesOf(measure.text).join(" "),
      cells: [
        known(measure.baseline),
        known(latestOf(measure)?.value),
        known(measure.target),
        progressText(progressOf(measure)) ?? "unknown",
      ],
    })),
  };
}
