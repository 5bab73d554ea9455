import type { BoardChange } from "./change.ts";
import { mostGuesses, nearOf, type Surroundings } from "./guess.ts";
import { placeOf } from "./slots.ts";
import { citesOf, type Unit } from "./unit.ts";
import { type Value, valuesOf, type Worded } from "./values.ts";

/** Of a unit that somebody took out: which fact to take away, or which sticky. */
export function guessesOfRemoval(unit: Unit, around: Surroundings): readonly BoardChange[] {
  const near = nearOf(unit, 0, { ...around, subjects: [] });
  const cited = new Set(citesOf(unit).flatMap(around.boards.cited));
  const others = around.boards.worded.filter(({ workshop }) => around.from.has(workshop.control.id));
  const texts = unit.cells.map(({ text }) => text);
  const isShown = ({ shown }: Value): boolean => texts.some((text) => placeOf(shown, text) >= 0);
  const removal = ({ workshop, element }: Worded): BoardChange => ({
    is: "remove",
    workshop: workshop.control.id,
    element: element.id,
    text: element.text,
  });
  const isSticky = ({ element }: Worded): boolean =>
    element.type === "sticky" || element.type === "connector";
  const own = near.filter(
    (on) => cited.has(on) && isSticky(on) && valuesOf(on).some((value) => !value.field && isShown(value)),
  );
  const facts = near
    .filter((on) => !cited.has(on))
    .flatMap((on) => valuesOf(on))
    .flatMap((value): BoardChange[] => {
      const { on, field, kept } = value;
      if (!field || !isShown(value)) return [];
      const about = { workshop: on.workshop.control.id, element: on.element.id };
      return [{ is: "field", field: field.id, ...about, before: kept, after: "" }];
    });
  const uncited =
    cited.size > 0
      ? []
      : others
          .flatMap((on) =>
            isSticky(on) ? valuesOf(on).filter((value) => !value.field && isShown(value)) : [],
          )
          .toSorted((one, other) => other.shown.length - one.shown.length)
          .map(({ on }) => on);
  return [...own.map(removal), ...facts, ...uncited.map(removal)].slice(0, mostGuesses);
}
