const day = 24 * 60 * 60 * 1000;

const steps = [
  { unit: "day", length: day },
  { unit: "hour", length: 60 * 60 * 1000 },
  { unit: "minute", length: 60 * 1000 },
] as const;

/** How long ago a UTC ISO time was, in the words of a locale; from a week on the day itself. */
export function whenChanged(iso: string, now: number, locale?: string): string {
  const passed = now - Date.parse(iso);
  if (passed >= 7 * day)
    return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(iso));
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const step = steps.find(({ length }) => passed >= length);
  return step ? format.format(-Math.floor(passed / step.length), step.unit) : format.format(0, "second");
}
