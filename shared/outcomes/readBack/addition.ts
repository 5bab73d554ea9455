import type { Connector, Element, Sticky } from "#shared/board/board.ts";
import type { Addition } from "./change.ts";
import { filledSlots, placeOf, slotsIn } from "./slots.ts";
import { citesOf, type Unit } from "./unit.ts";
import {
  isSticky,
  type Boards,
  type FieldForm,
  plainWords,
  type Value,
  valuesOf,
  type Worded,
} from "./values.ts";

/** A new line becomes a sticky like that of the line beside it: of its kind, beside it, joined with the same others. */

const gap = 24;

// Each is tried by writing the document again.
const mostAdditions = 24;
const mostSiblings = 4;

/** Where a new sticky may lie, seen from its model: below it, beside it, or half over it where there is little room. */
const places = ["below", "beside", "over"] as const;
type Place = (typeof places)[number];

function placed([x, y, width, height, rotation]: Sticky["box"], place: Place): Sticky["box"] {
  switch (place) {
    case "below":
      return [x, y + height + gap, width, height, rotation];
    case "beside":
      return [x + width + gap, y, width, height, rotation];
    case "over":
      return [x + gap, y + gap, width, height, rotation];
  }
}

/** What stands beside a unit and comes from a sticky of its own, the nearest first. */
function siblingsOf(unit: Unit, units: readonly Unit[]): readonly Unit[] {
  const at = units.indexOf(unit);
  const isSibling = (other: Unit): boolean =>
    other !== unit &&
    other.where === unit.where &&
    other.cells.length === unit.cells.length &&
    other.trail.join("\n") === unit.trail.join("\n");
  const near = units
    .flatMap((other, index) => (isSibling(other) ? [{ other, far: Math.abs(index - at) }] : []))
    .toSorted((one, other) => one.far - other.far)
    .map(({ other }) => other);
  // Under the same entry first.
  return [
    ...near.filter(({ under }) => under === unit.under),
    ...near.filter(({ under }) => under !== unit.under),
  ];
}

interface Model {
  readonly on: Worded & { readonly element: Sticky };
  /** Of the new sticky. */
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Cells of which nothing was taken. */
  readonly left: readonly string[];
}

/** The whole words with which two texts begin: what a list puts before each entry, as far as a person wrote it, too. */
function commonBeginning(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one.charAt(same) === other.charAt(same)) same += 1;
  return same === one.length ? same : one.slice(0, same).lastIndexOf(" ") + 1;
}

/** What the words in a cell are, seen from how a sibling's cell shows its own: without what stands around them. */
function inPlaceOf(shown: string, sibling: string, cell: string, isLoose: boolean): string | undefined {
  const at = sibling.indexOf(shown);
  if (at < 0) return undefined;
  const [before, behind] = [sibling.slice(0, at), sibling.slice(at + shown.length)];
  const same = commonBeginning(before, cell);
  if (same < before.length && !isLoose) return undefined;
  // What stands behind is often about the sibling alone: its owner, its day.
  const rest = cell.slice(same);
  return (rest.endsWith(behind) ? rest.slice(0, rest.length - behind.length) : rest).trim();
}

/** What a board keeps of a fact that is written so; undefined where the fact cannot be that. */
function keptAs({ input, options }: FieldForm, written: string): string | undefined {
  if (input === "choice")
    return options?.find(({ id, label }) =>
      [id, label].some((name) => plainWords(name) === plainWords(written)),
    )?.id;
  if (input === "number") return Number.isFinite(Number(written)) ? written : undefined;
  if (input === "date") return /^\d{4}-\d\d-\d\d$/u.test(written) ? written : undefined;
  return input === "time" ? undefined : written;
}

