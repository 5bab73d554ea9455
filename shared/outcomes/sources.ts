import type { Element, Workshop } from "#shared/board/board.ts";

function holds([x, y, width, height]: Element["box"], inner: Element["box"]): boolean {
  const middleX = inner[0] + inner[2] / 2;
  const middleY = inner[1] + inner[3] / 2;
  return middleX >= x && middleX <= x + width && middleY >= y && middleY <= y + height;
}

/**
 * What each sticky's footnote says, by the sticky's id: its id, kind, area, and cluster if it is in one; and for a
 * cluster that is itself a source, that it is one. `kindLabel` gives a kind's words for its id.
 */
export function sourceTexts(
  { elements }: Workshop,
  kindLabel: (kind: string) => string,
): ReadonlyMap<string, string> {
  const clusters = new Map(elements.flatMap((one) => (one.type === "cluster" ? [[one.id, one.text]] : [])));
  // The smallest frame first: a frame within a frame says more.
  const frames = elements
    .filter((one) => one.type === "frame")
    .toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3] || (a.id < b.id ? -1 : 1));
  return new Map(
    elements.flatMap((one) => {
      if (one.type === "cluster") return [[one.id, `Cluster ${one.id}`]];
      if (one.type === "connector") return [[one.id, `Connector ${one.id}`]];
      if (one.type !== "sticky") return [];
      const frame = frames.find(({ box }) => holds(box, one.box));
      const parts = [kindLabel(one.kind), frame?.text, clusters.get(one.cluster ?? "")];
      const known = parts.filter((part) => part !== undefined && part.trim() !== "");
      return [[one.id, [`Sticky ${one.id}`, ...new Set(known)].join(" · ")]];
    }),
  );
}
