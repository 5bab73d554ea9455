import type { Sticky, Workshop } from "#shared/board/board.ts";
import type { Method } from "#shared/methods/method.ts";
import { type FactWith, originState, workshopOfFact } from "#shared/methods/takeOver.ts";
import { fieldOf, originField } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";

/** A workshop that is at hand, with its method and the facts on its board. */
export interface Known {
  readonly workshop: Workshop;
  readonly method: Method;
  readonly facts: readonly Outcome[];
}

/** The workshops that are at hand, by id. */
export type KnownWorkshops = ReadonlyMap<string, Known>;

export function knownOf(workshop: Workshop, method: Method): Known {
  return { workshop, method, facts: method.outcomes(workshop) };
}

/** Finds the facts of workshops by their ids. */
export function factsIn(workshops: KnownWorkshops): FactWith {
  const byId = new Map([...workshops.values()].flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])));
  return (id) => byId.get(id);
}

/** A sticky that was taken over, and how it stands to its origin; `away` where that workshop is not at hand. */
export interface Taken {
  readonly sticky: Sticky;
  /** The id of the fact that it came from. */
  readonly origin: string;
  /** The id of the workshop that it came from. */
  readonly from: string;
  readonly state: "same" | "changed" | "gone" | "away";
}

/** What on a board was taken over from elsewhere. */
export function takenOn(
  { workshop, method }: Pick<Known, "workshop" | "method">,
  workshops: KnownWorkshops,
  factWith: FactWith = factsIn(workshops),
): readonly Taken[] {
  return workshop.elements.flatMap((element) => {
    if (element.type !== "sticky") return [];
    const origin = fieldOf(element, originField);
    if (origin === undefined) return [];
    const from = workshopOfFact(origin);
    const state = workshops.has(from) ? originState(method, element, factWith) : "away";
    return [{ sticky: element, origin, from, state: state ?? "away" }];
  });
}