/** The words and facts of a cell that is built as a sibling's; undefined where it is built in another way. */
function inSlots(
  values: readonly Value[],
  sibling: string,
  cell: string,
): { readonly text: string; readonly fields: Readonly<Record<string, string>> } | undefined {
  const slots = slotsIn(sibling, values);
  const filled = filledSlots(sibling, slots, cell);
  if (!filled) return undefined;
  let text: string | undefined;
  const fields: Record<string, string> = {};
  for (const [index, words] of filled.entries()) {
    const field = slots[index]?.values[0]?.field;
    if (field) {
      const kept = keptAs(field, words.trim());
      if (kept === undefined) return undefined;
      fields[field.id] = kept;
    } else text ??= words.trim();
  }
  return text === undefined || text === "" ? undefined : { text, fields };
}

/**
 * The new sticky as the sibling's sticky shows how to read the unit; undefined where its words are not there. Where the
 * sibling is that one sticky's own, the unit may say it in other words around.
 */
function modelOf(on: Model["on"], sibling: Unit, unit: Unit, isItsOwn: boolean): Model | undefined {
  const values = valuesOf(on);
  let text: string | undefined;
  const fields: Record<string, string> = {};
  const left: string[] = [];
  for (const [index, { text: cell }] of unit.cells.entries()) {
    if (cell === "") continue;
    const other = sibling.cells[index]?.text ?? "";
    // Built as the sibling's: "Risk: what (who, until when)".
    const read = text === undefined ? inSlots(values, other, cell) : undefined;
    if (read) {
      text = read.text;
      Object.assign(fields, read.fields);
      continue;
    }
    const own = values.find((value) => !value.field && other.includes(value.shown));
    const words =
      own && text === undefined
        ? inPlaceOf(own.shown, other, cell, isItsOwn && unit.where !== "paragraph")
        : undefined;
    if (words !== undefined && words !== "") {
      text = words;
      continue;
    }
    const column = plainWords(unit.columns[index] ?? "");
    const fact =
      values.find((value) => value.field && value.shown === other)?.field ??
      on.fields.find(
        ({ id, label }) => column !== "" && [id, label].some((name) => plainWords(name) === column),
      );
    const kept = fact && keptAs(fact, cell);
    if (fact && kept !== undefined) {
      fields[fact.id] = kept;
    } else if (cell !== other) left.push(cell);
  }
  return text === undefined ? undefined : { on, text, fields, left };
}

function like(
  { on, text, fields }: Model,
  {
    id,
    replaced,
    isJoined,
    place,
  }: {
    readonly id: () => string;
    readonly replaced: ReadonlyMap<string, Worded>;
    readonly isJoined: boolean;
    readonly place: Place;
  },
): Addition {
  const { element, workshop } = on;
  const own = id();
  const top = Math.max(0, ...workshop.elements.map(({ order }) => order));
  const clusters = [...replaced.values()].map((other) => other.element.cluster);
  const sticky: Sticky = {
    ...element,
    id: own,
    text,
    fields,
    box: placed(element.box, place),
    order: top + 1,
    locked: false,
    cluster: replaced.size > 0 ? (clusters[0] ?? undefined) : element.cluster,
  };
  const joins = isJoined ? workshop.elements.filter((one): one is Connector => joinsIt(one, element.id)) : [];
  const connectors = joins.map((connector, index): Connector => {
    const end = (side: Connector["from"]): Connector["from"] => {
      if (!("element" in side)) return side;
      if (side.element === element.id) return { element: own };
      return { element: replaced.get(side.element)?.element.id ?? side.element };
    };
    return {
      ...connector,
      id: id(),
      from: end(connector.from),
      to: end(connector.to),
      order: top + 2 + index,
    };
  });
  return { is: "add", workshop: workshop.control.id, sticky, connectors };
}

const joinsIt = (one: Element, id: string): boolean =>
  one.type === "connector" && [one.from, one.to].some((end) => "element" in end && end.element === id);

/**
 * What the sibling's sticky says of itself in one of a few words, the new one may say as well: good or bad, must or could.
 * And a place in an order may come right behind the sibling's, or before it.
 */
