import type { Box, Point } from "#shared/board/board.ts";
import { planeMarks } from "#shared/look/planeLook.ts";
import type { Plane } from "#shared/methods/plane.ts";
import type { Pen, Scene } from "./scene.ts";
import { fontOf } from "./textLayout.ts";

function paintLines(pen: Pen, lines: readonly (readonly Point[])[], color: string): void {
  pen.strokeStyle = color;
  pen.beginPath();
  for (const [first, ...others] of lines) {
    if (first) pen.moveTo(...first);
    for (const point of others) pen.lineTo(...point);
  }
  pen.stroke();
}

/**
 * Draws the axes of a plane into its frame, with the pen at the frame's corner: two lines, the middle, what the quarters
 * and the ends are called. Four strokes and at most 30 words, so nothing of it is kept.
 */
export function paintPlane(pen: Pen, plane: Plane, box: Box, { theme, camera }: Scene): void {
  const marks = planeMarks(plane, box, camera.zoom);
  if (!marks) return;
  pen.lineWidth = Math.max(1.5, 1 / camera.zoom);
  paintLines(pen, marks.quarters, theme.line);
  paintLines(pen, marks.axes, theme.outline);
  pen.fillStyle = theme.soft;
  pen.textBaseline = "alphabetic";
  for (const { text, at, size, weight, align, upwards } of marks.words) {
    pen.font = fontOf(size, weight);
    pen.textAlign = align;
    if (upwards === undefined) {
      pen.fillText(text, ...at);
      continue;
    }
    pen.translate(...at);
    pen.rotate(-Math.PI / 2);
    pen.fillText(text, 0, 0);
    pen.rotate(Math.PI / 2);
    pen.translate(-at[0], -at[1]);
  }
}
