import type { Element } from "#shared/board/board.ts";
import { clusterMargin } from "#shared/board/placed.ts";
import { hullOf } from "#shared/geometry/boxes.ts";
import type { Mark } from "#shared/interchange/mark.ts";
import { short } from "#shared/interchange/written.ts";
import type { TextLayout } from "#shared/look/textLayout.ts";
import { light } from "#shared/look/tokens.ts";
import { indexAt } from "./order.ts";

/** Excalidraw's number for the font that our stickies are written in. */
const nunito = 6;
const lineHeight = 1.25;
export const rounded = { type: 3 } as const;
/** Of a cluster's title, in board units. */
const titleSize = 20;

/** Whatever an element of Excalidraw has. Each is written whole, so that nothing is completed or mended when it is read. */
export interface Base {
  readonly id: string;
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Look {
  readonly angle?: number;
  readonly strokeColor?: string;
  readonly backgroundColor?: string;
  readonly strokeWidth?: number;
  readonly roundness?: { readonly type: number } | null;
  readonly locked?: boolean;
  readonly groupIds?: readonly string[];
  readonly frameId?: string | null;
  readonly boundElements?: readonly { readonly id: string; readonly type: "arrow" | "text" }[];
  readonly customData?: { readonly groundwork: Partial<Mark> };
}

export type Made = Base & Look & Readonly<Record<string, unknown>>;

/** The element as the file has it, at its place among all. */
export function whole(made: Made, place: number) {
  return {
    angle: 0,
    strokeColor: light.inks.ink,
    backgroundColor: "transparent",
    fillStyle: "solid",
    strokeWidth: 2,
    strokeStyle: "solid",
    roughness: 0,
    opacity: 100,
    groupIds: [],
    frameId: null,
    roundness: null,
    seed: place + 1,
    version: 1,
    versionNonce: place + 1,
    isDeleted: false,
    boundElements: [],
    updated: 1,
    link: null,
    locked: false,
    ...made,
    index: indexAt(place),
  };
}

/** Ids that are not ours to give, beside those of the board's elements. */
export const labelOf = (id: string) => `${id}-text`;
const titleOf = (id: string) => `${id}-title`;

/** What every text says of itself. Excalidraw shows the lines as they are broken here until somebody edits them. */
export function written(text: string, { lines, fontSize }: TextLayout) {
  return {
    type: "text",
    text: lines.join("\n"),
    originalText: text,
    fontSize,
    fontFamily: nunito,
    lineHeight,
    autoResize: false,
  };
}

/** The words in a box, in its middle. */
export function labelIn(box: Made, text: string, layout: TextLayout, color: string): readonly Made[] {
  if (text === "") return [];
  const lines = layout.lines.join("\n");
  const width = Math.max(1, box.width - 20);
  const height = Math.max(1, layout.lines.length * layout.fontSize * lineHeight);
  return [
    {
      id: labelOf(box.id),
      ...written(text, layout),
      // A text of blanks would be thrown away as an empty one.
      text: lines === "" ? " " : lines,
      x: short(box.x + (box.width - width) / 2),
      y: short(box.y + (box.height - height) / 2),
      width: short(width),
      height: short(height),
      angle: box.angle ?? 0,
      strokeColor: color,
      groupIds: box.groupIds ?? [],
      frameId: box.frameId ?? null,
      locked: box.locked ?? false,
      textAlign: "center",
      verticalAlign: "middle",
      containerId: box.id,
    },
  ];
}

/** A cluster's title, above what is in it and in one group with it. */
export function titleAbove(cluster: Element & { readonly text: string }, members: readonly Element[]): Made {
  const hull = hullOf(members.map(({ box }) => box)) ?? { left: 0, top: 0, right: 1, bottom: 1 };
  const { text } = cluster;
  const height = titleSize * lineHeight * text.split("\n").length;
  return {
    ...written(text, {
      lines: text.split("\n"),
      fontSize: titleSize,
      lineHeight: titleSize,
      cut: false,
      direction: "ltr",
    }),
    id: titleOf(cluster.id),
    type: "text",
    x: short(hull.left),
    y: short(hull.top - clusterMargin - height),
    width: short(Math.max(1, hull.right - hull.left)),
    height: short(height),
    groupIds: [cluster.id],
    textAlign: "left",
    verticalAlign: "top",
    containerId: null,
    customData: { groundwork: { is: "cluster" } },
  };
}
