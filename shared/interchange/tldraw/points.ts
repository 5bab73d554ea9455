import { fromBase64 } from "lib0/buffer";
import type * as v from "valibot";
import type { Segment } from "./format.ts";

/** A point of a freehand line, from its corner, and how hard it was pressed. */
export interface Pressed {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A number of 16 bits: one for the sign, five for the exponent, ten for the fraction (IEEE 754). */
function half(bits: number): number {
  const sign = bits >> 15 === 1 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function bytesOf(base64: string): DataView | undefined {
  try {
    const bytes = fromBase64(base64);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch {
    // Not base64: a damaged file.
    return undefined;
  }
}

/** Points as tldraw 4.3 and later write them: the first in floats, the others as steps from the one before in halves. */
function decoded(path: string, dimensions: 2 | 3): readonly Pressed[] {
  const view = bytesOf(path);
  const first = dimensions * 4;
  const step = dimensions * 2;
  if (!view || view.byteLength < first) return [];
  let [x, y, z] = [view.getFloat32(0, true), view.getFloat32(4, true), 0.5];
  if (dimensions === 3) z = view.getFloat32(8, true);
  const points: Pressed[] = [{ x, y, z }];
  for (let at = first; at + step <= view.byteLength; at += step) {
    x += half(view.getUint16(at, true));
    y += half(view.getUint16(at + 2, true));
    if (dimensions === 3) z += half(view.getUint16(at + 4, true));
    points.push({ x, y, z });
  }
  return points;
}

/** Points as one version before wrote them: all in halves, each for itself. */
function decodedWhole(text: string): readonly Pressed[] {
  const view = bytesOf(text);
  if (!view) return [];
  return Array.from({ length: Math.floor(view.byteLength / 6) }, (_, place) => ({
    x: half(view.getUint16(place * 6, true)),
    y: half(view.getUint16(place * 6 + 2, true)),
    z: half(view.getUint16(place * 6 + 4, true)),
  }));
}

const isReal = ({ x, y, z }: Pressed) => Number.isFinite(z) && Math.abs(x) <= 1e6 && Math.abs(y) <= 1e6;

/** The points of a piece of a freehand line, in whatever version it was written; none where they are damaged. */
export function pointsIn({ path, points, dim }: v.InferOutput<typeof Segment>): readonly Pressed[] {
  const all =
    path !== undefined ? decoded(path, dim) : typeof points === "string" ? decodedWhole(points) : points;
  return all.every(isReal) ? all : [];
}
