import type { Connector, Element } from "#shared/board/board.ts";
import { layerOf } from "#shared/board/layers.ts";
import { connectorPoints } from "#shared/board/placed.ts";
import { type LabelledLine, labelPlaces } from "#shared/geometry/labels.ts";
import { layOut, type Measure, measureSize, type TextLayout } from "./textLayout.ts";

/** The size of what a connector says, how wide its lines are at most, and the paper around it. */
export const labelSize = 16;
export const labelWeight = 600;
const longest = 240;
const tallest = 84;
const pad = [8, 3] as const;
const greatestCorner = 10;
/** Between closer neighbours a label would hide the arrow and half of both. */
export const leastLabelled = 40;

/** What a connector says, broken into lines. */
export interface Label extends TextLayout {
  /** With the paper that it stands on. */
  readonly size: readonly [width: number, height: number];
  /** The radius of the paper's corners. */
  readonly corner: number;
}

export function labelOf({ text }: Pick<Connector, "text">, measure: Measure): Label {
  const box = { width: longest, height: tallest, sizes: [labelSize], weight: labelWeight };
  const layout = layOut(text, box, measure);
  const widths = layout.lines.map((line) => (measure(line, labelWeight) * labelSize) / measureSize);
  const height = layout.lines.length * layout.lineHeight + 2 * pad[1];
  return {
    ...layout,
    size: [Math.max(...widths) + 2 * pad[0], height],
    corner: Math.min(greatestCorner, height / 2),
  };
}

/**
 * Where labels stand on their lines so that none covers another, as parts of the way; those that are missing stand in
 * the middle.
 */
export function placesOfLabels(
  elements: readonly Element[],
  get: (id: string) => Element | undefined,
  sizeOf: (connector: Connector) => Label["size"],
): ReadonlyMap<string, number> {
  const boxOf = (id: string) => get(id)?.box;
  const lines = elements.flatMap((element): LabelledLine[] => {
    if (element.type !== "connector" || element.text === "") return [];
    const ends = connectorPoints(element, boxOf);
    if (!ends) return [];
    const [from, to] = ends;
    return [{ id: element.id, from, to, size: sizeOf(element) }];
  });
  // Most boards' connectors say nothing, and then thousands of stickies need no looking at.
  if (lines.length === 0) return labelPlaces([], []);
  const over = elements.filter((element) => layerOf(element) > layerOf({ type: "connector" }));
  return labelPlaces(
    lines,
    over.map(({ box }) => box),
  );
}
