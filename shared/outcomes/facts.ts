import type { Sticky, Workshop } from "#shared/board/board.ts";
import { votesOn } from "#shared/board/votes.ts";
import type { Source } from "./outcome.ts";

/** The field in which a sticky that was taken over keeps the id of the fact that it came from. */
export const originField = "origin";

/** The id of a fact that stands on one sticky. */
export const factId = (workshop: string, element: string): string => `${workshop}/${element}`;

/**
 * What every outcome has that stands on one sticky: its id, source, text, and its votes and origin if it has any.
 * Of a workshop of which only the id is told, no votes are known.
 */
export function factOf(
  own: string | Pick<Workshop, "control" | "rounds">,
  sticky: Sticky,
): {
  readonly id: string;
  readonly source: Source;
  readonly text: string;
  readonly votes?: number;
  readonly origin?: string;
} {
  const workshop = typeof own === "string" ? own : own.control.id;
  const rounds = typeof own === "string" ? undefined : own.rounds;
  const votes =
    votesOn(rounds, sticky.id) + (sticky.cluster === undefined ? 0 : votesOn(rounds, sticky.cluster));
  const origin = fieldOf(sticky, originField);
  return {
    id: factId(workshop, sticky.id),
    source: { workshop, elements: [sticky.id] },
    text: sticky.text.trim(),
    ...(votes > 0 && { votes }),
    ...(origin !== undefined && { origin }),
  };
}

/** A field's value without surrounding space; undefined where nothing is written. */
export function fieldOf(sticky: Pick<Sticky, "fields">, field: string): string | undefined {
  const value = sticky.fields[field]?.trim();
  return value === "" ? undefined : value;
}

/** A field's value as a number; undefined where nothing is written that can be read as one, which is not nought. */
export function numberOf(sticky: Pick<Sticky, "fields">, field: string): number | undefined {
  const value = fieldOf(sticky, field);
  if (value === undefined || !/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A field's value as an ISO day of the calendar; undefined where it holds none. */
export function dayOf(sticky: Pick<Sticky, "fields">, field: string): string | undefined {
  const value = fieldOf(sticky, field);
  if (value === undefined || !/^\d{4}-\d\d-\d\d$/u.test(value)) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : undefined;
}
