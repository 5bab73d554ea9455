import type { Sticky, Workshop } from "#shared/board/board.ts";
import type { Item } from "#shared/outcomes/outcome.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { quarterOf, ranked, type Scoring } from "#shared/outcomes/prioritisation.ts";
import type { Field, Method, Slice } from "./method.ts";

/** One of the stickies that are weighed, with what is known of it; what nobody gave is undefined, which is not nought. */
export interface Candidate {
  readonly sticky: Sticky;
  readonly item: Item;
  /** From 1, by the scoring. */
  readonly rank: number;
  readonly score: number | undefined;
  /** Its place in the slice, from 1. */
  readonly place: number | undefined;
  readonly isThinnest: boolean;
  /** The name of the plane's quarter that it belongs to. */
  readonly quarter: string | undefined;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly slice: Slice | undefined;
}

/** What lies on the plane or could, the best first by a scoring. */
export function candidatesOf(method: Method, workshop: Workshop, scoring: Scoring): Candidates {
  const { plane } = method;
  const slice = method.slice?.of(workshop);
  const stickies = new Map(
    workshop.elements.flatMap((element) =>
      element.type === "sticky" && element.kind === plane?.kind ? [[element.id, element] as const] : [],
    ),
  );
  const candidates = ranked(outcomesOf(method.outcomes(workshop), "item"), scoring).flatMap(
    ({ item, rank, score }): Candidate[] => {
      const sticky = stickies.get(item.source.elements[0] ?? "");
      if (!sticky) return [];
      const place = slice?.chosen.indexOf(sticky.id) ?? -1;
      const quarter = quarterOf(item);
      return [
        {
          sticky,
          item,
          rank,
          score,
          place: place < 0 ? undefined : place + 1,
          isThinnest: slice?.thinnest?.includes(sticky.id) === true,
          quarter: quarter && plane?.quarters[corners[quarter]],
        },
      ];
    },
  );
  return { candidates, slice };
}

const corners = {
  "quick win": "topLeft",
  "big bet": "topRight",
  "fill-in": "bottomLeft",
  "time sink": "bottomRight",
} as const;

const weighing = [
  "value",
  "effort",
  "timeCriticality",
  "riskReduction",
  "reach",
  "impact",
  "confidence",
  "moscow",
] as const;
type Figure = (typeof weighing)[number];

const askedBy: Readonly<Record<Scoring, readonly Figure[]>> = {
  "value-effort": ["value", "effort"],
  wsjf: ["value", "timeCriticality", "riskReduction", "effort"],
  rice: ["reach", "impact", "confidence", "effort"],
  moscow: ["moscow", "value", "effort"],
};

/** The fields that a scoring asks for, as the kind has them, each with the figure that it stands for. */
export function fieldsFor(
  { kinds, plane }: Method,
  scoring: Scoring,
): readonly { readonly figure: Figure; readonly field: Field }[] {
  const fields = kinds[plane?.kind ?? ""]?.fields ?? [];
  const idOf = (figure: Figure) =>
    figure === "value" ? plane?.y.field : figure === "effort" ? plane?.x.field : figure;
  return askedBy[scoring].flatMap((figure) => {
    const field = fields.find(({ id }) => id === idOf(figure));
    return field ? [{ figure, field }] : [];
  });
}
