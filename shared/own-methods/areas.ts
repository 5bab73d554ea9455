import type { Box } from "#shared/board/board.ts";
import { overlaps } from "#shared/geometry/boxes.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import type { Definition } from "./definition.ts";
import type { Fault } from "./fault.ts";

type Areas = Definition["areas"];

/** Room between two areas, in board units, so that one sees where each ends. */
const gap = 80;
/** An area whose box nobody gave: four stickies wide, six high. */
const [width, height] = [1000, 1500];

/** The box of each area: as it was given, the others in a row to the right of those. */
export function boxesOf(areas: Areas): readonly Box[] {
  const given = areas.flatMap(({ box }) => (box ? [box] : []));
  let right = given.length === 0 ? 0 : Math.max(...given.map(([x, , w]) => x + w)) + gap;
  const top = given.length === 0 ? 0 : Math.min(...given.map(([, y]) => y));
  return areas.map(({ box }): Box => {
    if (box) return [...box, 0];
    const left = right;
    right += width + gap;
    return [left, top, width, height, 0];
  });
}

/** Areas that are too close to each other, each told at its own box. */
export function areaFaults(areas: Areas): readonly Fault[] {
  const boxes = boxesOf(areas);
  return areas.flatMap((area, at): readonly Fault[] => {
    const [x, y, w, h] = boxes[at] ?? [0, 0, 0, 0, 0];
    const around = { left: x - gap, top: y - gap, right: x + w + gap, bottom: y + h + gap };
    const close = areas.find((_, place) => {
      const [ox, oy, ow, oh] = boxes[place] ?? [0, 0, 0, 0, 0];
      return place < at && overlaps(around, { left: ox, top: oy, right: ox + ow, bottom: oy + oh });
    });
    if (!close) return [];
    const message = say("ownMethods.close", { one: area.title, other: close.title });
    return [{ path: ["areas", at, "box"], message }];
  });
}
