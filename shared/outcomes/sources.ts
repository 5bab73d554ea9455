import type { Workshop } from "#shared/board/board.ts";
import { framesAround } from "./places.ts";

/** Where each sticky stands, by its id: its kind, area, and cluster if it is in one. `kindLabel` gives a kind's words for its id. */
export function sourcePlaces(
  { elements }: Workshop,
  kindLabel: (kind: string) => string,
): ReadonlyMap<string, string> {
  const clusters = new Map(elements.flatMap((one) => (one.type === "cluster" ? [[one.id, one.text]] : [])));
  const framesOf = framesAround(elements);
  return new Map(
    elements.flatMap((one) => {
      if (one.type !== "sticky") return [];
      const parts = [kindLabel(one.kind), framesOf(one)[0]?.text, clusters.get(one.cluster ?? "")];
      const known = parts.filter((part) => part !== undefined && part.trim() !== "");
      return [[one.id, [...new Set(known)].join(" · ")]];
    }),
  );
}

/** What each footnote says, by the id of its sticky: its id, and where it stands. */
export function sourceTexts(
  workshop: Workshop,
  kindLabel: (kind: string) => string,
): ReadonlyMap<string, string> {
  const places = sourcePlaces(workshop, kindLabel);
  return new Map(
    workshop.elements.flatMap((one) => {
      if (one.type === "cluster") return [[one.id, `Cluster ${one.id}`]];
      if (one.type === "connector") return [[one.id, `Connector ${one.id}`]];
      const place = places.get(one.id);
      if (place === undefined) return [];
      return [[one.id, [`Sticky ${one.id}`, place].filter((part) => part !== "").join(" · ")]];
    }),
  );
}
