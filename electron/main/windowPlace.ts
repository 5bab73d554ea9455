import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { writeBeside } from "#electron/files/write.ts";

const size = v.pipe(v.number(), v.integer());
const windowPlace = v.object({
  x: v.exactOptional(size),
  y: v.exactOptional(size),
  width: size,
  height: size,
  maximized: v.boolean(),
});

/** Where a window stands on the screen, in the screen's units; without x and y in the middle. */
export type WindowPlace = v.InferOutput<typeof windowPlace>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 360, height: 480 } as const;

const firstPlace: WindowPlace = { width: 1280, height: 840, maximized: false };
const storeName = "window.json";

/** The place the window last had, or the first one if there is none that can be read. */
export async function readWindowPlace(folder: string): Promise<WindowPlace> {
  try {
    const text = await readFile(join(folder, storeName), "utf8");
    return v.parse(v.pipe(v.string(), v.parseJson(), windowPlace), text);
  } catch {
    // Where the window stood is worth no message.
    return firstPlace;
  }
}

export async function keepWindowPlace(folder: string, place: WindowPlace): Promise<void> {
  await writeBeside(join(folder, storeName), new TextEncoder().encode(JSON.stringify(place)));
}

/** The place made to fit the screens there are now: a window that nobody could grab comes to the middle. */
export function fitPlace(place: WindowPlace, screens: readonly Area[]): WindowPlace {
  const { x, y, maximized } = place;
  const largest = screens.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  const width = clamp(place.width, smallestWindow.width, largest?.width);
  const height = clamp(place.height, smallestWindow.height, largest?.height);
  if (x === undefined || y === undefined) return { width, height, maximized };
  const canBeGrabbed = screens.some(
    (screen) =>
      x + width - 100 > screen.x &&
      x + 100 < screen.x + screen.width &&
      y >= screen.y &&
      y + 40 < screen.y + screen.height,
  );
  return canBeGrabbed ? { x, y, width, height, maximized } : { width, height, maximized };
}

function clamp(value: number, least: number, most = Infinity): number {
  return Math.max(least, Math.min(value, most));
}
