import { courseOf } from "./measures.ts";
import type { Measure } from "./outcome.ts";

/** A measure's course as lines to be drawn, in units of a picture whose origin is at its top left. */
export interface Chart {
  /** Where each figure stands; `isBaseline` where the course begins with the baseline. */
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly at: string;
    readonly value: number;
    readonly isBaseline: boolean;
  }[];
  /** The height of the line to reach; undefined where there is no target. */
  readonly target: number | undefined;
  /** The figures at the top and the bottom of the picture, and their heights. */
  readonly top: { readonly value: number; readonly y: number };
  readonly bottom: { readonly value: number; readonly y: number };
  /** The first and the last day: ISO days, undefined where no day is known. */
  readonly from: string | undefined;
  readonly until: string | undefined;
}

const dayOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** Draws a measure into a width and a height; undefined as long as there is no figure and no target. */
export function chartOf(
  measure: Measure,
  [width, height]: readonly [width: number, height: number],
): Chart | undefined {
  const { points, target, due, range } = courseOf(measure);
  if (!range) return undefined;
  const [least, greatest] = range;
  const days = [...points.map(({ at }) => at), ...(due === undefined || target === undefined ? [] : [due])]
    .filter((day) => !Number.isNaN(dayOf(day)))
    .toSorted();
  const [from, until] = [days[0], days.at(-1)];
  const [start, end] = [dayOf(from ?? ""), dayOf(until ?? "")];
  // A single day and a single figure stand in the middle.
  const across = (at: string) => (end > start ? ((dayOf(at) - start) / (end - start)) * width : width / 2);
  const up = (value: number) =>
    greatest > least ? height - ((value - least) / (greatest - least)) * height : height / 2;
  return {
    points: points
      .filter(({ at }) => !Number.isNaN(dayOf(at)))
      .map(({ at, value }) => ({
        x: across(at),
        y: up(value),
        at,
        value,
        isBaseline:
          at === measure.baselineAt &&
          value === measure.baseline &&
          !measure.readings.some((reading) => reading.at === at),
      })),
    target: target === undefined ? undefined : up(target),
    top: { value: greatest, y: up(greatest) },
    bottom: { value: least, y: up(least) },
    from,
    until,
  };
}
