import type { Workshop } from "#shared/board/board.ts";
import { framesAround } from "./places.ts";

/**
 * What each footnote says, by the id of its sticky: its id, kind, area, and cluster if it is in one. `kindLabel` gives
 * a kind's words for its id.
 */
export function sourceTexts(
  { elements }: Workshop,
  kindLabel: (kind: string) => string,
): ReadonlyMap<string, string> {
  const clusters = new Map(elements.flatMap((one) => (one.type === "cluster" ? [[one.id, one.text]] : [])));
  const framesOf = framesAround(elements);
  return new Map(
    elements.flatMap((one) => {
      if (one.type === "cluster") return [[one.id, `Cluster ${one.id}`]];
      if (one.type === "connector") return [[one.id, `Connector ${one.id}`]];
      if (one.type !== "sticky") return [];
      const parts = [kindLabel(one.kind), framesOf(one)[0]?.text, clusters.get(one.cluster ?? "")];
      const known = parts.filter((part) => part !== undefined && part.trim() !== "");
      return [[one.id, [`Sticky ${one.id}`, ...new Set(known)].join(" · ")]];
    }),
  );
}
