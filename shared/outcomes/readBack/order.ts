import type { OrderChange } from "./change.ts";
import type { MovedLines } from "./moved.ts";
import { citesOf, type Unit } from "./unit.ts";
import { type Boards, isSticky, valuesOf, type Worded } from "./values.ts";

/** Lines in another order: which stickies would have to change places with each other. */

/** The sticky whose words a line shows. */
function stickyOf(unit: Unit, { cited, worded }: Boards): Worded | undefined {
  const text = unit.cells.map((cell) => cell.text).join("\n");
  const shown = (some: readonly Worded[]): Worded | undefined =>
    some
      .filter(isSticky)
      .flatMap((on) =>
        valuesOf(on)
          .filter((value) => !value.field && text.includes(value.shown))
          .map((value) => ({ on, length: value.shown.length })),
      )
      .toSorted((one, other) => other.length - one.length)[0]?.on;
  const labels = citesOf(unit);
  return labels.length > 0 ? shown(labels.flatMap(cited)) : shown(worded);
}

/** Whether a field counts through these stickies: 1, 2, 3. */
function isCount(stickies: readonly (Worded | undefined)[], field: string): boolean {
  return stickies.every(
    (on, at) => on?.element.type === "sticky" && Number(on.element.fields[field] ?? "") === at + 1,
  );
}

/** What a new order of lines could mean, the likeliest first. */
export function guessesOfOrder({ ours, theirs }: MovedLines, boards: Boards): readonly OrderChange[] {
  const now = ours.map((unit) => stickyOf(unit, boards));
  const then = theirs.map((unit) => stickyOf(unit, boards));
  // Those before the first and behind the last that were moved stay where they are.
  const from = now.findIndex((one, at) => one !== then[at]);
  const to = now.findLastIndex((one, at) => one !== then[at]) + 1;
  const part = now.slice(from, to).filter((one) => one !== undefined);
  const [first] = part;
  const isWhole =
    part.length === to - from &&
    new Set(part).size === part.length &&
    part.every(({ workshop }) => workshop === first?.workshop);
  if (from < 0 || !isWhole || !first) return [];
  const ids = (some: typeof now): readonly string[] =>
    some.slice(from, to).flatMap((on) => on?.element.id ?? []);
  const [before, after] = [ids(now), ids(then)];
  const about = { is: "order", workshop: first.workshop.control.id, before, after } as const;
  const counts = first.fields.filter(({ id, input }) => input === "number" && isCount(now, id));
  return [...counts.map(({ id }): OrderChange => ({ ...about, field: id })), about];
}
