import type { Workshop } from "#shared/board/board.ts";
import type { Method } from "#shared/methods/method.ts";
import { type FactWith, goesBackTo, type TakenOver, takenOver } from "#shared/methods/takeOver.ts";
import { fieldOf, originField } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import type { Known } from "./origins.ts";

/** A fact of another workshop that a method takes over. */
export interface Offer {
  readonly fact: Outcome;
  /** What it becomes here. */
  readonly becomes: TakenOver;
  /** `here` where it was taken over before, `back` where it came from this very workshop. */
  readonly state: "fresh" | "here" | "back";
}

/** What of another workshop can be taken over onto a board, in that one's reading order. */
export function offersOf(
  { facts }: Pick<Known, "facts">,
  { method, workshop }: { readonly method: Method; readonly workshop: Workshop },
  factWith: FactWith,
): readonly Offer[] {
  const here = new Set(
    workshop.elements.flatMap((one) => (one.type === "sticky" ? (fieldOf(one, originField) ?? []) : [])),
  );
  return facts.flatMap((fact): readonly Offer[] => {
    const becomes = takenOver(method, fact);
    if (!becomes || fact.text.trim() === "") return [];
    const back = goesBackTo(workshop.control.id, fact, factWith);
    return [{ fact, becomes, state: back ? "back" : here.has(fact.id) ? "here" : "fresh" }];
  });
}
