import type { Sticky } from "#shared/board/board.ts";
import { fieldOf, originField } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import type { Method } from "./method.ts";

/** The field in which a sticky that was taken over keeps what its origin said at that time. */
export const originText = "originText";

/** A sticky to be made of a fact of another workshop. */
export interface TakenOver {
  readonly kind: string;
  /** The id of the area that it goes in. */
  readonly area: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What a fact of another workshop becomes on a board of this method; undefined where it takes no such facts over.
 * A figure of the fact goes into the field of the same name, where the kind has one that can hold it.
 */
export function takenOver(method: Method, outcome: Outcome): TakenOver | undefined {
  const rule = method.takesOver?.find((one) => one.outcome === outcome.is);
  if (!rule) return undefined;
  const values = new Map<string, unknown>(Object.entries(outcome));
  const known = (method.kinds[rule.as]?.fields ?? []).flatMap(({ id, options }) => {
    const value = values.get(id);
    if (typeof value !== "string" && typeof value !== "number") return [];
    const text = String(value);
    return options && !options.some((option) => option.id === text) ? [] : [[id, text] as const];
  });
  return {
    kind: rule.as,
    area: rule.area,
    text: outcome.text,
    fields: { ...Object.fromEntries(known), [originField]: outcome.id, [originText]: outcome.text },
  };
}

/** How a sticky stands to the fact that it was taken over from; undefined for one that was written here. */
export function originState(
  sticky: Sticky,
  factWith: (id: string) => Outcome | undefined,
): "same" | "changed" | "gone" | undefined {
  const id = fieldOf(sticky, originField);
  if (id === undefined) return undefined;
  const fact = factWith(id);
  if (!fact) return "gone";
  return fact.text === sticky.fields[originText] ? "same" : "changed";
}
