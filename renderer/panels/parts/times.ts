/** A duration as a timer shows it: `12:05`, `1:02:05`; less than none is what it ran over: `+0:30`. */
export function clockOf(milliseconds: number): string {
  // What is left is rounded up, so that a timer of ten minutes begins with ten and is over at none.
  const seconds = Math.ceil(milliseconds / 1000);
  const whole = Math.abs(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, "0");
  const clock = hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
  return seconds < 0 ? `+${clock}` : clock;
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

/** A moment by the room's clock as the clock on this person's wall shows it. */
export function wallTime(moment: number): string {
  return timeOfDay.format(moment);
}

const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** The day and the time of a moment in UTC, as this person writes them; undefined for what is no time. */
export function dayTime(at: string): string | undefined {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? undefined : dayAndTime.format(time);
}
