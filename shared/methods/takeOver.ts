import type { Sticky } from "#shared/board/board.ts";
import { fieldOf, originField } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import type { Method } from "./method.ts";

/** The field in which a sticky that was taken over keeps what its origin said at that time. */
export const originText = "originText";
/** The field in which it keeps the figures that its origin had then, as JSON; missing where it had none. */
export const originFigures = "originFigures";

/** A sticky to be made of a fact of another workshop. */
export interface TakenOver {
  readonly kind: string;
  /** The id of the area that it goes in. */
  readonly area: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Finds a fact of any workshop by its id; undefined where it is not there. */
export type FactWith = (id: string) => Outcome | undefined;

/** The figures of a fact that stickies of a kind can hold, by field. */
function figuresOf(method: Method, kind: string, outcome: Outcome): Readonly<Record<string, string>> {
  const values = new Map<string, unknown>(Object.entries(outcome));
  return Object.fromEntries(
    (method.kinds[kind]?.fields ?? []).flatMap(({ id, options }) => {
      const value = values.get(id);
      if (typeof value !== "string" && typeof value !== "number") return [];
      const text = String(value);
      return options && !options.some((option) => option.id === text) ? [] : [[id, text] as const];
    }),
  );
}

/** Text for the field `originFigures`, the same for the same figures. */
function inOneText(figures: Readonly<Record<string, string>>): string {
  const entries = Object.entries(figures).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? "" : JSON.stringify(Object.fromEntries(entries));
}

/** What a sticky keeps of its origin, to tell later whether that has changed. */
function marksOf(outcome: Outcome, figures: Readonly<Record<string, string>>): Record<string, string> {
  const kept = inOneText(figures);
  return {
    [originField]: outcome.id,
    [originText]: outcome.text,
    ...(kept !== "" && { [originFigures]: kept }),
  };
}

/**
 * What a fact of another workshop becomes on a board of this method; undefined where it takes no such facts over.
 * A figure of the fact goes into the field of the same name, where the kind has one that can hold it.
 */
export function takenOver(method: Method, outcome: Outcome): TakenOver | undefined {
  const rule = method.takesOver?.find((one) => one.outcome === outcome.is);
  if (!rule) return undefined;
  const figures = figuresOf(method, rule.as, outcome);
  return {
    kind: rule.as,
    area: rule.area,
    text: outcome.text,
    fields: { ...figures, ...marksOf(outcome, figures) },
  };
}

/** How a sticky stands to the fact that it was taken over from; undefined for one that was written here. */
export function originState(
  method: Method,
  sticky: Sticky,
  factWith: FactWith,
): "same" | "changed" | "gone" | undefined {
  const id = fieldOf(sticky, originField);
  if (id === undefined) return undefined;
  const fact = factWith(id);
  if (!fact) return "gone";
  if (fact.text !== (sticky.fields[originText] ?? "")) return "changed";
  const figures = sticky.fields[originFigures];
  // What was taken over before figures were kept is known by its words alone.
  if (figures === undefined) return "same";
  return figures === inOneText(figuresOf(method, sticky.kind, fact)) ? "same" : "changed";
}

/** What a sticky says when it follows its origin: its words, and the fields to be set; an empty one is to be cleared. */
export function updatedFrom(
  method: Method,
  sticky: Sticky,
  origin: Outcome,
): { readonly text: string; readonly fields: Readonly<Record<string, string>> } {
  const figures = figuresOf(method, sticky.kind, origin);
  return {
    text: origin.text,
    fields: { [originFigures]: "", ...figures, ...marksOf(origin, figures) },
  };
}

/** Whether a fact goes back to a workshop, over as many others as it may: what came from here is not taken over again. */
export function goesBackTo(workshop: string, fact: Outcome, factWith: FactWith): boolean {
  const seen = new Set<string>();
  for (let at: Outcome | undefined = fact; at && !seen.has(at.id);) {
    if (at.source.workshop === workshop) return true;
    seen.add(at.id);
    if (at.origin === undefined) return false;
    // An origin that is gone, or not at hand, still names its workshop.
    if (workshopOfFact(at.origin) === workshop) return true;
    at = factWith(at.origin);
  }
  return false;
}

/** The id of the workshop that a fact's id names. */
export function workshopOfFact(id: string): string {
  return id.split("/")[0] ?? id;
}

/** The id of the first element that a fact's id names; undefined where it names none. */
export function elementOfFact(id: string): string | undefined {
  return id.split("/")[1];
}
