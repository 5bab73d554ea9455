import type { Element, ElementType } from "./board.ts";

// Frames are ground and connectors run behind what they join, so that no line ever crosses out a word.
const layers: Readonly<Record<ElementType, number>> = {
  frame: 0,
  cluster: 1,
  connector: 2,
  shape: 3,
  image: 3,
  sticky: 3,
  text: 3,
  stroke: 3,
};

/** Which layer an element is drawn in, the lowest first; within a layer its order decides. */
export function layerOf(element: Pick<Element, "type">): number {
  return layers[element.type];
}

/** Compares two elements by how they lie over each other: by layer, then order, then id. */
export function byDepth(a: Element, b: Element): number {
  return layerOf(a) - layerOf(b) || a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
