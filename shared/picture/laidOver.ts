import type { Sticky } from "#shared/board/board.ts";
import { smallLetter, footAt } from "#shared/look/stickyLook.ts";
import {
  markAbove,
  markInset,
  outdatedMark,
  tagCorner,
  tagHeight,
  tagPadding,
  tagTop,
  tagWeight,
} from "#shared/look/stickyTags.ts";
import type { PaperColor, Theme } from "#shared/look/tokens.ts";
import type { KindShape } from "#shared/methods/method.ts";
import type { ShownTag } from "#shared/methods/tags.ts";
import { around, short, tag } from "#shared/outcomes/svg.ts";
import { noteWidth } from "./noteMeasure.ts";
import { belowMiddle, lineOf } from "./words.ts";

/** The tags below a sticky, from its corner. */
export function tagsBelow({ box }: Sticky, tags: readonly ShownTag[], theme: Theme): string {
  const [, , width, height] = box;
  return tags
    .map(({ text, color }, row) => {
      const { fill, edge, text: ink } = theme.kinds[color];
      const top = tagTop(height, row);
      const most = width - 2 * tagPadding;
      const wide = Math.min(most, noteWidth(text, smallLetter, tagWeight)) + 2 * tagPadding;
      const words = {
        text,
        x: width / 2,
        ground: top + tagHeight / 2 + smallLetter * belowMiddle,
        size: smallLetter,
        weight: tagWeight,
        fill: ink,
        anchor: "middle",
        most,
      } as const;
      return (
        tag("rect", {
          x: (width - wide) / 2,
          y: top,
          width: wide,
          height: tagHeight,
          rx: tagCorner,
          fill,
          stroke: edge,
        }) + lineOf(words)
      );
    })
    .join("");
}

/** The mark of what was taken over, and whose origin says something else by now. */
export function markOfOutdated(
  { box: [, , , height] }: Sticky,
  shape: KindShape | undefined,
  { text }: PaperColor,
): string {
  const { radius, until, line, tip } = outdatedMark;
  const end = `${short(radius * Math.cos(until))} ${short(radius * Math.sin(until))}`;
  const arrow = tip.map((point) => point.map(short).join(" ")).join("L");
  return around(
    "g",
    { transform: `translate(${short(markInset[shape ?? "square"])} ${short(footAt(height) - markAbove)})` },
    tag("path", {
      d: `M${radius} 0A${radius} ${radius} 0 1 1 ${end}`,
      fill: "none",
      stroke: text,
      "stroke-width": line,
    }),
    tag("path", { d: `M${arrow}Z`, fill: text }),
  );
}
