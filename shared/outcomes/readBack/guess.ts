import type { BoardChange } from "./change.ts";
import { type Boards, plainWords, spelled, type Value, valuesOf, type Worded } from "./values.ts";
import { filledSlots, placeOf, slotsIn } from "./slots.ts";
import { citesOf, type Unit } from "./unit.ts";

/**
 * Which changes of a board could have made a document say what somebody wrote into it. These are guesses: each is tried
 * by writing the document again, and counts only if the document then says just that.
 */

/** One change, and what the cell would say with it alone. */
export interface Guess {
  readonly change: BoardChange;
  readonly cell: number;
  readonly says: string;
  /** What the person wrote behind it, which the change does not say. */
  readonly left?: string;
}

/** Several words of one cell that were changed at once: for each, guesses of which one has to be right. */
export type Guesses = readonly (readonly Guess[])[];

/** A cell that says something else than the board, and the ways in which the board could have come to say it. */
export interface ChangedCell {
  readonly cell: number;
  readonly says: string;
  /** The likeliest way is known by the words of what the line leads back to. */
  readonly isLikely: boolean;
  readonly ways: readonly Guesses[];
}

/** Where a unit stands: what leads from it to boards. */
export interface Surroundings {
  readonly boards: Boards;
  readonly units: readonly Unit[];
  /** What the whole file is about, where that is little. */
  readonly subjects: readonly Worded[];
  /** Ids of the workshops that the file is made of. */
  readonly from: ReadonlySet<string>;
}

// More that say the same are tried no further: the person is told.
export const mostGuesses = 12;

/** What a unit is about, the nearest first: what its cell cites, what its line cites, what is above it, the file itself. */
export function nearOf(
  unit: Unit,
  cell: number,
  { boards, units, subjects }: Surroundings,
): readonly Worded[] {
  const above: string[] = [];
  for (let at = unit.under; at !== undefined; at = units[at]?.under) {
    const parent = units[at];
    if (!parent || above.length > 50) break;
    above.push(...citesOf(parent));
  }
  const labels = [...(unit.cells[cell]?.cites ?? []), ...citesOf(unit), ...above];
  return [...new Set([...labels.flatMap(boards.cited), ...subjects])];
}

function changeOf({ on, field, kept, keep }: Value, shown: string): BoardChange | undefined {
  const after = keep(shown);
  if (after === kept || (!field && after.trim() === "")) return undefined;
  const about = { workshop: on.workshop.control.id, element: on.element.id, before: kept, after };
  if (!field) return { is: "text", ...about };
  const isKnown =
    after === "" ||
    (field.input === "choice"
      ? (field.options?.some(({ id }) => id === after) ?? false)
      : field.input === "number"
        ? Number.isFinite(Number(after))
        : field.input === "date"
          ? /^\d{4}-\d\d-\d\d$/u.test(after)
          : field.input !== "time" || /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(after));
  return isKnown ? { is: "field", field: field.id, ...about } : undefined;
}

/** All words of the nearest stickies in a cell at once: several may have been changed. */
function bySlots(before: string, after: string, values: readonly Value[], cell: number): Guesses {
  // A figure in a sentence is hardly the fact.
  const isTelling = ({ shown }: Value): boolean => shown.length > 3 || before.length < 60;
  const slots = slotsIn(before, values.filter(isTelling));
  if (slots.length === 0) return [];
  const filled = filledSlots(before, slots, after);
  return (filled ?? []).flatMap((words, index) => {
    const slot = slots[index];
    if (!slot || words === slot.shown) return [];
    const says = before.slice(0, slot.at) + words + before.slice(slot.at + slot.shown.length);
    return [
      slot.values.flatMap((value): Guess[] => {
        const change = changeOf(value, words.trim());
        return change ? [{ change, cell, says }] : [];
      }),
    ];
  });
}

/** How much of two texts is the same at their beginning and at their end. */
function frame(before: string, after: string): readonly [from: number, behind: number] {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before.charAt(from) === after.charAt(from)) from += 1;
  let behind = 0;
  while (
    behind < most - from &&
    before.charAt(before.length - 1 - behind) === after.charAt(after.length - 1 - behind)
  )
    behind += 1;
  return [from, behind];
}

/** The words of one sticky that hold all that was changed in a cell; the longest first, which say most of whose they are. */
function byRegion(before: string, after: string, values: readonly Value[], cell: number): readonly Guess[] {
  return values
    .flatMap((value): { guess: Guess; length: number }[] => {
      const { length } = value.shown;
      for (let at = placeOf(value.shown, before); at >= 0; at = placeOf(value.shown, before, at + 1)) {
        const rest = before.length - at - length;
        if (after.length < at + rest) continue;
        if (!after.startsWith(before.slice(0, at)) || !after.endsWith(before.slice(at + length))) continue;
        const change = changeOf(value, after.slice(at, after.length - rest).trim());
        return change ? [{ guess: { change, cell, says: after }, length }] : [];
      }
      return [];
    })
    .toSorted((one, other) => other.length - one.length)
    .map(({ guess }) => guess);
}

