import type { Point } from "#shared/board/board.ts";
import { type Camera, panned, zoomedAt } from "#renderer/session/board/camera.ts";

/** The most one turn of a wheel zooms by: a notched wheel turns far at once, a touchpad little. */
const greatestTurn = 30;

/** What a browser says of a turn of the wheel. */
type Turn = Pick<WheelEvent, "deltaMode" | "deltaX" | "deltaY" | "ctrlKey" | "metaKey" | "shiftKey">;

/** Where a turn of the wheel leads: with Ctrl it zooms about the pointer, else it moves the board, with Shift sideways. */
export function wheeled(camera: Camera, event: Turn, on: Point): Camera {
  // Some mice count in lines or pages.
  const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
  if (event.ctrlKey || event.metaKey) {
    const turn = Math.max(-greatestTurn, Math.min(greatestTurn, event.deltaY * unit));
    return zoomedAt(camera, camera.zoom * Math.exp(-turn / 100), on);
  }
  const sideways = event.shiftKey && event.deltaX === 0;
  const [dx, dy] = sideways ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
  return panned(camera, dx * unit, dy * unit);
}
