import type { Measure } from "#shared/outcomes/outcome.ts";
import { hours, share, timesAMonth } from "./figures.ts";

/**
 * Where a figure of software delivery stands in one edition of DORA's State of DevOps report. The bands are groups
 * found anew each year, with gaps between them, and not in order for every figure: so each figure is looked up alone,
 * with the edition named, and there is no band of a whole team.
 */
export const editions = ["2021", "2024"] as const;
export type Edition = (typeof editions)[number];

const bands = ["elite", "high", "medium", "low"] as const;
export type Band = (typeof bands)[number];
type Delivery = NonNullable<Measure["delivery"]>;
type Ranges = Readonly<Record<Band, readonly [least: number, most: number]>>;

const day = 24;
const week = 168;
const month = 730;
const often = month / day;
const weekly = month / week;

/** Hours, shares, and times a month; an edition that gives only one number for each group has no ranges of it. */
const ranges: Readonly<Record<Edition, Readonly<Partial<Record<Delivery, Ranges>>>>> = {
  "2021": {
    "lead-time": { elite: [0, 1], high: [day, week], medium: [month, 6 * month], low: [6 * month, Infinity] },
    "deployment-frequency": {
      elite: [often, Infinity],
      high: [1, weekly],
      medium: [1 / 6, 1],
      low: [0, 1 / 6],
    },
    "recovery-time": { elite: [0, 1], high: [0, day], medium: [day, week], low: [6 * month, Infinity] },
    "fail-rate": { elite: [0, 0.15], high: [0.16, 0.3], medium: [0.16, 0.3], low: [0.16, 0.3] },
  },
  "2024": {
    "lead-time": { elite: [0, day], high: [day, week], medium: [week, month], low: [month, 6 * month] },
    "deployment-frequency": {
      elite: [often, Infinity],
      high: [weekly, often],
      medium: [1, weekly],
      low: [1 / 6, 1],
    },
    "recovery-time": { elite: [0, 1], high: [0, day], medium: [0, day], low: [week, month] },
  },
};

function comparable({ delivery, unit }: Measure, value: number): number | undefined {
  if (delivery === "deployment-frequency") return timesAMonth(value, unit);
  return delivery === "fail-rate" || delivery === "rework-rate" ? share(value, unit) : hours(value, unit);
}

/** The groups whose range holds the value, several where they share it; none in a gap or where the unit is not known. */
export function bandsOf(measure: Measure, value: number, edition: Edition): readonly Band[] {
  const found = measure.delivery && ranges[edition][measure.delivery];
  const figure = comparable(measure, value);
  if (!found || figure === undefined) return [];
  const first = bands.find((band) => figure >= found[band][0] && figure <= found[band][1]);
  if (first === undefined) return [];
  return bands.filter((band) => String(found[band]) === String(found[first]));
}
