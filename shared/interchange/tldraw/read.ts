import * as v from "valibot";
import type { ConnectorEnd, Point, ShapeForm } from "#shared/board/board.ts";
import { hullOf, rotate } from "#shared/geometry/boxes.ts";
import { inkOf } from "#shared/interchange/colors.ts";
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
import type { KindColor } from "#shared/methods/method.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { BindingRecord, File, OldFile, PageRecord, ShapeRecord } from "./format.ts";
import { type Place, placesOf } from "./places.ts";
import { pointsIn } from "./points.ts";
import { plainOf } from "./words.ts";

/** Of a note without a scale. */
const noteSide = 200;
/** Of a line of text, in board units. */
const lineOfText = 32;
/** Between pages that are laid beside each other, in board units. */
const pageGap = 400;

const families: Readonly<Record<string, KindColor>> = {
  black: "grey",
  grey: "grey",
  "light-violet": "pink",
  violet: "violet",
  blue: "blue",
  "light-blue": "teal",
  yellow: "yellow",
  orange: "orange",
  green: "green",
  "light-green": "green",
  "light-red": "red",
  red: "red",
  white: "grey",
};
const forms: Readonly<Record<string, ShapeForm>> = {
  rectangle: "rectangle",
  ellipse: "ellipse",
  oval: "rounded",
  diamond: "diamond",
  rhombus: "diamond",
};
const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
const inkNamed = (color: string) => inkOf(color.replace("light-", ""));
const wordsIn = ({ props }: ShapeRecord) => props.text ?? plainOf(props.richText);

interface Records {
  readonly shapes: ReadonlyMap<string, ShapeRecord>;
  /** By arrow, then by its end: the shape that it is bound to. */
  readonly bound: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly pages: readonly v.InferOutput<typeof PageRecord>[];
}

const byIndex = (one: { readonly index: string }, other: { readonly index: string }) =>
  one.index === other.index ? 0 : one.index < other.index ? -1 : 1;

function recordsIn(records: readonly unknown[], losses: LossTally): Records {
  const shapes = new Map<string, ShapeRecord>();
  const bound = new Map<string, Map<string, string>>();
  const pages: v.InferOutput<typeof PageRecord>[] = [];
  for (const record of records) {
    const shape = v.safeParse(ShapeRecord, record);
    if (shape.success) {
      if (shapes.has(shape.output.id)) losses.add("damaged");
      else if (shapes.size === mostDrawn) losses.add("tooMany");
      else shapes.set(shape.output.id, shape.output);
      continue;
    }
    const page = v.safeParse(PageRecord, record);
    if (page.success) pages.push(page.output);
    const binding = v.safeParse(BindingRecord, record);
    if (binding.success) {
      const { fromId, toId, props } = binding.output;
      const ends = bound.get(fromId) ?? new Map<string, string>();
      bound.set(fromId, ends.set(props.terminal, toId));
    }
    if (v.is(v.object({ typeName: v.literal("shape") }), record)) losses.add("damaged");
  }
  return { shapes, bound, pages: pages.toSorted(byIndex) };
}

/** Shapes as they lie over each other, the lowest first: those in a frame or group above it. */
function inDepth(
  shapes: ReadonlyMap<string, ShapeRecord>,
  children: ReadonlyMap<string, readonly ShapeRecord[]>,
  pages: readonly string[],
): readonly ShapeRecord[] {
  const ordered: ShapeRecord[] = [];
  const waiting = pages.toReversed();
  const seen = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const shape = shapes.get(id);
    if (shape) ordered.push(shape);
    for (const child of (children.get(id) ?? []).toSorted(byIndex).toReversed()) waiting.push(child.id);
  }
  return ordered;
}

/** Width and height of what has a size of its own. */
function sizeOf(shape: ShapeRecord): readonly [number, number] {
  const { w, h, growY, scale } = shape.props;
  if (shape.type === "note") return [noteSide * scale, (noteSide + growY) * scale];
  // A text is as high as its lines, which the file does not say.
  if (shape.type === "text") return [w * scale, lineOfText * wordsIn(shape).split("\n").length * scale];
  return [w, h + growY];
}

function boxAt({ at: [x, y], degrees }: Place, [width, height]: readonly [number, number]) {
  // tldraw turns about the corner, a board about the middle.
  const [mx, my] = rotate([width / 2, height / 2], degrees);
  return boxOf(x + mx - width / 2, y + my - height / 2, width, height, degrees);
}

/** A board of tldraw as ours has it: its pages beside each other. Never throws. */
export function readTldraw(json: unknown): Drawing | Refusal {
  if (v.is(OldFile, json)) return { is: "refused", why: sayInterchange("import.oldTldraw") };
  const file = v.safeParse(File, json);
  if (!file.success) return { is: "refused", why: sayInterchange("import.notTldraw") };
  const losses = lossTally();
  const { shapes, bound, pages } = recordsIn(file.output.records, losses);
  const children = Map.groupBy(shapes.values(), ({ parentId }) => parentId);
  const inPages = [...new Set(pages.map(({ id }) => id))].filter((id) => children.has(id) && !shapes.has(id));
  const starts = pageStarts(children, inPages);
  const placeOf = placesOf(shapes, (page) => starts.get(page));
  if (inPages.length > 1) losses.add("pages", inPages.length);
  const idOf = idsFor();
  const ordered = inDepth(shapes, children, inPages);
  losses.add("damaged", shapes.size - ordered.length);
  const kept = new Set(ordered.filter(({ type }) => bindable.has(type)).map(({ id }) => id));
  const drawn = ordered.flatMap((shape): readonly Drawn[] => {
    const place = placeOf(shape.id);
    if (!place) {
      losses.add("damaged");
      return [];
    }
    return drawnOf(shape, place, { idOf, losses, kept, bound: bound.get(shape.id) });
  });
  return { is: "drawing", drawn, losses: losses.all() };
}

