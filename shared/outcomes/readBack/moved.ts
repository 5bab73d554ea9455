import { placesIn } from "#shared/outcomes/folder/lineMarks.ts";
import type { File } from "./compare.ts";
import { saidBy, type Unit } from "./unit.ts";

/** Lines that stand side by side and say what they said, in another order. */
export interface MovedLines {
  /** In the order in which the boards would write them now. */
  readonly ours: readonly Unit[];
  /** The same in the order of the file. */
  readonly theirs: readonly Unit[];
  /** Those of the file that somebody moved. */
  readonly moved: readonly Unit[];
  /** Whether the board has put them into another order, too, since the file was written. */
  readonly alsoHere: boolean;
}

/** Units that stand side by side, by where they stand. */
function sideBySide(units: readonly Unit[]): ReadonlyMap<string, readonly Unit[]> {
  const parentOf = ({ under }: Unit): string => {
    const parent = under === undefined ? undefined : units[under];
    return parent ? saidBy(parent) : "";
  };
  const isMovable = ({ where }: Unit): boolean => /^(?:item|row|line)/u.test(where);
  return Map.groupBy(units.filter(isMovable), (unit) =>
    [unit.where, ...unit.trail, parentOf(unit)].join("\u0000"),
  );
}

/** Without those that say the same as another. */
function single(units: readonly Unit[]): ReadonlyMap<string, Unit> {
  const all = Map.groupBy(units, saidBy);
  return new Map(
    [...all].flatMap(([said, [unit, ...more]]) => (unit && more.length === 0 ? [[said, unit]] : [])),
  );
}

/** The places of the longest run of numbers that only rise, one after the other. */
function rising(numbers: readonly number[]): ReadonlySet<number> {
  // Of the runs of each length the one that ends with the least number, as in sorting by patience.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? ends[low - 1] : undefined;
    ends[low] = at;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}

const sameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((said, at) => said === other[at]);

/**
 * What somebody put into another order by hand. `marks` are those of the file's lines as it was written last, which tell
 * what a person moved from what the board has put elsewhere since; without them all is taken for moved by hand.
 */
export function movedLines(ours: File, theirs: File, marks: string | undefined): readonly MovedLines[] {
  const lines = theirs.text.split(/\r?\n/u);
  const placeOf = marks === undefined ? undefined : placesIn(marks);
  const here = sideBySide(ours.units);
  return [...sideBySide(theirs.units)].flatMap(([where, group]): MovedLines[] => {
    const [own, their] = [single(here.get(where) ?? []), single(group)];
    const order = [...their.keys()].filter((said) => own.has(said));
    const now = [...own.keys()].filter((said) => their.has(said));
    if (order.length < 2 || sameOrder(order, now)) return [];
    const places = new Map(
      order.map((said) => {
        const line = lines[(their.get(said)?.line ?? 1) - 1] ?? "";
        return [said, placeOf ? placeOf(line.trim()) : now.indexOf(said)];
      }),
    );
    // What was not there, or more than once, has no place of its own to be moved from.
    const known = order.flatMap((said) => {
      const place = places.get(said);
      return place === undefined ? [] : [{ said, place }];
    });
    const left = rising(known.map(({ place }) => place));
    const moved = known.flatMap(({ said }, at) => (left.has(at) ? [] : (their.get(said) ?? [])));
    if (moved.length === 0) return [];
    const written = known.toSorted((one, other) => one.place - other.place).map(({ said }) => said);
    const isKnown = new Set(written);
    return [
      {
        ours: now.flatMap((said) => own.get(said) ?? []),
        theirs: order.flatMap((said) => their.get(said) ?? []),
        moved,
        alsoHere: !sameOrder(
          written,
          now.filter((said) => isKnown.has(said)),
        ),
      },
    ];
  });
}
