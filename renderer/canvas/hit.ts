import type { Box, Element, Point } from "#shared/board/board.ts";
import { connectorPoints } from "#shared/board/placed.ts";
import { contains, distanceToSegment } from "#shared/geometry/boxes.ts";

/** How near to a line or an edge a pointer must be, in screen pixels. */
const reach = 8;
/** How far down a frame's title reaches, in board units. */
const titleHeight = 56;

/** Whether a point on the board touches an element where it can be taken hold of. */
function touches(
  element: Element,
  point: Point,
  zoom: number,
  boxOf: (id: string) => Box | undefined,
): boolean {
  const margin = reach / zoom;
  const { box } = element;
  switch (element.type) {
    case "connector": {
      const ends = connectorPoints(element, boxOf);
      return ends !== undefined && distanceToSegment(point, ends[0], ends[1]) <= margin;
    }
    case "frame": {
      // The inside of a frame is board: only its edge and title take hold of it.
      if (!contains(box, point, margin)) return false;
      const inside: Box = [
        box[0] + margin,
        box[1] + margin,
        box[2] - 2 * margin,
        box[3] - 2 * margin,
        box[4],
      ];
      return !contains(inside, point) || point[1] <= box[1] + Math.min(titleHeight, box[3] / 4);
    }
    case "cluster": {
      const title: Box = [box[0], box[1] - 18, box[2], 36, 0];
      const inside: Box = [box[0] + 20, box[1] + 20, box[2] - 40, box[3] - 40, 0];
      return (contains(box, point, margin) && !contains(inside, point)) || contains(title, point);
    }
    case "stroke":
      return contains(box, point, margin) && nearStroke(element.points, box, point, margin + 4);
    default:
      return contains(box, point);
  }
}

function nearStroke(points: readonly number[], box: Box, point: Point, margin: number): boolean {
  const at = (index: number): Point => [
    box[0] + (points[index] ?? 0) * box[2],
    box[1] + (points[index + 1] ?? 0) * box[3],
  ];
  if (points.length === 3) return distanceToSegment(point, at(0), at(0)) <= margin;
  for (let index = 0; index + 5 < points.length; index += 3)
    if (distanceToSegment(point, at(index), at(index + 3)) <= margin) return true;
  return false;
}

/** The topmost element at a point on the board that passes the test; undefined if there is none. */
export function elementAt(
  elements: readonly Element[],
  point: Point,
  zoom: number,
  boxOf: (id: string) => Box | undefined,
  test: (element: Element) => boolean = () => true,
): Element | undefined {
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const element = elements[index];
    if (element && test(element) && touches(element, point, zoom, boxOf)) return element;
  }
  return undefined;
}
