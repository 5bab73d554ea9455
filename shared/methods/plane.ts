import type { Box, Element, Sticky } from "#shared/board/board.ts";
import { numberOf } from "#shared/outcomes/facts.ts";
import { middleOf } from "#shared/outcomes/places.ts";

/** One axis of a plane: a figure from 1 to 10. */
interface Axis {
  /** The id of the kind's field that holds the figure where somebody typed it. */
  readonly field: string;
  readonly label: string;
  /** What its two ends mean. */
  readonly low: string;
  readonly high: string;
}

/** An area of the board on which a sticky's place says two figures. */
export interface Plane {
  /** The id of the area. */
  readonly area: string;
  /** The kind of the stickies that have the figures. */
  readonly kind: string;
  /** From left to right. */
  readonly x: Axis;
  /** From the bottom up. */
  readonly y: Axis;
  /** What the four quarters are called. */
  readonly quarters: {
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
  };
}

/** How many steps an axis has. */
export const planeSteps = 10;
// Areas leave room on top for their title.
const margin = { top: 80, side: 40 };

/** The part of the plane's frame that counts, without margins; undefined where its frame is not on the board. */
export function planeRoom(
  plane: Plane,
  elements: readonly Element[],
): readonly [x: number, y: number, width: number, height: number] | undefined {
  const frame = elements.find((element) => element.type === "frame" && element.area === plane.area);
  return frame && roomOf(frame.box);
}

/** The part of a plane's frame that counts; undefined where that is too small to hold anything. */
export function roomOf([x, y, width, height]: Box):
  | readonly [x: number, y: number, width: number, height: number]
  | undefined {
  const [wide, high] = [width - 2 * margin.side, height - margin.top - margin.side];
  return wide > 0 && high > 0 ? [x + margin.side, y + margin.top, wide, high] : undefined;
}

function step(part: number): number | undefined {
  return part >= 0 && part <= 1 ? Math.min(planeSteps, 1 + Math.floor(part * planeSteps)) : undefined;
}

/** The figures that a sticky's place says; undefined where it does not lie on the plane. */
export function placedFigures(
  plane: Plane,
  elements: readonly Element[],
): (sticky: Sticky) => { readonly x: number; readonly y: number } | undefined {
  const room = planeRoom(plane, elements);
  return (sticky) => {
    if (!room || sticky.kind !== plane.kind) return undefined;
    const [left, top, width, height] = room;
    const [middleX, middleY] = middleOf(sticky);
    const [x, y] = [step((middleX - left) / width), step((top + height - middleY) / height)];
    return x === undefined || y === undefined ? undefined : { x, y };
  };
}

/** A sticky's figure on each axis: what was typed, or else what its place says. */
export function planeFigures(
  plane: Plane,
  elements: readonly Element[],
): (sticky: Sticky) => { readonly x: number | undefined; readonly y: number | undefined } {
  const placed = placedFigures(plane, elements);
  return (sticky) => {
    const place = placed(sticky);
    return {
      x: numberOf(sticky, plane.x.field) ?? place?.x,
      y: numberOf(sticky, plane.y.field) ?? place?.y,
    };
  };
}

/** Where a sticky of this size has to lie to have these figures: in the middle of their cell. */
export function boxAt(
  room: readonly [x: number, y: number, width: number, height: number],
  figures: { readonly x: number; readonly y: number },
  [wide, high]: readonly [width: number, height: number],
): Box {
  const [left, top, width, height] = room;
  const within = (figure: number) => (Math.min(planeSteps, Math.max(1, figure)) - 0.5) / planeSteps;
  return [
    left + width * within(figures.x) - wide / 2,
    top + height * (1 - within(figures.y)) - high / 2,
    wide,
    high,
    0,
  ];
}

/** What the quarter is called in which a sticky with these figures lies; undefined where one of them is unknown. */
export function quarterName(
  { quarters }: Plane,
  { x, y }: { readonly x: number | undefined; readonly y: number | undefined },
): string | undefined {
  if (x === undefined || y === undefined) return undefined;
  const half = planeSteps / 2;
  const [isRight, isTop] = [x > half, y > half];
  if (isTop) return isRight ? quarters.topRight : quarters.topLeft;
  return isRight ? quarters.bottomRight : quarters.bottomLeft;
}

/** Whether a plane weighs value against effort, so that what lies on it can be put in an order. */
export function isWeighing({ x, y }: Pick<Plane, "x" | "y">): boolean {
  return x.field === "effort" && y.field === "value";
}
