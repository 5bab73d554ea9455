import type { Connector, Element } from "#shared/board/board.ts";
import { connectorPoints } from "#shared/board/placed.ts";
import { labelPoint } from "#shared/geometry/labels.ts";
import {
  type Label,
  labelOf,
  labelSize,
  labelWeight,
  leastLabelled,
  placesOfLabels,
} from "#shared/look/labels.ts";
import type { Pen, Scene } from "./scene.ts";
import { fontOf, widthOf } from "./textLayout.ts";

let labels = new WeakMap<Connector, Label>();

/** Forgets all line breaks: a font has arrived. */
export function forgetLabels(): void {
  labels = new WeakMap();
}

function keptLabelOf(connector: Connector): Label {
  let label = labels.get(connector);
  if (!label) {
    label = labelOf(connector, widthOf);
    labels.set(connector, label);
  }
  return label;
}

/** Where labels stand on their lines. Worked out when the board has changed, not while it is drawn. */
export function labelsOn(
  elements: readonly Element[],
  get: (id: string) => Element | undefined,
): ReadonlyMap<string, number> {
  return placesOfLabels(elements, get, (connector) => keptLabelOf(connector).size);
}

/** Draws what a connector says, over all lines: on a patch of the board's ground. */
export function paintLabel(pen: Pen, connector: Connector, scene: Scene): void {
  if (connector.text === "" || connector.id === scene.writing) return;
  const ends = connectorPoints(connector, scene.boxOf);
  if (!ends) return;
  const [from, to] = ends;
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < leastLabelled) return;
  const [x, y] = labelPoint({ from, to }, scene.labels.get(connector.id) ?? 0.5);
  const label = keptLabelOf(connector);
  const [width, height] = label.size;
  pen.fillStyle = scene.theme.paper;
  pen.beginPath();
  pen.roundRect(x - width / 2, y - height / 2, width, height, label.corner);
  pen.fill();
  pen.font = fontOf(labelSize, labelWeight);
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
