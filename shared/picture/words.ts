import type { TextLayout } from "#shared/look/textLayout.ts";
import { noteWeight } from "#shared/look/textLayout.ts";
import { isMeasured, noteWidth } from "./noteMeasure.ts";
import { around, escaped } from "#shared/outcomes/svg.ts";

/** Where the letters' ground line is below a line's middle and top, in parts of their size: Nunito's. */
export const belowMiddle = 0.241;
export const belowTop = 0.741;

/** A line of words. */
interface Line {
  readonly text: string;
  readonly x: number;
  /** The line that the letters stand on. */
  readonly ground: number;
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Wider than this it is squeezed. */
  readonly most?: number;
}

/**
 * How long a line is drawn, so that it keeps its place with whatever font there is; undefined where that is not known
 * and need not be bounded.
 */
function lengthOf(text: string, size: number, weight: number, most = Infinity): number | undefined {
  const width = noteWidth(text, size, weight);
  if (width > most) return most;
  return isMeasured(text) ? width : undefined;
}

function squeezed(length: number | undefined): Readonly<Record<string, string | number | undefined>> {
  return length === undefined || length === 0 ? {} : { textLength: length, lengthAdjust: "spacingAndGlyphs" };
}

/** One line of words. */
export function lineOf({
  text,
  x,
  ground,
  size,
  weight = noteWeight,
  fill,
  anchor = "start",
  most,
}: Line): string {
  return around(
    "text",
    {
      x,
      y: ground,
      "font-size": size,
      "font-weight": weight === noteWeight ? undefined : weight,
      "text-anchor": anchor === "start" ? undefined : anchor,
      fill,
      ...squeezed(lengthOf(text, size, weight, most)),
    },
    escaped(text),
  );
}

/** A text that was broken into lines, around a middle line. */
export function linesOf(
  { lines, fontSize, lineHeight, direction }: TextLayout,
  given: {
    readonly x: number;
    /** The middle of all lines together. */
    readonly middle: number;
    readonly fill: string;
    readonly anchor: "start" | "middle";
    /** That of a note unless told. */
    readonly weight?: number;
  },
): string {
  const { weight = noteWeight } = given;
  const first = given.middle - ((lines.length - 1) * lineHeight) / 2 + fontSize * belowMiddle;
  return around(
    "text",
    {
      "font-size": fontSize,
      "font-weight": weight === noteWeight ? undefined : weight,
      "text-anchor": given.anchor === "start" ? undefined : given.anchor,
      direction: direction === "rtl" ? direction : undefined,
      fill: given.fill,
    },
    ...lines.flatMap((line, index) =>
      line === ""
        ? []
        : around(
            "tspan",
            { x: given.x, y: first + index * lineHeight, ...squeezed(lengthOf(line, fontSize, weight)) },
            escaped(line),
          ),
    ),
  );
}
