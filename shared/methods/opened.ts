import type { Box, Frame, Sticky, Workshop } from "#shared/board/board.ts";
import { boundsOf, overlaps } from "#shared/geometry/boxes.ts";
import type { Method } from "./method.ts";

/** Opening an element a level down: a frame of the board, in which what lies is part of the element. */

const prefix = "of:";

/** The area of the frame in which an element's parts lie. */
export const openedArea = (element: string): string => `${prefix}${element}`;

/** The id of the element whose parts lie in a frame; undefined for all other frames. */
export function openedElement({ area }: Pick<Frame, "area">): string | undefined {
  return area?.startsWith(prefix) === true ? area.slice(prefix.length) : undefined;
}

/** The frame that opens an element, if it has been opened. */
export function openedFrame({ elements }: Workshop, element: string): Frame | undefined {
  return elements.find((one): one is Frame => one.type === "frame" && one.area === openedArea(element));
}

const size = [1440, 1080] as const;
// The title of the area on top, and what parts two frames.
const [head, gap] = [80, 40];

/**
 * Where the frame goes that opens a sticky, and what its parts are: in the area of the level below, beside what is
 * opened there already. Undefined for a kind that has no level below.
 */
export function placeToOpen(
  workshop: Workshop,
  method: Method,
  sticky: Pick<Sticky, "kind">,
): { readonly box: Box; readonly into: string } | undefined {
  const into = method.opens?.find(({ kind }) => kind === sticky.kind)?.into;
  const stage = method.stages.find(({ allows }) => into !== undefined && allows[0] === into);
  const area = method.areas.find(({ id }) => id === stage?.area);
  if (into === undefined || !area) return undefined;
  const [left, top, width, height] = area.box;
  const opened = workshop.elements.filter(
    (one): one is Frame => one.type === "frame" && openedElement(one) !== undefined,
  );
  let box: Box = [
    left + gap,
    top + head,
    Math.min(size[0], width - 2 * gap),
    Math.min(size[1], height - head - gap),
    0,
  ];
  for (;;) {
    const here = boundsOf(box);
    const taken = opened.map((frame) => boundsOf(frame.box)).filter((bounds) => overlaps(bounds, here));
    if (taken.length === 0) return { box, into };
    box = [Math.max(...taken.map(({ right }) => right)) + gap, box[1], box[2], box[3], 0];
  }
}
