import type { Element, Sticky, Workshop } from "#shared/board/board.ts";
import { sourceLabel } from "#shared/outcomes/exporters/citations.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { stickyLabel } from "#shared/outcomes/markdown.ts";

/** A fact that stickies of a kind can carry; the part of a method's `Field` that reading back needs. */
export interface FieldForm {
  readonly id: string;
  readonly label: string;
  readonly input: string;
  readonly options?: readonly { readonly id: string; readonly label: string }[];
}

/** The facts of a kind, in a workshop. */
export type FieldsOf = (workshop: Workshop, kind: string) => readonly FieldForm[];

/** Something on a board that has words. */
export interface Worded {
  readonly workshop: Workshop;
  readonly element: Extract<Element, { readonly text: string }>;
  /** None for what is no sticky. */
  readonly fields: readonly FieldForm[];
}

/** Words of a board that a document may show. */
export interface Value {
  readonly on: Worded;
  /** The field; undefined for the text itself. */
  readonly field?: FieldForm;
  /** As the board keeps it. */
  readonly kept: string;
  /** As a document may show it. */
  readonly shown: string;
  /** What the board keeps when a document shows other words instead. */
  readonly keep: (shown: string) => string;
}

/** Without spaces that do not count, as units have them. */
const squeezed = (line: string): string => line.replaceAll(/\s+/gu, " ").trim();
const same = (shown: string): string => shown;

function ofText(on: Worded, kept: string, field?: FieldForm): Value[] {
  const lines = linesOf(kept).map(squeezed);
  const about = { on, kept, ...(field && { field }) };
  if (lines.length === 0) return [];
  if (lines.length === 1) return [{ ...about, shown: lines[0] ?? "", keep: same }];
  const whole = lines.join("\n");
  const inOne = lines.join(" / ");
  return [
    { ...about, shown: whole, keep: same },
    {
      ...about,
      shown: inOne,
      keep: (shown) => {
        const parts = shown.split(" / ");
        return parts.length === lines.length ? parts.join("\n") : shown;
      },
    },
    ...lines.map((line, index): Value => ({
      ...about,
      shown: line,
      keep: (shown) => lines.with(index, shown).join("\n"),
    })),
  ];
}

function ofChoice(on: Worded, field: FieldForm, kept: string): Value[] {
  const shown = field.options?.find(({ id }) => id === kept)?.label ?? kept;
  const keep = (words: string): string => {
    const plain = words.trim().toLowerCase();
    const found = field.options?.find(
      ({ id, label }) => id.toLowerCase() === plain || label.toLowerCase() === plain,
    );
    return found?.id ?? words;
  };
  return shown === ""
    ? []
    : [...new Set([shown, kept])].map((words) => ({ on, field, kept, shown: words, keep }));
}

function ofTime(on: Worded, field: FieldForm, kept: string): Value[] {
  const [, day, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/u.exec(kept) ?? [];
  if (day === undefined || minute === undefined) return ofText(on, kept, field);
  const instant = (words: string): string => {
    const [, newDay, newMinute] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/u.exec(words.trim()) ?? [];
    return newDay === undefined ? words : `${newDay}T${newMinute}:00Z`;
  };
  return [
    { on, field, kept, shown: `${day} ${minute}`, keep: instant },
    { on, field, kept, shown: minute, keep: (words) => instant(`${day} ${words.trim()}`) },
  ];
}

// Asked again and again for every line that somebody changed.
const known = new WeakMap<Worded, readonly Value[]>();

/** All that something on a board says, as documents may show it. */
export function valuesOf(on: Worded): readonly Value[] {
  const before = known.get(on);
  if (before) return before;
  const values = read(on);
  known.set(on, values);
  return values;
}

function read(on: Worded): readonly Value[] {
  const { element, fields } = on;
  const kept = element.type === "sticky" ? element.fields : {};
  return [
    ...ofText(on, element.text),
    ...fields.flatMap((field) => {
      const value = kept[field.id] ?? "";
      if (value === "") return [];
      if (field.input === "choice") return ofChoice(on, field, value);
      return field.input === "time" ? ofTime(on, field, value) : ofText(on, value, field);
    }),
  ];
}

/** All that boards say, and which footnotes lead to what. */
export interface Boards {
  readonly workshops: readonly Workshop[];
  readonly worded: readonly Worded[];
  /** By the labels of footnotes, and by ids in tables. */
  readonly cited: (label: string) => readonly Worded[];
  readonly byId: ReadonlyMap<string, Worded>;
  /** What stickies say, in small letters with single spaces. */
  readonly said: ReadonlySet<string>;
}

/** Words by which two things are the same, however they are written. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, " ")
    .trim();

const hasWords = (element: Element): element is Worded["element"] => "text" in element;

export function boardsOf(workshops: readonly Workshop[], fieldsOf: FieldsOf): Boards {
  const worded = workshops.flatMap((workshop) =>
    workshop.elements.filter(hasWords).map((element): Worded => ({
      workshop,
      element,
      fields: element.type === "sticky" ? fieldsOf(workshop, element.kind) : [],
    })),
  );
  const labels = new Map<string, Worded[]>();
  const byId = new Map<string, Worded>();
  for (const one of worded) {
    const { id } = one.element;
    byId.set(`${one.workshop.control.id}/${id}`, one);
    for (const label of new Set([id, stickyLabel(id), sourceLabel(one.workshop.control.id, id)]))
      labels.set(label, [...(labels.get(label) ?? []), one]);
  }
  return {
    workshops,
    worded,
    cited: (label) => labels.get(label.toLowerCase()) ?? [],
    byId,
    said: new Set(worded.map(({ element }) => plainWords(element.text))),
  };
}

export const isSticky = (on: Worded): on is Worded & { readonly element: Sticky } =>
  on.element.type === "sticky";

/** adr-tools has a spelling of its own for this word, and a person theirs. */
export const spelled = (text: string): string =>
  text.replaceAll(/\bsuperceded\b/giu, "superseded").toLowerCase();
