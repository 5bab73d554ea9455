import { toBase64 } from "lib0/buffer";
import type {
  Box,
  Cluster,
  Connector,
  Element,
  Frame,
  Image,
  Point,
  Shape,
  Sticky,
} from "#shared/board/board.ts";
import { connectorPoints } from "#shared/board/placed.ts";
import { labelPoint } from "#shared/geometry/labels.ts";
import { markOn, type Marks } from "#shared/board/votes.ts";
import {
  clusterDash,
  clusterLine,
  clusterPatchOf,
  clusterRadius,
  clusterTitle,
  clusterTitleOf,
  cornerOf,
  frameRadius,
  frameTitle,
  shapeLine,
  titleInset,
  titleWeight,
} from "#shared/look/areaLook.ts";
import { arrowOf, arrowWidth } from "#shared/look/arrow.ts";
import {
  cardParts,
  keyBelow,
  keyGap,
  keyLetter,
  keyMark,
  keyOf,
  keyWeight,
  placedParts,
} from "#shared/look/cardLook.ts";
import { kindOutline } from "#shared/look/kindOutline.ts";
import {
  castBy,
  codeAt,
  drawnKind,
  footAt,
  footOf,
  marksAt,
  marksOf,
  paperOf,
  smallLetter,
} from "#shared/look/stickyLook.ts";
import { labelOf, labelWeight, leastLabelled } from "#shared/look/labels.ts";
import { planeMarks } from "#shared/look/planeLook.ts";
import { strokeOutline } from "#shared/look/strokeOutline.ts";
import { markInset, markRadius } from "#shared/look/stickyTags.ts";
import { layOut, stickyPadding, stickyTextBox, textAreaOf, wordsBox } from "#shared/look/textLayout.ts";
import type { Theme } from "#shared/look/tokens.ts";
import type { Kind } from "#shared/methods/method.ts";
import type { ModelPicture } from "#shared/methods/pictures.ts";
import type { Plane } from "#shared/methods/plane.ts";
import type { ShownTag } from "#shared/methods/tags.ts";
import { markOfOutdated, tagsBelow } from "./laidOver.ts";
import { noteMeasure, noteWidth } from "./noteMeasure.ts";
import { around, escaped, short, tag } from "#shared/outcomes/svg.ts";
import { belowMiddle, belowTop, lineOf, linesOf } from "./words.ts";

/** What drawing an element needs beside it. */
export interface Drawing {
  readonly theme: Theme;
  readonly kindOf: (id: string) => Kind | undefined;
  readonly plane: Plane | undefined;
  /** The pictures of a model by their frames; none on other boards. */
  readonly pictures: ReadonlyMap<string, ModelPicture>;
  readonly votes: Marks;
  /** What is laid over stickies as tags, by their ids. */
  readonly tags: ReadonlyMap<string, readonly ShownTag[]>;
  /** What was taken over, and whose origin says something else by now. */
  readonly outdated: ReadonlySet<string>;
  readonly boxOf: (id: string) => Box | undefined;
  /** The bytes of an image; undefined where they are not at hand. */
  readonly pictureOf: (image: string) => { readonly mime: string; readonly bytes: Uint8Array } | undefined;
}

/** An element as it is on the board at 100 %, as one group; nothing where there is nothing to be seen. */
export function drawn(element: Element, drawing: Drawing): string {
  if (element.type === "connector") return arrowBetween(element, drawing);
  const [x, y, width, height, rotation] = element.box;
  const turned =
    rotation === 0 ? "" : `rotate(${short(rotation)} ${short(x + width / 2)} ${short(y + height / 2)}) `;
  const content = contentOf(element, drawing);
  if (content === "") return "";
  const attributes = { "data-id": element.id, transform: `${turned}translate(${short(x)} ${short(y)})` };
  return `${around("g", attributes, content)}\n`;
}

function contentOf(element: Exclude<Element, Connector>, drawing: Drawing): string {
  const { theme } = drawing;
  const [, , width, height] = element.box;
  switch (element.type) {
    case "sticky":
      return sticky(element, drawing);
    case "text": {
      if (element.text === "") return "";
      const layout = layOut(element.text, wordsBox(element), noteMeasure);
      const x = layout.direction === "rtl" ? width : 0;
      return linesOf(layout, { x, middle: height / 2, fill: theme.inks[element.ink], anchor: "start" });
    }
    case "shape":
      return shape(element, theme);
    case "frame":
      return frame(element, drawing);
    case "cluster":
      return cluster(element, drawing);
    case "stroke":
      return tag("path", { d: strokeOutline(element.points, width, height), fill: theme.inks[element.ink] });
    case "image":
      return image(element, drawing);
  }
}

