import { percentText } from "./percents.ts";
import { durationText } from "./duration.ts";
import type { Journey } from "./outcome.ts";

/** A sum of what is known, and of how many parts nothing is known: unknown is never nought. */
interface Sum {
  readonly known: number;
  readonly unknown: number;
}

/** What can be counted and timed in one picture of a journey. Times are minutes of working time. */
interface JourneyFigures {
  readonly steps: number;
  /** The steps of each lane, in the order in which the lanes come in. */
  readonly stepsByLane: ReadonlyMap<string, number>;
  /** Neighbouring steps in different lanes. */
  readonly handOffs: number;
  /** Ways back to an earlier step. */
  readonly loops: number;
  readonly active: Sum;
  readonly wait: Sum;
  /** Active and waiting time; its unknown parts are those of both. */
  readonly lead: Sum;
  /** Active time as a part of the lead time, from 0 to 1; undefined while any time is unknown or there is none. */
  readonly flowEfficiency: number | undefined;
  /** Automated steps, and steps of which that is unknown. */
  readonly automated: Sum;
  /** The part of the journeys that pass every step without rework, from 0 to 1; undefined where no step says. */
  readonly accurate: { readonly product: number; readonly unknown: number } | undefined;
  /** Lead time divided by that part: what it takes with the rework; undefined where no step says or nothing passes. */
  readonly leadWithRework: Sum | undefined;
}

/** The sum of the values that are known. */
export const sumOf = (values: readonly (number | undefined)[]): Sum => ({
  known: values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
  unknown: values.filter((value) => value === undefined).length,
});

/** Counts one picture of a journey. */
export function journeyFigures({ steps }: Pick<Journey, "steps">): JourneyFigures {
  const active = sumOf(steps.map((step) => step.active));
  const wait = sumOf(steps.map((step) => step.wait));
  const lead = { known: active.known + wait.known, unknown: active.unknown + wait.unknown };
  const shares = steps.flatMap(({ accurate }) => accurate ?? []);
  const product = shares.reduce((part, share) => part * share, 1);
  const places = new Map(steps.map(({ id }, place) => [id, place]));
  return {
    steps: steps.length,
    stepsByLane: new Map(
      [...Map.groupBy(steps, ({ lane }) => lane)].map(([lane, within]) => [lane, within.length]),
    ),
    handOffs: steps.filter((step, at) => at > 0 && steps[at - 1]?.lane !== step.lane).length,
    loops: steps.reduce(
      (sum, { backTo }, at) => sum + backTo.filter((id) => (places.get(id) ?? Infinity) <= at).length,
      0,
    ),
    active,
    wait,
    lead,
    flowEfficiency: lead.unknown > 0 || lead.known === 0 ? undefined : active.known / lead.known,
    automated: {
      known: steps.filter(({ automated }) => automated === true).length,
      unknown: steps.filter(({ automated }) => automated === undefined).length,
    },
    accurate: shares.length > 0 ? { product, unknown: steps.length - shares.length } : undefined,
    leadWithRework:
      shares.length > 0 && product > 0 ? { known: lead.known / product, unknown: lead.unknown } : undefined,
  };
}

/** "6 weeks 2 days", "at least 3 days (2 unknown)", or "unknown" where nothing is known. */
export function timeText({ known, unknown }: Sum): string {
  if (unknown === 0) return durationText(known);
  return known === 0 ? "unknown" : `at least ${durationText(known)} (${unknown} unknown)`;
}

/** "2 of 9 (22%)", "at least 2 of 9 (3 unknown)", or "unknown". */
export function partText({ known, unknown }: Sum, all: number): string {
  if (all > 0 && unknown === all) return "unknown";
  if (unknown > 0) return `at least ${known} of ${all} (${unknown} unknown)`;
  return all === 0 ? "none" : `${known} of ${all} (${percentText(known / all)})`;
}

/** The figures as rows of a table, one cell per picture; figures that no picture has are left out. */
export function figureRows(
  pictures: readonly JourneyFigures[],
): readonly { readonly label: string; readonly cells: readonly string[] }[] {
  const lanes = [...new Set(pictures.flatMap(({ stepsByLane }) => [...stepsByLane.keys()]))];
  const row = (label: string, cellOf: (figures: JourneyFigures) => string) => ({
    label,
    cells: pictures.map((figures) => (figures.steps === 0 ? "" : cellOf(figures))),
  });
  const rows = [
    row("Steps", ({ steps }) => String(steps)),
    ...lanes.map((lane) => row(`Steps: ${lane}`, ({ stepsByLane }) => String(stepsByLane.get(lane) ?? 0))),
    row("Hand-offs", ({ handOffs }) => String(handOffs)),
    row("Loops", ({ loops }) => String(loops)),
    row("Automated", ({ automated, steps }) => partText(automated, steps)),
    row("Active time", ({ active }) => timeText(active)),
    row("Waiting time", ({ wait }) => timeText(wait)),
    row("Lead time", ({ lead }) => timeText(lead)),
    row("Flow efficiency", ({ flowEfficiency }) =>
      flowEfficiency === undefined ? "unknown" : percentText(flowEfficiency),
    ),
    row("Complete and accurate", ({ accurate }) => {
      if (!accurate) return "";
      const part = percentText(accurate.product);
      return accurate.unknown > 0 ? `at most ${part} (${accurate.unknown} unknown)` : part;
    }),
    row("Lead time with rework", ({ leadWithRework, accurate }) => {
      if (!leadWithRework || !accurate) return "";
      const unknown = leadWithRework.unknown + accurate.unknown;
      return timeText({ known: leadWithRework.known, unknown });
    }),
  ];
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
}
