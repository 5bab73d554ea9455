import { say } from "#shared/text/say.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import type { Count } from "#shared/programme/map.ts";

/** Parts of a sentence as people list them: "a, b and c". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
}

/** "1 goal, 5 principles and 3 problems" */
export function countsInWords(counts: readonly Count[]): string {
  return listed(counts.map(({ kind, count }) => sayProgramme(`programme.fact.${kind}`, { count })));
}

/** ISO days in the person's locale, as one span or several days. */
export function daysInWords(days: readonly string[]): string {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
  const shown = days.flatMap((day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? [] : [format.format(date)];
  });
  const [first] = shown;
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return "";
  return shown.length > 2 ? `${first} – ${last}` : listed(shown);
}

export function titleInWords(title: string): string {
  return title.trim() === "" ? say("file.untitled") : title.trim();
}