function sticky(element: Sticky, drawing: Drawing): string {
  const { theme, kindOf, votes, tags } = drawing;
  const outdated = drawing.outdated.has(element.id);
  const kind = drawnKind(kindOf(element.kind), element);
  const paper = paperOf(theme, kind);
  const [, , width, height] = element.box;
  const d = kindOutline(kind?.shape ?? "square", width, height);
  const small = { size: smallLetter, fill: paper.text };
  const [codeX, codeY] = codeAt(kind, width, height);
  const parts = [
    tag("path", { d, transform: `translate(0 ${castBy})`, ...colored(theme.cast) }),
    tag("path", { d, fill: paper.fill, stroke: paper.edge }),
    lineOf({
      ...small,
      text: kind?.code ?? "?",
      x: codeX,
      ground: codeY + smallLetter * belowMiddle,
      weight: 800,
    }),
  ];
  const marks = marksOf({ votes: markOn(votes, element.id), locked: element.locked });
  const [marksX, marksY] = marksAt(kind, width, height);
  if (marks !== "")
    parts.push(
      lineOf({
        ...small,
        text: marks,
        x: marksX,
        ground: marksY + smallLetter * belowMiddle,
        weight: 800,
        anchor: "end",
      }),
    );
  if (outdated) parts.push(markOfOutdated(element, kind?.shape, paper));
  parts.push(tagsBelow(element, tags.get(element.id) ?? [], theme));
  const card = kind?.card;
  const [left, top, wide, high] = textAreaOf(element.box, kind);
  if (kind && card) {
    const written = cardParts(element, { kind, card, width: wide, height: high }, noteMeasure);
    for (const { layout, middle, weight } of placedParts(written, top + high / 2))
      parts.push(linesOf(layout, { x: left + wide / 2, middle, fill: paper.text, anchor: "middle", weight }));
    return parts.join("");
  }
  if (element.text !== "") {
    const [x, y, room, tall] = textAreaOf(element.box, kind);
    const layout = layOut(element.text, stickyTextBox(element.box, kind), noteMeasure);
    parts.push(
      linesOf(layout, { x: x + room / 2, middle: y + tall / 2, fill: paper.text, anchor: "middle" }),
    );
  }
  const foot = footOf(element, kind);
  if (foot !== "")
    parts.push(
      lineOf({
        ...small,
        text: foot,
        x: width / 2,
        ground: footAt(height) + smallLetter * belowMiddle,
        weight: 600,
        anchor: "middle",
        most: width - 2 * (outdated ? markInset[kind?.shape ?? "square"] + markRadius : stickyPadding),
      }),
    );
  return parts.join("");
}

function shape({ form, text, ink, box, type }: Shape, theme: Theme): string {
  const [, , width, height] = box;
  const look = { fill: theme.surface, stroke: theme.inks[ink], "stroke-width": shapeLine };
  const outline = () => {
    switch (form) {
      case "rectangle":
      case "rounded":
        return tag("rect", { width, height, rx: cornerOf(form, width, height) || undefined, ...look });
      case "ellipse":
        return tag("ellipse", { cx: width / 2, cy: height / 2, rx: width / 2, ry: height / 2, ...look });
      case "diamond": {
        const points = [width / 2, 0, width, height / 2, width / 2, height, 0, height / 2]
          .map(short)
          .join(" ");
        return tag("polygon", { points, ...look });
      }
    }
  };
  if (text === "") return outline();
  const layout = layOut(text, wordsBox({ type, box }), noteMeasure);
  return (
    outline() + linesOf(layout, { x: width / 2, middle: height / 2, fill: theme.text, anchor: "middle" })
  );
}

/** The axes of a plane and what they are called, from its frame's corner. */
function planeOf(plane: Plane, box: Box, theme: Theme): string {
  const marks = planeMarks(plane, box, 1);
  if (!marks) return "";
  const lines = (all: readonly (readonly Point[])[], stroke: string) =>
    tag("path", { d: all.map(path).join(""), stroke, "stroke-width": 1.5, fill: "none" });
  const words = marks.words.map(({ text, at: [x, y], size, weight, align, upwards }) => {
    const anchor = align === "left" ? "start" : align === "right" ? "end" : "middle";
    const look = { text, size, fill: theme.soft, anchor, ...(weight !== undefined && { weight }) } as const;
    if (upwards === undefined) return lineOf({ ...look, x, ground: y });
    return around(
      "g",
      { transform: `translate(${short(x)} ${short(y)}) rotate(-90)` },
      lineOf({ ...look, x: 0, ground: 0 }),
    );
  });
  return lines(marks.quarters, theme.line) + lines(marks.axes, theme.outline) + words.join("");
}

/** The key of a picture of a model, below its frame. */
function keyBelowFrame(key: ModelPicture["key"], [, , width, height]: Box, theme: Theme): string {
  return keyOf(key, width, noteMeasure)
    .map(({ kind, label, x }) => {
      const { fill, edge } = paperOf(theme, kind);
      const top = height + keyBelow;
      const outline = kindOutline(kind.shape, keyMark, keyMark);
      const mark = tag("path", {
        d: outline,
        transform: `translate(${short(x)} ${short(top)})`,
        fill,
        stroke: edge,
      });
      const words = {
        text: label,
        x: x + keyMark + keyGap,
        ground: top + keyMark / 2 + keyLetter * belowMiddle,
        size: keyLetter,
        weight: keyWeight,
        fill: theme.soft,
      };
      return mark + lineOf(words);
    })
    .join("");
}

