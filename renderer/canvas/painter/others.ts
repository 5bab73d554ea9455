import { markOn } from "#shared/board/votes.ts";
import type {
  BoardText,
  Box,
  Cluster,
  Connector,
  Frame,
  Image,
  Point,
  Shape,
  Stroke,
} from "#shared/board/board.ts";
import { connectorPoints } from "#shared/board/placed.ts";
import {
  clusterDash,
  clusterLine,
  clusterPatchOf,
  clusterRadius,
  clusterTitle,
  clusterTitleOf,
  cornerOf,
  frameRadius,
  frameTitle,
  greatestClusterTitle,
  greatestTitle,
  shapeLine,
  titleInset,
  titleWeight,
} from "#shared/look/areaLook.ts";
import { arrowOf, arrowWidth } from "#shared/look/arrow.ts";
import { strokeOutline } from "#shared/look/strokeOutline.ts";
import { measureSize, type TextLayout, wordsBox } from "#shared/look/textLayout.ts";
import type { Theme } from "#shared/look/tokens.ts";
import { paintPlane } from "./plane.ts";
import type { Pen, Scene } from "./scene.ts";
import { fontOf, layOut, widthOf } from "./textLayout.ts";

/** The elements beside stickies. Each is drawn with the pen at the corner of its box, but for connectors. */

/** The least size of a frame's title on screen, in pixels. */
const leastTitle = 11;
/** From which size on it no longer fits above the stickies. */
const outgrown = 44;

let layouts = new WeakMap<object, TextLayout>();

/** Forgets all line breaks: a font has arrived. */
export function forgetOtherLayouts(): void {
  layouts = new WeakMap();
}

function remembered(element: object, make: () => TextLayout): TextLayout {
  let layout = layouts.get(element);
  if (!layout) {
    layout = make();
    layouts.set(element, layout);
  }
  return layout;
}

/** How a shape's, text's or picture's words are set, for drawing and for the editor over it. */
export function layoutOfWords(element: Shape | BoardText): TextLayout {
  return remembered(element, () => layOut(element.text, wordsBox(element)));
}

function paintLines(pen: Pen, layout: TextLayout, center: Point, align: CanvasTextAlign): void {
  pen.font = fontOf(layout.fontSize);
  pen.textAlign = align;
  pen.textBaseline = "middle";
  pen.direction = layout.direction;
  let at = center[1] - ((layout.lines.length - 1) * layout.lineHeight) / 2;
  for (const line of layout.lines) {
    pen.fillText(line, center[0], at);
    at += layout.lineHeight;
  }
  pen.direction = "ltr";
}

export function paintText(pen: Pen, text: BoardText, theme: Theme): void {
  const [, , width, height] = text.box;
  const layout = layoutOfWords(text);
  pen.fillStyle = theme.inks[text.ink];
  paintLines(
    pen,
    layout,
    [layout.direction === "rtl" ? width : 0, height / 2],
    layout.direction === "rtl" ? "right" : "left",
  );
}

