import type { Point } from "#shared/board/board.ts";
import { type Camera, toScreen } from "#renderer/session/board/camera.ts";

/** How long a trail is to be seen, in milliseconds. */
const lasts = 1_200;
/** In screen pixels. */
const width = 5;

interface Spot {
  readonly at: Point;
  readonly when: number;
}

interface Trail {
  readonly color: string;
  readonly spots: Spot[];
}

/** What laser pointers leave for a moment. Its canvas lies over the board only while there is a trail. */
export class Trails {
  readonly #canvas: HTMLCanvasElement;
  readonly #trails = new Map<number | "own", Trail>();

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.hidden = true;
  }

  /** Leads somebody's trail on to a point on the board. */
  lead(who: number | "own", at: Point, color: string, now: number): void {
    const trail = this.#trails.get(who) ?? { color, spots: [] };
    this.#trails.set(who, trail);
    const last = trail.spots.at(-1);
    if (last?.at[0] !== at[0] || last.at[1] !== at[1]) trail.spots.push({ at, when: now });
  }

  /** Draws what is still to be seen; whether anything is. */
  draw(camera: Camera, now: number): boolean {
    for (const [who, { spots }] of this.#trails) {
      while (spots[0] && now - spots[0].when > lasts) spots.shift();
      if (spots.length === 0) this.#trails.delete(who);
    }
    if (this.#trails.size === 0) {
      this.clear();
      return false;
    }
    const pen = this.#pen();
    if (!pen) return false;
    for (const { color, spots } of this.#trails.values()) {
      pen.strokeStyle = color;
      pen.fillStyle = color;
      spots.forEach(({ at, when }, place) => {
        const [x, y] = toScreen(camera, at);
        const part = 1 - (now - when) / lasts;
        pen.globalAlpha = part;
        pen.lineWidth = Math.max(1, width * part);
        const before = spots[place - 1];
        if (before) {
          pen.beginPath();
          pen.moveTo(...toScreen(camera, before.at));
          pen.lineTo(x, y);
          pen.stroke();
        }
        if (place === spots.length - 1) {
          pen.beginPath();
          pen.arc(x, y, width, 0, 2 * Math.PI);
          pen.fill();
        }
      });
    }
    return true;
  }

  clear(): void {
    this.#canvas.hidden = true;
  }

  #pen(): CanvasRenderingContext2D | undefined {
    const canvas = this.#canvas;
    canvas.hidden = false;
    const ratio = devicePixelRatio;
    const [wide, high] = [canvas.clientWidth * ratio, canvas.clientHeight * ratio];
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    const pen = canvas.getContext("2d") ?? undefined;
    pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen?.clearRect(0, 0, wide, high);
    if (pen) pen.lineCap = "round";
    return pen;
  }
}
