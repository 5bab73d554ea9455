import type { Sticky, Workshop } from "#shared/board/board.ts";
import { notesOf } from "./notes.ts";

/** An event or decision in its place in time. */
export interface Entry {
  readonly note: Sticky;
  /** Milliseconds since 1970, undefined if no time was given or it cannot be read. */
  readonly at: number | undefined;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z$/;

/** The moment that a `time` field holds, in milliseconds since 1970; undefined if it holds none. */
export function momentOf(value: string | undefined): number | undefined {
  if (value === undefined || !instant.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}

/** `2017-01-31 17:20`, in UTC; with seconds where there are any. */
export function timeText(at: number): string {
  const [day = "", time = ""] = new Date(at).toISOString().split("T");
  return `${day} ${time.slice(0, time.startsWith(":00", 5) ? 5 : 8)}`;
}

const middle = (entry: Entry) => entry.note.box[0] + entry.note.box[2] / 2;

/**
 * Events and decisions in the order of their times. One without a time comes right after the last one with
 * a time that lies to its left on the board, as the room placed it.
 */
export function timelineOf(workshop: Workshop): Entry[] {
  const entries = notesOf(workshop, "event", "decision").map((note): Entry => ({
    note,
    at: momentOf(note.fields["when"]),
  }));
  const timed = entries
    .filter((entry) => entry.at !== undefined)
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || middle(a) - middle(b));
  const untimed = entries.filter((entry) => entry.at === undefined).toSorted((a, b) => middle(a) - middle(b));

  const anchorOf = (entry: Entry) =>
    timed.reduce<Entry | undefined>(
      (nearest, one) =>
        middle(one) <= middle(entry) && (!nearest || middle(one) >= middle(nearest)) ? one : nearest,
      undefined,
    );
  const after = Map.groupBy(untimed, anchorOf);
  return [...(after.get(undefined) ?? []), ...timed.flatMap((entry) => [entry, ...(after.get(entry) ?? [])])];
}