/** The outline of a shape from 0, 0. */
export function traceShape(pen: Pen | Path2D, form: Shape["form"], width: number, height: number): void {
  switch (form) {
    case "rectangle":
      pen.rect(0, 0, width, height);
      break;
    case "rounded":
      pen.roundRect(0, 0, width, height, cornerOf(form, width, height));
      break;
    case "ellipse":
      pen.ellipse(width / 2, height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
      break;
    case "diamond":
      pen.moveTo(width / 2, 0);
      pen.lineTo(width, height / 2);
      pen.lineTo(width / 2, height);
      pen.lineTo(0, height / 2);
      pen.closePath();
      break;
  }
}

export function paintShape(pen: Pen, shape: Shape, box: Box, theme: Theme, words: boolean): void {
  const [, , width, height] = box;
  pen.beginPath();
  traceShape(pen, shape.form, width, height);
  pen.fillStyle = theme.surface;
  pen.fill();
  pen.strokeStyle = theme.inks[shape.ink];
  pen.lineWidth = shapeLine;
  pen.stroke();
  if (!words || shape.text === "") return;
  pen.fillStyle = theme.text;
  paintLines(pen, layoutOfWords(shape), [width / 2, height / 2], "center");
}

export function paintFrame(pen: Pen, frame: Frame, box: Box, scene: Scene, words: boolean): void {
  const [, , width, height] = box;
  const { theme, camera } = scene;
  pen.beginPath();
  pen.roundRect(0, 0, width, height, frameRadius);
  pen.fillStyle = theme.frame;
  pen.fill();
  pen.strokeStyle = theme.frameEdge;
  pen.lineWidth = Math.max(1.5, 1 / camera.zoom);
  pen.stroke();
  const { plane } = scene.method;
  if (plane && plane.area === frame.area) paintPlane(pen, plane, box, scene);
  const title = scene.model?.titleOf(frame.id) ?? frame.text;
  if (!words || title === "") return;
  // A title stays readable from afar for as long as there is room; when it outgrows the head of its frame, where
  // stickies would cover it, it stands above.
  const size = Math.min(Math.max(frameTitle, leastTitle / camera.zoom), greatestTitle, width / 4);
  if (size * camera.zoom < 6) return;
  pen.font = fontOf(size, titleWeight);
  pen.textAlign = "left";
  pen.textBaseline = "top";
  pen.fillStyle = theme.soft;
  const above = size > outgrown;
  pen.fillText(title, above ? 0 : size * titleInset, above ? -size * 1.1 : size * titleInset, width - size);
}

export function paintCluster(pen: Pen, [, , width, height]: Box, scene: Scene): void {
  const { theme, camera } = scene;
  pen.beginPath();
  pen.roundRect(0, 0, width, height, clusterRadius);
  pen.strokeStyle = theme.outline;
  pen.lineWidth = Math.max(clusterLine, 1 / camera.zoom);
  pen.setLineDash([...clusterDash]);
  pen.stroke();
  pen.setLineDash([]);
}

/** Draws the title of a cluster on its upper line: on a patch of the board's ground, in board units. */
export function paintClusterTitle(pen: Pen, cluster: Cluster, [x, y, width]: Box, scene: Scene): void {
  const title = clusterTitleOf(cluster.text, markOn(scene.votes, cluster.id));
  if (title === "" || cluster.id === scene.writing) return;
  // Readable from afar for as long as it covers no sticky.
  const size = Math.min(Math.max(clusterTitle, leastTitle / scene.camera.zoom), greatestClusterTitle);
  const patch = clusterPatchOf(width, (widthOf(title, titleWeight) * size) / measureSize, size);
  pen.fillStyle = scene.theme.paper;
  pen.beginPath();
  pen.roundRect(x + patch.x, y + patch.y, patch.width, patch.height, patch.corner);
  pen.fill();
  pen.font = fontOf(size, titleWeight);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = scene.theme.text;
  pen.fillText(title, x + patch.words, y + 0.5, patch.most);
}

const strokes = new WeakMap<Stroke, Path2D>();

/** A stroke's ink as an outline, for points from 0 to 1 of a width and height. */
export function strokePath(points: readonly number[], width: number, height: number): Path2D {
  return new Path2D(strokeOutline(points, width, height));
}

export function paintStroke(pen: Pen, stroke: Stroke, box: Box, theme: Theme): void {
  const [, , width, height] = box;
  pen.fillStyle = theme.inks[stroke.ink];
  if (width === stroke.box[2] && height === stroke.box[3]) {
    let path = strokes.get(stroke);
    if (!path) {
      path = strokePath(stroke.points, width, height);
      strokes.set(stroke, path);
    }
    pen.fill(path);
  } else pen.fill(strokePath(stroke.points, width, height));
}

export function paintImage(pen: Pen, image: Image, box: Box, scene: Scene): void {
  const [, , width, height] = box;
  const picture = scene.pictureOf(image.image);
  if (picture) {
    pen.drawImage(picture, 0, 0, width, height);
    return;
  }
  pen.fillStyle = scene.theme.sunken;
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = scene.theme.line;
  pen.lineWidth = 1;
  pen.strokeRect(0, 0, width, height);
}

/** An arrow from point to point in board coordinates. */
export function paintArrow(pen: Pen, from: Point, to: Point, color: string, lineWidth = arrowWidth): void {
  const arrow = arrowOf(from, to);
  if (!arrow) return;
  pen.strokeStyle = color;
  pen.fillStyle = color;
  pen.lineWidth = lineWidth;
  pen.beginPath();
  pen.moveTo(...from);
  pen.lineTo(...arrow.neck);
  pen.stroke();
  pen.beginPath();
  pen.moveTo(...to);
  for (const barb of arrow.barbs) pen.lineTo(...barb);
  pen.closePath();
  pen.fill();
}

/** How far a label may stand off the line it is on. */
const labelReach = 120;

/** Whether anything between two points may be on screen. */
function isInSight([fx, fy]: Point, [tx, ty]: Point, { camera, screen }: Scene): boolean {
  return (
    Math.max(fx, tx) + labelReach > camera.x &&
    Math.max(fy, ty) + labelReach > camera.y &&
    Math.min(fx, tx) - labelReach < camera.x + screen.width / camera.zoom &&
    Math.min(fy, ty) - labelReach < camera.y + screen.height / camera.zoom
  );
}

/** Draws a connector's line in board coordinates, between what it joins where that is drawn now; whether it is in sight. */
export function paintConnector(pen: Pen, connector: Connector, scene: Scene): boolean {
  const points = connectorPoints(connector, scene.boxOf);
  if (!points) return false;
  const [from, to] = points;
  if (!isInSight(from, to, scene)) return false;
  const selected = scene.selection.has(connector.id);
  paintArrow(
    pen,
    from,
    to,
    selected ? scene.theme.accent : scene.theme.inks[connector.ink],
    selected ? 4 : arrowWidth,
  );
  return true;
}
