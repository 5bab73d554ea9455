import * as v from "valibot";
import type { ConnectorEnd, Point } from "#shared/board/board.ts";
import { centerOf, rotate } from "#shared/geometry/boxes.ts";
import { familyOf, inkOf, isColored } from "#shared/interchange/colors.ts";
import {
  boxAround,
  boxOf,
  type Drawing,
  type Drawn,
  mostDrawn,
  type Refusal,
  strokeThrough,
} from "#shared/interchange/drawing.ts";
import { idsFor } from "#shared/interchange/ids.ts";
import { lossTally, type LossTally } from "#shared/interchange/losses.ts";
import { type PictureBytes, pictureReader } from "#shared/interchange/pictures.ts";
import { type Mark, markOn } from "#shared/interchange/mark.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { File, Piece, PictureFile } from "./format.ts";
import { gathered } from "./groups.ts";

const degreesOf = (radians: number) => (radians * 180) / Math.PI;

/** The words in a thing are a thing of their own there. */
const mostPieces = 2 * mostDrawn;

/** A thing of the file, with what Groundwork noted on it. */
export interface Read extends Piece {
  readonly mark: Mark | undefined;
}

const solid = new Set(["rectangle", "diamond", "ellipse"]);
const framing = new Set(["frame", "magicframe"]);

/** All that can be read; one bad thing costs only itself. */
function piecesIn(elements: readonly unknown[], losses: LossTally): readonly Read[] {
  const ids = new Set<string>();
  const pieces: Read[] = [];
  for (const element of elements) {
    const parsed = v.safeParse(Piece, element);
    if (!parsed.success || ids.has(parsed.output.id)) {
      losses.add("damaged");
      continue;
    }
    const piece = parsed.output;
    if (piece.isDeleted) continue;
    ids.add(piece.id);
    if (pieces.length === mostPieces) losses.add("tooMany");
    else pieces.push({ ...piece, mark: markOn(piece.customData) });
  }
  return pieces;
}

const boxIn = ({ x, y, width, height, angle }: Read) => boxOf(x, y, width, height, degreesOf(angle));
const wordsIn = ({ originalText, text }: Read) =>
  originalText === null || originalText === "" ? text : originalText;

/** The points of a line on the board. */
function pointsOf(piece: Read): readonly Point[] {
  const { x, y, points, width, height } = piece;
  // Files of the first versions give a line by its corner and size alone.
  const relative: readonly Point[] =
    points.length > 1
      ? points
      : [
          [0, 0],
          [width, height],
        ];
  return relative.map(([dx, dy]) => [x + dx, y + dy]);
}

/** The same, where the line is turned about its middle. */
function turnedPointsOf(piece: Read): readonly Point[] {
  const points = pointsOf(piece);
  if (piece.angle === 0) return points;
  const [cx, cy] = centerOf(boxAround(points));
  return points.map(([x, y]) => {
    const [dx, dy] = rotate([x - cx, y - cy], degreesOf(piece.angle));
    return [cx + dx, cy + dy];
  });
}

/** What is drawn with a hand of its own and we have not. */
function noteLooks(piece: Read, losses: LossTally): void {
  if (piece.mark) return;
  if (piece.link !== null && piece.link !== "" && piece.type !== "embeddable") losses.add("links");
  if (piece.opacity < 100) losses.add("opacity");
  if (piece.strokeStyle !== "solid" && piece.type !== "freedraw") losses.add("dashes");
}

/**
 * A drawing of Excalidraw as a board has it: filled rectangles with words become notes, arrows connectors, lines
 * strokes. Never throws.
 */
