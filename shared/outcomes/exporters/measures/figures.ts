import type { Goal, Measure } from "#shared/outcomes/outcome.ts";

/** What can be worked out of a measure. Undefined where a figure is missing; never a guess. */

type Aimed = Pick<Goal | Measure, "baseline" | "target" | "direction">;

/** How much of the way from baseline to target is done: 0.5 is half; below nought is the wrong way. */
export function progress({ baseline, target }: Aimed, actual: number | undefined): number | undefined {
  if (baseline === undefined || target === undefined || actual === undefined || baseline === target)
    return undefined;
  return (baseline - actual) / (baseline - target);
}

/** Whether the target is no better than the baseline, for the way in which the measure gets better. */
export function isAimedBackwards({ baseline, target, direction }: Aimed): boolean {
  if (baseline === undefined || target === undefined || direction === undefined) return false;
  return direction === "down" ? target >= baseline : target <= baseline;
}

/** The newest reading. */
export function latest({ readings }: Measure): Measure["readings"][number] | undefined {
  return readings.toSorted((one, other) => (one.at < other.at ? -1 : 1)).at(-1);
}

const hoursIn: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  min: 1 / 60,
  hour: 1,
  h: 1,
  day: 24,
  d: 24,
  week: 168,
  month: 730,
  year: 8760,
};

/** Hours, from a number and its unit as people write it: "days", "h", "Months". */
export function hours(value: number, unit: string | undefined): number | undefined {
  const name = (unit ?? "")
    .trim()
    .toLowerCase()
    .replace(/(?<=[a-z]{3})s$/u, "");
  const each = hoursIn[name];
  return each === undefined ? undefined : value * each;
}

/** How often a month, from a number and its unit: "per week", "a day", "/month". */
export function timesAMonth(value: number, unit: string | undefined): number | undefined {
  const [, name = ""] =
    /(?:per|an?|\/)\s*(hour|day|week|month|year)$/u.exec((unit ?? "").trim().toLowerCase()) ?? [];
  const length = hoursIn[name];
  return length === undefined ? undefined : (value * 730) / length;
}

/** A share from 0 to 1, from percent or from a share. */
export function share(value: number, unit: string | undefined): number | undefined {
  const name = (unit ?? "").trim().toLowerCase();
  if (name === "%" || name === "percent") return value / 100;
  return name === "" && value >= 0 && value <= 1 ? value : undefined;
}
