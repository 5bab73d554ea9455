import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { overviewOf } from "./overview.ts";
import type { Scene } from "./painter/scene.ts";
import { paintWall } from "./painter/wall.ts";

const size = { width: 480, height: 300 };

/** A small PNG of the whole board; undefined for an empty one. */
export async function drawThumbnail(scene: Scene): Promise<Blob | undefined> {
  const hull = hullOf(scene.elements.map(({ box }) => box));
  if (!hull) return undefined;
  const canvas = new OffscreenCanvas(size.width, size.height);
  const pen = canvas.getContext("2d");
  if (!pen) return undefined;
  const small: Scene = {
    ...scene,
    screen: size,
    camera: overviewOf(rectOf(hull, 80), size),
    selection: new Set(),
    matches: new Set(),
    hinted: new Set(),
    outdated: new Set(),
    tags: new Map(),
    writing: undefined,
    // One's own of a hidden vote would go out with the file.
    votes: {},
    dots: false,
    zooming: false,
  };
  paintWall(pen, small, 1);
  return canvas.convertToBlob({ type: "image/png" });
}
