import type { Field } from "#shared/methods/method.ts";

const instant = /^(\d{4,6}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?(?:\.\d+)?Z$/u;

/** What a `datetime-local` field shows for a UTC ISO time: the same moment, still in UTC; "" if it is none. */
export function shownTime(value: string): string {
  const [, minutes, seconds = ""] = instant.exec(value) ?? [];
  return minutes === undefined ? "" : `${minutes}${seconds === ":00" ? "" : seconds}`;
}

/** The UTC ISO time of what a `datetime-local` field holds; "" if it holds none. */
export function keptTime(shown: string): string {
  const time = new Date(`${shown}Z`);
  return shown === "" || Number.isNaN(time.getTime())
    ? ""
    : `${shown.length === 16 ? `${shown}:00` : shown}Z`;
}

/** A field's value as its control shows it. */
export function shownValue(field: Field, value: string | undefined): string {
  if (value === undefined) return "";
  return field.input === "time" ? shownTime(value) : value;
}

/** A field's value as the board keeps it. */
export function keptValue(field: Field, shown: string): string {
  return field.input === "time" ? keptTime(shown) : shown.trim();
}
