import type { Sticky } from "#shared/board/board.ts";
import { joinedWith } from "#shared/methods/links.ts";
import { oncePerWorkshop } from "#shared/methods/oncePerWorkshop.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { readingOrder } from "#shared/methods/readingOrder.ts";
import { headOfRow } from "#shared/methods/rows.ts";
import { dayOf, numberOf } from "#shared/outcomes/facts.ts";
import type { KindId } from "./kinds.ts";

/** A figure that was read, as its sticky says it. */
export interface ReadingNote {
  readonly sticky: Sticky;
  readonly value: number | undefined;
  /** ISO day. */
  readonly at: string | undefined;
}

export interface Rows {
  /** Goal measures, adoption, delivery metrics; each in reading order. */
  readonly measures: readonly Sticky[];
  /** A measure's readings, oldest first; those without a day last, as they lie. */
  readonly readingsOf: (measure: Sticky) => readonly ReadingNote[];
  /** Readings of which nobody can say what they measure. */
  readonly loose: readonly ReadingNote[];
}

/** The value that a sticky holds: its field, or the number that is all it says. */
function valueOf(sticky: Sticky): number | undefined {
  return (
    numberOf(sticky, "value") ??
    numberOf({ ...sticky, fields: { text: sticky.text.replace(/\s*%\s*$/u, "") } }, "text")
  );
}

export const rowsOf = oncePerWorkshop((workshop): Rows => {
  const measures = (["measure", "adoption", "delivery"] as const).flatMap((kind) =>
    notesOf<KindId>(workshop, kind),
  );
  const joined = joinedWith(workshop, measures);
  const inCluster = new Map(
    measures.filter(({ cluster }) => cluster !== undefined).map((measure) => [measure.cluster, measure]),
  );
  const inRow = headOfRow(measures);
  const measureOf = (sticky: Sticky) =>
    joined(sticky)[0] ??
    (sticky.cluster === undefined ? undefined : inCluster.get(sticky.cluster)) ??
    inRow(sticky);
  // A reading may need no words beside its figure.
  const readings = readingOrder(
    workshop.elements.filter(
      (element): element is Sticky =>
        element.type === "sticky" &&
        element.kind === ("reading" satisfies KindId) &&
        (element.text.trim() !== "" || Object.values(element.fields).some((value) => value.trim() !== "")),
    ),
  ).map((sticky): ReadingNote => ({ sticky, value: valueOf(sticky), at: dayOf(sticky, "at") }));
  const of = Map.groupBy(readings, ({ sticky }) => measureOf(sticky)?.id);
  return {
    measures,
    readingsOf: ({ id }) =>
      (of.get(id) ?? []).toSorted((one, other) => {
        const [early, late] = [one.at ?? "~", other.at ?? "~"];
        return early === late ? 0 : early < late ? -1 : 1;
      }),
    loose: of.get(undefined) ?? [],
  };
});
