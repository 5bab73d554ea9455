import type { Connector, Element } from "#shared/board/board.ts";
import { layerOf } from "#shared/board/layers.ts";
import { connectorPoints } from "#shared/board/liveBoard.ts";
import { type LabelledLine, labelPlaces, labelPoint } from "#shared/geometry/labels.ts";
import type { Pen, Scene } from "./scene.ts";
import { fontOf, layOut, type TextLayout, widthAt } from "./textLayout.ts";

/** The size of what a connector says, how wide its lines are at most, and the paper around it. */
const size = 16;
const longest = 240;
const tallest = 84;
const weight = 600;
const pad = [8, 3] as const;
/** Between closer neighbours a label would hide the arrow and half of both. */
const leastLength = 40;

interface Label extends TextLayout {
  /** With the paper that it stands on. */
  readonly size: readonly [width: number, height: number];
}

let labels = new WeakMap<Connector, Label>();

/** Forgets all line breaks: a font has arrived. */
export function forgetLabels(): void {
  labels = new WeakMap();
}

function labelOf(connector: Connector): Label {
  let label = labels.get(connector);
  if (!label) {
    const layout = layOut(connector.text, { width: longest, height: tallest, sizes: [size], weight });
    const widest = Math.max(...layout.lines.map((line) => widthAt(line, size, weight)));
    const height = layout.lines.length * layout.lineHeight;
    label = { ...layout, size: [widest + 2 * pad[0], height + 2 * pad[1]] };
    labels.set(connector, label);
  }
  return label;
}

/**
 * Where labels stand on their lines so that none covers another, as parts of the way; those that are missing stand in
 * the middle. Worked out when the board has changed, not while it is drawn.
 */
export function placesOfLabels(
  elements: readonly Element[],
  get: (id: string) => Element | undefined,
): ReadonlyMap<string, number> {
  const boxOf = (id: string) => get(id)?.box;
  const lines = elements.flatMap((element): LabelledLine[] => {
    if (element.type !== "connector" || element.text === "") return [];
    const ends = connectorPoints(element, boxOf);
    if (!ends) return [];
    const [from, to] = ends;
    return [{ id: element.id, from, to, size: labelOf(element).size }];
  });
  // Most boards' connectors say nothing, and then thousands of stickies need no looking at.
  if (lines.length === 0) return labelPlaces([], []);
  const over = elements.filter((element) => layerOf(element) > layerOf({ type: "connector" }));
  return labelPlaces(
    lines,
    over.map(({ box }) => box),
  );
}

/** Draws what a connector says, over all lines: on a patch of the board's ground. */
export function paintLabel(pen: Pen, connector: Connector, scene: Scene): void {
  if (connector.text === "" || connector.id === scene.writing) return;
  const ends = connectorPoints(connector, scene.boxOf);
  if (!ends) return;
  const [from, to] = ends;
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < leastLength) return;
  const [x, y] = labelPoint({ from, to }, scene.labels.get(connector.id) ?? 0.5);
  const label = labelOf(connector);
  const [width, height] = label.size;
  pen.fillStyle = scene.theme.paper;
  pen.beginPath();
  pen.roundRect(x - width / 2, y - height / 2, width, height, Math.min(10, height / 2));
  pen.fill();
  pen.font = fontOf(size, weight);
  pen.fillStyle = scene.theme.text;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.direction = label.direction;
  let at = y - ((label.lines.length - 1) * label.lineHeight) / 2 + 0.5;
  for (const line of label.lines) {
    pen.fillText(line, x, at);
    at += label.lineHeight;
  }
  pen.direction = "ltr";
}