function withItsFacts(model: Model, isBehind: boolean): readonly Model[] {
  const { on, fields } = model;
  const own = on.fields.flatMap(({ id, input }) => {
    const kept = on.element.fields[id];
    return kept !== undefined && fields[id] === undefined ? [{ id, input, kept }] : [];
  });
  const choices = Object.fromEntries(
    own.flatMap(({ id, input, kept }) => (input === "choice" ? [[id, kept]] : [])),
  );
  const numbers = own.flatMap(({ id, input, kept }) =>
    input === "number" && /^\d{1,9}$/u.test(kept)
      ? [{ ...choices, [id]: String(Number(kept) + (isBehind ? 0.5 : -0.5)) }]
      : [],
  );
  const facts = [...(Object.keys(choices).length > 0 ? [choices] : []), ...numbers];
  return [model, ...facts.map((some) => ({ ...model, fields: { ...some, ...fields } }))];
}

/** Whether no other sticky's words stand in a text beside these. */
function isAlone(shown: string, text: string, stickies: readonly Worded[]): boolean {
  const rest = text.replace(shown, " ");
  return !stickies.some(({ element }) => {
    const words = element.text.replaceAll(/\s+/gu, " ").trim();
    return words.length > 2 && placeOf(words, rest) >= 0;
  });
}

/** A guess at what a new line means. */
export interface AdditionGuess {
  readonly change: Addition;
  /** Words of it that no sticky like its neighbour could take. */
  readonly left: readonly string[];
}

/**
 * What a new unit could become, the likeliest first. `units` are all of the file as it lies there; `id` gives new ids.
 */
export function guessesOfAddition(
  unit: Unit,
  units: readonly Unit[],
  boards: Boards,
  id: () => string,
): readonly AdditionGuess[] {
  const parent = unit.under === undefined ? undefined : units[unit.under];
  const guesses = siblingsOf(unit, units)
    .slice(0, mostSiblings)
    .flatMap((sibling) => {
      const cited = citesOf(sibling).flatMap(boards.cited).filter(isSticky);
      const text = sibling.cells.map((cell) => cell.text).join("\n");
      const uncited = boards.worded.filter(isSticky).filter(({ element }) => {
        const words = element.text.replaceAll(/\s+/gu, " ").trim();
        return words.length > 2 && text.includes(words);
      });
      const models = (cited.length > 0 ? cited : uncited)
        .slice(0, 4)
        .flatMap(
          (on) =>
            modelOf(on, sibling, unit, cited.length > 0 || isAlone(on.element.text, text, uncited)) ?? [],
        )
        // What another sticky says already was moved, or is a link to that other.
        .filter((model) => !boards.said.has(plainWords(model.text)));
      // Under another entry it belongs to that one's sticky.
      const theirParent = sibling.under === undefined ? undefined : units[sibling.under];
      const replaced = new Map<string, Worded>();
      if (parent && theirParent && parent !== theirParent) {
        const [own] = citesOf(parent).flatMap(boards.cited);
        for (const other of citesOf(theirParent).flatMap(boards.cited))
          if (own) replaced.set(other.element.id, own);
      }
      const isBehind = sibling.line < unit.line;
      return models.map((model) => ({ model, replaced, isBehind }));
    });
  const guess = (
    { model, replaced }: (typeof guesses)[number],
    place: Place,
    isJoined: boolean,
  ): AdditionGuess => ({ change: like(model, { id, replaced, isJoined, place }), left: model.left });
  const isLinked = ({ model: { on } }: (typeof guesses)[number]): boolean =>
    on.workshop.elements.some((one) => joinsIt(one, on.element.id));
  const ways = guesses.flatMap((one) =>
    withItsFacts(one.model, one.isBehind).map((model) => ({ ...one, model })),
  );
  return [
    ...guesses.map((one) => guess(one, "below", true)),
    ...ways.flatMap((one) =>
      (isLinked(one) ? [true, false] : [false]).flatMap((isJoined) =>
        places.map((place) => guess(one, place, isJoined)),
      ),
    ),
  ].slice(0, mostAdditions);
}
