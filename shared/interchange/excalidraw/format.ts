import * as v from "valibot";
import { coordinate, foreignId, words } from "#shared/interchange/drawing.ts";

/**
 * What is asked of an `.excalidraw` file, version 2 and what versions before it had alike. Everything but the id, the
 * type and the place has a default, as in Excalidraw itself.
 */

const number = v.pipe(v.number(), v.finite());
/** Whether drawn as in Excalidraw 0.18, `{elementId, focus, gap}`, or after, `{elementId, fixedPoint, mode}`. */
const Binding = v.object({ elementId: foreignId });
const binding = v.fallback(v.nullable(Binding), null);
const arrowhead = (usual: string | null) => v.fallback(v.nullable(v.string()), usual);

/** The most points of one line that are taken. */
const mostPoints = 50_000;

export const Piece = v.object({
  id: foreignId,
  type: v.string(),
  x: coordinate,
  y: coordinate,
  width: v.fallback(coordinate, 0),
  height: v.fallback(coordinate, 0),
  /** In radians. */
  angle: v.fallback(number, 0),
  strokeColor: v.fallback(v.string(), "#1e1e1e"),
  backgroundColor: v.fallback(v.string(), "transparent"),
  strokeStyle: v.fallback(v.string(), "solid"),
  opacity: v.fallback(number, 100),
  roundness: v.fallback(v.nullable(v.object({})), null),
  isDeleted: v.fallback(v.boolean(), false),
  locked: v.fallback(v.boolean(), false),
  link: v.fallback(v.nullable(v.string()), null),
  /** The deepest first. */
  groupIds: v.fallback(v.pipe(v.array(foreignId), v.maxLength(100)), []),
  customData: v.optional(v.unknown()),

  text: v.fallback(words, ""),
  /** The text without the line breaks that its container made. */
  originalText: v.fallback(v.nullable(words), null),
  containerId: v.fallback(v.nullable(foreignId), null),

  points: v.fallback(
    v.pipe(v.array(v.pipe(v.unknown(), v.tuple([coordinate, coordinate]))), v.maxLength(mostPoints)),
    [],
  ),
  pressures: v.fallback(v.pipe(v.array(number), v.maxLength(mostPoints)), []),
  startBinding: binding,
  endBinding: binding,
  startArrowhead: arrowhead(null),
  /** Undefined where it is left out: then arrows have one and lines have none. */
  endArrowhead: v.fallback(v.optional(v.nullable(v.string())), undefined),

  name: v.fallback(v.nullable(words), null),
  /** Of a picture: the key of its bytes. */
  fileId: v.fallback(v.nullable(foreignId), null),
});
export type Piece = v.InferOutput<typeof Piece>;

/** A file, or what Excalidraw puts into the clipboard. */
export const File = v.object({
  type: v.picklist(["excalidraw", "excalidraw/clipboard"]),
  elements: v.array(v.unknown()),
  files: v.fallback(v.record(v.string(), v.unknown()), {}),
});

/** The bytes of a picture. */
export const PictureFile = v.object({ dataURL: v.string() });

/** Whether parsed JSON says that it is a drawing of Excalidraw. */
export const isExcalidraw = (json: unknown): boolean => v.is(File, json);
