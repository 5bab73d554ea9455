import type { Box } from "#shared/board/board.ts";
import type { Sketch } from "#renderer/session/state.ts";
import { paintArrow, strokePath, traceShape } from "./others.ts";

/** Marks what a connector that is being drawn would hold on to. */
export function paintTarget(
  pen: CanvasRenderingContext2D,
  [x, y, width, height, rotation]: Box,
  zoom: number,
  accent: string,
): void {
  pen.save();
  pen.translate(x + width / 2, y + height / 2);
  pen.rotate((rotation * Math.PI) / 180);
  pen.lineWidth = 2.5 / zoom;
  pen.strokeStyle = accent;
  pen.strokeRect(-width / 2, -height / 2, width, height);
  pen.restore();
}

/** What is being drawn, before it is on the board. */
export function paintSketch(
  pen: CanvasRenderingContext2D,
  sketch: Sketch,
  zoom: number,
  accent: string,
  ink: string,
): void {
  pen.lineWidth = 1.5 / zoom;
  pen.strokeStyle = accent;
  switch (sketch.is) {
    case "marquee": {
      const [x, y, width, height] = sketch.box;
      pen.globalAlpha = 0.1;
      pen.fillStyle = accent;
      pen.fillRect(x, y, width, height);
      pen.globalAlpha = 1;
      pen.strokeRect(x, y, width, height);
      break;
    }
    case "box": {
      const [x, y, width, height] = sketch.box;
      pen.save();
      pen.translate(x, y);
      pen.beginPath();
      traceShape(
        pen,
        sketch.form === "frame" || sketch.form === "text" ? "rectangle" : sketch.form,
        width,
        height,
      );
      pen.restore();
      pen.stroke();
      break;
    }
    case "connector":
      paintArrow(pen, sketch.from, sketch.to, accent);
      break;
    case "laser":
      break;
    case "stroke":
      pen.fillStyle = ink;
      pen.fill(strokePath(sketch.points, 1, 1));
      break;
  }
}
