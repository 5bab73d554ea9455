import type { Rect } from "#shared/geometry/boxes.ts";
import type { Camera, Screen } from "#renderer/session/board/camera.ts";

/** The camera that has a rectangle whole and in the middle of a small picture, however large it is: here no zoom is the least. */
export function overviewOf([x, y, width, height]: Rect, picture: Screen): Camera {
  const zoom = Math.min(picture.width / width, picture.height / height, 1);
  return {
    x: x + width / 2 - picture.width / zoom / 2,
    y: y + height / 2 - picture.height / zoom / 2,
    zoom,
  };
}
