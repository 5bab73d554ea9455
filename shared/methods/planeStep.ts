import type { Box, Element, Sticky } from "#shared/board/board.ts";
import { numberOf } from "#shared/outcomes/facts.ts";
import { middleOf } from "#shared/outcomes/places.ts";
import type { Method } from "./method.ts";
import { boxAt, type Plane, placedFigures, planeRoom, planeSteps } from "./plane.ts";

/** What has to be changed of a sticky, so that its figures and its place say the same. */
export interface PlaneStep {
  /** New values of fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where it goes; `aside` is off the plane, since a figure is unknown again. Undefined where it stays. */
  readonly goes: Box | "aside" | undefined;
}

/** The id of the area where the plane's stickies are before anybody has judged them; undefined if there is none. */
export function asideOf({ plane, stages }: Pick<Method, "plane" | "stages">): string | undefined {
  return stages.find(({ area, allows }) => plane && area !== plane.area && allows.includes(plane.kind))?.area;
}

/** The id of the area for what has not been put anywhere yet: never the plane, where a place would say figures. */
export function areaForNew(
  method: Pick<Method, "plane" | "stages">,
  area: string | undefined,
): string | undefined {
  return area !== undefined && area === method.plane?.area ? (asideOf(method) ?? area) : area;
}

/** How far a sticky is put off another one in the same cell, in parts of a cell, by turns. */
const offsets = [0, 0.18, -0.18, 0.34, -0.34, 0.46, -0.46] as const;

/** As `boxAt`, but not exactly where another of the stickies lies. */
export function freeBoxAt(
  room: readonly [x: number, y: number, width: number, height: number],
  figures: { readonly x: number; readonly y: number },
  sticky: Sticky,
  elements: readonly Element[],
): Box {
  const [x, y, width, height, turn] = boxAt(room, figures, [sticky.box[2], sticky.box[3]]);
  const [cellWidth, cellHeight] = [room[2] / planeSteps, room[3] / planeSteps];
  const taken = elements
    .filter((element) => element.type === "sticky" && element.id !== sticky.id)
    .map(middleOf);
  const isTaken = ([left, top]: readonly [number, number]) =>
    taken.some(
      ([otherX, otherY]) =>
        Math.abs(otherX - left - width / 2) < cellWidth / 10 &&
        Math.abs(otherY - top - height / 2) < cellHeight / 10,
    );
  const places = offsets.flatMap((down) =>
    offsets.map((along) => [x + along * cellWidth, y + down * cellHeight] as const),
  );
  const [left, top] = places.find((place) => !isTaken(place)) ?? [x, y];
  return [left, top, width, height, turn];
}

/**
 * What follows for a sticky of the plane from its being moved, or from a figure that was typed: placing it sets its
 * figures, and its figures set its place. Undefined where nothing follows. `elements` are those of the board after the
 * change, `before` is the sticky before it; undefined if it is new or was of another kind.
 */
export function planeStep(
  plane: Plane,
  elements: readonly Element[],
  before: Sticky | undefined,
  sticky: Sticky,
): PlaneStep | undefined {
  const room = planeRoom(plane, elements);
  if (!room || sticky.kind !== plane.kind) return undefined;
  const placed = placedFigures(plane, elements);
  const place = placed(sticky);
  const { x, y } = plane;
  const typed = { x: numberOf(sticky, x.field), y: numberOf(sticky, y.field) };
  const was = (field: string) => before?.fields[field] ?? "";
  const isTyped = [x.field, y.field].some((field) => before && was(field) !== (sticky.fields[field] ?? ""));
  if (isTyped) {
    const emptied = [x.field, y.field].some(
      (field) => was(field) !== "" && (sticky.fields[field] ?? "") === "",
    );
    const figures = { x: typed.x ?? place?.x, y: typed.y ?? place?.y };
    if (emptied && place) {
      // What only its place said of the other figure is known still.
      const kept = [x.field, y.field].flatMap((field, axis) => {
        const known = axis === 0 ? typed.x : typed.y;
        const said = axis === 0 ? place.x : place.y;
        return known === undefined && was(field) === "" ? [[field, String(said)] as const] : [];
      });
      return { fields: Object.fromEntries(kept), goes: "aside" };
    }
    if (figures.x === undefined || figures.y === undefined) return undefined;
    const wanted = { x: within(figures.x), y: within(figures.y) };
    if (place && place.x === wanted.x && place.y === wanted.y) return undefined;
    return { fields: {}, goes: freeBoxAt(room, wanted, sticky, elements) };
  }
  if (!place) return undefined;
  const earlier = before && placed(before);
  const fields: Record<string, string> = {};
  // Within its cell it keeps what was typed more exactly.
  if (typed.x === undefined || earlier?.x !== place.x) fields[x.field] = String(place.x);
  if (typed.y === undefined || earlier?.y !== place.y) fields[y.field] = String(place.y);
  const changes = Object.entries(fields).some(([field, value]) => sticky.fields[field] !== value);
  return changes ? { fields, goes: undefined } : undefined;
}

const within = (figure: number) => Math.min(planeSteps, Math.max(1, Math.round(figure)));
