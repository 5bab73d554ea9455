/**
 * Times as people say them, in working time: a day has 8 hours, a week 5 days, a month 20 days, so that work and
 * waiting can be compared and added.
 */
const minutesIn = { min: 1, h: 60, day: 480, week: 2400, month: 9600, year: 115_200 } as const;

const units: readonly { readonly says: RegExp; readonly minutes: number }[] = [
  { says: /^(?:min|mins|minutes?)$/u, minutes: minutesIn.min },
  { says: /^(?:h|hrs?|hours?)$/u, minutes: minutesIn.h },
  { says: /^(?:d|days?)$/u, minutes: minutesIn.day },
  { says: /^(?:w|wks?|weeks?)$/u, minutes: minutesIn.week },
  { says: /^(?:mo|months?)$/u, minutes: minutesIn.month },
  { says: /^(?:y|yrs?|years?)$/u, minutes: minutesIn.year },
];

const part = /\b(half an?(?= )|an?(?= )|\d+(?:[.,]\d+)?)\s*([a-z]+)/gu;

const amountOf = (said: string) => {
  if (said.startsWith("half")) return 0.5;
  return said.startsWith("a") ? 1 : Number(said.replace(",", "."));
};

/** The minutes in "6 weeks", "1.5 h", "2 days 4 hours" or "half a day"; undefined for all else, also for ranges. */
export function minutesOf(text: string | undefined): number | undefined {
  const said = (text ?? "")
    .trim()
    .toLowerCase()
    .replace(/^(?:about|around|roughly|ca\.?|~)\s*/u, "");
  let minutes = 0;
  const rest = said.replaceAll(part, (whole, amount: string, name: string) => {
    const unit = units.find(({ says }) => says.test(name));
    if (!unit) return whole;
    minutes += amountOf(amount) * unit.minutes;
    return "";
  });
  return said !== "" && /^[\s,]*$/u.test(rest.replaceAll(/\band\b/gu, "")) ? minutes : undefined;
}

const shown = [
  { one: "week", many: "weeks", minutes: minutesIn.week },
  { one: "day", many: "days", minutes: minutesIn.day },
  { one: "h", many: "h", minutes: minutesIn.h },
  { one: "min", many: "min", minutes: minutesIn.min },
] as const;

/** "6 weeks 2 days", "2 h 30 min": in its two greatest units, rounded to the smaller of them. */
export function durationText(minutes: number): string {
  const at = Math.max(
    0,
    shown.findIndex((unit) => Math.round(minutes) >= unit.minutes),
  );
  const [great, small] = [shown[at], shown[at + 1]];
  if (!great || Math.round(minutes) < 1) return "0 min";
  const least = small?.minutes ?? great.minutes;
  const whole = Math.round(minutes / least) * least;
  const parts = [great, ...(small ? [small] : [])].map((unit, index) => ({
    unit,
    count:
      index === 0 ? Math.floor(whole / unit.minutes) : Math.round((whole % great.minutes) / unit.minutes),
  }));
  return parts
    .filter(({ count }) => count > 0)
    .map(({ unit, count }) => `${count} ${count === 1 ? unit.one : unit.many}`)
    .join(" ");
}
