import type * as Y from "yjs";
import { controlMap } from "./documents.ts";

/**
 * The room's timer. All times are milliseconds since 1970 by the room's clock, which is the host's: the clocks of
 * the devices may differ by hours.
 */
export type Timer =
  | {
      readonly is: "running";
      readonly startedAt: number;
      readonly endsAt: number;
      /** The time it was given in all, in milliseconds. */
      readonly of: number;
    }
  | {
      readonly is: "paused";
      /** Milliseconds left; less than none when it was over already. */
      readonly left: number;
      readonly of: number;
    };

/** How a timer looks: calm, nearly over, all but over, over. */
export type TimerMood = "calm" | "soon" | "last" | "over";

const minute = 60_000;
/** A timer runs for a day at most, so that a wrong value shows no nonsense. */
const longest = 24 * 60 * minute;
/** Parts of the whole time from which on it is nearly over and all but over. */
const soonFrom = 0.2;
const lastFrom = 0.05;

/** A timer that starts now and runs for so many minutes. */
export function startedTimer(minutes: number, now: number): Timer {
  const of = Math.min(longest, Math.max(0, minutes) * minute);
  return { is: "running", startedAt: now, endsAt: now + of, of };
}

/** Milliseconds left; negative when it is over. */
export function leftOf(timer: Timer, now: number): number {
  return timer.is === "paused" ? timer.left : timer.endsAt - now;
}

export function moodOf(timer: Timer, now: number): TimerMood {
  const left = leftOf(timer, now);
  if (left <= 0) return "over";
  if (left <= timer.of * lastFrom) return "last";
  return left <= timer.of * soonFrom ? "soon" : "calm";
}

/** A paused timer runs on as it is. */
export function pausedTimer(timer: Timer, now: number): Timer {
  return timer.is === "paused" ? timer : { is: "paused", left: leftOf(timer, now), of: timer.of };
}

/** A running timer runs on as it is. */
export function resumedTimer(timer: Timer, now: number): Timer {
  if (timer.is === "running") return timer;
  const endsAt = now + timer.left;
  return { is: "running", startedAt: endsAt - timer.of, endsAt, of: timer.of };
}

/** So many minutes more; one that is over gets them from now on. */
export function extendedTimer(timer: Timer, minutes: number, now: number): Timer {
  const more = minutes * minute;
  const of = Math.min(longest, timer.of + more);
  if (timer.is === "paused") return { is: "paused", left: Math.max(0, timer.left) + more, of };
  const endsAt = Math.max(now, timer.endsAt) + more;
  return { is: "running", startedAt: timer.startedAt, endsAt, of };
}

function time(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

/** The timer as the control document has it; undefined if there is none. */
export function readTimer(control: Y.Doc): Timer | undefined {
  const stored = controlMap(control).get("timer");
  if (!Array.isArray(stored)) return undefined;
  const list: readonly unknown[] = stored;
  const [is] = list;
  const [a, b, c] = list.slice(1).map(time);
  if (is === "running" && a !== undefined && b !== undefined && c !== undefined && c >= 0 && c <= longest)
    return { is, startedAt: a, endsAt: b, of: c };
  if (is === "paused" && a !== undefined && b !== undefined && b >= 0 && b <= longest)
    return { is, left: a, of: b };
  return undefined;
}

/** Sets the timer for everybody, or takes it away; to be called inside a transaction. */
export function setTimer(control: Y.Doc, timer: Timer | undefined): void {
  const map = controlMap(control);
  if (!timer) map.delete("timer");
  else if (timer.is === "paused") map.set("timer", ["paused", Math.round(timer.left), timer.of]);
  // One value, so that start and end never come from two people.
  else map.set("timer", ["running", Math.round(timer.startedAt), Math.round(timer.endsAt), timer.of]);
}