function frame(element: Frame, { theme, plane, pictures }: Drawing): string {
  const { box, area, id } = element;
  const picture = pictures.get(id);
  const text = picture?.title ?? element.text;
  const [, , width, height] = box;
  const outline = tag("rect", {
    width,
    height,
    rx: frameRadius,
    ...colored(theme.frame),
    stroke: theme.frameEdge,
    "stroke-width": 1.5,
  });
  const under = plane?.area === area && plane ? outline + planeOf(plane, box, theme) : outline;
  const ground = picture ? under + keyBelowFrame(picture.key, box, theme) : under;
  if (text === "") return ground;
  const size = Math.min(frameTitle, width / 4);
  return (
    ground +
    lineOf({
      text,
      x: size * titleInset,
      ground: size * (titleInset + belowTop),
      size,
      weight: titleWeight,
      fill: theme.soft,
      most: width - size,
    })
  );
}

function cluster({ box }: Cluster, { theme }: Drawing): string {
  const [, , width, height] = box;
  return tag("rect", {
    width,
    height,
    rx: clusterRadius,
    fill: "none",
    stroke: theme.outline,
    "stroke-width": clusterLine,
    "stroke-dasharray": clusterDash.join(" "),
  });
}

/** What stands on a cluster's upper line, over all lines. Nothing where it has no title. */
export function drawnTitle({ box, text, id }: Cluster, { theme, votes }: Drawing): string {
  const title = clusterTitleOf(text, markOn(votes, id));
  if (title === "") return "";
  const { words, most, corner, ...patch } = clusterPatchOf(
    box[2],
    noteWidth(title, clusterTitle, titleWeight),
  );
  return `${around(
    "g",
    { "data-id": id, transform: `translate(${short(box[0])} ${short(box[1])})` },
    tag("rect", { ...patch, rx: corner, fill: theme.paper }),
    lineOf({
      text: title,
      x: words,
      ground: clusterTitle * belowMiddle,
      size: clusterTitle,
      weight: titleWeight,
      fill: theme.text,
      most,
    }),
  )}\n`;
}

function image({ image: id, text, box }: Image, { theme, pictureOf }: Drawing): string {
  const [, , width, height] = box;
  const picture = pictureOf(id);
  const title = text === "" ? [] : [around("title", {}, escaped(text))];
  if (!picture) return around("rect", { width, height, fill: theme.sunken, stroke: theme.line }, ...title);
  const href = `data:${picture.mime};base64,${toBase64(picture.bytes)}`;
  return around("image", { width, height, preserveAspectRatio: "none", href }, ...title);
}

function arrowBetween({ id, ink, ...ends }: Connector, { theme, boxOf }: Drawing): string {
  const points = connectorPoints(ends, boxOf);
  const arrow = points && arrowOf(...points);
  if (!points || !arrow) return "";
  const [from, to] = points;
  const color = theme.inks[ink];
  const line = tag("path", {
    d: path([from, arrow.neck]),
    stroke: color,
    "stroke-width": arrowWidth,
    fill: "none",
  });
  const head = tag("path", { d: `${path([to, ...arrow.barbs])}Z`, fill: color });
  return `${around("g", { "data-id": id }, line, head)}\n`;
}

/** What a connector says, at a part of its way: it stands over all lines. Nothing where there is no room for it. */
export function drawnLabel(connector: Connector, share: number, { theme, boxOf }: Drawing): string {
  if (connector.text === "") return "";
  const points = connectorPoints(connector, boxOf);
  if (!points) return "";
  const [from, to] = points;
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < leastLabelled) return "";
  const label = labelOf(connector, noteMeasure);
  const [width, height] = label.size;
  const [x, y] = labelPoint({ from, to }, share);
  return `${around(
    "g",
    { "data-id": connector.id },
    tag("rect", { x: x - width / 2, y: y - height / 2, width, height, rx: label.corner, fill: theme.paper }),
    linesOf(label, { x, middle: y + 0.5, fill: theme.text, anchor: "middle", weight: labelWeight }),
  )}\n`;
}

function path(points: readonly Point[]): string {
  return `M${points.map((point) => point.map(short).join(" ")).join("L")}`;
}

/** A theme's colour; what is seen through is said apart, since not every reader of SVG takes it in one. */
function colored(css: string): Readonly<Record<string, string | number>> {
  const [, red, green, blue, alpha] = /^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/u.exec(css) ?? [];
  if (alpha === undefined) return { fill: css };
  return { fill: `rgb(${red}, ${green}, ${blue})`, "fill-opacity": alpha };
}
