import type { Point } from "#shared/board/board.ts";
import type { Rect } from "#shared/geometry/boxes.ts";

/** What of the board is on screen: `x, y` is the board point at the screen's top left corner, zoom is screen pixels per board unit. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The board's part of the window, in CSS pixels. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** The least is small enough for 10,000 stickies in a row of eight to fit. */
const leastZoom = 0.003;
const greatestZoom = 8;

function clampZoom(zoom: number): number {
  return Math.min(greatestZoom, Math.max(leastZoom, zoom));
}

export function toBoard(camera: Camera, [x, y]: Point): Point {
  return [camera.x + x / camera.zoom, camera.y + y / camera.zoom];
}

export function toScreen(camera: Camera, [x, y]: Point): Point {
  return [(x - camera.x) * camera.zoom, (y - camera.y) * camera.zoom];
}

/** The camera after a pan by screen pixels. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx / camera.zoom, y: camera.y + dy / camera.zoom };
}

/** The camera at another zoom, with the board point under `at` (screen) staying there. */
export function zoomedAt(camera: Camera, zoom: number, at: Point): Camera {
  const next = clampZoom(zoom);
  const [x, y] = toBoard(camera, at);
  return { x: x - at[0] / next, y: y - at[1] / next, zoom: next };
}

/** What bars cover at the edges of the board's part of the window, in screen pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/**
 * The camera that shows a rectangle whole and in the middle of what is not covered, at `most` zoom at most.
 *
 * Where it would have to be smaller than at `least`, its start is shown.
 */
export function showing(
  [x, y, width, height]: Rect,
  screen: Screen,
  insets: Insets = noInsets,
  most = 1,
  least = leastZoom,
): Camera {
  const free = {
    width: Math.max(1, screen.width - insets.left - insets.right),
    height: Math.max(1, screen.height - insets.top - insets.bottom),
  };
  const zoom = clampZoom(Math.max(least, Math.min(free.width / width, free.height / height, most)));
  const along = (start: number, length: number, before: number, room: number) =>
    length * zoom > room ? start - before / zoom : start + length / 2 - (before + room / 2) / zoom;
  return {
    x: along(x, width, insets.left, free.width),
    y: along(y, height, insets.top, free.height),
    zoom,
  };
}

/** The camera moved just so far that a rectangle is on screen where nothing covers it. */
export function revealing(
  camera: Camera,
  [x, y, width, height]: Rect,
  screen: Screen,
  insets: Insets,
): Camera {
  const along = (at: number, start: number, length: number, span: number, before: number, after: number) => {
    const [low, high] = [at + before / camera.zoom, at + (span - after) / camera.zoom];
    if (length > high - low) return start - before / camera.zoom;
    if (start < low) return at - (low - start);
    if (start + length > high) return at + (start + length - high);
    return at;
  };
  return {
    x: along(camera.x, x, width, screen.width, insets.left, insets.right),
    y: along(camera.y, y, height, screen.height, insets.top, insets.bottom),
    zoom: camera.zoom,
  };
}

export function visiblePart(camera: Camera, screen: Screen): Rect {
  return [camera.x, camera.y, screen.width / camera.zoom, screen.height / camera.zoom, 0];
}

/** Below this zoom a text cannot be read while it is written; then the board comes closer. */
const leastWritingZoom = 0.5;
const writingZoom = 0.8;
/** How much of the board stays in sight around what is written, in board units. */
const writingWidth = 900;

/** Where to look to read an element's text; undefined where it can be read as it is. */
export function closerTo(
  element: { readonly box: Rect } | undefined,
  camera: Camera,
  screen: Screen,
  insets: Insets,
): Camera | undefined {
  if (!element || camera.zoom >= leastWritingZoom) return undefined;
  const [x, y, width, height] = element.box;
  // A phone shows less around it rather than letters that cannot be read.
  const margin = Math.max(0, Math.min(writingWidth, screen.width / writingZoom) - width) / 2;
  const around: Rect = [x - margin, y - margin, width + 2 * margin, height + 2 * margin, 0];
  const wanted = showing(around, screen, insets, writingZoom);
  return wanted.zoom > camera.zoom ? wanted : undefined;
}
