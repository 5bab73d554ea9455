import { diffArrays } from "diff";
import { linesIn } from "#shared/outcomes/folder/lineMarks.ts";
import { citesOf, saidBy, shownUnit, type Unit } from "./unit.ts";

/** With so many others at the same place each is compared; more is no file that was changed by hand. */
const mostNear = 200;

/** No person changes so many lines by hand; to find out how they go together would take for ever. */
const mostDifferent = 5_000;

/** What differs between a file as it would be written now and as it lies in the folder. */
export interface Differences {
  /** Both say it, in other words. */
  readonly changed: readonly {
    readonly ours: Unit;
    readonly theirs: Unit;
    /** Whether the board has changed there too since the file was written. */
    readonly alsoHere: boolean;
  }[];
  /** Only the file says it, and it was not written by us. */
  readonly added: readonly Unit[];
  /** Only the board says it, and the file was written with it. */
  readonly removed: readonly Unit[];
}

export interface File {
  readonly text: string;
  readonly units: readonly Unit[];
}

/** Whether all lines of a unit were in the file as it was written last. */
function knownLines({ text }: File, marks: string): (unit: Unit) => boolean {
  const lines = text.split(/\r?\n/u);
  const known = linesIn(marks);
  return ({ line, end }) => lines.slice(line - 1, end).every((one) => known(one.trim()));
}

const shareCites = (one: Unit, other: Unit): boolean => {
  const cited = new Set(citesOf(one));
  return citesOf(other).some((label) => cited.has(label));
};
const areSameForm = (one: Unit, other: Unit): boolean =>
  one.where === other.where && one.cells.length === other.cells.length;

/** "Owner: Ann" begins with its label. */
const labelOf = (unit: Unit): string | undefined => /^([^:\n]{1,40}): /u.exec(unit.cells[0]?.text ?? "")?.[1];

const wordsOf = (unit: Unit): ReadonlySet<string> =>
  new Set(
    shownUnit(unit)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** The part of their words that two units have in common. */
export function likeness(one: Unit, other: Unit): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  let common = 0;
  for (const word of words) if (others.has(word)) common += 1;
  return (2 * common) / Math.max(1, words.size + others.size);
}

/** How much two units look like one that was changed; 0 for not at all. */
function closeness(ours: Unit, theirs: Unit): number {
  if (!areSameForm(ours, theirs)) return 0;
  if (ours.where.startsWith("fact ")) return 3;
  if (shareCites(ours, theirs)) return 2;
  // Who took the footnotes away has changed the words; who kept others has written of something else.
  if (citesOf(ours).length > 0 && citesOf(theirs).length > 0) return 0;
  const like = likeness(ours, theirs);
  const label = labelOf(ours);
  if (label !== undefined && label === labelOf(theirs)) return 0.5 + like / 2;
  return like >= 0.4 ? like : 0;
}

/**
 * `marks` are those of the file's lines as it was written last; undefined where they are not known. Undefined for a file
 * that is another one altogether.
 */
export function differences(ours: File, theirs: File, marks: string | undefined): Differences | undefined {
  const wasOurs = marks === undefined ? () => true : knownLines(ours, marks);
  const wasTheirs = marks === undefined ? () => false : knownLines(theirs, marks);
  const changed: { ours: Unit; theirs: Unit; alsoHere: boolean }[] = [];
  const gone: { unit: Unit; hunk: number }[] = [];
  const come: { unit: Unit; hunk: number }[] = [];
  let [here, there, hunk] = [0, 0, 0];
  const steps = diffArrays(ours.units.map(saidBy), theirs.units.map(saidBy), {
    maxEditLength: mostDifferent,
  });
  if (!steps) return undefined;
  for (const { added, removed, count } of steps) {
    const [from, to] = [here, there];
    if (!added) here += count;
    if (!removed) there += count;
    if (removed) gone.push(...ours.units.slice(from, here).map((unit) => ({ unit, hunk })));
    else if (added) come.push(...theirs.units.slice(to, there).map((unit) => ({ unit, hunk })));
    else hunk += 1;
  }
  // What says the same in another place was moved, which is not read back.
  const elsewhere = Map.groupBy(come, ({ unit }) => saidBy(unit));
  const moved = new Set<Unit>();
  for (const { unit } of gone) {
    const twin = elsewhere.get(saidBy(unit))?.find((one) => !moved.has(one.unit));
    if (twin) moved.add(unit).add(twin.unit);
  }
  const left = gone.filter(({ unit }) => !moved.has(unit));
  const right = come.filter(({ unit }) => !moved.has(unit));
  const paired = new Set<Unit>();
  const pair = (one: Unit, other: Unit): void => {
    paired.add(one).add(other);
    if (wasTheirs(other)) return;
    changed.push({ ours: one, theirs: other, alsoHere: !wasOurs(one) });
  };
  const byPlace = Map.groupBy(right, (other) => other.hunk);
  const byCite = new Map<string, (typeof right)[number][]>();
  for (const other of right)
    for (const label of citesOf(other.unit)) byCite.set(label, [...(byCite.get(label) ?? []), other]);
  const pairs = left
    .flatMap((one) => {
      const near = byPlace.get(one.hunk) ?? [];
      // Far away only what leads back to the same stickies is the same.
      const far = citesOf(one.unit).flatMap((label) => byCite.get(label) ?? []);
      return [...new Set([...near.slice(0, mostNear), ...far.slice(0, mostNear)])].map((other) => {
        const close = closeness(one.unit, other.unit);
        return { one, other, close: close > 0 && one.hunk === other.hunk ? close + 1 : close };
      });
    })
    .filter(({ close }) => close > 0)
    .toSorted((a, b) => b.close - a.close);
  for (const { one, other } of pairs)
    if (!paired.has(one.unit) && !paired.has(other.unit)) pair(one.unit, other.unit);
  // What is left of one place, one for one, was written anew.
  for (const [at, some] of Map.groupBy(
    left.filter(({ unit }) => !paired.has(unit)),
    (one) => one.hunk,
  )) {
    const others = right.filter((other) => other.hunk === at && !paired.has(other.unit));
    if (some.length !== others.length) continue;
    for (const [index, { unit }] of some.entries()) {
      const other = others[index]?.unit;
      if (other && areSameForm(unit, other) && citesOf(other).length === 0) pair(unit, other);
    }
  }
  return {
    changed: changed.toSorted((one, other) => one.theirs.line - other.theirs.line),
    added: right.flatMap(({ unit }) => (paired.has(unit) || wasTheirs(unit) ? [] : [unit])),
    removed: left.flatMap(({ unit }) => (paired.has(unit) || !wasOurs(unit) ? [] : [unit])),
  };
}