export function readExcalidraw(json: unknown): Drawing | Refusal {
  const file = v.safeParse(File, json);
  if (!file.success) return { is: "refused", why: sayInterchange("import.notExcalidraw") };
  const losses = lossTally();
  const pieces = piecesIn(file.output.elements, losses);
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const idOf = idsFor();
  const labels = new Map<string, string>();
  for (const piece of pieces)
    if (piece.type === "text" && piece.containerId !== null && byId.has(piece.containerId)) {
      const before = labels.get(piece.containerId);
      labels.set(piece.containerId, before === undefined ? wordsIn(piece) : `${before}\n${wordsIn(piece)}`);
    }
  const groups = gathered(pieces, (piece) => isNote(piece, labels.get(piece.id)), idOf, losses);

  const common = (piece: Read) => ({
    id: idOf(piece.id),
    locked: piece.locked,
    cluster: groups.clusterOf(piece),
  });
  const endAt = (piece: Read, side: "start" | "end", points: readonly Point[]): ConnectorEnd => {
    const bound = piece[`${side}Binding`]?.elementId;
    const target = bound === undefined ? undefined : byId.get(bound);
    if (target && (isBindable(target) || (target.type === "image" && pictureIn(target) !== undefined)))
      return { element: idOf(target.id) };
    return { point: points.at(side === "start" ? 0 : -1) ?? [piece.x, piece.y] };
  };

  const pictures = new Map<string, PictureBytes>();
  const readPicture = pictureReader();
  /** The id under which a picture is known here; undefined for one that cannot be read. */
  const pictureIn = ({ fileId }: Read): string | undefined => {
    if (fileId === null) return undefined;
    const image = idOf(`file ${fileId}`);
    if (pictures.has(image)) return image;
    const { files } = file.output;
    const found = Object.hasOwn(files, fileId) ? v.safeParse(PictureFile, files[fileId]) : undefined;
    const picture = found?.success ? readPicture(found.output.dataURL) : undefined;
    if (picture) pictures.set(image, picture);
    return picture && image;
  };

  const drawn = pieces.flatMap((piece): readonly Drawn[] => {
    const label = labels.get(piece.id) ?? "";
    switch (piece.type) {
      case "rectangle":
      case "diamond":
      case "ellipse": {
        noteLooks(piece, losses);
        const box = boxIn(piece);
        if (isNote(piece, label))
          return [
            {
              type: "note",
              ...common(piece),
              box,
              text: label,
              color: familyOf(piece.backgroundColor),
              kind: piece.mark?.kind,
              fields: piece.mark?.fields ?? {},
            },
          ];
        if (!piece.mark && isColored(piece.backgroundColor)) losses.add("fills");
        const form = piece.type === "rectangle" && piece.roundness !== null ? "rounded" : piece.type;
        return [{ type: "shape", ...common(piece), box, form, text: label, ink: inkOf(piece.strokeColor) }];
      }
      case "text": {
        if (piece.containerId !== null && byId.has(piece.containerId)) return [];
        if (piece.mark?.is === "cluster") return [];
        noteLooks(piece, losses);
        if (!piece.mark) losses.add("fonts");
        return [
          {
            type: "text",
            ...common(piece),
            box: boxIn(piece),
            text: wordsIn(piece),
            ink: inkOf(piece.strokeColor),
          },
        ];
      }
      case "arrow":
      case "line": {
        noteLooks(piece, losses);
        if (!isConnector(piece)) {
          if (isColored(piece.backgroundColor)) losses.add("fills");
          const points = pointsOf(piece);
          return [
            {
              type: "stroke",
              ...common(piece),
              ...strokeThrough(points, () => 0.5, degreesOf(piece.angle)),
              ink: inkOf(piece.strokeColor),
            },
          ];
        }
        const points = turnedPointsOf(piece);
        const ends = [endAt(piece, "start", points), endAt(piece, "end", points)] as const;
        const [start, end] = ends;
        if ("element" in start && "element" in end && start.element === end.element) {
          losses.add("loops");
          return [];
        }
        if (points.length > 2) losses.add("bends");
        const heads = { start: piece.startArrowhead !== null, end: headAtEnd(piece) };
        if (heads.start && heads.end) losses.add("twoHeads");
        else if (!heads.start && !heads.end) losses.add("noHeads");
        const [from, to] = heads.start && !heads.end ? [end, start] : ends;
        return [
          {
            type: "connector",
            ...common(piece),
            cluster: undefined,
            box: boxAround(points),
            from,
            to,
            text: label,
            ink: inkOf(piece.strokeColor),
          },
        ];
      }
      case "freedraw": {
        noteLooks(piece, losses);
        const stroke = strokeThrough(
          pointsOf(piece),
          (place) => piece.pressures[place] ?? 0.5,
          degreesOf(piece.angle),
        );
        return [{ type: "stroke", ...common(piece), ...stroke, ink: inkOf(piece.strokeColor) }];
      }
      case "frame":
      case "magicframe":
        return [
          {
            type: "frame",
            ...common(piece),
            cluster: undefined,
            box: boxIn(piece),
            text: piece.name ?? "",
            area: undefined,
          },
        ];
      case "embeddable":
      case "iframe":
        losses.add("embeds");
        return piece.link === null || piece.link === ""
          ? []
          : [{ type: "text", ...common(piece), box: boxIn(piece), text: piece.link, ink: "blue" }];
      case "image": {
        const image = pictureIn(piece);
        if (image === undefined) {
          losses.add("images");
          return [];
        }
        noteLooks(piece, losses);
        return [{ type: "image", ...common(piece), box: boxIn(piece), image, text: piece.mark?.text ?? "" }];
      }
      default:
        losses.add("unknown");
        return [];
    }
  });
  return { is: "drawing", drawn: [...groups.clusters, ...drawn], pictures, losses: losses.all() };
}

/** A filled rectangle with words is what people use for stickies there. */
function isNote(piece: Read, label: string | undefined): boolean {
  if (piece.mark) return piece.mark.is === "sticky" && solid.has(piece.type);
  return (
    piece.type === "rectangle" &&
    label !== undefined &&
    label.trim() !== "" &&
    isColored(piece.backgroundColor)
  );
}

/** Whether it becomes something that a connector can hold on to. */
function isBindable({ type, containerId, mark }: Read): boolean {
  return (
    solid.has(type) ||
    framing.has(type) ||
    (type === "text" && containerId === null && mark?.is !== "cluster")
  );
}

/** Arrows, and lines that join two things. */
function isConnector({ type, startBinding, endBinding }: Read): boolean {
  return type === "arrow" || (startBinding !== null && endBinding !== null);
}

const headAtEnd = ({ type, endArrowhead }: Read) =>
  endArrowhead === undefined ? type === "arrow" : endArrowhead !== null;
