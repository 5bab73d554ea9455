import type { Box } from "#shared/board/board.ts";
import type { Kind, Method } from "./method.ts";

/** Room above the stickies of an area for its title, and between any two, in board units. */
const [head, gap] = [100, 40];

/** Lays stickies out in areas one after the other, in rows from the upper left; after the last row it goes on below. */
export function placer({
  areas,
  kinds,
}: {
  readonly areas: Method["areas"];
  readonly kinds: Readonly<Record<string, Pick<Kind, "size">>>;
}): (area: string | undefined, kind: string) => Box {
  const last = new Map<string, { x: number; y: number; bottom: number }>();
  return (area, kind) => {
    const [left, top, width] = areas.find(({ id }) => id === area)?.box ?? [0, 0, 1600, 0, 0];
    const [wide, high] = kinds[kind]?.size ?? [200, 200];
    const key = area ?? "";
    const at = last.get(key) ?? { x: left + gap, y: top + head, bottom: top + head };
    const isFull = at.x > left + gap && at.x + wide + gap > left + width;
    const next = isFull ? { x: left + gap, y: at.bottom + gap, bottom: at.bottom } : at;
    last.set(key, { x: next.x + wide + gap, y: next.y, bottom: Math.max(next.bottom, next.y + high) });
    return [next.x, next.y, wide, high, 0];
  };
}
