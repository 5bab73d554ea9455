import { type Bounds, boundsOf, overlaps, type Rect, type Vector } from "./boxes.ts";

type Size = readonly [width: number, height: number];

/** What a frame keeps free for its title, on top. */
const titleRoom = 80;
const gap = 40;
/** How often a step aside is tried before a place is taken as it is. */
const mostSteps = 50;

function isFree([x, y]: Vector, [width, height]: Size, taken: readonly Bounds[]): boolean {
  const place = { left: x, top: y, right: x + width, bottom: y + height };
  return !taken.some((bounds) => overlaps(bounds, place));
}

/** The places for boxes of a size in a frame, row by row, free or not. */
function* placesIn([left, top, frameWidth, frameHeight]: Rect, [width, height]: Size): Generator<Vector> {
  const columns = Math.max(1, Math.floor((frameWidth - gap) / (width + gap)));
  const rows = Math.max(1, Math.floor((frameHeight - titleRoom) / (height + gap)));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      yield [left + gap + column * (width + gap), top + titleRoom + row * (height + gap)];
}

/** The first free place for a box in a frame, row by row; undefined if the frame is full. */
export function freeIn(frame: Rect, taken: readonly Rect[], size: Size): Vector | undefined {
  const bounds = takenIn(frame, taken);
  for (const at of placesIn(frame, size)) if (isFree(at, size, bounds)) return at;
  return undefined;
}

/** Any free place for a box in a frame, by a random number from 0 up to 1; below all that is there when the frame is full. */
export function anyRoomIn(frame: Rect, taken: readonly Rect[], size: Size, random: number): Vector {
  const bounds = takenIn(frame, taken);
  const free = [...placesIn(frame, size)].filter((at) => isFree(at, size, bounds));
  return free[Math.floor(random * free.length)] ?? belowIn(frame, taken, size);
}

/** The first free place under a frame's rows. */
function belowIn(frame: Rect, taken: readonly Rect[], size: Size): Vector {
  const [left, top, width, height] = frame;
  const bounds = taken.map(boundsOf);
  const columns = Math.max(1, Math.floor((width - gap) / (size[0] + gap)));
  const first = top + Math.max(height, titleRoom) + gap;
  for (let place = 0; place < bounds.length + columns; place += 1) {
    const at: Vector = [
      left + gap + (place % columns) * (size[0] + gap),
      first + Math.floor(place / columns) * (size[1] + gap),
    ];
    if (isFree(at, size, bounds)) return at;
  }
  const lowest = bounds.reduce((low, { bottom }) => Math.max(low, bottom), first);
  return [left + gap, lowest + gap];
}

/** The first free place for a box in a frame; below all that is there when the frame is full. */
export function roomIn(frame: Rect, taken: readonly Rect[], size: Size): Vector {
  const [left, top] = frame;
  const below = takenIn(frame, taken).reduce(
    (lowest, { bottom }) => Math.max(lowest, bottom + gap),
    top + titleRoom,
  );
  return freeIn(frame, taken, size) ?? [left + gap, below];
}

function takenIn([left, top, width, height]: Rect, taken: readonly Rect[]): Bounds[] {
  const edges = boundsOf([left, top, width, height, 0]);
  return taken.map(boundsOf).filter((bounds) => overlaps(bounds, edges));
}

/**
 * The first free place for a box to the right of another; undefined if there is none near.
 *
 * In a frame the row ends where the frame does, and goes on where the frame has room.
 */
export function roomBeside(
  beside: Rect,
  taken: readonly Rect[],
  size: Size,
  frame?: Rect,
): Vector | undefined {
  const { right, top } = boundsOf(beside);
  const bounds = taken.map(boundsOf);
  const end = frame ? boundsOf(frame).right : Infinity;
  for (let step = 0; step < mostSteps; step += 1) {
    const at: Vector = [right + gap + step * (size[0] + gap), top];
    if (at[0] + size[0] > end) break;
    if (isFree(at, size, bounds)) return at;
  }
  return frame && freeIn(frame, taken, size);
}

/** A place for a box in the middle of what is visible, stepped aside from what is there. */
export function roomAmid([left, top, width, height]: Rect, taken: readonly Rect[], size: Size): Vector {
  const bounds = taken.map(boundsOf);
  let at: Vector = [left + (width - size[0]) / 2, top + (height - size[1]) / 2];
  for (let step = 0; step < mostSteps && !isFree(at, size, bounds); step += 1)
    at = [at[0] + gap, at[1] + gap];
  return at;
}
