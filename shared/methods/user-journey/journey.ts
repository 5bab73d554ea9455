import type { Sticky } from "#shared/board/board.ts";
import { oncePerWorkshop } from "#shared/methods/oncePerWorkshop.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { minutesOf } from "#shared/outcomes/duration.ts";
import { factId, fieldOf } from "#shared/outcomes/facts.ts";
import type { Journey } from "#shared/outcomes/outcome.ts";
import { framesAround, leftToRight } from "#shared/outcomes/places.ts";
import { type KindId, lanes, type PictureId, pictures } from "./kinds.ts";

/** One picture as it is drawn on the board. */
export interface Picture {
  readonly id: PictureId;
  readonly title: string;
  /** From left to right, whichever lane they are in. */
  readonly steps: readonly { readonly sticky: Sticky; readonly lane: string }[];
  /** Arrows from a step to one that comes earlier. */
  readonly backTo: ReadonlyMap<string, readonly string[]>;
}

/** The pictures of a board, and the steps that lie in no lane. */
export const picturesOf = oncePerWorkshop(
  (
    workshop,
  ): {
    readonly pictures: readonly Picture[];
    readonly loose: readonly Sticky[];
  } => {
    const { elements } = workshop;
    const steps = notesOf<KindId>(workshop, "step");
    const framesOf = framesAround(elements);
    const areaOf = new Map(
      steps.map((step) => [step.id, framesOf(step).flatMap(({ area }) => area ?? [])[0] ?? ""]),
    );
    const arrows = elements.flatMap((element) =>
      element.type === "connector" && "element" in element.from && "element" in element.to
        ? [{ from: element.from.element, to: element.to.element }]
        : [],
    );
    const drawn = pictures.map(({ id, title }): Picture => {
      const laneOf = (step: Sticky) =>
        lanes.find((lane) => `${id}-${lane.id}` === areaOf.get(step.id))?.label;
      const ordered = leftToRight(steps.filter((step) => laneOf(step) !== undefined));
      const places = new Map(ordered.map((step, place) => [step.id, place]));
      const back = Map.groupBy(
        arrows.filter(({ from, to }) => (places.get(to) ?? Infinity) < (places.get(from) ?? -1)),
        ({ from }) => from,
      );
      return {
        id,
        title,
        steps: ordered.map((sticky) => ({ sticky, lane: laneOf(sticky) ?? "" })),
        backTo: new Map(
          ordered.map((step) => [
            step.id,
            [...new Set(back.get(step.id)?.map(({ to }) => to))].toSorted(
              (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0),
            ),
          ]),
        ),
      };
    });
    const inLane = new Set(drawn.flatMap((picture) => picture.steps.map(({ sticky }) => sticky.id)));
    return { pictures: drawn, loose: steps.filter(({ id }) => !inLane.has(id)) };
  },
);

/** The part that is complete and accurate, from 0 to 1; undefined where the field holds no percentage. */
export function accurateOf(step: Sticky): number | undefined {
  const value = fieldOf(step, "accurate")?.replace(/\s*%$/u, "");
  if (value === undefined || !/^\d+(?:\.\d+)?$/u.test(value)) return undefined;
  const percent = Number(value);
  return percent <= 100 ? percent / 100 : undefined;
}

/** A picture as an outcome. */
export function journeyOf(own: string, picture: Picture): Journey {
  return {
    is: "journey",
    id: factId(own, picture.id),
    source: { workshop: own, elements: picture.steps.map(({ sticky }) => sticky.id) },
    text: picture.title,
    picture: picture.id,
    steps: picture.steps.map(({ sticky, lane }) => {
      const [active, wait] = [minutesOf(sticky.fields["active"]), minutesOf(sticky.fields["wait"])];
      const accurate = accurateOf(sticky);
      const automated = fieldOf(sticky, "automated");
      return {
        id: factId(own, sticky.id),
        text: sticky.text.trim(),
        lane,
        ...(automated !== undefined && { automated: automated === "automated" }),
        ...(active !== undefined && { active }),
        ...(wait !== undefined && { wait }),
        ...(accurate !== undefined && { accurate }),
        backTo: (picture.backTo.get(sticky.id) ?? []).map((id) => factId(own, id)),
      };
    }),
  };
}
