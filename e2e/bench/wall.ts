/** The wall of stickies that every page shows, cameras over it, and the one idea of "painted". */

export const side = 200;
const gap = 40;
export const pitch = side + gap;
export const rows = 8;

/** One sticky of the wall, in board units; `color` is one of six. */
export interface Note {
  readonly i: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly color: number;
  readonly text: string;
}

export const colors: readonly string[] = ["#ff9f43", "#74b9ff", "#ffeaa7", "#c39bd3", "#a3e4a1", "#ff7b9c"];

const words = (
  "order placed payment was captured customer invoice sent stock reserved shipment delayed refund " +
  "requested when the warehouse confirms every item then notify sales team about late delivery unless policy says " +
  "otherwise account opened contract signed quote expired address changed parcel lost courier picked basket abandoned"
).split(" ");

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The wall of `n`: 8 rows high, 6 to 12 words each, six colours; always the same for the same `n`. */
export function makeNotes(n: number): Note[] {
  const next = random(42);
  return Array.from({ length: n }, (_, i) => {
    const count = 6 + Math.floor(next() * 7);
    const text: string[] = [];
    for (let word = 0; word < count; word += 1) text.push(words[Math.floor(next() * words.length)] ?? "");
    return {
      i,
      x: Math.floor(i / rows) * pitch,
      y: (i % rows) * pitch,
      w: side,
      h: side,
      color: Math.floor(next() * 6),
      text: text.join(" "),
    };
  });
}

/** Screen = board × `z` + (`tx`, `ty`). */
export interface WallCamera {
  readonly z: number;
  readonly tx: number;
  readonly ty: number;
}

/** The camera at a zoom with the middle of the wall in the middle of the screen. */
export function zoomCamera(n: number, width: number, height: number, z: number): WallCamera {
  const wallWidth = Math.ceil(n / rows) * pitch - gap;
  const wallHeight = Math.min(n, rows) * pitch - gap;
  return { z, tx: width / 2 - (wallWidth / 2) * z, ty: height / 2 - (wallHeight / 2) * z };
}

/** The camera that shows the whole wall. */
export function fitCamera(n: number, width: number, height: number, pad = 40): WallCamera {
  const wallWidth = Math.ceil(n / rows) * pitch - gap;
  const wallHeight = Math.min(n, rows) * pitch - gap;
  const z = Math.min((width - 2 * pad) / wallWidth, (height - 2 * pad) / wallHeight, 1);
  return zoomCamera(n, width, height, z);
}

/** The note nearest to a point of the screen, and where its middle is on the screen. */
export function nearest(
  n: number,
  camera: WallCamera,
  x: number,
  y: number,
): { readonly i: number; readonly x: number; readonly y: number } {
  const place = (at: number, most: number) =>
    Math.max(0, Math.min(most - 1, Math.round((at - side / 2) / pitch)));
  const column = place((x - camera.tx) / camera.z, Math.ceil(n / rows));
  const row = place((y - camera.ty) / camera.z, rows);
  const i = Math.min(n - 1, column * rows + row);
  return {
    i,
    x: (Math.floor(i / rows) * pitch + side / 2) * camera.z + camera.tx,
    y: ((i % rows) * pitch + side / 2) * camera.z + camera.ty,
  };
}

/**
 * Resolves once three animation frames in a row come on time (under 40 ms), with the time at which the last late one
 * ended, the second frame at the earliest: the moment at which the page has painted and is idle again.
 */
export function painted(): Promise<number> {
  return new Promise((resolve) => {
    const begun = performance.now();
    let last = begun;
    let busyUntil = begun;
    let onTime = 0;
    let frames = 0;
    const tick = () => {
      const now = performance.now();
      frames += 1;
      if (frames <= 2) busyUntil = now;
      else if (now - last < 40) onTime += 1;
      else {
        onTime = 0;
        busyUntil = now;
      }
      last = now;
      if ((onTime >= 3 && frames >= 5) || now - begun > 180_000) resolve(busyUntil);
      else requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}
