import { getStroke } from "perfect-freehand";

const short = (value: number) => Math.round(value * 100) / 100;

/** A stroke's ink as SVG path data, also for `Path2D`, for points from 0 to 1 of a width and height; nothing for none. */
export function strokeOutline(points: readonly number[], width: number, height: number): string {
  const input: [number, number, number][] = [];
  for (let at = 0; at + 2 < points.length; at += 3)
    input.push([(points[at] ?? 0) * width, (points[at + 1] ?? 0) * height, points[at + 2] ?? 0.5]);
  const outline = getStroke(input, { size: 6, thinning: 0.5, smoothing: 0.5, streamline: 0.4 });
  const [first] = outline;
  if (!first) return "";
  const curves = outline.map(([x, y], index) => {
    const [nextX = 0, nextY = 0] = outline[(index + 1) % outline.length] ?? [];
    return `Q${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`;
  });
  return `M${short(first[0])} ${short(first[1])}${curves.join("")}Z`;
}
