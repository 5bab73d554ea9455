import { markOn } from "#shared/board/votes.ts";
import type { Box, Connector, Element, Point } from "#shared/board/board.ts";
import { layerOf } from "#shared/board/layers.ts";
import { drawnKind, paperOf } from "#shared/look/stickyLook.ts";
import { rotate } from "#shared/geometry/boxes.ts";
import type { Camera } from "#renderer/session/board/camera.ts";
import {
  layoutOfWords,
  paintCluster,
  paintClusterTitle,
  paintConnector,
  paintFrame,
  paintImage,
  paintShape,
  paintStroke,
  paintText,
} from "./others.ts";
import { paintCompany } from "./company.ts";
import type { Company, Pen, Scene } from "./scene.ts";
import { paintLabel } from "./labels.ts";
import { paintSticky } from "./sticky.ts";

/** Below this many device pixels the letters of labels and titles are not drawn. */
const leastLetter = 3;
const typicalLetter = 15;
/** Below this many screen pixels a side, an outline cannot be told and a sticky is a patch of colour. */
const leastOutline = 22;
/** The layer that labels and titles lie on top of. */
const lines = layerOf({ type: "connector" });
const dotGap = 40;
/** In screen pixels. */
const dotSize = 1.5;
/** In screen pixels. Closer dots would be thousands, and cost more than the stickies. */
const leastDotGap = 28;

/**
 * Draws the whole board in one pass over what is visible: the elements come in drawing order, so the pass is a
 * plain run over them; testing 10,000 boxes takes a small part of a millisecond, and there is no index to keep.
 */
export function paintWall(pen: Pen, scene: Scene, ratio: number): void {
  const { camera, screen, theme } = scene;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = theme.paper;
  pen.fillRect(0, 0, screen.width, screen.height);
  if (scene.dots) paintDots(pen, scene, ratio);
  const scale = camera.zoom * ratio;
  const toBoard = () => pen.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale);
  toBoard();
  const left = camera.x;
  const top = camera.y;
  const right = left + screen.width / camera.zoom;
  const bottom = top + screen.height / camera.zoom;
  const words = typicalLetter * scale >= leastLetter;
  const { moving, selection, matches } = scene;
  const marked = selection.size > 0 || matches.size > 0;
  const { company } = scene;
  const met: { readonly box: Box; readonly who: Company }[] = [];
  // What hangs over a box: shadow, outline, a cluster's title, tags.
  const hang = scene.tags.size > 0 ? 80 : 40;
  // Over all lines, so that none strikes out what another or a cluster says, and under what they join.
  let labels: (() => void)[] = [];
  const label = () => {
    for (const paint of labels) paint();
    labels = [];
  };
  const paintLine = (connector: Connector) => {
    if (paintConnector(pen, connector, scene) && words) labels.push(() => paintLabel(pen, connector, scene));
  };
  for (const element of scene.elements) {
    const connector = element.type === "connector" ? element : undefined;
    if (labels.length > 0 && layerOf(element) > lines) label();
    if (moving && connector) {
      // Its box is where it was before the drag of what it joins.
      paintLine(connector);
      continue;
    }
    // Where a drag has it is worked out only for what is visible: thousands may be dragged.
    const dragged = moving?.ids.has(element.id) === true && element.type !== "cluster";
    const known = moving && element.type !== "cluster" ? element.box : scene.placeOf(element);
    const x = dragged ? known[0] + moving.by[0] : known[0];
    const y = dragged ? known[1] + moving.by[1] : known[1];
    const reach = known[4] === 0 ? hang : hang + Math.max(known[2], known[3]);
    if (x - reach > right || y - reach > bottom || x + known[2] + reach < left || y + known[3] + reach < top)
      continue;
    const box: Box = dragged ? [x, y, known[2], known[3], known[4]] : known;
    if (element.type === "sticky" && box[4] === 0 && Math.min(box[2], box[3]) * camera.zoom < leastOutline) {
      pen.fillStyle = paperOf(theme, drawnKind(scene.method.kinds[element.kind], element)).fill;
      pen.fillRect(x, y, box[2], box[3]);
    } else if (connector) {
      paintLine(connector);
      continue;
    } else {
      move(pen, scale, camera.x, camera.y, box);
      paintElement(pen, element, { box, scene, words, scale });
      toBoard();
      if (words && element.type === "cluster") labels.push(() => paintClusterTitle(pen, element, box, scene));
    }
    if (marked) mark(pen, element, box, scene);
    const who = company.size > 0 ? company.get(element.id) : undefined;
    // Over what lies on top of it.
    if (who) met.push({ box, who });
  }
  label();
  for (const { box, who } of met) paintCompany(pen, box, who, scene);
}

