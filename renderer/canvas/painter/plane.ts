import type { Box } from "#shared/board/board.ts";
import { planeSteps, type Plane, roomOf } from "#shared/methods/plane.ts";
import type { Pen, Scene } from "./scene.ts";
import { fontOf } from "./textLayout.ts";

/** Sizes of words in board units, and the least on screen in pixels; below, they are not drawn. */
const axisLetter = 22;
const quarterLetter = 44;
const numberLetter = 16;
const leastLetter = 9;
/** The most that the margins around a plane hold. */
const mostAxisLetter = 32;
/** How far words keep from the lines. */
const gap = 10;

/**
 * Draws the axes of a plane into its frame, with the pen at the frame's corner: two lines, the middle, what the quarters
 * and the ends are called. Four strokes and at most 30 words, so nothing of it is kept.
 */
export function paintPlane(pen: Pen, plane: Plane, box: Box, { theme, camera }: Scene): void {
  const room = roomOf([0, 0, box[2], box[3], 0]);
  if (!room) return;
  const [left, top, width, height] = room;
  const [right, bottom] = [left + width, top + height];
  const [middleX, middleY] = [left + width / 2, top + height / 2];
  const line = Math.max(1.5, 1 / camera.zoom);
  pen.lineWidth = line;
  pen.strokeStyle = theme.line;
  pen.beginPath();
  pen.moveTo(middleX, top);
  pen.lineTo(middleX, bottom);
  pen.moveTo(left, middleY);
  pen.lineTo(right, middleY);
  pen.stroke();

  pen.strokeStyle = theme.outline;
  pen.beginPath();
  pen.moveTo(left, top);
  pen.lineTo(left, bottom);
  pen.lineTo(right, bottom);
  const tick = gap / 2;
  for (let step = 1; step <= planeSteps; step += 1) {
    const x = left + (width * step) / planeSteps;
    const y = bottom - (height * step) / planeSteps;
    pen.moveTo(x, bottom - tick);
    pen.lineTo(x, bottom);
    pen.moveTo(left, y);
    pen.lineTo(left + tick, y);
  }
  pen.stroke();

  pen.fillStyle = theme.soft;
  pen.textBaseline = "alphabetic";
  if (numberLetter * camera.zoom >= leastLetter) {
    pen.font = fontOf(numberLetter);
    for (let step = 1; step <= planeSteps; step += 1) {
      const part = (step - 0.5) / planeSteps;
      pen.textAlign = "center";
      pen.fillText(String(step), left + width * part, bottom - gap);
      pen.textAlign = "left";
      pen.fillText(String(step), left + gap, bottom - height * part + numberLetter / 3);
    }
  }
  paintQuarters(pen, plane, room, camera.zoom);
  paintTitles(
    pen,
    plane,
    room,
    Math.min(mostAxisLetter, Math.max(axisLetter, (leastLetter + 2) / camera.zoom)),
    camera.zoom,
  );
}

type Room = readonly [x: number, y: number, width: number, height: number];

/** The names of the quarters in their outer corners, where stickies are the fewest. */
function paintQuarters(pen: Pen, { quarters }: Plane, [left, top, width, height]: Room, zoom: number): void {
  const letter = Math.min(quarterLetter, width / 20);
  if (letter * zoom < leastLetter) return;
  pen.font = fontOf(letter, 800);
  const inset = 3 * gap;
  const upper = top + inset + letter * 0.8;
  const lower = top + height - inset - gap;
  pen.textAlign = "left";
  pen.fillText(quarters.topLeft, left + inset + gap, upper);
  pen.fillText(quarters.bottomLeft, left + inset + gap, lower);
  pen.textAlign = "right";
  pen.fillText(quarters.topRight, left + width - inset, upper);
  pen.fillText(quarters.bottomRight, left + width - inset, lower);
}

/** What the axes are called and what their ends mean, in the margins. */
function paintTitles(
  pen: Pen,
  { x, y }: Plane,
  [left, top, width, height]: Room,
  letter: number,
  zoom: number,
): void {
  if (letter * zoom < leastLetter) return;
  const along = (axis: Plane["x"], start: number, end: number, at: number) => {
    pen.font = fontOf(letter);
    pen.textAlign = "left";
    pen.fillText(axis.low, start, at);
    pen.textAlign = "right";
    pen.fillText(axis.high, end, at);
    pen.font = fontOf(letter, 800);
    pen.textAlign = "center";
    pen.fillText(`${axis.label} →`, (start + end) / 2, at);
  };
  const bottom = top + height;
  along(x, left, left + width, bottom + letter + gap / 4);
  // Upwards, beside its axis.
  pen.translate(left, bottom);
  pen.rotate(-Math.PI / 2);
  along(y, 0, height, -gap);
  pen.rotate(Math.PI / 2);
  pen.translate(-left, -bottom);
}
