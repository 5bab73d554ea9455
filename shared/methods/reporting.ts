import type { PhrasingContent, RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { fact, type Section, stated, statement, words } from "#shared/outcomes/document.ts";
import { fieldOf } from "#shared/outcomes/facts.ts";
import { inline, item, list, paragraph, table } from "#shared/outcomes/markdown.ts";
import { heldOn } from "#shared/outcomes/workshopDays.ts";
import { aimFields } from "./aim.ts";
import { fieldText } from "./kindTexts.ts";
import type { Field, Kind } from "./method.ts";

type Kinds = Readonly<Record<string, Kind>>;

/** The title of a document and the days of its workshop, as `documentOf` takes them. */
export function headOf(workshop: Workshop, name: string) {
  const title = workshop.control.title.trim();
  const days = heldOn(workshop);
  return {
    title: title === "" ? name : `${name}: ${title}`,
    facts: list(days === "" ? [] : [fact("Workshop held", words(days))]),
    unknown: days === "" ? ["Workshop held"] : [],
  };
}

/** What fields say, in brackets behind a statement: " (Owner: Security; Due: 2025-12-19)"; nothing where all are empty. */
export function aside(
  kinds: Kinds,
  note: Sticky,
  fields: readonly Pick<Field, "id" | "label">[],
): PhrasingContent[] {
  const known = fields.flatMap(({ id, label }) => {
    const value = inline(fieldText(kinds, note.kind, id, fieldOf(note, id)));
    return value.length > 0 ? [[words(`${label}: `), ...value]] : [];
  });
  if (known.length === 0) return [];
  return [
    words(" ("),
    ...known.flatMap((one, index) => (index === 0 ? one : [words("; "), ...one])),
    words(")"),
  ];
}

/** Statements as a list, each with what the fields of its kind say in brackets; nothing of nothing. */
export function noted(kinds: Kinds, notes: readonly Sticky[]): RootContent[] {
  if (notes.length === 0) return [];
  return [
    list(
      notes.map((note) => item([...statement(note), ...aside(kinds, note, kinds[note.kind]?.fields ?? [])])),
    ),
  ];
}

/** Open questions, and who finds each out; nothing of none. */
export function questionTable(questions: readonly Sticky[]): RootContent[] {
  if (questions.length === 0) return [];
  return [
    table(
      ["Question", "Owner"],
      questions.map((question) => [stated(question), inline(fieldOf(question, "owner") ?? "")]),
    ),
  ];
}

/** The goals of a board, each with what its fields say of it. */
export function goalSection(
  kinds: Kinds,
  goals: readonly Sticky[],
  more: readonly Pick<Field, "id" | "label">[] = [],
): Section {
  const body = goals.flatMap((note) => {
    const known = [...aimFields, ...more].flatMap(({ id, label }) => {
      const value = inline(fieldText(kinds, note.kind, id, fieldOf(note, id)));
      return value.length > 0 ? [fact(label, ...value)] : [];
    });
    return [paragraph(...statement(note)), ...(known.length > 0 ? [list(known)] : [])];
  });
  const unknown = aimFields.filter(({ id }) => goals.every((note) => fieldOf(note, id) === undefined));
  return {
    title: goals.length > 1 ? "Goals" : "Goal",
    body,
    lacking: unknown.map(({ label }) => label),
  };
}