/** Puts the pen at a box's corner, turned with it. */
function move(pen: Pen, scale: number, cameraX: number, cameraY: number, box: Box): void {
  const [x, y, width, height, rotation] = box;
  if (rotation === 0) {
    pen.setTransform(scale, 0, 0, scale, (x - cameraX) * scale, (y - cameraY) * scale);
    return;
  }
  const [cx, cy] = [x + width / 2, y + height / 2];
  const [ox, oy] = rotate([-width / 2, -height / 2], rotation);
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  pen.setTransform(cos, sin, -sin, cos, (cx + ox - cameraX) * scale, (cy + oy - cameraY) * scale);
}

function originOf([x, y]: Box, camera: Camera, scale: number): Point {
  return [(x - camera.x) * scale, (y - camera.y) * scale];
}

function paintElement(
  pen: Pen,
  element: Element,
  {
    box,
    scene,
    words,
    scale,
  }: { readonly box: Box; readonly scene: Scene; readonly words: boolean; readonly scale: number },
): void {
  const writing = element.id === scene.writing;
  switch (element.type) {
    case "sticky":
      paintSticky(pen, element, {
        box,
        method: scene.method,
        theme: scene.theme,
        votes: markOn(scene.votes, element.id),
        hinted: !writing && scene.hinted.has(element.id),
        outdated: !writing && scene.outdated.has(element.id),
        tags: scene.tags.get(element.id),
        scale,
        zooming: scene.zooming,
        origin: box[4] === 0 ? originOf(box, scene.camera, scale) : undefined,
        writing,
        model: scene.model,
      });
      break;
    case "text":
      if (!writing && layoutOfWords(element).fontSize * scale >= leastLetter)
        paintText(pen, element, scene.theme);
      break;
    case "shape":
      paintShape(pen, element, box, scene.theme, words && !writing);
      break;
    case "frame":
      paintFrame(pen, element, box, scene, !writing);
      scene.model?.key(pen, element, { box, scene });
      break;
    case "cluster":
      paintCluster(pen, box, scene);
      break;
    case "stroke":
      paintStroke(pen, element, box, scene.theme);
      break;
    case "image":
      paintImage(pen, element, box, scene);
      break;
    case "connector":
      break;
  }
}

/** Marks what is selected and what the search found. */
function mark(pen: Pen, element: Element, box: Box, scene: Scene): void {
  const found = scene.matches.size > 0 && scene.matches.has(element.id);
  const selected = scene.selection.has(element.id);
  if (!found && !selected) return;
  const { zoom } = scene.camera;
  const gap = (selected ? 3 : 6) / zoom;
  pen.strokeStyle = selected ? scene.theme.accent : scene.theme.match;
  pen.lineWidth = (selected ? 2 : 3) / zoom;
  if (box[4] === 0) {
    pen.strokeRect(box[0] - gap, box[1] - gap, box[2] + 2 * gap, box[3] + 2 * gap);
    return;
  }
  const [cx, cy] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sx = 0, sy = 0]) => rotate([sx * (box[2] / 2 + gap), sy * (box[3] / 2 + gap)], box[4]));
  pen.beginPath();
  for (const [x, y] of corners) pen.lineTo(cx + x, cy + y);
  pen.closePath();
  pen.stroke();
}

/** Dots on whole pixels: with smooth edges hundreds of them would cost as much as the stickies. */
function paintDots(pen: Pen, { camera, screen, theme }: Scene, ratio: number): void {
  let gap = dotGap * camera.zoom;
  while (gap < leastDotGap) gap *= 5;
  if (gap > 200) return;
  const startX = -((((camera.x * camera.zoom) % gap) + gap) % gap);
  const startY = -((((camera.y * camera.zoom) % gap) + gap) % gap);
  const size = Math.ceil(dotSize * ratio);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.fillStyle = theme.dots;
  // As much ink as a dot of the size itself has.
  pen.globalAlpha = (dotSize * ratio) ** 2 / size ** 2;
  for (let x = startX; x < screen.width; x += gap) {
    const left = Math.round(x * ratio);
    for (let y = startY; y < screen.height; y += gap) pen.fillRect(left, Math.round(y * ratio), size, size);
  }
  pen.globalAlpha = 1;
}
