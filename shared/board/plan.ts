import type { Run } from "./agenda.ts";

/** An item of the agenda as far as time is concerned. */
export interface Timed {
  readonly id: string;
  readonly minutes: number;
  readonly skipped: boolean;
}

/** Where an item stands: passed is one that the workshop went by without opening it. */
type ItemState = "done" | "passed" | "skipped" | "open" | "ahead";

/** An item with its times, in milliseconds by the room's clock. */
export interface TimedItem {
  readonly id: string;
  readonly is: ItemState;
  readonly start: number;
  readonly end: number;
  /** Whole minutes from start to end: for what is ahead, what is left for it. */
  readonly minutes: number;
}

export interface Plan {
  readonly items: readonly TimedItem[];
  /** When it ends if every item ahead takes the minutes it was given. */
  readonly expectedEnd: number;
  /** When it is to end. */
  readonly plannedEnd: number;
  /** Whole minutes that the workshop is behind; ahead if negative. */
  readonly behind: number;
}

interface Opened {
  readonly stage: string;
  /** UTC ISO time. */
  readonly at: string;
}

const minute = 60_000;

/**
 * The agenda in time: what was done as long as it took, what is ahead made to fit until the planned end.
 *
 * What is left is shortened in proportion, to a minute each at least, when the workshop is behind; when it is ahead,
 * each keeps its minutes and the rest is spare.
 */
export function planOf(
  items: readonly Timed[],
  given: {
    readonly open: string;
    readonly log: readonly Opened[];
    /** Undefined before the workshop began: then all is planned from now on. */
    readonly run: Run | undefined;
    /** Milliseconds by the room's clock. */
    readonly now: number;
  },
): Plan {
  const { open, run, now } = given;
  const openPlace = items.findIndex(({ id }) => id === open);
  const spans = run ? spansOf(given.log, { from: run.startedAt, now }) : new Map<string, Span>();
  const begun = run?.startedAt ?? now;

  const timed: TimedItem[] = [];
  let clock = begun;
  for (const [place, item] of items.entries()) {
    if (place >= openPlace) break;
    const span = spans.get(item.id);
    const start = span?.start ?? clock;
    const end = span?.end ?? start;
    clock = Math.max(clock, end);
    timed.push({ id: item.id, is: pastState(item, span), start, end, minutes: wholeMinutes(end - start) });
  }
  const rest = items.slice(Math.max(0, openPlace));
  const [first] = rest;
  let expected = now;
  if (openPlace >= 0 && first) {
    const start = run ? Math.min(now, spans.get(first.id)?.last ?? clock) : now;
    const end = Math.max(now, start + first.minutes * minute);
    timed.push({ id: first.id, is: "open", start, end, minutes: wholeMinutes(end - start) });
    expected = end;
  }

  const ahead = rest.slice(openPlace >= 0 ? 1 : 0);
  const wanted = ahead.reduce((sum, item) => sum + (item.skipped ? 0 : item.minutes), 0);
  const expectedEnd = expected + wanted * minute;
  const plannedEnd = run?.endsAt ?? expectedEnd;
  const lengths = fitted(
    ahead.filter(({ skipped }) => !skipped).map(({ minutes }) => minutes),
    Math.floor((plannedEnd - expected) / minute),
  );
  let place = 0;
  let start = expected;
  for (const item of ahead) {
    const minutes = item.skipped ? 0 : (lengths[place++] ?? item.minutes);
    const end = start + minutes * minute;
    timed.push({ id: item.id, is: item.skipped ? "skipped" : "ahead", start, end, minutes });
    start = end;
  }
  return { items: timed, expectedEnd, plannedEnd, behind: Math.round((expectedEnd - plannedEnd) / minute) };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** When it was opened for the last time. */
  readonly last: number;
}

/** From when to when each stage was open; once it was opened again, until it was closed for the last time. */
function spansOf(
  log: readonly Opened[],
  { from, now }: { readonly from: number; readonly now: number },
): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  // Times by clocks that were set wrong never run back, nor before the beginning or into the future.
  let clock = from;
  const times = log.map(({ at }) => {
    const time = Date.parse(at);
    clock = Math.min(Math.max(clock, Number.isNaN(time) ? clock : time), Math.max(from, now));
    return clock;
  });
  for (const [place, { stage }] of log.entries()) {
    const last = times[place] ?? from;
    const end = times[place + 1] ?? Math.max(from, now);
    spans.set(stage, { start: spans.get(stage)?.start ?? last, end, last });
  }
  return spans;
}

function pastState(item: Timed, span: Span | undefined): ItemState {
  // Opened before the beginning alone does not count: a workshop is prepared with its first stage open.
  if (span && span.end > span.start) return "done";
  return item.skipped ? "skipped" : "passed";
}

/** Whole minutes for items that wanted so many, none above what it wanted and each one at least, in as many as there are if they suffice. */
function fitted(wanted: readonly number[], available: number): readonly number[] {
  const sum = wanted.reduce((total, minutes) => total + minutes, 0);
  if (sum <= available) return wanted;
  let left = Math.max(available, wanted.length);
  let remaining = sum;
  return wanted.map((minutes, place) => {
    // What comes later needs a minute each.
    const most = left - (wanted.length - place - 1);
    const share = Math.min(most, Math.max(1, Math.round((minutes / Math.max(1, remaining)) * left)));
    remaining -= minutes;
    left -= share;
    return share;
  });
}

function wholeMinutes(milliseconds: number): number {
  return Math.round(milliseconds / minute);
}
