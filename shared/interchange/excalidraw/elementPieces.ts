import type {
  BoardText,
  Cluster,
  Element,
  Frame,
  Image,
  Shape,
  Sticky,
  Stroke,
} from "#shared/board/board.ts";
import type { LossTally } from "#shared/interchange/losses.ts";
import { keptFields, type Mark } from "#shared/interchange/mark.ts";
import type { PictureFor } from "#shared/interchange/pictures.ts";
import { short } from "#shared/interchange/written.ts";
import { layOut, stickyTextBox, wordsBox } from "#shared/look/textLayout.ts";
import { light } from "#shared/look/tokens.ts";
import type { Kind } from "#shared/methods/method.ts";
import { noteMeasure } from "#shared/picture/noteMeasure.ts";
import type { Arrow } from "./arrow.ts";
import { type Base, labelIn, type Look, type Made, rounded, titleAbove, written } from "./pieces.ts";

/** What has to be known of a board to draw one of its elements. */
export interface Setting {
  readonly elements: readonly Element[];
  readonly kinds: Readonly<Record<string, Kind>>;
  /** By the ids of connectors. */
  readonly arrows: ReadonlyMap<string, Arrow>;
  readonly losses: LossTally;
  readonly pictureFor: PictureFor;
  readonly placed: (element: Element) => Base & Look;
  readonly markOf: (element: Element, more?: Partial<Mark>) => NonNullable<Look["customData"]>;
  /** What hangs on an element: its words and the arrows that join it. */
  readonly boundTo: (element: Element, text: string) => NonNullable<Look["boundElements"]>;
}

/** An element as Excalidraw has it: often several pieces, and none where it has nothing of the kind. */
export function piecesOf(element: Element, setting: Setting): readonly Made[] {
  switch (element.type) {
    case "sticky":
      return stickyPieces(element, setting);
    case "shape":
      return shapePieces(element, setting);
    case "text":
      return textPieces(element, setting);
    case "connector":
      return setting.arrows.get(element.id)?.pieces ?? [];
    case "stroke":
      return strokePieces(element, setting);
    case "frame":
      return [framePiece(element, setting)];
    case "cluster":
      return clusterPieces(element, setting);
    case "image":
      return imagePieces(element, setting);
  }
}

function stickyPieces(sticky: Sticky, { kinds, losses, placed, markOf, boundTo }: Setting): readonly Made[] {
  const kind = kinds[sticky.kind];
  // What is not seen there of a sticky stays in the file.
  if (Object.keys(sticky.fields).length > 0) losses.hide("details");
  if (kind && kind.shape !== "square" && kind.shape !== "rounded") losses.hide("kinds");
  const paper = light.kinds[kind?.color ?? "grey"];
  const box: Made = {
    ...placed(sticky),
    type: "rectangle",
    strokeColor: paper.edge,
    backgroundColor: paper.fill,
    strokeWidth: 1,
    roundness: kind?.shape === "rounded" ? rounded : null,
    boundElements: boundTo(sticky, sticky.text),
    customData: markOf(sticky, { kind: sticky.kind, ...keptFields(sticky.fields) }),
  };
  const layout = layOut(sticky.text, stickyTextBox(sticky.box, kind), noteMeasure);
  return [box, ...labelIn(box, sticky.text, layout, paper.text)];
}

function shapePieces(shape: Shape, { placed, markOf, boundTo }: Setting): readonly Made[] {
  const box: Made = {
    ...placed(shape),
    type: shape.form === "rounded" ? "rectangle" : shape.form,
    strokeColor: light.inks[shape.ink],
    roundness: shape.form === "rounded" ? rounded : null,
    boundElements: boundTo(shape, shape.text),
    customData: markOf(shape),
  };
  const layout = layOut(shape.text, wordsBox(shape), noteMeasure);
  return [box, ...labelIn(box, shape.text, layout, light.inks.ink)];
}

function textPieces(text: BoardText, { losses, placed, markOf, boundTo }: Setting): readonly Made[] {
  if (text.text.trim() === "") {
    losses.add("emptyTexts");
    return [];
  }
  const layout = layOut(text.text, wordsBox(text), noteMeasure);
  return [
    {
      ...placed(text),
      strokeColor: light.inks[text.ink],
      boundElements: boundTo(text, ""),
      customData: markOf(text),
      ...written(text.text, layout),
      textAlign: layout.direction === "rtl" ? "right" : "left",
      verticalAlign: "top",
      containerId: null,
    },
  ];
}

function strokePieces(stroke: Stroke, { losses, placed, markOf }: Setting): readonly Made[] {
  const [x, y, width, height] = stroke.box;
  const [dot, ...rest] = triples(stroke.points);
  if (!dot) {
    losses.add("strokes");
    return [];
  }
  // One point alone would be thrown away as too small to be seen.
  const pressed = [dot, ...(rest.length === 0 ? [dot] : rest)];
  const points = pressed.map(([px, py]) => [x + px * width, y + py * height] as const);
  const [startX, startY] = points[0] ?? [x, y];
  return [
    {
      ...placed(stroke),
      type: "freedraw",
      x: short(startX),
      y: short(startY),
      strokeColor: light.inks[stroke.ink],
      strokeWidth: 1,
      points: points.map(([px, py]) => [short(px - startX), short(py - startY)]),
      pressures: pressed.map(([, , pressure]) => short(pressure)),
      simulatePressure: false,
      lastCommittedPoint: null,
      customData: markOf(stroke),
    },
  ];
}

/** Of points with their pressure in one list, each by itself. */
function triples(points: readonly number[]): readonly (readonly [number, number, number])[] {
  return Array.from({ length: Math.floor(points.length / 3) }, (_, place) => [
    points[place * 3] ?? 0,
    points[place * 3 + 1] ?? 0,
    points[place * 3 + 2] ?? 0.5,
  ]);
}

function framePiece(frame: Frame, { placed, markOf, boundTo }: Setting): Made {
  return {
    ...placed(frame),
    strokeColor: "#bbbbbb",
    roundness: null,
    name: frame.text === "" ? null : frame.text,
    boundElements: boundTo(frame, ""),
    customData: markOf(frame),
  };
}

function clusterPieces(cluster: Cluster, { elements, losses }: Setting): readonly Made[] {
  const members = elements.filter((one) => one.cluster === cluster.id);
  if (members.length === 0) losses.add("clusters");
  return cluster.text.trim() === "" || members.length === 0 ? [] : [titleAbove(cluster, members)];
}

function imagePieces(
  image: Image,
  { losses, pictureFor, placed, markOf, boundTo }: Setting,
): readonly Made[] {
  if (!pictureFor(image.image)) {
    losses.add("images");
    return [];
  }
  return [
    {
      ...placed(image),
      strokeColor: "transparent",
      boundElements: boundTo(image, ""),
      status: "saved",
      fileId: image.image,
      scale: [1, 1],
      crop: null,
      customData: markOf(image, image.text === "" ? {} : { text: image.text }),
    },
  ];
}
