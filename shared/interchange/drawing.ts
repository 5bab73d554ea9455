import * as v from "valibot";
import type { Box, Element, Fields, Point, Sticky, Stroke } from "#shared/board/board.ts";
import { keepable } from "#shared/board/text.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import type { KindColor } from "#shared/methods/method.ts";
import type { Loss } from "./losses.ts";
import type { PictureBytes } from "./pictures.ts";

/** A sticky of another program: what it means there is no kind of a method, but its colour may tell. */
export interface Note {
  readonly type: "note";
  readonly id: string;
  readonly box: Box;
  readonly locked: boolean;
  readonly cluster: string | undefined;
  readonly text: string;
  /** The nearest family of colours; undefined for one without a colour. */
  readonly color: KindColor | undefined;
  /** The id of the kind that it had here, where Groundwork wrote the file. */
  readonly kind: string | undefined;
  readonly fields: Fields;
}

type PlainOf<T> = T extends Sticky ? never : T extends Element ? Omit<T, "order" | "made"> : never;

/** What another program's board has on it; all but notes as a board has it. */
export type Drawn = Note | PlainOf<Element>;

/** A board of another program: the first lies at the bottom. */
export interface Drawing {
  readonly is: "drawing";
  readonly drawn: readonly Drawn[];
  /** Those that its image elements name. */
  readonly pictures?: ReadonlyMap<string, PictureBytes>;
  readonly losses: readonly Loss[];
}

/** Why a file cannot be read, in words for the person. */
export interface Refusal {
  readonly is: "refused";
  readonly why: string;
}

/** The most elements that are taken from a file; a board of more is not worked on. */
export const mostDrawn = 20_000;

/** The furthest from the middle that anything is believed to lie: what is further could not be found. */
export const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6));
/** Ids of other programs, which use many forms. */
export const foreignId = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
/** A text of any length: `words` cuts it. */
export const words = v.pipe(
  v.string(),
  v.transform((text) => keepable(text.replaceAll(/\r\n?/gu, "\n"))),
);

/** A box of at least one unit each way. */
export function boxOf(x: number, y: number, width: number, height: number, degrees = 0): Box {
  const [wide, high] = [Math.abs(width), Math.abs(height)];
  const turned = ((degrees % 360) + 360) % 360;
  return [
    width < 0 ? x - wide : x,
    height < 0 ? y - high : y,
    Math.max(1, wide),
    Math.max(1, high),
    // A turn too small to be seen is what is left of a calculation.
    turned < 0.01 || turned > 359.99 ? 0 : turned,
  ];
}

/** The upright box around points. */
export function boxAround(points: readonly Point[]): Box {
  const hull = hullOf(points.map(([x, y]) => [x, y, 0, 0, 0] as const));
  const [x, y, width, height] = hull ? rectOf(hull) : [0, 0, 0, 0];
  return boxOf(x, y, width, height);
}

/** A freehand line through points on the board, pressed from 0 to 1 at each, and turned about its middle. */
export function strokeThrough(
  points: readonly Point[],
  pressureAt: (place: number) => number,
  degrees = 0,
): Pick<Stroke, "box" | "points"> {
  const [x, y, width, height] = boxAround(points);
  return {
    box: boxOf(x, y, width, height, degrees),
    points: points.flatMap(([px, py], place) => [
      (px - x) / width,
      (py - y) / height,
      Math.min(1, Math.max(0, pressureAt(place))),
    ]),
  };
}
