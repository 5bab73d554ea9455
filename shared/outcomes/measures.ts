import type { Direction, Measure } from "./outcome.ts";

/** What can be said of measures: each for itself, since figures of different things have no mean. */

type Delivery = NonNullable<Measure["delivery"]>;

/** Which way each figure of software delivery gets better. */
export const betterWhen: Readonly<Record<Delivery, Direction>> = {
  "lead-time": "down",
  "deployment-frequency": "up",
  "recovery-time": "down",
  "fail-rate": "down",
  "rework-rate": "down",
};

/** Whether a figure of software delivery says how much gets through, or how much of it goes wrong (DORA's two groups). */
export const deliverySide: Readonly<Record<Delivery, "throughput" | "instability">> = {
  "lead-time": "throughput",
  "deployment-frequency": "throughput",
  "recovery-time": "throughput",
  "fail-rate": "instability",
  "rework-rate": "instability",
};

/** A measure as a chart draws it. */
export interface Course {
  /** The baseline where its day is known, then the readings; oldest first, the last reading of a day alone. */
  readonly points: readonly { readonly at: string; readonly value: number }[];
  /** The line to reach, and by when. */
  readonly target: number | undefined;
  readonly due: string | undefined;
  /** The least and the greatest figure that has to be seen, target included; undefined where there is none. */
  readonly range: readonly [least: number, greatest: number] | undefined;
}

export function courseOf({ baseline, baselineAt, target, due, readings }: Measure): Course {
  const byDay = new Map<string, number>();
  if (baseline !== undefined && baselineAt !== undefined) byDay.set(baselineAt, baseline);
  for (const { at, value } of readings) byDay.set(at, value);
  const points = [...byDay]
    .map(([at, value]) => ({ at, value }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const seen = [...points.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const range =
    seen.length === 0
      ? undefined
      : ([seen.reduce((a, b) => Math.min(a, b)), seen.reduce((a, b) => Math.max(a, b))] as const);
  return { points, target, due, range };
}

/** The figure as it was last read; undefined before the first reading, since a baseline says nothing of today. */
export function latestOf({ readings }: Measure): Measure["readings"][number] | undefined {
  return readings.reduce<Measure["readings"][number] | undefined>(
    (latest, one) => (latest && latest.at > one.at ? latest : one),
    undefined,
  );
}

/**
 * The part of the way from baseline to target that is done: 0 at the baseline, 1 at the target, below 0 where it got
 * worse. Undefined where one of the three is unknown or there is no way to go.
 */
export function progressOf(measure: Measure): number | undefined {
  const { baseline, target } = measure;
  const latest = latestOf(measure);
  if (baseline === undefined || target === undefined || latest === undefined || baseline === target)
    return undefined;
  return (baseline - latest.value) / (baseline - target);
}

const bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** Figures as a row of bars in text, the least the lowest; of equal ones all are in the middle. "" for less than two. */
export function sparkline(values: readonly number[]): string {
  if (values.length < 2) return "";
  const least = values.reduce((a, b) => Math.min(a, b));
  const span = values.reduce((a, b) => Math.max(a, b)) - least;
  return values
    .map((value) => bars[span > 0 ? Math.round(((value - least) / span) * (bars.length - 1)) : 3] ?? "")
    .join("");
}

// DORA's Quick Check asks in calendar time: a month is 30 days, half a year 183.
const daysIn: readonly { readonly says: RegExp; readonly days: number }[] = [
  { says: /^min(?:ute)?s?$/u, days: 1 / 1440 },
  { says: /^(?:h|hrs?|hours?)$/u, days: 1 / 24 },
  { says: /^d(?:ays?)?$/u, days: 1 },
  { says: /^(?:w|wks?|weeks?)$/u, days: 7 },
  { says: /^(?:mo|months?)$/u, days: 30 },
  { says: /^(?:y|yrs?|years?)$/u, days: 365 },
];

const spans: readonly { readonly below: number; readonly answer: string }[] = [
  { below: 1 / 24, answer: "Less than one hour" },
  { below: 1, answer: "Less than one day" },
  { below: 7, answer: "Between one day and one week" },
  { below: 30, answer: "Between one week and one month" },
  { below: 183, answer: "Between one month and six months" },
  { below: Infinity, answer: "More than six months" },
];

const frequencies: readonly { readonly below: number; readonly answer: string }[] = [
  { below: 1 / 24, answer: "On demand" },
  { below: 1, answer: "Between once an hour and once a day" },
  { below: 7, answer: "Between once a day and once a week" },
  { below: 30, answer: "Between once a week and once a month" },
  { below: 183, answer: "Between once a month and once every six months" },
  { below: Infinity, answer: "Fewer than once every six months" },
];

/**
 * The answer of DORA's Quick Check (dora.dev, 2025) that a figure of software delivery falls into: "Between one day and
 * one week". Times need a unit such as days, frequencies one such as "a week" or "per month". Undefined where
 * that cannot be read, and for rates, which are asked for as they are.
 */
export function quickCheckAnswer(
  delivery: Delivery,
  value: number,
  unit: string | undefined,
): string | undefined {
  if (deliverySide[delivery] === "instability") return undefined;
  const word = /(\p{L}+)\s*$/u.exec((unit ?? "").toLowerCase())?.[1] ?? "";
  const days = daysIn.find(({ says }) => says.test(word))?.days;
  if (days === undefined || value < 0) return undefined;
  if (delivery === "deployment-frequency")
    return frequencies.find(({ below }) => days < below * value || below === Infinity)?.answer;
  return spans.find(({ below }) => value * days < below)?.answer;
}
