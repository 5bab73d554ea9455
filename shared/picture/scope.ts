import type { Box, Element, Frame } from "#shared/board/board.ts";
import { boundsOf, centerOf, contains, hullOf, type Rect, rectOf } from "#shared/geometry/boxes.ts";
import { tagTop } from "#shared/look/stickyTags.ts";

/** What of a board is in a picture of it. */
export type Scope =
  | { readonly is: "board" }
  /** A frame with all that has its middle in it. */
  | { readonly is: "frame"; readonly id: string }
  | { readonly is: "elements"; readonly ids: ReadonlySet<string> };

export const wholeBoard: Scope = { is: "board" };

/** The ground around what is in a picture, in board units: a cluster's title and a label have room in it. */
const pictureMargin = 40;

function isWithin(frame: Frame, { box, id }: Element): boolean {
  return id === frame.id || contains(frame.box, centerOf(box));
}

/** The elements that a picture shows, in drawing order. A connector is in it when both of its ends are. */
export function elementsIn(elements: readonly Element[], scope: Scope): readonly Element[] {
  if (scope.is === "board") return elements;
  const frame =
    scope.is === "frame"
      ? elements.find((element): element is Frame => element.type === "frame" && element.id === scope.id)
      : undefined;
  if (scope.is === "frame" && !frame) return [];
  const chosen = new Set<string>();
  const frameArea = frame && areaOf(frame);
  for (const element of elements) {
    if (element.type === "connector") continue;
    // A frame around the frame has its middle in it as well, where the two are alike.
    if (frame && element.type === "frame" && element.id !== frame.id && areaOf(element) >= (frameArea ?? 0))
      continue;
    const inIt = frame
      ? isWithin(frame, element)
      : scope.is === "elements" &&
        (scope.ids.has(element.id) || (element.cluster !== undefined && scope.ids.has(element.cluster)));
    if (inIt) chosen.add(element.id);
  }
  const isIn = (element: Element): boolean => {
    if (element.type !== "connector") return chosen.has(element.id);
    if (scope.is === "elements" && scope.ids.has(element.id)) return true;
    return [element.from, element.to].every((end) =>
      "element" in end ? chosen.has(end.element) : frame !== undefined && contains(frame.box, end.point),
    );
  };
  return elements.filter(isIn);
}

function areaOf({ box: [, , width, height] }: Element): number {
  return width * height;
}

/** The part of the board that a picture of these shows, with the tags that hang below some; undefined for none. */
export function regionOf(
  elements: readonly Element[],
  tags: ReadonlyMap<string, readonly unknown[]> = new Map(),
): Rect | undefined {
  const hull = hullOf(
    elements.map(({ id, box }): Box => {
      const rows = tags.get(id)?.length ?? 0;
      const [x, y, width, height, rotation] = box;
      // One row has room in the margin.
      return rows < 2 ? box : [x, y, width, tagTop(height, rows - 1), rotation];
    }),
  );
  return hull && rectOf(hull, pictureMargin);
}

/** The frames that can be a picture of their own, from the top left to the bottom right. */
export function framesOf(elements: readonly Element[]): readonly Frame[] {
  return elements
    .filter((element) => element.type === "frame")
    .toSorted((one, other) => {
      const [a, b] = [boundsOf(one.box), boundsOf(other.box)];
      return a.top - b.top || a.left - b.left || (one.id < other.id ? -1 : 1);
    });
}
