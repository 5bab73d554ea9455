import * as v from "valibot";
import { coordinate, foreignId, words } from "#shared/interchange/drawing.ts";

/** JSON Canvas 1.0 (jsoncanvas.org), as Obsidian and others write it. */

const color = v.fallback(v.optional(v.string()), undefined);
const end = (usual: "none" | "arrow") => v.fallback(v.optional(v.picklist(["none", "arrow"]), usual), usual);

export const CanvasNode = v.looseObject({
  id: foreignId,
  type: v.string(),
  x: coordinate,
  y: coordinate,
  width: coordinate,
  height: coordinate,
  color,
  /** Markdown. */
  text: v.fallback(words, ""),
  file: v.fallback(words, ""),
  subpath: v.fallback(words, ""),
  url: v.fallback(words, ""),
  label: v.fallback(words, ""),
  background: v.fallback(v.optional(v.string()), undefined),
});
export type CanvasNode = v.InferOutput<typeof CanvasNode>;

export const Edge = v.looseObject({
  id: foreignId,
  fromNode: foreignId,
  fromEnd: end("none"),
  toNode: foreignId,
  toEnd: end("arrow"),
  color,
  label: v.fallback(words, ""),
});
export type Edge = v.InferOutput<typeof Edge>;

/** An empty canvas is an empty object. */
export const Canvas = v.object({
  nodes: v.optional(v.array(v.unknown()), []),
  edges: v.optional(v.array(v.unknown()), []),
});

/** The colours that a canvas names by a digit, as Obsidian shows them. */
export const presets: Readonly<Record<string, string>> = {
  "1": "#fb464c",
  "2": "#e9973f",
  "3": "#e0de71",
  "4": "#44cf6e",
  "5": "#53dfdd",
  "6": "#a882ff",
};
