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

export function clampZoom(zoom: number): number {
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

/** The camera that shows a rectangle whole and in the middle, at `most` zoom at most. */
export function showing([x, y, width, height]: Rect, screen: Screen, most = 1): Camera {
  const zoom = clampZoom(Math.min(screen.width / width, screen.height / height, most));
  return {
    x: x + width / 2 - screen.width / zoom / 2,
    y: y + height / 2 - screen.height / zoom / 2,
    zoom,
  };
}

/** The camera moved just so far that a rectangle is on screen, `margin` screen pixels inside. */
export function revealing(camera: Camera, [x, y, width, height]: Rect, screen: Screen, margin = 80): Camera {
  const pad = margin / camera.zoom;
  const along = (at: number, start: number, length: number, span: number) => {
    if (length + 2 * pad > span) return start - (span - length) / 2;
    if (start - pad < at) return start - pad;
    if (start + length + pad > at + span) return start + length + pad - span;
    return at;
  };
  return {
    x: along(camera.x, x, width, screen.width / camera.zoom),
    y: along(camera.y, y, height, screen.height / camera.zoom),
    zoom: camera.zoom,
  };
}

export function visiblePart(camera: Camera, screen: Screen): Rect {
  return [camera.x, camera.y, screen.width / camera.zoom, screen.height / camera.zoom, 0];
}
