import { percentHere } from "#shared/text/percent.ts";

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat(undefined, { month: "short", year: "numeric", timeZone: "UTC" });

/** A figure as the person's language writes it, with its unit where there is one. */
export function figureText(value: number, unit?: string): string {
  if (unit === "%") return percentHere(value / 100);
  return unit === undefined ? number.format(value) : `${number.format(value)} ${unit}`;
}

/** A part from 0 to 1 in whole percents. */
export function partText(value: number): string {
  return percentHere(Math.round(value * 100) / 100);
}

/** What a method counts, with its percents as the person's language writes them. */
export function countText(text: string): string {
  return text.replaceAll(/(\d+)%/gu, (_, percents: string) => percentHere(Number(percents) / 100));
}

/** An ISO day as the person's language writes it; as it is where it is none. */
export function dayText(at: string): string {
  return formatted(day, at);
}

/** An ISO day's month and year. */
export function monthText(at: string): string {
  return formatted(shortDay, at);
}

function formatted(format: Intl.DateTimeFormat, at: string): string {
  const time = new Date(`${at}T00:00:00Z`);
  return Number.isNaN(time.getTime()) ? at : format.format(time);
}
