import { rotate } from "#shared/geometry/boxes.ts";
import type { Point } from "#shared/board/board.ts";
import type { ShapeRecord } from "./format.ts";

/** Where a shape's corner is on the board, and by how many degrees it is turned about it. */
export interface Place {
  readonly at: Point;
  readonly degrees: number;
}

/** How deep frames and groups may lie in each other. */
const deepest = 50;

/** Where shapes are, each found once: their own places are told from the corners of their parents. */
export function placesOf(
  shapes: ReadonlyMap<string, ShapeRecord>,
  pageAt: (page: string) => Point | undefined,
): (id: string) => Place | undefined {
  const found = new Map<string, Place | undefined>();
  const place = (id: string, depth: number): Place | undefined => {
    if (found.has(id)) return found.get(id);
    const shape = shapes.get(id);
    // What lies in itself, or in nothing, is nowhere.
    if (!shape || depth > deepest) return undefined;
    const page = pageAt(shape.parentId);
    const parent: Place | undefined = page ? { at: page, degrees: 0 } : place(shape.parentId, depth + 1);
    const [dx, dy] = rotate([shape.x, shape.y], parent?.degrees ?? 0);
    const own = parent && {
      at: [parent.at[0] + dx, parent.at[1] + dy] as const,
      degrees: parent.degrees + (shape.rotation * 180) / Math.PI,
    };
    found.set(id, own);
    return own;
  };
  return (id) => place(id, 0);
}