/** Where each page begins: right of the one before. */
function pageStarts(
  children: ReadonlyMap<string, readonly ShapeRecord[]>,
  pages: readonly string[],
): ReadonlyMap<string, Point> {
  const starts = new Map<string, Point>();
  let right = 0;
  for (const page of pages) {
    const hull = hullOf(
      (children.get(page) ?? []).map((shape) => [shape.x, shape.y, ...sizeOf(shape), 0] as const),
    );
    const shift = starts.size === 0 || !hull ? 0 : right + pageGap - hull.left;
    starts.set(page, [shift, 0]);
    right = (hull?.right ?? 0) + shift;
  }
  return starts;
}

/** What an arrow can hold on to here. */
const bindable = new Set(["note", "geo", "text", "frame", "embed", "bookmark"]);

interface Around {
  readonly idOf: (foreign: string) => string;
  readonly losses: LossTally;
  readonly kept: ReadonlySet<string>;
  readonly bound: ReadonlyMap<string, string> | undefined;
}

function drawnOf(shape: ShapeRecord, place: Place, around: Around): readonly Drawn[] {
  const { idOf, losses } = around;
  const { type, props, isLocked } = shape;
  const common = { id: idOf(shape.id), locked: isLocked, cluster: undefined };
  const onBoard = ({ x, y }: { readonly x: number; readonly y: number }): Point => {
    const [dx, dy] = rotate([x, y], place.degrees);
    return [place.at[0] + dx, place.at[1] + dy];
  };
  if (shape.opacity < 1) losses.add("opacity");
  const box = boxAt(place, sizeOf(shape));
  switch (type) {
    case "note":
      if (props.url !== "") losses.add("links");
      return [
        {
          type: "note",
          ...common,
          box,
          text: wordsIn(shape),
          color: lookUp(families, props.color),
          kind: undefined,
          fields: {},
        },
      ];
    case "geo":
      if (props.fill !== "none" && props.fill !== "semi") losses.add("fills");
      if (lookUp(forms, props.geo) === undefined) losses.add("forms");
      if (props.url !== "") losses.add("links");
      return [
        {
          type: "shape",
          ...common,
          box,
          form: lookUp(forms, props.geo) ?? "rectangle",
          text: wordsIn(shape),
          ink: inkNamed(props.color),
        },
      ];
    case "text":
      losses.add("fonts");
      return [{ type: "text", ...common, box, text: wordsIn(shape), ink: inkNamed(props.color) }];
    case "frame":
      return [{ type: "frame", ...common, box, text: props.name, area: undefined }];
    case "arrow":
      return arrowOf(shape, onBoard, common, around);
    case "draw":
    case "highlight":
    case "line": {
      const points = pointsOf(shape);
      if (points.length === 0) {
        losses.add("damaged");
        return [];
      }
      if (props.isClosed && props.fill !== "none") losses.add("fills");
      const stroke = strokeThrough(points.map(onBoard), (at) => points[at]?.z ?? 0.5);
      return [{ type: "stroke", ...common, ...stroke, ink: inkNamed(props.color) }];
    }
    case "embed":
    case "bookmark":
      losses.add("embeds");
      return [{ type: "text", ...common, box, text: props.url, ink: "blue" }];
    case "image":
    case "video":
      losses.add("images");
      return [];
    case "group":
      losses.add("groups");
      return [];
    default:
      losses.add("unknown");
      return [];
  }
}

/** The points of a line, from its corner. */
function pointsOf({ type, props }: ShapeRecord) {
  if (type !== "line")
    return props.segments.flatMap((segment) =>
      pointsIn(segment).map(({ x, y, z }) => ({ x: x * props.scaleX, y: y * props.scaleY, z })),
    );
  const points = Object.values({ ...props.handles, ...props.points });
  return points.toSorted(byIndex).map(({ x, y }) => ({ x, y, z: 0.5 }));
}

function arrowOf(
  shape: ShapeRecord,
  onBoard: (point: { readonly x: number; readonly y: number }) => Point,
  common: { readonly id: string; readonly locked: boolean; readonly cluster: undefined },
  { idOf, losses, kept, bound }: Around,
): readonly Drawn[] {
  const { props } = shape;
  const endAt = (side: "start" | "end"): ConnectorEnd => {
    const target = bound?.get(side) ?? props[side].boundShapeId;
    return target !== undefined && kept.has(target)
      ? { element: idOf(target) }
      : { point: onBoard(props[side]) };
  };
  const [start, end] = [endAt("start"), endAt("end")];
  if ("element" in start && "element" in end && start.element === end.element) {
    losses.add("loops");
    return [];
  }
  if (props.bend !== 0 || props.kind === "elbow") losses.add("bends");
  const heads = { start: props.arrowheadStart !== "none", end: props.arrowheadEnd !== "none" };
  if (heads.start && heads.end) losses.add("twoHeads");
  else if (!heads.start && !heads.end) losses.add("noHeads");
  const [from, to] = heads.start && !heads.end ? [end, start] : [start, end];
  return [
    {
      type: "connector",
      ...common,
      box: boxAround([onBoard(props.start), onBoard(props.end)]),
      from,
      to,
      text: wordsIn(shape),
      ink: inkNamed(props.color),
    },
  ];
}
