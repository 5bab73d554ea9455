import type { Box, Element } from "#shared/board/board.ts";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { clusterMargin } from "#shared/board/placed.ts";
import type { Preview } from "#renderer/session/state.ts";

/** Where elements are drawn now: as the document says, or where a gesture has them. */
export interface Places {
  readonly boxOf: (id: string) => Box | undefined;
  readonly placeOf: (element: Element) => Box;
  /** What a drag moves, and by how much; clusters, which stretch around their members, not counted. */
  readonly moving: (Preview & { readonly is: "moving" }) | undefined;
}

/** The places of a board's elements during a gesture; clusters stretch around members that are moved. */
export function placesDuring(live: LiveBoard, preview: Preview | undefined): Places {
  if (!preview)
    return { boxOf: (id) => live.get(id)?.box, placeOf: (element) => element.box, moving: undefined };
  const own = (element: Element): Box => {
    if (preview.is === "reshaping") return preview.boxes.get(element.id) ?? element.box;
    if (!preview.ids.has(element.id)) return element.box;
    const [x, y, width, height, rotation] = element.box;
    return [x + preview.by[0], y + preview.by[1], width, height, rotation];
  };
  const placeOf = (element: Element): Box => {
    if (element.type !== "cluster") return own(element);
    const boxes: Box[] = [];
    for (const id of live.membersOf(element.id)) {
      const member = live.get(id);
      if (member) boxes.push(own(member));
    }
    const hull = hullOf(boxes);
    return hull ? rectOf(hull, clusterMargin) : element.box;
  };
  return {
    placeOf,
    moving: preview.is === "moving" ? preview : undefined,
    boxOf: (id) => {
      const element = live.get(id);
      return element && placeOf(element);
    },
  };
}
