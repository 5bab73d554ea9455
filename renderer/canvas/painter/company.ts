import type { Box } from "#shared/board/board.ts";
import { uiFont } from "#shared/look/tokens.ts";
import { say } from "#shared/text/say.ts";
import type { Company, Pen, Scene } from "./scene.ts";

/** In screen pixels. */
const gap = 5;
const line = 2;
const letters = 12;
const tag = 20;
const pad = 6;
const longestTag = 180;
const leastNamed = 60;

/** Marks what somebody else has selected, in their colour and with their name; the pen is in board units. */
export function paintCompany(
  pen: Pen,
  [x, y, width, height, rotation]: Box,
  who: Company,
  scene: Scene,
): void {
  const scale = 1 / scene.camera.zoom;
  pen.save();
  pen.translate(x + width / 2, y + height / 2);
  pen.rotate((rotation * Math.PI) / 180);
  pen.strokeStyle = scene.theme.inks[who.ink];
  pen.lineWidth = line * scale;
  if (!who.writes) pen.setLineDash([6 * scale, 4 * scale]);
  const off = gap * scale;
  pen.strokeRect(-width / 2 - off, -height / 2 - off, width + 2 * off, height + 2 * off);
  // On what is too small to read, a name would hide more than it tells.
  if (!who.writes && width * scene.camera.zoom < leastNamed) {
    pen.restore();
    return;
  }
  pen.translate(-width / 2 - off - (line / 2) * scale, -height / 2 - off);
  pen.scale(scale, scale);
  pen.font = `600 ${letters}px ${uiFont}`;
  const words = who.writes ? say("together.writing", { name: who.name }) : who.name;
  const wide = Math.min(longestTag, pen.measureText(words).width) + 2 * pad;
  pen.fillStyle = scene.theme.inks[who.ink];
  pen.fillRect(0, -tag, wide, tag);
  pen.fillStyle = scene.theme.surface;
  pen.textBaseline = "middle";
  pen.textAlign = "left";
  pen.fillText(words, pad, -tag / 2, longestTag);
  pen.restore();
}