/** Facts that are shown in words of the document, or not yet: every form of them that the cell might mean. */
function byField(
  before: string,
  after: string,
  near: readonly Worded[],
  cell: number,
  column: string,
): readonly Guess[] {
  const [from, behind] = frame(before, after);
  const [start, end] = [before, after].map((text) => text.slice(from, text.length - behind));
  const words = [after, ...(after.match(/-?\d+(?:\.\d+)?|\d{4}-\d\d-\d\d/gu) ?? []), end ?? "", start ?? ""];
  const label = plainWords(column);
  const guesses = near.flatMap((on) =>
    on.fields.flatMap((field): { guess: Guess; isMeant: boolean }[] => {
      const kept = on.element.type === "sticky" ? (on.element.fields[field.id] ?? "") : "";
      const isMeant = label !== "" && [field.id, field.label].some((name) => plainWords(name) === label);
      const isOpen = field.input === "text" || field.input === "link";
      // Open words may mean anything: only where the column says so.
      if (isOpen && !isMeant) return [];
      const value: Value = { on, field, kept, shown: "", keep: (shown) => shown };
      const forms =
        field.input === "choice"
          ? (field.options ?? []).map(({ id }) => id)
          : isOpen
            ? [after]
            : [...new Set(words)].filter((word) => word !== "");
      return forms.flatMap((form) => {
        const change = changeOf(value, form);
        return change ? [{ guess: { change, cell, says: after }, isMeant }] : [];
      });
    }),
  );
  const cleared = after === "" && label !== "" ? near.flatMap((on) => clearedField(on, label, cell)) : [];
  const short = near.flatMap((on) => byFirstWord(on, after, { from, cell }));
  return [
    ...cleared,
    ...guesses.filter(({ isMeant }) => isMeant).map(({ guess }) => guess),
    ...guesses.filter(({ isMeant }) => !isMeant).map(({ guess }) => guess),
    ...short,
  ];
}

/** One of a few words with more behind it: "superseded by ADR-0007". */
function byFirstWord(
  on: Worded,
  after: string,
  { from, cell }: { readonly from: number; readonly cell: number },
): readonly Guess[] {
  const rest = after.slice(from);
  const [word = ""] = /^[\p{L}]+/u.exec(rest) ?? [];
  const behind = rest.slice(word.length).trim();
  if (word === "" || behind === "") return [];
  return on.fields.flatMap((field): Guess[] => {
    const option = field.options?.find(({ id, label }) =>
      [id, label].some((name) => spelled(name) === spelled(word)),
    );
    const kept = on.element.type === "sticky" ? (on.element.fields[field.id] ?? "") : "";
    const change = option && changeOf({ on, field, kept, shown: "", keep: (shown) => shown }, option.id);
    return change ? [{ change, cell, says: after.slice(0, from) + word, left: behind }] : [];
  });
}

function clearedField(on: Worded, label: string, cell: number): Guess[] {
  return on.fields.flatMap((field): Guess[] => {
    const kept = on.element.type === "sticky" ? (on.element.fields[field.id] ?? "") : "";
    if (kept === "" || ![field.id, field.label].some((name) => plainWords(name) === label)) return [];
    const about = { workshop: on.workshop.control.id, element: on.element.id, before: kept, after: "" };
    return [{ change: { is: "field", field: field.id, ...about }, cell, says: "" }];
  });
}

/** The cells of a unit that say something else, in the form of both. */
export function changedCells(ours: Unit, theirs: Unit, around: Surroundings): readonly ChangedCell[] {
  const others = around.boards.worded.filter(({ workshop }) => around.from.has(workshop.control.id));
  return ours.cells.flatMap(({ text: before }, cell) => {
    const after = theirs.cells[cell]?.text ?? "";
    if (before === after) return [];
    const near = nearOf(ours, cell, around);
    const values = near.flatMap((on) => valuesOf(on));
    const isNear = new Set(near);
    const farIn = (some: readonly Worded[]): readonly Guess[] =>
      byRegion(
        before,
        after,
        some.filter((on) => !isNear.has(on)).flatMap((on) => valuesOf(on)),
        cell,
        // Words that another sticky says are no new words of this one, but a link to that other.
      ).filter(({ change }) => change.is !== "text" || !around.boards.said.has(plainWords(change.after)));
    const inFrom = farIn(others);
    // A line may name what it answers, of any workshop.
    const far = inFrom.length > 0 ? inFrom : farIn(around.boards.worded);
    const own = byRegion(before, after, values, cell);
    // Whose words are still there may have another fact: good or bad, done or not.
    const mentioned = others.filter(
      ({ element: { text } }) => isLongText(text) && after.includes(text) && before.includes(text),
    );
    const facts = byField(
      before,
      after,
      [...new Set([...near, ...mentioned.slice(0, 3)])],
      cell,
      ours.columns[cell] ?? factName(ours),
    );
    const single = [...own, ...far.filter(isLong), ...facts, ...far.filter((guess) => !isLong(guess))];
    const slots = bySlots(before, after, values, cell);
    return [
      {
        cell,
        says: after,
        isLikely: slots.length > 0 || own.length > 0,
        ways: [
          ...(slots.length > 0 ? [slots] : []),
          ...single.slice(0, mostGuesses * 4).map((guess): Guesses => [[guess]]),
        ],
      },
    ];
  });
}

/** So many letters are hardly the same by chance. */
const isLongText = (text: string): boolean => text.length > 11;
const isLong = ({ change }: Guess): boolean =>
  (change.is === "text" || change.is === "field") && isLongText(change.before);

const factName = ({ where }: Unit): string => /^fact (.+)$/u.exec(where)?.[1] ?? "";
