import * as v from "valibot";
import { coordinate, foreignId, words } from "#shared/interchange/drawing.ts";

/**
 * What is asked of the records of a `.tldr` file, in all versions of its schema since tldraw 2: what they renamed is
 * here under both names.
 */

const number = v.pipe(v.number(), v.finite());
const text = v.fallback(v.optional(words), undefined);

/** `{x, y}` since bindings are records of their own; before that an end could name the shape it is bound to. */
const Terminal = v.object({
  x: v.fallback(coordinate, 0),
  y: v.fallback(coordinate, 0),
  boundShapeId: v.fallback(v.optional(foreignId), undefined),
});
const terminal = v.fallback(Terminal, { x: 0, y: 0, boundShapeId: undefined });
const Point = v.object({ x: coordinate, y: coordinate, z: v.fallback(number, 0.5) });

export const Segment = v.object({
  /** As they were before tldraw 4.3. */
  points: v.fallback(v.union([v.pipe(v.array(Point), v.maxLength(50_000)), v.string()]), []),
  path: v.fallback(v.optional(v.string()), undefined),
  dim: v.fallback(v.picklist([2, 3]), 3),
});

const Props = v.object({
  w: v.fallback(coordinate, 0),
  h: v.fallback(coordinate, 0),
  growY: v.fallback(coordinate, 0),
  scale: v.fallback(number, 1),
  scaleX: v.fallback(number, 1),
  scaleY: v.fallback(number, 1),
  color: v.fallback(v.string(), "black"),
  fill: v.fallback(v.string(), "none"),
  dash: v.fallback(v.string(), "draw"),
  geo: v.fallback(v.string(), "rectangle"),
  name: v.fallback(words, ""),
  url: v.fallback(words, ""),
  text,
  richText: v.optional(v.unknown()),
  start: terminal,
  end: terminal,
  bend: v.fallback(number, 0),
  kind: v.fallback(v.string(), "arc"),
  arrowheadStart: v.fallback(v.string(), "none"),
  arrowheadEnd: v.fallback(v.string(), "arrow"),
  segments: v.fallback(v.pipe(v.array(Segment), v.maxLength(5_000)), []),
  isClosed: v.fallback(v.boolean(), false),
  /** Of a line: points by id, each with its place among them. */
  points: v.fallback(
    v.record(v.string(), v.object({ x: coordinate, y: coordinate, index: v.fallback(v.string(), "") })),
    {},
  ),
  handles: v.fallback(
    v.record(v.string(), v.object({ x: coordinate, y: coordinate, index: v.fallback(v.string(), "") })),
    {},
  ),
});

export const ShapeRecord = v.object({
  typeName: v.literal("shape"),
  id: foreignId,
  type: v.string(),
  /** From the corner of the parent: a page, a frame or a group. */
  x: coordinate,
  y: coordinate,
  /** In radians, about the corner. */
  rotation: v.fallback(number, 0),
  index: v.fallback(v.string(), ""),
  parentId: foreignId,
  isLocked: v.fallback(v.boolean(), false),
  opacity: v.fallback(number, 1),
  props: v.fallback(Props, v.parse(Props, {})),
});
export type ShapeRecord = v.InferOutput<typeof ShapeRecord>;

export const BindingRecord = v.object({
  typeName: v.literal("binding"),
  fromId: foreignId,
  toId: foreignId,
  props: v.object({ terminal: v.picklist(["start", "end"]) }),
});

export const PageRecord = v.object({
  typeName: v.literal("page"),
  id: foreignId,
  name: v.fallback(words, ""),
  index: v.fallback(v.string(), ""),
});

export const File = v.object({
  tldrawFileFormatVersion: v.pipe(v.number(), v.integer()),
  records: v.array(v.unknown()),
});

/** A file of tldraw 1, which is another format. */
export const OldFile = v.object({ document: v.object({ version: v.number() }) });
